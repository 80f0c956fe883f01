namespace Casus.Uncertainty.Sensitivity;

/// <summary>Results sorted into narrow bins, and Gaussian kernel densities over these bins.</summary>
internal sealed class DensityGrid
{
    public const int Bins = 128;

    public DensityGrid(double[] y)
    {
        var (low, high) = (y.Min(), y.Max());
        if (!(high > low))
            throw new ArgumentException("The result does not vary over the draws.", nameof(y));
        // The grid reaches past the results, so that smoothed tails stay on it.
        var margin = (high - low) * 0.1;
        var width = (high - low + (2 * margin)) / Bins;
        Bin = Array.ConvertAll(y, r => Math.Min(Bins - 1, (int)((r - low + margin) / width)));
    }

    public int[] Bin { get; }

    /// <summary>Smooths counts to probabilities by Silverman's bandwidth (1986, eq. 3.31 as used by Plischke et al. 2013).</summary>
    public static void Smooth(ReadOnlySpan<double> counts, Span<double> kernel, Span<double> density)
    {
        density.Clear();
        var (n, sum, squares) = (0.0, 0.0, 0.0);
        for (var b = 0; b < Bins; b++)
        {
            n += counts[b];
            sum += counts[b] * b;
            squares += counts[b] * b * b;
        }

        if (n == 0)
            return;
        var spread = Math.Sqrt(Math.Max(0, (squares / n) - (sum / n * (sum / n))));
        var reach = Kernel(spread * Math.Pow(n * 0.75, -0.2), kernel);
        for (var b = 0; b < Bins; b++)
        {
            if (counts[b] == 0)
                continue;
            var weight = counts[b] / n;
            density[b] += weight * kernel[0];
            for (var off = 1; off <= reach; off++)
            {
                var share = weight * kernel[off];
                // What would leave the grid is folded back.
                density[b >= off ? b - off : off - b - 1] += share;
                density[b + off < Bins ? b + off : (2 * Bins) - 1 - b - off] += share;
            }
        }
    }

    private static int Kernel(double bandwidth, Span<double> kernel)
    {
        var reach = Math.Min(Bins - 1, (int)(4 * bandwidth));
        var total = kernel[0] = 1;
        for (var off = 1; off <= reach; off++)
            total += 2 * (kernel[off] = Math.Exp(-0.5 * off * off / (bandwidth * bandwidth)));
        for (var off = 0; off <= reach; off++)
            kernel[off] /= total;
        return reach;
    }
}
