using System.Collections.Immutable;
using System.Text;

namespace Casus.Numerics.Distributions.Quantiles;

/// <summary>A law given by its quantile function through stated quantiles, between bounds if there are any.</summary>
/// <remarks>
/// All is computed as a function of w = log(p / (1 - p)), the logit of the share, in which both tails are nearly straight on the line of
/// <see cref="QuantileScale"/> and no share rounds to 0 or 1.
/// </remarks>
public abstract class QuantileLaw : Distribution
{
    private protected const double Reach = 40;
    private readonly Lazy<double> _mean;

    private protected QuantileLaw(string name, ImmutableArray<QuantilePoint> points, Rational? low, Rational? high)
        : base(Describe(name, points, low, high))
    {
        (Points, Least, Most) = (points, low, high);
        Scale = ScaleOf(low, high);
        _mean = new(Average);
    }

    /// <summary>The stated quantiles, in ascending order.</summary>
    public ImmutableArray<QuantilePoint> Points { get; }

    /// <summary>The stated lower bound, if any.</summary>
    public Rational? Least { get; }

    /// <summary>The stated upper bound, if any.</summary>
    public Rational? Most { get; }

    /// <inheritdoc/>
    public sealed override double Low => Scale.Low;

    /// <inheritdoc/>
    public sealed override double High => Scale.High;

    /// <inheritdoc/>
    public sealed override Rational Central => Rational.FromDouble(_mean.Value);

    /// <inheritdoc/>
    public sealed override bool IsCentralExact => false;

    /// <inheritdoc/>
    public sealed override double Mean => _mean.Value;

    private protected QuantileScale Scale { get; }

    private protected static QuantileScale ScaleOf(Rational? low, Rational? high) =>
        new(low is { } l ? (double)l : double.NegativeInfinity, high is { } h ? (double)h : double.PositiveInfinity);

    /// <summary>Where the quantile stands on the line, by the logit of the share.</summary>
    private protected abstract double Line(double w);

    /// <summary>How fast it grows with the logit.</summary>
    private protected abstract double LineSlope(double w);

    /// <summary>Logits at which the quantile function is less smooth than elsewhere, ascending.</summary>
    private protected virtual ImmutableArray<double> Knots => [];

    /// <inheritdoc/>
    public sealed override double Quantile(double p) =>
        p <= 0 ? Low
        : p >= 1 ? High
        : Scale.FromLine(Line(Math.Log(p / (1 - p))));

    /// <inheritdoc/>
    public sealed override double Cdf(double x) =>
        x <= Low ? 0
        : x >= High ? 1
        : 1 / (1 + Math.Exp(-Logit(x)));

    /// <inheritdoc/>
    public sealed override double Density(double x)
    {
        if (x <= Low || x >= High)
            return 0;
        var w = Logit(x);
        return 1 / ((1 + Math.Exp(w)) * (1 + Math.Exp(-w)) * LineSlope(w) * Scale.Slope(Line(w)));
    }

    /// <inheritdoc/>
    public sealed override Enclosed SurvivalIntegral(double from, double to)
    {
        if (!(to > from))
            return Enclosed.Exactly(0);
        // Below the reach nobody is missing yet.
        var first = Scale.FromLine(Line(-Reach));
        var all = Math.Max(0, Math.Min(to, first) - from);
        if (to <= first || from >= High)
            return Enclosed.Exactly(all);
        var (a, b) = (from <= first ? -Reach : Logit(from), to >= High ? Reach : Math.Min(Logit(to), Reach));
        var (value, error) = (all, 0.0);
        foreach (var end in Knots.Where(k => k > a && k < b).Append(b))
        {
            var part = PanelQuadrature.Of(w => Growth(w) / (1 + Math.Exp(w)), a, end, 0.25);
            (value, error, a) = (value + part.Value, error + part.Error, end);
        }

        if (to >= High)
            value += UpperTail(surviving: true);
        return new(value, error + (1e-15 * (Math.Abs(value) + Math.Abs(from))));
    }

    // Where the slope of the line is negative, no law has these quantiles. The logit there, or none.
    private protected double? FirstFall()
    {
        // From the middle outwards, so that the place named is the one most seen.
        for (var i = 0; i <= Reach * 64; i++)
        {
            if (!(LineSlope(i / 64.0) > 0))
                return i / 64.0;
            if (!(LineSlope(-i / 64.0) > 0))
                return -i / 64.0;
        }

        return null;
    }

