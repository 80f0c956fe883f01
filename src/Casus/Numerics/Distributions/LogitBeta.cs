using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Casus.Numerics.Distributions;

/// <summary>The beta law seen through logits on both axes: where log(x / (1 - x)) lies for a given log(p / (1 - p)).</summary>
/// <remarks>On these axes the quantile function is nearly straight, so that Newton's method needs few steps and no tail loses digits.</remarks>
internal static class LogitBeta
{
    private const int MostSteps = 200;

    // Beyond it a value is 0 or 1 for any double.
    private const double Farthest = 745;

    /// <summary>The logit of the quantile and its slope.</summary>
    /// <param name="law">The law on 0 to 1.</param>
    /// <param name="w">The logit of the share.</param>
    /// <param name="guess">Where to begin.</param>
    public static (double Logit, double Slope) Quantile(Beta law, double w, double guess)
    {
        var (low, high, y) = (-Farthest, Farthest, guess);
        for (var step = 0; step < MostSteps; step++)
        {
            var (at, rise) = Share(law, y);
            (low, high) = at < w ? (y, high) : (low, y);
            var next = y + ((w - at) / rise);
            // Overflow on the way, or a step out of the bracket: halve it instead.
            if (!(next > low && next < high))
                next = low + ((high - low) / 2);
            if (Math.Abs(next - y) <= 2e-15 * (1 + Math.Abs(y)) || high - low <= 1e-14)
                return (next, 1 / rise);
            y = next;
        }

        return (y, 1 / Share(law, y).Rise);
    }

    // The logit of the share at a value given by its logit, and how fast it grows; each tail from its own side.
    private static (double Logit, double Rise) Share(Beta law, double y)
    {
        var (a, b) = (law.A, law.B);
        // log x and log (1 - x), without loss where either is near 0.
        var (log, logRest) = y < 0 ? (y - LogOnePlusExp(y), -LogOnePlusExp(y)) : (-LogOnePlusExp(-y), -y - LogOnePlusExp(-y));
        var constant = SpecialFunctions.BetaLn(a, b);
        var (below, above) = (LogShare(a, b, log, constant), LogShare(b, a, logRest, constant));
        return (below - above, Math.Exp((a * log) + (b * logRest) - constant - below - above));
    }

    private static double LogOnePlusExp(double negative) => SpecialFunctions.Log1p(Math.Exp(negative));

    // Far out in a tail the first terms of the series in x hold every digit, where the share itself may underflow (DLMF 8.17.7).
    private static double LogShare(double a, double b, double log, double constant)
    {
        var x = Math.Exp(log);
        if (x * (1 + b) > 1e-5)
            return Math.Log(SpecialFunctions.BetaRegularized(a, b, Math.Min(1, x)));
        var series = (a * (1 - b) * x / (a + 1)) + (a * (1 - b) * (2 - b) * x * x / (2 * (a + 2)));
        return (a * log) - constant - Math.Log(a) + SpecialFunctions.Log1p(series);
    }
}
