using System.Collections.Immutable;
using Casus.Uncertainty.Search;

namespace Casus.Tests.Uncertainty.Search;

/// <summary>Problems whose fronts are known in closed form, their objectives negated so that more is better.</summary>
internal static class TestProblems
{
    /// <summary>ZDT1 (Zitzler, Deb and Thiele 2000): the front is f2 = 1 − √f1; it dominates 2/3 of the unit square.</summary>
    public static void Zdt1(ReadOnlySpan<double> decisions, int count, Span<double> objectives, Span<double> violations)
    {
        var variables = decisions.Length / count;
        violations.Clear();
        for (var k = 0; k < count; k++)
        {
            var g = 1.0;
            for (var v = 1; v < variables; v++)
                g += 9 * decisions[(v * count) + k] / (variables - 1);
            objectives[k] = -decisions[k];
            objectives[count + k] = -g * (1 - Math.Sqrt(decisions[k] / g));
        }
    }

    /// <summary>DTLZ2 with three objectives (Deb et al. 2002): the front is an eighth of the unit sphere; it dominates 1 − π/6 of the unit cube.</summary>
    public static void Dtlz2(ReadOnlySpan<double> decisions, int count, Span<double> objectives, Span<double> violations)
    {
        var variables = decisions.Length / count;
        violations.Clear();
        for (var k = 0; k < count; k++)
        {
            var radius = 1.0;
            for (var v = 2; v < variables; v++)
                radius += (decisions[(v * count) + k] - 0.5) * (decisions[(v * count) + k] - 0.5);
            var (a, b) = (decisions[k] * Math.PI / 2, decisions[count + k] * Math.PI / 2);
            objectives[k] = -radius * Math.Cos(a) * Math.Cos(b);
            objectives[count + k] = -radius * Math.Cos(a) * Math.Sin(b);
            objectives[(2 * count) + k] = -radius * Math.Sin(a);
        }
    }

    /// <summary>Binh and Korn 1997: two constraints; the front has x = y up to 3, and beyond that y = 3.</summary>
    public static void BinhKorn(ReadOnlySpan<double> decisions, int count, Span<double> objectives, Span<double> violations)
    {
        for (var k = 0; k < count; k++)
        {
            var (x, y) = (decisions[k], decisions[count + k]);
            objectives[k] = -4 * ((x * x) + (y * y));
            objectives[count + k] = -((x - 5) * (x - 5)) - ((y - 5) * (y - 5));
            violations[k] = Math.Max(0, ((x - 5) * (x - 5)) + (y * y) - 25) + Math.Max(0, 7.7 - ((x - 8) * (x - 8)) - ((y + 3) * (y + 3)));
        }
    }

    public static ImmutableArray<DecisionVariable> Shares(int count) =>
        [.. Enumerable.Repeat(new DecisionVariable.Continuous(0, 1), count)];
}
