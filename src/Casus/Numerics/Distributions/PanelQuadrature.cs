using MathNet.Numerics.Integration;

namespace Casus.Numerics.Distributions;

/// <summary>Integrates a smooth function on panels, and again on panels half as wide.</summary>
/// <remarks>
/// Gauss and Legendre with twelve points on each panel. The error is the distance of the two results, which far exceeds that of the finer one,
/// and a few roundings: an estimate that errs on the large side, not a proof.
/// </remarks>
internal static class PanelQuadrature
{
    private const double UnitRoundoff = 2.3e-16;
    private static readonly GaussLegendreRule Rule = new(-1, 1, 12);

    /// <summary>The integral over an interval.</summary>
    /// <param name="f">Smooth within.</param>
    /// <param name="from">The lower end.</param>
    /// <param name="to">The upper end.</param>
    /// <param name="panel">The width of a panel, at most.</param>
    public static Enclosed Of(Func<double, double> f, double from, double to, double panel)
    {
        if (!(to > from))
            return Enclosed.Exactly(0);
        var panels = (int)Math.Clamp(Math.Ceiling((to - from) / panel), 1, 20_000);
        var coarse = Sum(f, from, to, panels);
        var fine = Sum(f, from, to, 2 * panels);
        return new(fine, Math.Abs(fine - coarse) + (Math.Abs(fine) * panels * UnitRoundoff));
    }

    private static double Sum(Func<double, double> f, double from, double to, int panels)
    {
        var (nodes, weights) = (Rule.Abscissas, Rule.Weights);
        var half = (to - from) / (2 * panels);
        var total = 0.0;
        for (var panel = 0; panel < panels; panel++)
        {
            var middle = from + (((2 * panel) + 1) * half);
            var sum = 0.0;
            for (var i = 0; i < nodes.Length; i++)
                sum += weights[i] * f(middle + (half * nodes[i]));
            total += sum * half;
        }

        return total;
    }
}
