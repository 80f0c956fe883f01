namespace Casus.Uncertainty.Aggregates;

/// <summary>Sorted values that stand for a run of draws, each for as many as its level says.</summary>
/// <param name="Values">The values, ascending.</param>
/// <param name="Error">The most by which a rank among the draws can be wrong, in draws.</param>
internal sealed record SketchNode(double[] Values, long Error)
{
    /// <summary>The finite values of one chunk, all of them.</summary>
    public static SketchNode Of(ReadOnlySpan<double> chunk)
    {
        var values = chunk.ToArray();
        var kept = 0;
        foreach (var value in chunk)
        {
            if (double.IsFinite(value))
                values[kept++] = value;
        }

        if (kept < values.Length)
            Array.Resize(ref values, kept);
        Array.Sort(values);
        return new(values, 0);
    }

    /// <summary>Merges two nodes of a level and keeps every second value.</summary>
    public static SketchNode Halve(SketchNode left, SketchNode right, int level, long parent)
    {
        var (a, b) = (left.Values, right.Values);
        var all = a.Length + b.Length;
        var skipped = (int)(Hash(parent, level) & 1);
        var kept = new double[(all + 1 - skipped) / 2];
        unchecked
        {
            for (int i = 0, j = 0, at = 0; at < all; at++)
            {
                var value = j >= b.Length || (i < a.Length && a[i] <= b[j]) ? a[i++] : b[j++];
                if ((at & 1) == skipped)
                    kept[at >> 1] = value;
            }
        }

        return new(kept, left.Error + right.Error + (1L << level));
    }

    // The finisher of SplitMix64 (Steele, Lea and Flood 2014): which half is kept must not follow a period in the draws.
    private static ulong Hash(long number, int level)
    {
        unchecked
        {
            var word = ((ulong)number * 0x9E3779B97F4A7C15UL) + ((ulong)level * 0xD1342543DE82EF95UL) + 1;
            word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9UL;
            word = (word ^ (word >> 27)) * 0x94D049BB133111EBUL;
            return word ^ (word >> 31);
        }
    }
}
