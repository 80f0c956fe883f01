using MathNet.Numerics.Distributions;

namespace Casus.Sweeps.Answers;

/// <summary>A number found by sampling, with the interval in which it lies nineteen times out of twenty.</summary>
/// <remarks>The interval is of sampling alone: it says how far more draws could move the number, not how far other assumptions could.</remarks>
/// <param name="Value">The number.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    private const double Confidence = 0.95;

    /// <summary>A share of draws, from how many times something happened in each replicate.</summary>
    /// <remarks>
    /// With independent replicates Student's interval of their means (Owen 1997 for scrambled points); where all replicates agree, and with one replicate, Wilson's
    /// (1927), which is then wider than it need be but never empty.
    /// </remarks>
    /// <param name="happened">For each replicate, how many times.</param>
    /// <param name="draws">For each replicate, of how many draws.</param>
    public static Estimate OfShare(ReadOnlySpan<long> happened, ReadOnlySpan<long> draws)
    {
        var (count, all) = (0L, 0L);
        for (var r = 0; r < happened.Length; r++)
            (count, all) = (count + happened[r], all + draws[r]);
        if (all == 0)
            return new(double.NaN, 0, 1);
        var share = (double)count / all;
        Span<double> means = happened.Length <= 64 ? stackalloc double[happened.Length] : new double[happened.Length];
        for (var r = 0; r < means.Length; r++)
            means[r] = draws[r] == 0 ? share : (double)happened[r] / draws[r];
        var half = HalfWidth(means);
        if (!(half > 0))
            return Wilson(count, all);
        return new(share, Math.Max(0, share - half), Math.Min(1, share + half));
    }

    /// <summary>A mean, from the means of replicates.</summary>
    /// <param name="mean">The mean of all draws.</param>
    /// <param name="means">The means of the replicates.</param>
    public static Estimate OfMean(double mean, ReadOnlySpan<double> means)
    {
        var half = HalfWidth(means);
        return double.IsNaN(half) ? new(mean, double.NaN, double.NaN) : new(mean, mean - half, mean + half);
    }

    /// <summary>Wilson's interval of a share of independent draws (1927, Journal of the American Statistical Association 22: 209–212).</summary>
    public static Estimate Wilson(long happened, long draws)
    {
        if (draws == 0)
            return new(double.NaN, 0, 1);
        var z = Normal.InvCDF(0, 1, (1 + Confidence) / 2);
        double n = draws;
        var share = happened / n;
        var centre = (share + (z * z / (2 * n))) / (1 + (z * z / n));
        var half = z / (1 + (z * z / n)) * Math.Sqrt((share * (1 - share) / n) + (z * z / (4 * n * n)));
        return new(share, happened == 0 ? 0 : Math.Max(0, centre - half), happened == draws ? 1 : Math.Min(1, centre + half));
    }

    private static double HalfWidth(ReadOnlySpan<double> means)
    {
        if (means.Length < 2)
            return double.NaN;
        var centre = 0.0;
        foreach (var mean in means)
            centre += mean;
        centre /= means.Length;
        var squares = 0.0;
        foreach (var mean in means)
            squares += (mean - centre) * (mean - centre);
        var error = Math.Sqrt(squares / (means.Length - 1) / means.Length);
        return error * StudentT.InvCDF(0, 1, means.Length - 1, (1 + Confidence) / 2);
    }
}
