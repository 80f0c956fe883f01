using MathNet.Numerics.Distributions;

namespace Casus.Numerics.Distributions;

/// <summary>A number known only to lie, nine times out of ten, between two others: <c>0.2 to 0.6</c>.</summary>
/// <remarks>The central value is the midpoint. As a law it is normal with its 5 % and 95 % points at the two ends.</remarks>
public sealed class Interval : Distribution
{
    private const double NinetyFifth = 1.6448536269514722;
    private readonly double _mean;
    private readonly double _deviation;

    /// <summary>A range.</summary>
    /// <exception cref="ArgumentException"><paramref name="to"/> is not above <paramref name="from"/>.</exception>
    public Interval(Rational from, Rational to)
        : base($"{Write(from)} to {Write(to)}")
    {
        if (to <= from)
            throw new ArgumentException("The upper end must lie above the lower end.", nameof(to));
        (From, To) = (from, to);
        _mean = (double)Central;
        _deviation = (double)(to - from) / (2 * NinetyFifth);
    }

    /// <summary>The lower end as written.</summary>
    public Rational From { get; }

    /// <summary>The upper end as written.</summary>
    public Rational To { get; }

    /// <inheritdoc/>
    public override double Low => double.NegativeInfinity;

    /// <inheritdoc/>
    public override double High => double.PositiveInfinity;

    /// <inheritdoc/>
    public override Rational Central => (From + To) / 2;

    /// <inheritdoc/>
    public override double Cdf(double x) => Normal.CDF(_mean, _deviation, x);

    /// <inheritdoc/>
    public override double Quantile(double p) => Normal.InvCDF(_mean, _deviation, p);

    /// <inheritdoc/>
    public override Enclosed SurvivalIntegral(double from, double to)
    {
        if (!(to > from))
            return Enclosed.Exactly(0);
        var curve = new NormalCurve(_mean, _deviation);
        return new(Math.Max(0, curve.Excess(from) - curve.Excess(to)), (_deviation + Math.Abs(_mean) + Math.Abs(from)) * 4e-15);
    }

    internal override IReadOnlyList<double> Turns => [_mean];
}
