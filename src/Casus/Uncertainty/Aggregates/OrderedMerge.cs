namespace Casus.Uncertainty.Aggregates;

/// <summary>Joins the summaries of blocks in the order of their numbers, in whatever order threads bring them.</summary>
/// <remarks>Holds back only summaries that came before their turn: as many as threads work ahead of the slowest.</remarks>
/// <typeparam name="TAggregate">The kind of summary.</typeparam>
public sealed class OrderedMerge<TAggregate>
    where TAggregate : class, IAggregate<TAggregate>
{
    private readonly Dictionary<long, TAggregate> _early = [];
    private readonly Lock _gate = new();

    /// <summary>A merge that goes on from a summary.</summary>
    /// <param name="begun">The summary of all blocks before <paramref name="next"/>; blocks are appended to it.</param>
    /// <param name="next">The number of the block that comes next.</param>
    public OrderedMerge(TAggregate begun, long next = 0)
    {
        ArgumentNullException.ThrowIfNull(begun);
        (Merged, Next) = (begun, next);
    }

    /// <summary>The summary of all blocks before <see cref="Next"/>.</summary>
    public TAggregate Merged { get; }

    /// <summary>The number of the first block that has not come yet.</summary>
    public long Next { get; private set; }

    /// <summary>How many summaries wait for a block before them.</summary>
    public int Waiting => _early.Count;

    /// <summary>Takes the summary of one block.</summary>
    /// <param name="block">The block's number.</param>
    /// <param name="summary">Its summary, which must not be changed any more.</param>
    /// <exception cref="ArgumentException">That block has come already.</exception>
    public void Submit(long block, TAggregate summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        lock (_gate)
        {
            if (block < Next || !_early.TryAdd(block, summary))
                throw new ArgumentException($"Block {block} has come already.", nameof(block));
            while (_early.Remove(Next, out var due))
            {
                Merged.Append(due);
                Next++;
            }
        }
    }
}
