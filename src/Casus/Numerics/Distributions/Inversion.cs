namespace Casus.Numerics.Distributions;

/// <summary>Inverts a distribution function between two values that enclose the answer.</summary>
internal static class Inversion
{
    private const int MostSteps = 200;

    /// <summary>The least value at which a share is reached, to the last digits of the bracket.</summary>
    /// <remarks>Newton's step where it stays inside the bracket and the bracket shrinks fast enough, otherwise its middle.</remarks>
    public static double Of(Distribution law, double p, double low, double high)
    {
        if (low >= high || law.Cdf(low) >= p)
            return low;
        var x = low + ((high - low) / 2);
        var width = high - low;
        for (var step = 0; step < MostSteps; step++)
        {
            var excess = law.Cdf(x) - p;
            (low, high) = excess >= 0 ? (low, x) : (x, high);
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high || high - low <= 1e-15 * Math.Max(Math.Abs(low), Math.Abs(high)))
                break;
            var density = law.IsDiscrete ? 0 : law.Density(x);
            var next = x - (excess / density);
            var isFast = step < 4 || high - low < width / 4;
            if (step % 4 == 3)
                width = high - low;
            if (next > low && next < high && Math.Abs(next - x) <= 1e-15 * Math.Abs(x))
                return next;
            x = isFast && next > low && next < high ? next : middle;
        }

        return high;
    }
}
