using System.Collections.Immutable;
using Casus.Uncertainty.Aggregates;

namespace Casus.Uncertainty.Decisions;

/// <summary>How the acts rank from draw to draw, best first, in memory that does not grow with the draws.</summary>
/// <remarks>
/// Equal payoffs share the mean of their ranks. An act whose payoff is no number ranks last in that draw and is counted. Sums of ranks are
/// whole numbers, so the tally does not depend on blocks or threads. A draw costs acts · log(acts) steps.
/// </remarks>
public sealed class RankTally : IAggregate<RankTally>
{
    private const byte Kind = 18;
    private readonly long[] _even;
    private readonly long[] _odd;
    private readonly double[] _squares;
    private readonly long[] _within;
    private readonly long[] _notNumbers;

    /// <summary>A tally of no draws yet.</summary>
    /// <param name="acts">How many acts there are.</param>
    public RankTally(int acts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(acts, 1);
        Bounds = [.. acts <= 64 ? Enumerable.Range(1, acts) : Steps().TakeWhile(step => step < acts).Append(acts)];
        (_even, _odd, _squares, _notNumbers) = (new long[acts], new long[acts], new double[acts], new long[acts]);
        _within = new long[acts * Bounds.Length];
    }

    /// <summary>The ranks up to which draws are counted: each rank up to 64 acts, else 1, 2, 5, 10, 20, 50 and so on.</summary>
    public ImmutableArray<int> Bounds { get; }

    /// <summary>How many draws were taken in.</summary>
    public long Draws { get; private set; }

    /// <summary>How many acts there are.</summary>
    public int Acts => _even.Length;

    /// <summary>The act's mean rank; 1 if it is always best.</summary>
    public double Mean(int act) => (_even[act] + _odd[act]) / (2.0 * Draws);

    /// <summary>The standard deviation of the act's rank over the draws; 0 if it never changes.</summary>
    public double Deviation(int act) => Math.Sqrt(Math.Max(0, (_squares[act] / (4.0 * Draws)) - (Mean(act) * Mean(act))));

    /// <summary>In how many draws the act's rank was at most a bound.</summary>
    /// <param name="act">The act.</param>
    /// <param name="bound">The place of the bound among <see cref="Bounds"/>.</param>
    public Proportion Within(int act, int bound) => new(_within[(act * Bounds.Length) + bound], Draws);

    /// <summary>In how many draws the act's payoff was no number.</summary>
    public long NotNumbers(int act) => _notNumbers[act];

    /// <summary>Kendall's tau-b between the mean ranks over the even draws and those over the odd: near 1 if there are draws enough to rank by.</summary>
    public double TauBetweenHalves() => KendallTau.Of(Array.ConvertAll(_even, r => (double)r), Array.ConvertAll(_odd, r => (double)r));

    /// <summary>Takes a block of draws in.</summary>
    /// <param name="payoffs">The payoffs, act after act: <c>payoffs[(a * count) + k]</c> is that of act a in draw k of the block.</param>
    /// <param name="count">How many draws the block has.</param>
    /// <param name="threads">How many threads work; the tally does not depend on it.</param>
    /// <exception cref="ArgumentException">There are not as many payoffs as acts times draws.</exception>
    public void Add(ReadOnlyMemory<double> payoffs, int count, int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (payoffs.Length != (long)count * Acts)
            throw new ArgumentException(
                $"{Acts} acts in {count} draws have {(long)count * Acts} payoffs, not {payoffs.Length}.",
                nameof(payoffs)
            );
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        // So many draws at a time that their ranks take some 16 MB.
        var strip = Math.Clamp(4_000_000 / Acts, 1, Math.Max(1, count));
        var ranks = new int[Acts * strip];
        for (var from = 0; from < count; from += strip)
        {
            var (start, draws) = (from, Math.Min(strip, count - from));
            Parallel.For(
                0,
                draws,
                options,
                () => (Merits: new double[Acts], Order: new int[Acts]),
                (k, _, room) =>
                {
                    Rank(payoffs.Span, count, start + k, room.Merits, room.Order, ranks.AsSpan(k * Acts, Acts));
                    return room;
                },
                _ => { }
            );
            Parallel.For(0, Acts, options, act => Count(payoffs.Span.Slice((act * count) + start, draws), ranks, act));
            Draws += draws;
        }
    }

