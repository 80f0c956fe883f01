using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Casus.Numerics.Distributions.Quantiles;

/// <summary>The metalog law through given quantiles: <c>metalog(p10: 5, p50: 7, p90: 12, min: 0)</c>.</summary>
/// <remarks>
/// Keelin (2016), The metalog distributions, Decision Analysis 13(4), equations 6 to 8: with y the share and L its logit the quantile is
/// a1 + a2 L + a3 (y - 0.5) L + a4 (y - 0.5) + a5 (y - 0.5)² + a6 (y - 0.5)² L + …, or its logarithm or logit is, if there are bounds.
/// As many terms as quantiles: the coefficients solve a linear system and the law goes through every quantile.
/// </remarks>
public sealed class Metalog : QuantileLaw
{
    /// <summary>More quantiles than this are not joined by one metalog: the system is then too ill-conditioned.</summary>
    public const int MostPoints = 16;

    private readonly double[] _terms;

    /// <summary>Fits a metalog.</summary>
    /// <param name="points">Three quantiles or more, in any order.</param>
    /// <param name="low">A lower bound, if any.</param>
    /// <param name="high">An upper bound, if any.</param>
    /// <exception cref="ArgumentException">The quantiles do not climb, do not lie between the bounds, or no metalog has them.</exception>
    public Metalog(ImmutableArray<QuantilePoint> points, Rational? low = null, Rational? high = null)
        : base("metalog", InOrder(points, low, high), low, high)
    {
        if (Points.Length > MostPoints)
            throw new ArgumentException(
                $"A metalog takes at most {MostPoints} quantiles: leave some out, or use a spline.",
                nameof(points)
            );
        _terms = Fit(Points, [.. Points.Select(p => Scale.ToLine((double)p.Value))]);
        if (Misses() is { } missed)
            throw new ArgumentException(
                $"The quantiles lie too close together for a metalog to meet {missed}: leave it out, or use a spline.",
                nameof(points)
            );
        if (FirstFall() is { } at)
            throw new ArgumentException(WhyNot(at), nameof(points));
        RequireMean(low, high);
    }

    /// <summary>How far the middle one of three quantiles may be moved so that there is a metalog, a hundredth less at either end.</summary>
    /// <param name="points">Three quantiles, in any order; the value of the middle one does not matter.</param>
    /// <param name="low">A lower bound, if any.</param>
    /// <param name="high">An upper bound, if any.</param>
    /// <exception cref="ArgumentException">There are not three quantiles, or they do not climb within the bounds.</exception>
    public static (double Low, double High) MiddleRange(ImmutableArray<QuantilePoint> points, Rational? low = null, Rational? high = null)
    {
        var ordered = InOrder(points, low, high);
        if (ordered.Length != 3)
            throw new ArgumentException("Give three quantiles.", nameof(points));
        var scale = ScaleOf(low, high);
        var (w, z) = (ordered.Select(LogitOf).ToArray(), ordered.Select(p => scale.ToLine((double)p.Value)).ToArray());
        // On the straight line between its neighbours the law is logistic, which every pair allows; those allowed are an interval about it,
        // since a mean of coefficients of two laws is that of a law.
        var straight = z[0] + ((z[2] - z[0]) * (w[1] - w[0]) / (w[2] - w[0]));
        var (least, most) = (straight, straight);
        for (var (step, below, above) = (0, z[0], z[2]); step < 30; step++)
        {
            var (a, b) = ((least + below) / 2, (most + above) / 2);
            (least, below) = Climbs(ordered, z, a) ? (a, below) : (least, a);
            (most, above) = Climbs(ordered, z, b) ? (b, above) : (most, b);
        }

        var margin = (most - least) / 100;
        return (scale.FromLine(least + margin), scale.FromLine(most - margin));
    }

    private static double LogitOf(QuantilePoint point)
    {
        var y = (double)point.Share;
        return Math.Log(y / (1 - y));
    }

    private static bool Climbs(ImmutableArray<QuantilePoint> points, double[] line, double middle)
    {
        var terms = Fit(points, [line[0], middle, line[2]]);
        for (var i = -(int)(Reach * 64); i <= Reach * 64; i++)
        {
            if (!(SlopeOf(terms, i / 64.0) > 0))
                return false;
        }

        return true;
    }

    /// <summary>The coefficients a1, a2, …</summary>
    public ReadOnlyMemory<double> Coefficients => _terms;

    private protected override double Line(double w)
    {
        var centred = Math.Tanh(w / 2) / 2;
        var (sum, power) = (_terms[0] + (_terms[1] * w) + (_terms[2] * centred * w), centred);
        for (var i = 3; i < _terms.Length; i++)
        {
            // From the fifth on terms come in pairs: the next power, then the same with the logit.
            if (i % 2 == 0)
                power *= centred;
            sum += _terms[i] * (i % 2 == 1 && i > 3 ? power * w : power);
        }

        return sum;
    }

    private protected override double LineSlope(double w) => SlopeOf(_terms, w);

    private static double SlopeOf(double[] terms, double w)
    {
        var centred = Math.Tanh(w / 2) / 2;
        var rise = 1 / ((1 + Math.Exp(w)) * (1 + Math.Exp(-w)));
        var sum = terms[1] + (terms[2] * (centred + (w * rise)));
        var (power, exponent) = (centred, 1);
        for (var i = 3; i < terms.Length; i++)
        {
            if (i % 2 == 0)
                (power, exponent) = (power * centred, exponent + 1);
            var growth = exponent * (exponent == 1 ? 1 : Math.Pow(centred, exponent - 1)) * rise;
            sum += terms[i] * (i % 2 == 1 && i > 3 ? power + (w * growth) : growth);
        }

        return sum;
    }

    private static double[] Fit(ImmutableArray<QuantilePoint> points, double[] line)
    {
        var n = points.Length;
        var matrix = Matrix<double>.Build.Dense(n, n);
        var right = Vector<double>.Build.Dense(n);
        for (var row = 0; row < n; row++)
        {
            var (w, centred) = (LogitOf(points[row]), (double)(points[row].Share - new Rational(1, 2)));
            for (var term = 0; term < n; term++)
                matrix[row, term] = Term(term, w, centred);
            right[row] = line[row];
        }

        return [.. matrix.Solve(right)];
    }

    private static double Term(int index, double w, double centred) =>
        index switch
        {
            0 => 1,
            1 => w,
            2 => centred * w,
            3 => centred,
            _ when index % 2 == 0 => Math.Pow(centred, index / 2),
            _ => Math.Pow(centred, (index - 1) / 2) * w,
        };

    private QuantilePoint? Misses()
    {
        var range = (double)(Points[^1].Value - Points[0].Value);
        foreach (var point in Points)
        {
            if (!(Math.Abs(Quantile((double)point.Share) - (double)point.Value) <= 1e-9 * range))
                return point;
        }

        return null;
    }

    private string WhyNot(double at)
    {
        var share = 1 / (1 + Math.Exp(-at));
        var after = Points.ToList().FindIndex(p => (double)p.Share > share);
        var where = after switch
        {
            0 => $"below {Points[0]}",
            < 0 => $"above {Points[^1]}",
            _ => $"between {Points[after - 1]} and {Points[after]}",
        };
        return $"No metalog has these quantiles: it would have to fall {where}.";
    }
}