    /// <summary>Refuses tails so heavy that there is no mean.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    private protected void RequireMean(Rational? low, Rational? high)
    {
        if (low is not null && high is null && LineSlope(Reach) > HeaviestTail)
            throw new ArgumentException(
                "These quantiles reach out so far upwards that the law has no mean: give a largest value, max.",
                nameof(high)
            );
        if (high is not null && low is null && LineSlope(-Reach) > HeaviestTail)
            throw new ArgumentException(
                "These quantiles reach out so far downwards that the law has no mean: give a least value, min.",
                nameof(low)
            );
    }

    // At 1 the mean is infinite; near it, it hangs on nothing but the tail.
    private const double HeaviestTail = 0.95;

    private double Growth(double w) => LineSlope(w) * Scale.Slope(Line(w));

    // The line climbs, so that bisection within and Newton's method at the end find the logit.
    private double Logit(double x)
    {
        var z = Scale.ToLine(x);
        var (low, high) = (-Reach, Reach);
        if (z <= Line(low))
            return low + ((z - Line(low)) / LineSlope(low));
        if (z >= Line(high))
            return high + ((z - Line(high)) / LineSlope(high));
        var w = 0.0;
        for (var step = 0; step < 100; step++)
        {
            var excess = Line(w) - z;
            (low, high) = excess > 0 ? (low, w) : (w, high);
            var next = w - (excess / LineSlope(w));
            if (!(next > low && next < high))
                next = low + ((high - low) / 2);
            if (Math.Abs(next - w) <= 4e-16 * Math.Abs(w) || next.Equals(w))
                return next;
            w = next;
        }

        return w;
    }

    private double Average()
    {
        var (sum, from) = (0.0, -Reach);
        foreach (var end in Knots.Append(Reach))
        {
            sum += PanelQuadrature.Of(w => Scale.FromLine(Line(w)) / ((1 + Math.Exp(w)) * (1 + Math.Exp(-w))), from, end, 0.25).Value;
            from = end;
        }

        return Math.Clamp(sum + UpperTail(surviving: false) + LowerTail(), Low, High);
    }

    // Beyond the reach the line is straight, z = c + s w, and a tail that grows as exp(z) is a geometric integral.
    private double UpperTail(bool surviving)
    {
        if (!Scale.IsUpperTailHeavy)
            return 0;
        var slope = LineSlope(Reach);
        return Math.Exp(Line(Reach) - Reach) * (surviving ? slope : 1) / (1 - slope);
    }

    private double LowerTail()
    {
        if (!Scale.IsLowerTailHeavy)
            return 0;
        return -Math.Exp(-Line(-Reach) - Reach) / (1 - LineSlope(-Reach));
    }

    private protected static ImmutableArray<QuantilePoint> InOrder(ImmutableArray<QuantilePoint> points, Rational? low, Rational? high)
    {
        if (points.IsDefault || points.Length < 3)
            throw new ArgumentException("Give three quantiles or more.", nameof(points));
        if (low >= high)
            throw new ArgumentException("The largest value must lie above the least.", nameof(high));
        var ordered = points.Sort((a, b) => a.Share.CompareTo(b.Share));
        for (var i = 0; i < ordered.Length; i++)
            Check(ordered, i, low, high);
        return ordered;
    }

    private static void Check(ImmutableArray<QuantilePoint> points, int i, Rational? low, Rational? high)
    {
        var point = points[i];
        if (point.Share.Sign <= 0 || point.Share >= Rational.One)
            throw new ArgumentException($"{point} is no quantile: its share must lie above 0 % and below 100 %.", nameof(points));
        if (i > 0 && point.Share == points[i - 1].Share)
            throw new ArgumentException($"{points[i - 1]} and {point} are the same quantile.", nameof(points));
        if (i > 0 && point.Value <= points[i - 1].Value)
            throw new ArgumentException($"The quantiles {points[i - 1]} and {point} do not climb.", nameof(points));
        if (point.Value <= low)
            throw new ArgumentException($"{point} does not lie above the least value, {Write(low.Value)}.", nameof(low));
        if (point.Value >= high)
            throw new ArgumentException($"{point} does not lie below the largest value, {Write(high.Value)}.", nameof(high));
    }

    private static string Describe(string name, ImmutableArray<QuantilePoint> points, Rational? low, Rational? high)
    {
        var text = new StringBuilder().Append(name).Append('(').AppendJoin(", ", points);
        if (low is { } l)
            text.Append(", min: ").Append(Write(l));
        if (high is { } h)
            text.Append(", max: ").Append(Write(h));
        return text.Append(')').ToString();
    }
}
