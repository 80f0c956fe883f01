using System.Collections.Immutable;
using Casus.Uncertainty.Aggregates;

namespace Casus.Uncertainty.Decisions;

/// <summary>For each act, the share of the draws in which its outcomes meet all requirements at once: the satisficing volume (Starr 1963; Simon 1956).</summary>
/// <remarks>Counted jointly, never as a product of shares. A draw in which an outcome is no number satisfies nothing and is counted apart.</remarks>
public sealed class SatisficingTally : IAggregate<SatisficingTally>
{
    private const byte Kind = 17;
    private readonly ImmutableArray<Requirement> _requirements;
    private readonly long[] _all;
    private readonly long[] _each;
    private readonly long[] _notNumbers;

    /// <summary>A tally of no draws yet.</summary>
    /// <param name="acts">How many acts there are.</param>
    /// <param name="requirements">What each outcome must reach.</param>
    /// <exception cref="ArgumentException">There are no acts or no requirements, or a threshold is no number.</exception>
    public SatisficingTally(int acts, ImmutableArray<Requirement> requirements)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(acts, 1);
        if (requirements.IsDefaultOrEmpty || requirements.Any(r => double.IsNaN(r.Threshold)))
            throw new ArgumentException("There must be a requirement, and every threshold must be a number.", nameof(requirements));
        _requirements = requirements;
        (_all, _each, _notNumbers) = (new long[acts], new long[acts * requirements.Length], new long[acts]);
    }

    /// <summary>How many acts there are.</summary>
    public int Acts => _all.Length;

    /// <summary>How many draws were taken in.</summary>
    public long Draws { get; private set; }

    /// <inheritdoc/>
    public int ByteCount => 1 + ((3 + (2 * _requirements.Length) + _all.Length + _each.Length + _notNumbers.Length) * sizeof(long));

    /// <summary>In how many draws an act met all requirements.</summary>
    public Proportion Volume(int act) => new(_all[act], Draws);

    /// <summary>In how many draws an act met one requirement.</summary>
    public Proportion Met(int act, int requirement) => new(_each[(requirement * Acts) + act], Draws);

    /// <summary>In how many draws an outcome of an act was no number.</summary>
    public long NotNumbers(int act) => _notNumbers[act];

    /// <summary>Takes a block of draws in.</summary>
    /// <param name="outcomes">The outcomes: <c>outcomes[(((r * acts) + a) * count) + k]</c> is what requirement r looks at, for act a in draw k.</param>
    /// <param name="count">How many draws the block has.</param>
    /// <param name="threads">How many threads work; the counts do not depend on it.</param>
    /// <exception cref="ArgumentException">There are not as many outcomes as requirements times acts times draws.</exception>
    public void Add(ReadOnlyMemory<double> outcomes, int count, int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (outcomes.Length != (long)_requirements.Length * Acts * count)
            throw new ArgumentException(
                $"{_requirements.Length} requirements of {Acts} acts in {count} draws need as many outcomes, not {outcomes.Length}.",
                nameof(outcomes)
            );
        Parallel.For(0, Acts, new ParallelOptions { MaxDegreeOfParallelism = threads }, act => Count(outcomes.Span, act, count));
        Draws += count;
    }

    /// <inheritdoc/>
    public void Append(SatisficingTally next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.Acts != Acts || !next._requirements.AsSpan().SequenceEqual(_requirements.AsSpan()))
            throw new ArgumentException("Tallies of different acts or requirements cannot be joined.", nameof(next));
        Join(_all, next._all);
        Join(_each, next._each);
        Join(_notNumbers, next._notNumbers);
        Draws += next.Draws;
    }

    /// <inheritdoc/>
    public void Write(Span<byte> bytes)
    {
        var to = new BytesOut(bytes, Kind);
        to.Longs([Acts, _requirements.Length, Draws]);
        foreach (var (threshold, atLeast) in _requirements)
        {
            to.Double(threshold);
            to.Long(atLeast ? 1 : 0);
        }

        to.Longs(_all);
        to.Longs(_each);
        to.Longs(_notNumbers);
    }

    /// <inheritdoc/>
    public static SatisficingTally Read(ReadOnlySpan<byte> bytes)
    {
        var from = new BytesIn(bytes, Kind);
        var (acts, count, draws) = ((int)from.Between(1, bytes.Length), (int)from.Between(1, bytes.Length), from.Between(0, long.MaxValue));
        var requirements = new Requirement[count];
        for (var i = 0; i < count; i++)
        {
            var threshold = from.Double();
            requirements[i] = double.IsNaN(threshold)
                ? throw new FormatException("The tally is damaged; begin this part of the sweep anew.")
                : new(threshold, from.Between(0, 1) == 1);
        }

        if ((long)acts * count * sizeof(long) > bytes.Length)
            throw new FormatException("The tally ends too early; begin this part of the sweep anew.");
        var tally = new SatisficingTally(acts, [.. requirements]) { Draws = draws };
        from.Longs(acts).CopyTo(tally._all, 0);
        from.Longs(acts * count).CopyTo(tally._each, 0);
        from.Longs(acts).CopyTo(tally._notNumbers, 0);
        return tally;
    }

    private static void Join(long[] counts, long[] more)
    {
        for (var i = 0; i < counts.Length; i++)
            counts[i] += more[i];
    }

    private void Count(ReadOnlySpan<double> outcomes, int act, int count)
    {
        for (var k = 0; k < count; k++)
        {
            var (all, number) = (true, true);
            for (var r = 0; r < _requirements.Length; r++)
            {
                var outcome = outcomes[(((r * Acts) + act) * count) + k];
                var met = _requirements[r].IsMet(outcome);
                all &= met;
                number &= !double.IsNaN(outcome);
                _each[(r * Acts) + act] += met ? 1 : 0;
            }

            _all[act] += all ? 1 : 0;
            _notNumbers[act] += number ? 0 : 1;
        }
    }
}
