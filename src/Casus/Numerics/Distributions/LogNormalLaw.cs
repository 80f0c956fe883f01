using MathNet.Numerics.Distributions;

namespace Casus.Numerics.Distributions;

/// <summary>A law whose logarithm is normal, given by its median and the standard deviation of the logarithm.</summary>
public sealed class LogNormalLaw : Distribution
{
    private readonly double _mu;
    private readonly double _sigma;

    /// <summary>A lognormal law.</summary>
    /// <exception cref="ArgumentException">A parameter is not positive.</exception>
    public LogNormalLaw(Rational median, Rational sigma)
        : base(Call("lognormal", median, sigma))
    {
        if (median.Sign <= 0 || sigma.Sign <= 0)
            throw new ArgumentException("The median and the deviation of the logarithm must be positive.", nameof(median));
        (_mu, _sigma) = (Math.Log((double)median), (double)sigma);
        Central = Rational.FromDouble(Math.Exp(_mu + (_sigma * _sigma / 2)));
    }

    internal LogNormalLaw(string text, double mu, double sigma)
        : base(text)
    {
        (_mu, _sigma) = (mu, sigma);
        Central = Rational.FromDouble(Math.Exp(_mu + (_sigma * _sigma / 2)));
    }

    /// <inheritdoc/>
    public override double Low => 0;

    /// <inheritdoc/>
    public override double High => double.PositiveInfinity;

    /// <inheritdoc/>
    public override Rational Central { get; }

    /// <inheritdoc/>
    public override bool IsCentralExact => false;

    /// <inheritdoc/>
    public override double Cdf(double x) => x <= 0 ? 0 : Normal.CDF(_mu, _sigma, Math.Log(x));

    /// <inheritdoc/>
    public override double Quantile(double p) => Math.Exp(Normal.InvCDF(_mu, _sigma, p));

    /// <inheritdoc/>
    public override double Density(double x) => x <= 0 ? 0 : Normal.PDF(_mu, _sigma, Math.Log(x)) / x;

    private protected override void Fill(ReadOnlySpan<double> shares, Span<double> into) =>
        StandardNormal.QuantilesOfExponential(shares, into, _mu, _sigma);

    /// <inheritdoc/>
    public override Enclosed SurvivalIntegral(double from, double to) =>
        to > from ? new(Math.Max(0, Excess(from) - Excess(to)), (Mean + Math.Abs(from)) * 4e-15) : Enclosed.Exactly(0);

    // The mean of what exceeds a bound: the price of a call in the model of Black and Scholes (1973).
    private double Excess(double bound)
    {
        if (double.IsPositiveInfinity(bound))
            return 0;
        if (bound <= 0)
            return Mean - bound;
        var curve = new NormalCurve(_mu, _sigma);
        var log = Math.Log(bound);
        return (Mean * curve.Above(log - (_sigma * _sigma))) - (bound * curve.Above(log));
    }

    internal override IReadOnlyList<double> Turns => [0, Math.Exp(_mu - (_sigma * _sigma))];
}
