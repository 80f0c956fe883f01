using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements.Concepts;

/// <summary>What a solution concept picks from a finite set: every winner, never one of several in silence.</summary>
public sealed class Agreement<T>
    where T : struct, INumber<T>
{
    internal Agreement(ImmutableArray<int> winners, ImmutableArray<int> tied, ImmutableArray<T> score)
    {
        Winners = winners;
        Tied = tied;
        Score = score;
    }

    /// <summary>The formulas that score best and that no other on offer dominates, in order; empty only if none was on offer.</summary>
    public ImmutableArray<int> Winners { get; }

    /// <summary>All formulas that score best, those included that another of them dominates.</summary>
    public ImmutableArray<int> Tied { get; }

    /// <summary>The best score: one number, or for a lexicographic concept the numbers compared in turn.</summary>
    public ImmutableArray<T> Score { get; }
}
