using System.Collections.Immutable;

namespace Casus.Settlements.Conflicts;

/// <summary>The minimal sets that meet every one of some sets (minimal transversals of a hypergraph).</summary>
/// <remarks>
/// Berge's multiplication (Berge 1989, Hypergraphs, ch. 2): take the sets one at a time, extend each transversal so far by each member of the
/// next set it misses, keep the minimal ones. Complete; the intermediate lists may be exponentially long. Minimal conflicts and minimal
/// corrections are each the minimal hitting sets of the other (Reiter 1987, Artificial Intelligence 32: 57–95).
/// </remarks>
public static class HittingSets
{
    /// <summary>All minimal hitting sets of sets over 0 … 63, smaller ones first; of no sets, the one empty set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A member lies outside 0 … 63.</exception>
    public static ImmutableArray<ImmutableArray<int>> Minimal(ImmutableArray<ImmutableArray<int>> sets)
    {
        var transversals = new List<ulong> { 0 };
        foreach (var set in sets)
        {
            var word = 0UL;
            foreach (var member in set)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)member, 63u, nameof(sets));
                word |= 1UL << member;
            }

            transversals = Extend(transversals, word);
        }

        return SmallSet.List(transversals);
    }

    private static List<ulong> Extend(List<ulong> transversals, ulong set)
    {
        var hitting = transversals.Where(transversal => (transversal & set) != 0).ToList();
        var next = new List<ulong>(hitting);
        foreach (var missing in transversals.Where(transversal => (transversal & set) == 0))
        {
            for (var rest = set; rest != 0; rest &= rest - 1)
            {
                // Two extensions of different transversals never include each other properly, so only those that hit already can be smaller.
                var extended = missing | (rest & ~(rest - 1));
                if (!hitting.Exists(smaller => extended.Includes(smaller)))
                    next.Add(extended);
            }
        }

        return MinimalOf(next);
    }

    private static List<ulong> MinimalOf(List<ulong> sets)
    {
        var minimal = new List<ulong>();
        foreach (var set in SmallSet.InOrder(sets))
        {
            if (!minimal.Exists(smaller => set.Includes(smaller)))
                minimal.Add(set);
        }

        return minimal;
    }
}
