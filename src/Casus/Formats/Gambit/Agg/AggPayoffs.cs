using System.Collections.Immutable;

namespace Casus.Formats.Gambit.Agg;

/// <summary>The payoffs of one action node.</summary>
public sealed class AggPayoffs
{
    internal AggPayoffs(bool isComplete, ImmutableArray<ImmutableArray<int>> counts, ImmutableArray<string> payoffs) =>
        (IsComplete, Counts, Payoffs) = (isComplete, counts, payoffs);

    /// <summary>Whether the file lists payoffs alone (type 0), for all counts that can arise in order; else each stands after its counts (type 1).</summary>
    public bool IsComplete { get; }

    /// <summary>The counts of the node's neighbours for which a payoff is given.</summary>
    public ImmutableArray<ImmutableArray<int>> Counts { get; }

    /// <summary>The payoffs as written, in the same order.</summary>
    public ImmutableArray<string> Payoffs { get; }
}
