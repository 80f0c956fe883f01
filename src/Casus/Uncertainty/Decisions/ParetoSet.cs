using System.Collections.Immutable;

namespace Casus.Uncertainty.Decisions;

/// <summary>The acts that no other act beats in one objective without losing in another.</summary>
public static class ParetoSet
{
    /// <summary>Finds the acts that are not dominated, in ascending order; acts that are equal in everything stay together.</summary>
    /// <remarks>n log n steps for two objectives; n times the size of the set for more.</remarks>
    /// <param name="objectives">For each objective, its value for each act; more is better, so negate what is to be small.</param>
    /// <exception cref="ArgumentException">There is no objective, they differ in length, or a value is no number.</exception>
    public static ImmutableArray<int> Of(double[][] objectives)
    {
        ArgumentNullException.ThrowIfNull(objectives);
        if (objectives.Length == 0 || objectives.Any(o => o.Length != objectives[0].Length))
            throw new ArgumentException("Each objective needs a value for each act.", nameof(objectives));
        for (var o = 0; o < objectives.Length; o++)
        {
            if (Array.FindIndex(objectives[o], double.IsNaN) is var act and >= 0)
                throw new ArgumentException($"Objective {o} of act {act} is no number; leave that act out.", nameof(objectives));
        }

        // Best first by the first objective, then the next: none can dominate one before it.
        var order = Enumerable.Range(0, objectives[0].Length).ToArray();
        Array.Sort(order, (a, b) => Compare(objectives, a, b));
        var kept = objectives.Length <= 2 ? Staircase(objectives, order) : Filtered(objectives, order);
        kept.Sort();
        return [.. kept];
    }

    /// <summary>Whether one act is at least as good in everything as another, and better in something.</summary>
    public static bool Dominates(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var better = false;
        for (var o = 0; o < one.Length; o++)
        {
            if (one[o] < other[o])
                return false;
            better |= one[o] > other[o];
        }

        return better;
    }

    private static int Compare(double[][] objectives, int a, int b)
    {
        foreach (var values in objectives)
        {
            if (values[b].CompareTo(values[a]) is var sign and not 0)
                return sign;
        }

        return a.CompareTo(b);
    }

    private static List<int> Staircase(double[][] objectives, int[] order)
    {
        var last = objectives[^1];
        var first = objectives[0];
        List<int> kept = [];
        foreach (var act in order)
        {
            // Equal to the last kept, or better than it in the last objective; with one objective, only the former.
            var same = kept.Count > 0 && first[act].Equals(first[kept[^1]]) && last[act].Equals(last[kept[^1]]);
            if (kept.Count == 0 || same || last[act] > last[kept[^1]])
                kept.Add(act);
        }

        return kept;
    }

    private static List<int> Filtered(double[][] objectives, int[] order)
    {
        List<int> kept = [];
        var points = new List<double[]>();
        foreach (var act in order)
        {
            var point = Array.ConvertAll(objectives, values => values[act]);
            if (points.Exists(p => Dominates(p, point)))
                continue;
            kept.Add(act);
            points.Add(point);
        }

        return kept;
    }
}
