using System.Numerics;

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
        var whole = kernel[..((2 * reach) + 1)];
        Span<double> wide = stackalloc double[3 * Bins];
        wide.Clear();
        for (var b = 0; b < Bins; b++)
        {
            if (counts[b] != 0)
                AddTo(wide.Slice(Bins + b - reach, whole.Length), whole, counts[b] / n);
        }

        // What would leave the grid is folded back.
        for (var b = 0; b < Bins; b++)
            density[b] = wide[Bins + b] + wide[Bins - 1 - b] + wide[(3 * Bins) - 1 - b];
    }

    private static void AddTo(Span<double> sums, ReadOnlySpan<double> terms, double weight)
    {
        var k = 0;
        for (; k <= terms.Length - Vector<double>.Count; k += Vector<double>.Count)
            (new Vector<double>(sums[k..]) + (new Vector<double>(terms[k..]) * weight)).CopyTo(sums[k..]);
        for (; k < terms.Length; k++)
            sums[k] += weight * terms[k];
    }

    // The kernel from -reach to reach.
    private static int Kernel(double bandwidth, Span<double> kernel)
    {
        var reach = Math.Min(Bins - 1, (int)(4 * bandwidth));
        var total = kernel[reach] = 1;
        for (var off = 1; off <= reach; off++)
        {
            var height = Math.Exp(-0.5 * off * off / (bandwidth * bandwidth));
            (kernel[reach - off], kernel[reach + off]) = (height, height);
            total += 2 * height;
        }

        for (var at = 0; at <= 2 * reach; at++)
            kernel[at] /= total;
        return reach;
    }
}
