using MathNet.Numerics;

namespace Casus.Numerics.Distributions;

/// <summary>The beta law between two bounds that has given 5 % and 95 % points.</summary>
internal static class BetaFit
{
    private const int MostSteps = 200;
    private const double Tolerance = 1e-11;
    private const double LargestShape = 1e7;

    /// <summary>Fits the law.</summary>
    /// <exception cref="ArgumentException">The ends do not lie strictly between the bounds, or no beta law has them.</exception>
    public static ScaledBeta Through(Rational from, Rational to, Rational low, Rational high)
    {
        RequireWithin(from, to, low, high);
        var width = (double)(high - low);
        var (a, b) = ((double)(from - low) / width, (double)(to - low) / width);
        var (alpha, beta) = Solve(a, b);
        var text = $"{Numerals.Shortest(from)} to {Numerals.Shortest(to)} as beta";
        return ScaledBeta.Beta(text, Rational.FromDouble(alpha), Rational.FromDouble(beta), low, high);
    }

    /// <summary>Refuses ends on or beyond the bounds.</summary>
    /// <exception cref="ArgumentException">They are.</exception>
    public static void RequireWithin(Rational from, Rational to, Rational low, Rational high)
    {
        if (from <= low || to >= high)
            throw new ArgumentException(
                $"Both ends must lie strictly between {Numerals.Shortest(low)} and {Numerals.Shortest(high)}.",
                nameof(from)
            );
    }

    // Newton's method on the logarithms of the shapes, with halved steps where a whole one does not help; from the law with the mean and
    // spread of a normal one.
    private static (double Alpha, double Beta) Solve(double a, double b)
    {
        var (mean, deviation) = ((a + b) / 2, (b - a) / (2 * 1.6448536269514722));
        var total = Math.Max(0.2, (mean * (1 - mean) / (deviation * deviation)) - 1);
        var (u, v) = (Math.Log(mean * total), Math.Log((1 - mean) * total));
        var miss = Miss(u, v, a, b);
        for (var step = 0; step < MostSteps && Size(miss) > Tolerance; step++)
        {
            const double h = 1e-6;
            var (du, dv) = (Slope(Miss(u + h, v, a, b), Miss(u - h, v, a, b), h), Slope(Miss(u, v + h, a, b), Miss(u, v - h, a, b), h));
            var determinant = (du.Low * dv.High) - (dv.Low * du.High);
            var (su, sv) = (
                ((miss.Low * dv.High) - (dv.Low * miss.High)) / determinant,
                ((du.Low * miss.High) - (miss.Low * du.High)) / determinant
            );
            var factor = Math.Min(1, 1 / Math.Max(Math.Abs(su), Math.Abs(sv)));
            var next = Miss(u - (factor * su), v - (factor * sv), a, b);
            while (factor > 1e-6 && !(Size(next) < Size(miss)))
            {
                factor /= 2;
                next = Miss(u - (factor * su), v - (factor * sv), a, b);
            }

            if (!(Size(next) < Size(miss)))
                break;
            (u, v, miss) = (u - (factor * su), v - (factor * sv), next);
        }

        if (!(Size(miss) <= 1e-9) || Math.Max(u, v) > Math.Log(LargestShape))
            throw new ArgumentException(
                "No beta law has these two ends that could be computed: widen the range, or name another family.",
                nameof(a)
            );
        return (Math.Exp(u), Math.Exp(v));
    }

    private static (double Low, double High) Miss(double u, double v, double a, double b) =>
        Math.Max(Math.Abs(u), Math.Abs(v)) > 40
            ? (double.NaN, double.NaN)
            : (
                SpecialFunctions.BetaRegularized(Math.Exp(u), Math.Exp(v), a) - 0.05,
                SpecialFunctions.BetaRegularized(Math.Exp(u), Math.Exp(v), b) - 0.95
            );

    private static (double Low, double High) Slope((double Low, double High) after, (double Low, double High) before, double h) =>
        ((after.Low - before.Low) / (2 * h), (after.High - before.High) / (2 * h));

    private static double Size((double Low, double High) miss) => Math.Max(Math.Abs(miss.Low), Math.Abs(miss.High));
}
