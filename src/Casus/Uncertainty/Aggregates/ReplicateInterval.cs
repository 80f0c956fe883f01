using MathNet.Numerics.Distributions;

namespace Casus.Uncertainty.Aggregates;

/// <summary>An interval from independent replicates of one estimate: the right one where draws within a replicate are quasi-random.</summary>
/// <remarks>
/// Each replicate takes its own scramble of the points; replicates are then independent and unbiased, and Student's t applies to their mean
/// (Owen 1997; L'Ecuyer and Lemieux 2002, section 3). 16 to 32 replicates are enough; below 5 the interval is very wide.
/// </remarks>
public sealed class ReplicateInterval
{
    private ReplicateInterval(double estimate, double standardError, double half, int replicates) =>
        (Estimate, StandardError, Low, High, Replicates) = (estimate, standardError, estimate - half, estimate + half, replicates);

    /// <summary>The mean of the replicates.</summary>
    public double Estimate { get; }

    /// <summary>The standard error of that mean.</summary>
    public double StandardError { get; }

    /// <summary>The lower end.</summary>
    public double Low { get; }

    /// <summary>The upper end.</summary>
    public double High { get; }

    /// <summary>How many replicates there were.</summary>
    public int Replicates { get; }

    /// <summary>The interval.</summary>
    /// <param name="estimates">The estimate of each replicate.</param>
    /// <param name="confidence">How often such an interval is to cover the truth, such as 0.95.</param>
    /// <exception cref="ArgumentException">There are fewer than two replicates, or one is not finite.</exception>
    public static ReplicateInterval Of(ReadOnlySpan<double> estimates, double confidence = 0.95)
    {
        if (estimates.Length < 2)
            throw new ArgumentException("An interval needs two replicates or more; run the sweep with more scrambles.", nameof(estimates));
        if (!(confidence > 0 && confidence < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1, such as 0.95.");
        var moments = new Moments();
        moments.Add(estimates);
        if (moments.FirstNotFinite is { } bad)
            throw new ArgumentException($"Replicate {bad} has no finite estimate.", nameof(estimates));
        var t = StudentT.InvCDF(0, 1, estimates.Length - 1, 0.5 + (confidence / 2));
        return new(moments.Mean, moments.StandardError, t * moments.StandardError, estimates.Length);
    }
}
