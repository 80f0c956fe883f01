using System.Collections.Immutable;

namespace Casus.Numerics.Distributions.Quantiles;

/// <summary>Given quantiles joined by a monotone cubic spline: <c>spline(p10: 5, p50: 6, p90: 30)</c>; for quantiles that no metalog has.</summary>
/// <remarks>
/// On the logit of the share, and on the value itself, its log or its logit as bounds demand. Slopes by Fritsch and Butland (1984), so
/// that it climbs wherever the quantiles do; beyond the outer quantiles straight on, so that tails are those of a logistic law.
/// </remarks>
public sealed class QuantileSpline : QuantileLaw
{
    /// <summary>More quantiles than this are data: use an empirical law.</summary>
    public const int MostPoints = 100;

    private readonly double[] _at;
    private readonly double[] _line;
    private readonly double[] _slopes;

    /// <summary>Joins quantiles.</summary>
    /// <param name="points">Three quantiles or more, in any order.</param>
    /// <param name="low">A lower bound, if any.</param>
    /// <param name="high">An upper bound, if any.</param>
    /// <exception cref="ArgumentException">The quantiles do not climb, do not lie between the bounds, or leave tails without a mean.</exception>
    public QuantileSpline(ImmutableArray<QuantilePoint> points, Rational? low = null, Rational? high = null)
        : base("spline", InOrder(points, low, high), low, high)
    {
        if (Points.Length > MostPoints)
            throw new ArgumentException($"A spline takes at most {MostPoints} quantiles: leave some out.", nameof(points));
        _at = [.. Points.Select(p => (double)p.Share).Select(p => Math.Log(p / (1 - p)))];
        _line = [.. Points.Select(p => Scale.ToLine((double)p.Value))];
        _slopes = Slopes(_at, _line);
        if (FirstFall() is not null)
            throw new ArgumentException("The quantiles lie too close together to be told apart.", nameof(points));
        RequireMean(low, high);
    }

    private protected override ImmutableArray<double> Knots => [.. _at];

    private protected override double Line(double w)
    {
        if (w <= _at[0])
            return _line[0] + ((w - _at[0]) * _slopes[0]);
        if (w >= _at[^1])
            return _line[^1] + ((w - _at[^1]) * _slopes[^1]);
        var (i, step, t) = Place(w);
        var rise = _line[i + 1] - _line[i];
        var (m, n) = (_slopes[i] * step, _slopes[i + 1] * step);
        return _line[i] + (t * (m + (t * ((3 * rise) - (2 * m) - n + (t * (m + n - (2 * rise)))))));
    }

    private protected override double LineSlope(double w)
    {
        if (w <= _at[0])
            return _slopes[0];
        if (w >= _at[^1])
            return _slopes[^1];
        var (i, step, t) = Place(w);
        var rise = _line[i + 1] - _line[i];
        var (m, n) = (_slopes[i] * step, _slopes[i + 1] * step);
        return (m + (t * ((2 * ((3 * rise) - (2 * m) - n)) + (3 * t * (m + n - (2 * rise)))))) / step;
    }

    private (int Index, double Step, double Share) Place(double w)
    {
        var found = Array.BinarySearch(_at, w);
        var i = Math.Clamp(found < 0 ? ~found - 1 : found, 0, _at.Length - 2);
        var step = _at[i + 1] - _at[i];
        return (i, step, (w - _at[i]) / step);
    }

    private static double[] Slopes(double[] at, double[] line)
    {
        var n = at.Length;
        var secants = new double[n - 1];
        for (var i = 0; i < n - 1; i++)
            secants[i] = (line[i + 1] - line[i]) / (at[i + 1] - at[i]);
        var slopes = new double[n];
        (slopes[0], slopes[^1]) = (secants[0], secants[^1]);
        for (var i = 1; i < n - 1; i++)
        {
            // A weighted harmonic mean of the neighbours.
            var (before, after) = (at[i] - at[i - 1], at[i + 1] - at[i]);
            var share = (before + (2 * after)) / (3 * (before + after));
            slopes[i] = secants[i - 1] * secants[i] / ((share * secants[i]) + ((1 - share) * secants[i - 1]));
        }

        return slopes;
    }
}
