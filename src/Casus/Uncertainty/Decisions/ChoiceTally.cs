using System.Collections.Immutable;
using Casus.Uncertainty.Aggregates;

namespace Casus.Uncertainty.Decisions;

/// <summary>The scores of many acts over many draws, block by block, in memory that does not grow with the draws.</summary>
/// <remarks>
/// The scores depend on the payoffs and the draws' numbers alone, to the last bit, whatever the blocks and threads. An act keeps three
/// summaries of moments and, if wanted, a sketch of its regrets.
/// </remarks>
public sealed class ChoiceTally : IAggregate<ChoiceTally>
{
    /// <summary>A block must hold a multiple of so many draws, but for the last.</summary>
    public const int Chunk = Moments.Chunk;

    private const byte Kind = 16;
    private readonly ActTally[] _acts;
    private readonly int _sketchSize;

    /// <summary>A tally of no draws yet.</summary>
    /// <param name="acts">How many acts there are.</param>
    /// <param name="sketchSize">How finely regrets are kept for percentiles, a power of two from 8 to <see cref="Chunk"/>; 0 keeps none.</param>
    /// <param name="first">The number of the first draw to come, a multiple of <see cref="Chunk"/>.</param>
    /// <exception cref="ArgumentException">There are no acts, or the other numbers are not as said.</exception>
    public ChoiceTally(int acts, int sketchSize = 256, long first = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(acts, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sketchSize, Chunk);
        _sketchSize = sketchSize;
        _acts = [.. Enumerable.Range(0, acts).Select(_ => new ActTally(sketchSize, first))];
    }

    private ChoiceTally(ActTally[] acts, int sketchSize) => (_acts, _sketchSize) = (acts, sketchSize);

    /// <summary>How many acts there are.</summary>
    public int Acts => _acts.Length;

    /// <summary>The number of the draw that comes next.</summary>
    public long End => _acts[0].Payoff.End;

    /// <summary>The score of each act as it is now; draws taken in later do not change it.</summary>
    public ImmutableArray<ActScore> Scores =>
        [
            .. _acts.Select(
                (tally, act) =>
                    new ActScore(act, tally.Payoff.Snapshot(), tally.Regret.Snapshot(), tally.Best.Snapshot(), tally.Regrets?.Snapshot())
            ),
        ];

    /// <inheritdoc/>
    public int ByteCount => 1 + (2 * sizeof(long)) + _acts.Sum(act => act.ByteCount);

    /// <summary>Tallies a whole table at once.</summary>
    /// <param name="acts">For each act, its payoff in each draw.</param>
    /// <param name="sketchSize">How finely regrets are kept; see the constructor.</param>
    /// <param name="threads">How many threads work; the scores do not depend on it.</param>
    /// <exception cref="ArgumentException">There are no acts, or they differ in their number of draws.</exception>
    public static ChoiceTally Of(double[][] acts, int sketchSize = 256, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(acts);
        if (acts.Length == 0 || acts.Any(act => act.Length != acts[0].Length))
            throw new ArgumentException("Each act needs a payoff for each draw.", nameof(acts));
        var tally = new ChoiceTally(acts.Length, sketchSize);
        // A block of about 32 MB, whatever the number of acts.
        var size = Math.Max(1, 4_000_000 / acts.Length / Chunk) * Chunk;
        for (var at = 0; at < acts[0].Length; at += size)
        {
            var (from, count) = (at, Math.Min(size, acts[0].Length - at));
            tally.AddRows(act => acts[act].AsSpan(from, count), count, threads);
        }

        return tally;
    }

    /// <summary>Takes a block of draws in.</summary>
    /// <param name="payoffs">The payoffs, act after act: <c>payoffs[(a * count) + k]</c> is that of act a in draw k of the block.</param>
    /// <param name="count">How many draws the block has.</param>
    /// <param name="threads">How many threads work; the scores do not depend on it.</param>
    /// <exception cref="ArgumentException">There are not as many payoffs as acts times draws.</exception>
    /// <exception cref="InvalidOperationException">The block before this one did not hold a multiple of <see cref="Chunk"/>.</exception>
    public void Add(ReadOnlyMemory<double> payoffs, int count, int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (payoffs.Length != (long)count * Acts)
            throw new ArgumentException(
                $"{Acts} acts in {count} draws have {(long)count * Acts} payoffs, not {payoffs.Length}.",
                nameof(payoffs)
            );
        AddRows(act => payoffs.Span.Slice(act * count, count), count, threads);
    }

    /// <summary>The acts whose merit is largest: more than one if they tie.</summary>
    /// <param name="merit">What is to be large; see <see cref="Criteria"/>.</param>
    public ImmutableArray<int> Choose(Func<ActScore, double> merit)
    {
        ArgumentNullException.ThrowIfNull(merit);
        var merits = Scores.Select(merit).ToArray();
        var numbers = merits.Where(m => !double.IsNaN(m)).ToArray();
        return numbers.Length == 0 ? [] : [.. merits.Index().Where(m => m.Item.Equals(numbers.Max())).Select(m => m.Index)];
    }

    /// <inheritdoc/>
    public void Append(ChoiceTally next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.Acts != Acts || next._sketchSize != _sketchSize)
            throw new ArgumentException("Tallies of different acts or sketches cannot be joined.", nameof(next));
        for (var act = 0; act < Acts; act++)
            _acts[act].Append(next._acts[act]);
    }

    /// <inheritdoc/>
    public void Write(Span<byte> bytes)
    {
        var to = new BytesOut(bytes, Kind);
        to.Longs([Acts, _sketchSize]);
        var at = 1 + (2 * sizeof(long));
        foreach (var act in _acts)
            at += act.Write(bytes[at..]);
    }

    /// <inheritdoc/>
    public static ChoiceTally Read(ReadOnlySpan<byte> bytes)
    {
        var from = new BytesIn(bytes, Kind);
        var acts = new ActTally[from.Between(1, bytes.Length)];
        var sketchSize = (int)from.Between(0, Chunk);
        var rest = bytes[(1 + (2 * sizeof(long)))..];
        for (var act = 0; act < acts.Length; act++)
            acts[act] = ActTally.Read(ref rest, sketchSize > 0);
        return new(acts, sketchSize);
    }

    private void AddRows(PayoffRow row, int count, int threads)
    {
        if (End % Chunk != 0)
            throw new InvalidOperationException(
                $"Only the last block may hold draws that are no multiple of {Chunk}; this tally ended with one."
            );
        var (best, tied) = (new double[count], new double[count]);
        var strips = (count + Chunk - 1) / Chunk;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(
            0,
            strips,
            options,
            strip =>
            {
                var (from, to) = (strip * Chunk, Math.Min(count, (strip + 1) * Chunk));
                DrawBest.Find(Acts, act => row(act)[from..to], best.AsSpan(from, to - from), tied.AsSpan(from, to - from));
            }
        );
        Parallel.For(
            0,
            Acts,
            options,
            () => new double[2 * Chunk],
            (act, _, room) =>
            {
                _acts[act].Add(row(act), best, tied, room);
                return room;
            },
            _ => { }
        );
    }
}
