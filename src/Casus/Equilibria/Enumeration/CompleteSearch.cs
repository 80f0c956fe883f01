using System.Collections.Immutable;
using Casus.Numerics;

namespace Casus.Equilibria.Enumeration;

/// <summary>All equilibria of a complementary pair: the search over labels on all processors, then exact vertices of what it finds.</summary>
internal sealed class CompleteSearch
{
    // Enough branches that no processor idles long, few enough that splitting costs nothing; a fixed number, so that nothing depends on
    // how many processors there are.
    private const int SplitDepth = 8;

    private readonly ComplementaryPair _pair;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, ImmutableArray<int>>[] _faces = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly Dictionary<string, int>[] _numbers = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    private CompleteSearch(ComplementaryPair pair, CancellationToken cancellation) => (_pair, _cancellation) = (pair, cancellation);

    /// <summary>The extreme plans of each player that occur in <see cref="Subsets"/>.</summary>
    public List<ImmutableArray<Rational>>[] Plans { get; } =
    [
        [],
        [],
    ];

    /// <summary>The maximal Nash subsets, by the numbers of the extreme plans of either player.</summary>
    public List<(ImmutableArray<int> First, ImmutableArray<int> Second)> Subsets { get; private set; } = [];

    /// <summary>How many decisions the search tried.</summary>
    public long Decisions { get; private set; }

    /// <summary>Why the search is not complete, or nothing when it is.</summary>
    public string? Gap { get; private set; }

    /// <summary>Searches.</summary>
    /// <param name="pair">The game.</param>
    /// <param name="limit">The most pairs of faces to look at.</param>
    /// <param name="progress">Told which share of the branches is done.</param>
    /// <param name="cancellation">Stops the search early.</param>
    public static CompleteSearch Run(ComplementaryPair pair, int limit, IProgress<SolverProgress>? progress, CancellationToken cancellation)
    {
        var search = new CompleteSearch(pair, cancellation);
        var faces = search.Faces(limit, progress);
        progress?.Report(new("solving the faces found exactly"));
        var subsets = new List<(ImmutableArray<int>, ImmutableArray<int>)>();
        foreach (var (first, second) in faces)
        {
            var (one, two) = (search.PlansOf(0, first, second), search.PlansOf(1, second, first));
            if (one.Length > 0 && two.Length > 0)
                subsets.Add((one, two));
        }

        if (cancellation.IsCancellationRequested)
            search.Gap ??= "the search was cancelled while vertices of faces were listed";
        search.Subsets = Maximal(subsets);
        return search;
    }

    private List<FacePair> Faces(int limit, IProgress<SolverProgress>? progress)
    {
        var splitter = new LabelSearch(_pair, _cancellation);
        var branches = splitter.Split(SplitDepth);
        var found = new List<FacePair>[branches.Count];
        var (decisions, done, stopped) = (splitter.Decisions, 0, splitter.IsStopped ? 1 : 0);
        Parallel.For(
            0,
            branches.Count,
            () => new LabelSearch(_pair, _cancellation),
            (branch, _, search) =>
            {
                var before = search.Decisions;
                found[branch] = search.Follow(branches[branch]);
                Interlocked.Add(ref decisions, search.Decisions - before);
                if (search.IsStopped)
                    Volatile.Write(ref stopped, 1);
                progress?.Report(new("deciding labels", (double)Interlocked.Increment(ref done) / branches.Count));
                return search;
            },
            _ => { }
        );
        Decisions = decisions;
        var all = found.SelectMany(part => part).ToList();
        if (stopped != 0)
            Gap = "the search was cancelled before every branch was followed";
        if (all.Count > limit)
            Gap ??= $"only the first {limit} of {all.Count} pairs of faces were looked at";
        return all.Count > limit ? all[..limit] : all;
    }

    // Different faces may share vertices, and different pairs of faces one face.
    private ImmutableArray<int> PlansOf(int side, bool[] zero, bool[] otherZero)
    {
        var unplayed = otherZero.AsSpan(0, _pair.Sides[side].Other.SequenceCount);
        bool[] flags = [.. zero, .. unplayed];
        var key = string.Concat(flags.Select(flag => flag ? '1' : '0'));
        if (_faces[side].TryGetValue(key, out var known))
            return known;
        var plans = FaceVertices.Of(_pair.Sides[side], zero, unplayed, _cancellation);
        return _faces[side][key] = [.. plans.Select(plan => NumberOf(side, plan)).Order()];
    }

    private int NumberOf(int side, ImmutableArray<Rational> plan)
    {
        var key = string.Join(' ', plan);
        if (_numbers[side].TryGetValue(key, out var number))
            return number;
        Plans[side].Add(plan);
        return _numbers[side][key] = Plans[side].Count - 1;
    }

    private static List<(ImmutableArray<int> First, ImmutableArray<int> Second)> Maximal(
        List<(ImmutableArray<int> First, ImmutableArray<int> Second)> subsets
    )
    {
        var sets = subsets.Select(subset => (First: subset.First.ToHashSet(), Second: subset.Second.ToHashSet())).ToList();
        var kept = new List<(ImmutableArray<int>, ImmutableArray<int>)>();
        for (var one = 0; one < sets.Count; one++)
        {
            var isMaximal = true;
            for (var two = 0; two < sets.Count && isMaximal; two++)
            {
                if (one == two || !sets[one].First.IsSubsetOf(sets[two].First) || !sets[one].Second.IsSubsetOf(sets[two].Second))
                    continue;
                var isSame = sets[one].First.Count == sets[two].First.Count && sets[one].Second.Count == sets[two].Second.Count;
                isMaximal = isSame && one < two;
            }

            if (isMaximal)
                kept.Add(subsets[one]);
        }

        return kept;
    }
}
