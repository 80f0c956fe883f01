namespace Casus.Uncertainty.Sensitivity;

/// <summary>Sobol' indices of one input or group from the results at A, at B, and at A with the group's columns taken from B.</summary>
/// <remarks>Mean and variance (of the population) are those of the results at A and B together.</remarks>
public static class PickFreeze
{
    /// <summary>Mean and variance of the results at A and B together.</summary>
    public static (double Mean, double Variance) Moments(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var k = 0; k < a.Length; k++)
            sum += a[k] + b[k];
        var mean = sum / (2.0 * a.Length);
        var squares = 0.0;
        for (var k = 0; k < a.Length; k++)
            squares += ((a[k] - mean) * (a[k] - mean)) + ((b[k] - mean) * (b[k] - mean));
        return (mean, squares / (2.0 * a.Length));
    }

    /// <summary>The first-order index: the share of the variance that the group explains by itself.</summary>
    /// <param name="a">The results at A.</param>
    /// <param name="b">The results at B.</param>
    /// <param name="mixed">The results at A with the group from B.</param>
    /// <param name="estimator">Which estimator.</param>
    /// <exception cref="ArgumentException">The results differ in number or there are none.</exception>
    public static double First(
        ReadOnlySpan<double> a,
        ReadOnlySpan<double> b,
        ReadOnlySpan<double> mixed,
        SobolEstimator estimator = SobolEstimator.Saltelli
    )
    {
        Require(a, b, mixed);
        return estimator switch
        {
            SobolEstimator.Saltelli => Saltelli(a, b, mixed),
            SobolEstimator.Jansen => 1 - (HalfSquares(b, mixed) / Moments(a, b).Variance),
            SobolEstimator.JanonMonod => JanonMonod(b, mixed),
            SobolEstimator.Martinez => Correlation(b, mixed),
            _ => throw new ArgumentOutOfRangeException(nameof(estimator)),
        };
    }

    /// <summary>The total index: the share of the variance that would be lost if the group were known last (Jansen 1999).</summary>
    /// <exception cref="ArgumentException">The results differ in number or there are none.</exception>
    public static double Total(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> mixed)
    {
        Require(a, b, mixed);
        return HalfSquares(a, mixed) / Moments(a, b).Variance;
    }

    private static double Saltelli(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> mixed)
    {
        var (mean, variance) = Moments(a, b);
        var sum = 0.0;
        for (var k = 0; k < a.Length; k++)
            sum += (b[k] - mean) * (mixed[k] - a[k]);
        return sum / a.Length / variance;
    }

    private static double JanonMonod(ReadOnlySpan<double> b, ReadOnlySpan<double> mixed)
    {
        var n = (double)b.Length;
        var (product, both, squares) = (0.0, 0.0, 0.0);
        for (var k = 0; k < b.Length; k++)
        {
            product += b[k] * mixed[k];
            both += (b[k] + mixed[k]) / 2;
            squares += ((b[k] * b[k]) + (mixed[k] * mixed[k])) / 2;
        }

        var mean = both / n;
        return ((product / n) - (mean * mean)) / ((squares / n) - (mean * mean));
    }

    private static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var n = (double)x.Length;
        var (mx, my) = (0.0, 0.0);
        for (var k = 0; k < x.Length; k++)
            (mx, my) = (mx + (x[k] / n), my + (y[k] / n));
        var (xy, xx, yy) = (0.0, 0.0, 0.0);
        for (var k = 0; k < x.Length; k++)
        {
            xy += (x[k] - mx) * (y[k] - my);
            xx += (x[k] - mx) * (x[k] - mx);
            yy += (y[k] - my) * (y[k] - my);
        }

        return xy / Math.Sqrt(xx * yy);
    }

    private static double HalfSquares(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = 0.0;
        for (var k = 0; k < x.Length; k++)
            sum += (x[k] - y[k]) * (x[k] - y[k]);
        return sum / (2.0 * x.Length);
    }

    private static void Require(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> mixed)
    {
        if (a.IsEmpty || a.Length != b.Length || a.Length != mixed.Length)
            throw new ArgumentException("Give as many results at A, at B and between, and at least one.", nameof(a));
    }
}
