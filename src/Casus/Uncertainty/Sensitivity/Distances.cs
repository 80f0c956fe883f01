namespace Casus.Uncertainty.Sensitivity;

/// <summary>Kolmogorov–Smirnov distances of parts of draws, in one pass over sorted values; equal values count together.</summary>
internal static class Distances
{
    /// <summary>For each slice, the distance between its distribution and that of all draws.</summary>
    public static double[] OfSlices(double[] values, int[] order, int[] slice, int slices)
    {
        var (sizes, seen, far) = (new double[slices], new int[slices], new double[slices]);
        foreach (var s in slice)
            sizes[s]++;
        for (int start = 0, end; start < order.Length; start = end)
        {
            for (end = start + 1; end < order.Length && values[order[end]] == values[order[start]]; end++) { }
            // A slice is farthest from the whole just before or just after values of its own.
            for (var k = start; k < end; k++)
                Widen(far, slice[order[k]], seen, sizes, (double)start / order.Length);
            for (var k = start; k < end; k++)
                seen[slice[order[k]]]++;
            for (var k = start; k < end; k++)
                Widen(far, slice[order[k]], seen, sizes, (double)end / order.Length);
        }

        return far;
    }

    /// <summary>The distance between the values of marked draws and of the others.</summary>
    public static double OfTwo(double[] values, int[] order, int[] marks, int marked)
    {
        var (inside, far) = (0, 0.0);
        for (var k = 0; k < order.Length; k++)
        {
            inside += marks[order[k]];
            if (k + 1 == order.Length || values[order[k + 1]] != values[order[k]])
                far = Math.Max(far, Math.Abs(((double)inside / marked) - ((double)(k + 1 - inside) / (order.Length - marked))));
        }

        return far;
    }

    /// <summary>The odds of a distance at least so large between two samples of one distribution (Kolmogorov's series, with Stephens' correction 1970).</summary>
    public static double Odds(double distance, double size)
    {
        var root = Math.Sqrt(size);
        var scaled = (root + 0.12 + (0.11 / root)) * distance;
        if (scaled < 0.2)
            return 1;
        var sum = 0.0;
        for (var j = 1; j <= 100; j++)
            sum += (j % 2 == 1 ? 2 : -2) * Math.Exp(-2 * j * j * scaled * scaled);
        return Math.Clamp(sum, 0, 1);
    }

    private static void Widen(double[] far, int slice, int[] seen, double[] sizes, double whole) =>
        far[slice] = Math.Max(far[slice], Math.Abs((seen[slice] / sizes[slice]) - whole));
}
