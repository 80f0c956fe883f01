namespace Casus.Sweeps.Runs;

/// <summary>Sums in whole steps of a power of two: the same whatever the order in which they are added up.</summary>
internal static class FixedPoint
{
    /// <summary>A probability in steps of 2⁻³²; sums of up to 2³¹ draws fit.</summary>
    public static long OfProbability(double value) => (long)Math.Round(value * 4294967296.0);

    /// <summary>The probability that is so many steps.</summary>
    public static double ToProbability(long steps, long draws) => draws == 0 ? double.NaN : steps / 4294967296.0 / draws;

    /// <summary>A gain in steps of 2⁻²⁴; sums of 2³¹ draws of gains up to 256 fit. Whatever is larger counts as that.</summary>
    public static long OfGain(double value) => (long)Math.Round(Math.Clamp(value, -256, 256) * 16777216.0);

    /// <summary>The mean of gains that sum to so many steps.</summary>
    public static double ToGain(long steps, long draws) => draws == 0 ? double.NaN : steps / 16777216.0 / draws;
}
