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

    internal override IReadOnlyList<double> Turns => [0, Math.Exp(_mu - (_sigma * _sigma))];
}
