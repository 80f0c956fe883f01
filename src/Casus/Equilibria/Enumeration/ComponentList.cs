using System.Collections.Immutable;
using Casus.Numerics;

namespace Casus.Equilibria.Enumeration;

/// <summary>Joins maximal Nash subsets to components: two that share an equilibrium share an extreme one.</summary>
/// <remarks>Winkels (1979); Avis, Rosenberg, Savani and von Stengel (2010), section 6.</remarks>
internal static class ComponentList
{
    /// <summary>The components, in the order of their first extreme equilibrium.</summary>
    /// <param name="search">What was found.</param>
    /// <param name="certify">Certifies a pair of extreme plans; called on several threads at once.</param>
    /// <param name="valuesOf">What each player expects, by a certificate.</param>
    public static ImmutableArray<EquilibriumComponent<TCertificate>> Of<TCertificate>(
        CompleteSearch search,
        Func<ImmutableArray<Rational>, ImmutableArray<Rational>, TCertificate> certify,
        Func<TCertificate, ImmutableArray<Rational>> valuesOf
    )
    {
        var roots = new Dictionary<(int, int), int>();
        var parent = Enumerable.Range(0, search.Subsets.Count).ToArray();
        foreach (var (index, subset) in search.Subsets.Index())
        {
            foreach (var pair in Pairs(subset))
            {
                if (!roots.TryAdd(pair, index))
                    parent[Root(parent, index)] = Root(parent, roots[pair]);
            }
        }

        var ranks = Array.ConvertAll(search.Plans, RanksOf);
        var components = search
            .Subsets.Index()
            .GroupBy(item => Root(parent, item.Index), item => item.Item)
            .Select(group => group.OrderBy(Least).ToList())
            .OrderBy(group => Least(group[0]));
        return [.. components.Select(group => Component(search, group, ranks, certify, valuesOf))];

        (int, int) Least((ImmutableArray<int> First, ImmutableArray<int> Second) subset) =>
            (subset.First.Min(plan => ranks[0][plan]), subset.Second.Min(plan => ranks[1][plan]));
    }

    private static EquilibriumComponent<TCertificate> Component<TCertificate>(
        CompleteSearch search,
        List<(ImmutableArray<int> First, ImmutableArray<int> Second)> group,
        int[][] ranks,
        Func<ImmutableArray<Rational>, ImmutableArray<Rational>, TCertificate> certify,
        Func<TCertificate, ImmutableArray<Rational>> valuesOf
    )
    {
        var extremes = group
            .SelectMany(Pairs)
            .Distinct()
            .OrderBy(pair => (ranks[0][pair.First], ranks[1][pair.Second]))
            .ToList()
            .AsParallel()
            .AsOrdered()
            .Select(pair => certify(search.Plans[0][pair.First], search.Plans[1][pair.Second]))
            .ToImmutableArray();
        var subsets = group.Select(subset => new NashSubset(Listed(0, subset.First), Listed(1, subset.Second))).ToImmutableArray();
        var payoffs = Enumerable
            .Range(0, 2)
            .Select(player => extremes.Select(certificate => valuesOf(certificate)[player]).ToList())
            .Select(values => (values.Min(), values.Max()));
        return new(extremes, subsets, [.. payoffs]);

        ImmutableArray<ImmutableArray<Rational>> Listed(int side, ImmutableArray<int> plans) =>
            [.. plans.OrderBy(plan => ranks[side][plan]).Select(plan => search.Plans[side][plan])];
    }

    private static IEnumerable<(int First, int Second)> Pairs((ImmutableArray<int> First, ImmutableArray<int> Second) subset) =>
        from first in subset.First
        from second in subset.Second
        select (first, second);

    // Plans that put more on the first sequences come first.
    private static int[] RanksOf(List<ImmutableArray<Rational>> plans)
    {
        var ranks = new int[plans.Count];
        var order = Enumerable.Range(0, plans.Count).Order(Comparer<int>.Create((one, two) => Compare(plans[two], plans[one])));
        foreach (var (rank, plan) in order.Index())
            ranks[plan] = rank;
        return ranks;

        static int Compare(ImmutableArray<Rational> one, ImmutableArray<Rational> two)
        {
            for (var place = 0; place < one.Length; place++)
            {
                var compared = one[place].CompareTo(two[place]);
                if (compared != 0)
                    return compared;
            }

            return 0;
        }
    }

    private static int Root(int[] parent, int index)
    {
        while (parent[index] != index)
            index = parent[index] = parent[parent[index]];
        return index;
    }
}