    /// <inheritdoc/>
    public int ByteCount => 1 + ((2 + (4 * Acts) + _within.Length) * sizeof(long));

    /// <inheritdoc/>
    public void Append(RankTally next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.Acts != Acts || (Draws & 1) == 1)
            throw new ArgumentException(
                "Tallies can be joined only if they have the same acts and the earlier an even number of draws.",
                nameof(next)
            );
        for (var act = 0; act < Acts; act++)
        {
            _even[act] += next._even[act];
            _odd[act] += next._odd[act];
            _squares[act] += next._squares[act];
            _notNumbers[act] += next._notNumbers[act];
        }

        for (var i = 0; i < _within.Length; i++)
            _within[i] += next._within[i];
        Draws += next.Draws;
    }

    /// <inheritdoc/>
    public void Write(Span<byte> bytes)
    {
        var to = new BytesOut(bytes, Kind);
        to.Longs([Acts, Draws]);
        to.Longs(_even);
        to.Longs(_odd);
        to.Doubles(_squares);
        to.Longs(_notNumbers);
        to.Longs(_within);
    }

    /// <inheritdoc/>
    public static RankTally Read(ReadOnlySpan<byte> bytes)
    {
        var from = new BytesIn(bytes, Kind);
        var tally = new RankTally((int)from.Between(1, bytes.Length)) { Draws = from.Between(0, long.MaxValue) };
        from.Longs(tally.Acts).CopyTo(tally._even, 0);
        from.Longs(tally.Acts).CopyTo(tally._odd, 0);
        from.Doubles(tally.Acts).CopyTo(tally._squares, 0);
        from.Longs(tally.Acts).CopyTo(tally._notNumbers, 0);
        from.Longs(tally._within.Length).CopyTo(tally._within, 0);
        return tally;
    }

    private static IEnumerable<int> Steps()
    {
        for (var power = 1; power <= 100_000_000; power *= 10)
        {
            yield return power;
            yield return 2 * power;
            yield return 5 * power;
        }
    }

    // Twice the rank of each act, so that shared ranks are whole.
    private static void Rank(ReadOnlySpan<double> payoffs, int count, int draw, double[] merits, int[] order, Span<int> ranks)
    {
        for (var act = 0; act < merits.Length; act++)
        {
            var payoff = payoffs[(act * count) + draw];
            (merits[act], order[act]) = (double.IsNaN(payoff) ? double.PositiveInfinity : -payoff, act);
        }

        Array.Sort(merits, order);
        for (var from = 0; from < order.Length; )
        {
            var to = from + 1;
            while (to < order.Length && merits[to].Equals(merits[from]))
                to++;
            for (var i = from; i < to; i++)
                ranks[order[i]] = from + 1 + to;
            from = to;
        }
    }

    private void Count(ReadOnlySpan<double> payoffs, int[] ranks, int act)
    {
        for (var k = 0; k < payoffs.Length; k++)
        {
            var rank = ranks[(k * Acts) + act];
            if (((Draws + k) & 1) == 0)
                _even[act] += rank;
            else
                _odd[act] += rank;
            // Exact as long as the sum stays below 2^53.
            _squares[act] += (double)rank * rank;
            _notNumbers[act] += double.IsNaN(payoffs[k]) ? 1 : 0;
            for (var bound = Bounds.Length - 1; bound >= 0 && rank <= 2 * Bounds[bound]; bound--)
                _within[(act * Bounds.Length) + bound]++;
        }
    }
}
