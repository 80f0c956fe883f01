using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Casus.Numerics.Distributions;

/// <summary>The beta law seen through logits on both axes: where log(x / (1 - x)) lies for a given log(p / (1 - p)).</summary>
internal static class LogitBeta
{
    private const int MostSteps = 60;

    /// <summary>Finds the logit of the quantile by Newton's method, and its slope.</summary>
    /// <param name="law">The law on 0 to 1.</param>
    /// <param name="w">The logit of the share.</param>
    /// <param name="guess">Where to begin.</param>
    /// <param name="y">The logit of the quantile.</param>
    /// <param name="slope">By how much it grows with <paramref name="w"/>.</param>
    public static bool TrySolve(Beta law, double w, double guess, out double y, out double slope)
    {
        (y, slope) = (guess, 0);
        for (var step = 0; step < MostSteps; step++)
        {
            var (at, rise) = At(law, y);
            if (!double.IsFinite(at) || !(rise > 0) || !double.IsFinite(rise))
                return false;
            slope = 1 / rise;
            var move = (w - at) * slope;
            y += Math.Clamp(move, -2, 2);
            if (Math.Abs(move) <= 1e-13 * (1 + Math.Abs(y)))
                return true;
        }

        return false;
    }

    // The logit of the share at a value given by its logit, and how fast it grows; each tail from its own side.
    private static (double Logit, double Rise) At(Beta law, double y)
    {
        var (a, b) = (law.A, law.B);
        var (x, rest) = (1 / (1 + Math.Exp(-y)), 1 / (1 + Math.Exp(y)));
        var logDensity = (a * Math.Log(x)) + (b * Math.Log(rest)) - SpecialFunctions.BetaLn(a, b);
        var (below, above) = (Share(a, b, x), Share(b, a, rest));
        return (Math.Log(below) - Math.Log(above), Math.Exp(logDensity) / (below * above));
    }

    // Far out in a tail the first terms of the series in x hold every digit, and no underflow can reach the continued fraction.
    private static double Share(double a, double b, double x)
    {
        if (x * (1 + b) > 1e-5)
            return SpecialFunctions.BetaRegularized(a, b, x);
        // x^a / (a B(a, b)) times 1 + a (1 - b) x / (a + 1) + ... (DLMF 8.17.7).
        var series = 1 + (a * (1 - b) * x / (a + 1)) + (a * (1 - b) * (2 - b) * x * x / (2 * (a + 2)));
        return Math.Exp((a * Math.Log(x)) - SpecialFunctions.BetaLn(a, b)) / a * series;
    }
}
