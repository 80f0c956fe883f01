namespace Casus.Models.Reliability;

/// <summary>A Beta belief in how often promises are kept, with a weight that its author states (conjugate updating; model §1.7).</summary>
/// <param name="Kept">The first parameter: promises kept, real or imagined.</param>
/// <param name="Broken">The second: promises broken.</param>
public readonly record struct ReliabilityPrior(double Kept, double Broken)
{
    /// <summary>The mean probability that a promise is kept.</summary>
    public double Mean => Kept / (Kept + Broken);

    /// <summary>Its standard deviation.</summary>
    public double Deviation => Math.Sqrt(Mean * (1 - Mean) / (Kept + Broken + 1));

    /// <summary>A belief worth so many observations.</summary>
    /// <param name="mean">The share of promises kept.</param>
    /// <param name="weight">The number of observations that it counts for, positive.</param>
    public static ReliabilityPrior Of(double mean, double weight)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        return new(weight * mean, weight * (1 - mean));
    }

    /// <summary>The belief after promises were tested.</summary>
    /// <param name="kept">How many were kept …</param>
    /// <param name="of">… of how many.</param>
    public ReliabilityPrior After(double kept, double of)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kept, of);
        return new(Kept + kept, Broken + of - kept);
    }
}
