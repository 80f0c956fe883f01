using Casus.Games;

namespace Casus.Equilibria.Batch;

/// <summary>Backward induction on one tree for thousands of draws of its numbers at once, each draw certified.</summary>
/// <remarks>
/// <para>For games of perfect information. Eight draws go through the tree together in vector lanes, blocks of draws over threads; a draw's
/// answer depends on its number alone, so that any number of threads gives the same bytes. Where moves tie, the first is taken, as
/// <see cref="BackwardInduction"/> does, and the draw is marked as not unique.</para>
/// <para>Cost: nodes × players steps a draw, twice: once to solve, and once more by other code to certify. Memory: a few kilobytes a
/// thread beside the answers. Kuhn (1953); one deviation at a time: Hendon, Jacobsen and Sloth (1996).</para>
/// </remarks>
public static class BatchInduction
{
    /// <summary>How many draws share a block; a multiple of the lanes.</summary>
    internal const int BlockWidth = 256;

    /// <summary>Solves all draws.</summary>
    /// <param name="shape">The tree; its own payoffs are not used, its chances are where a fill leaves them alone.</param>
    /// <param name="draws">How many draws.</param>
    /// <param name="fill">Writes the numbers of each draw; called from several threads at once.</param>
    /// <param name="threads">At most so many threads; all processors when zero.</param>
    /// <param name="cancellation">Looked at before each block.</param>
    /// <exception cref="ArgumentException">A mover cannot tell nodes apart, or a set has more than 255 moves.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled: half a batch is no answer.</exception>
    public static BatchOutcome Solve(
        ExtensiveGame<double> shape,
        int draws,
        DrawFill fill,
        int threads = 0,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(fill);
        ArgumentOutOfRangeException.ThrowIfNegative(draws);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        for (var set = 0; set < shape.InformationSetCount; set++)
        {
            if (shape.NodesOf(set).Length > 1)
                throw new ArgumentException($"At '{shape.LabelOf(set)}' the mover cannot tell nodes apart.", nameof(shape));
            if (shape.MoveCountOf(set) > byte.MaxValue)
                throw new ArgumentException($"'{shape.LabelOf(set)}' offers more than 255 moves.", nameof(shape));
        }

        var outcome = new BatchOutcome(draws, shape.InformationSetCount, shape.PlayerCount);
        var blocks = (draws + BlockWidth - 1) / BlockWidth;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? -1 : threads, CancellationToken = cancellation };
        Parallel.For(
            0,
            blocks,
            options,
            () => new InductionBlock(shape),
            (block, _, space) =>
            {
                space.Solve(fill, block * BlockWidth, Math.Min(BlockWidth, draws - (block * BlockWidth)), outcome);
                return space;
            },
            static _ => { }
        );
        return outcome;
    }
}
