namespace Casus.Numerics.Distributions;

/// <summary>Inverts a distribution function between two values that enclose the answer.</summary>
internal static class Inversion
{
    private const int MostSteps = 200;

    /// <summary>The least value at which a share is reached, to the last digits of the bracket.</summary>
    /// <remarks>Newton's step where it stays inside the bracket and the one before halved the distance at least, otherwise the middle.</remarks>
    public static double Of(Distribution law, double p, double low, double high)
    {
        if (low >= high || law.Cdf(low) >= p)
            return low;
        var x = low + ((high - low) / 2);
        var last = double.PositiveInfinity;
        for (var step = 0; step < MostSteps; step++)
        {
            var excess = law.Cdf(x) - p;
            (low, high) = excess >= 0 ? (low, x) : (x, high);
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high || high - low <= 1e-15 * Math.Max(Math.Abs(low), Math.Abs(high)))
                break;
            var density = law.IsDiscrete ? 0 : law.Density(x);
            var next = x - (excess / density);
            var isFast = Math.Abs(excess) <= last / 2;
            last = Math.Abs(excess);
            if (next > low && next < high && Math.Abs(next - x) <= 1e-15 * Math.Abs(x))
                return next;
            x = isFast && next > low && next < high ? next : middle;
        }

        return high;
    }
}
