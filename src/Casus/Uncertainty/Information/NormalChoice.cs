using MathNet.Numerics.Distributions;

namespace Casus.Uncertainty.Information;

/// <summary>Whether to act when the gain from acting is normally distributed: values of information in closed form (Raiffa and Schlaifer 1961, chapter 5).</summary>
public static class NormalChoice
{
    /// <summary>What it is worth to learn the gain, or that part of it that has the deviation given: the unit normal loss integral.</summary>
    /// <param name="mean">The mean gain; not acting gains 0.</param>
    /// <param name="deviation">The standard deviation of the part that is learned; of the whole gain for perfect information.</param>
    public static double WorthOfLearning(double mean, double deviation)
    {
        if (!double.IsFinite(mean) || !double.IsFinite(deviation) || deviation < 0)
            throw new ArgumentOutOfRangeException(
                nameof(deviation),
                deviation,
                "The mean must be finite and the deviation finite and not negative."
            );
        if (deviation == 0)
            return 0;
        var z = Math.Abs(mean) / deviation;
        return (deviation * Normal.PDF(0, 1, z)) - (Math.Abs(mean) * Normal.CDF(0, 1, -z));
    }

    /// <summary>What it is worth to see measurements of the gain with normal noise before choosing (EVSI).</summary>
    /// <param name="mean">The mean gain.</param>
    /// <param name="deviation">Its standard deviation before measuring.</param>
    /// <param name="noise">The standard deviation of the noise of one measurement.</param>
    /// <param name="measurements">How many independent measurements.</param>
    public static double WorthOfMeasuring(double mean, double deviation, double noise, int measurements)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(measurements);
        if (!(noise >= 0))
            throw new ArgumentOutOfRangeException(nameof(noise), noise, "The noise must not be negative.");
        if (measurements == 0)
            return 0;
        // The mean after measuring varies by this much.
        var share = deviation * deviation / ((deviation * deviation) + (noise * noise / measurements));
        return WorthOfLearning(mean, double.IsNaN(share) ? 0 : deviation * Math.Sqrt(share));
    }
}
