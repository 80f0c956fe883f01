using MathNet.Numerics.Distributions;

namespace Casus.Numerics.Distributions;

/// <summary>A normal law, cut off at bounds if it has any.</summary>
public sealed class TruncatedNormal : Distribution
{
    private readonly double _mean;
    private readonly double _deviation;
    private readonly double _below;
    private readonly double _inside;

    /// <summary>A normal law with the mean and standard deviation it would have without the bounds.</summary>
    /// <exception cref="ArgumentException">The deviation is not positive, or the bounds hold almost no weight.</exception>
    public TruncatedNormal(Rational mean, Rational deviation, Rational? low = null, Rational? high = null)
        : base(low is null && high is null ? Call("normal", mean, deviation) : Call("normal", mean, deviation, low ?? 0, high ?? 0))
    {
        if (deviation.Sign <= 0)
            throw new ArgumentException("The standard deviation must be positive.", nameof(deviation));
        (_mean, _deviation) = ((double)mean, (double)deviation);
        Low = low is { } l ? (double)l : double.NegativeInfinity;
        High = high is { } h ? (double)h : double.PositiveInfinity;
        _below = Normal.CDF(_mean, _deviation, Low);
        _inside = Normal.CDF(_mean, _deviation, High) - _below;
        if (!(_inside > 1e-12))
            throw new ArgumentException("Almost nothing of this normal law lies between its bounds.", nameof(low));
        IsCentralExact = low is null && high is null;
        Central = IsCentralExact ? mean : Rational.FromDouble(TruncatedMean());
    }

    /// <inheritdoc/>
    public override double Low { get; }

    /// <inheritdoc/>
    public override double High { get; }

    /// <inheritdoc/>
    public override Rational Central { get; }

    /// <inheritdoc/>
    public override bool IsCentralExact { get; }

    /// <inheritdoc/>
    public override double Cdf(double x)
    {
        if (x <= Low)
            return 0;
        return x >= High ? 1 : Math.Clamp((Normal.CDF(_mean, _deviation, x) - _below) / _inside, 0, 1);
    }

    /// <inheritdoc/>
    public override double Quantile(double p) =>
        Math.Clamp(Normal.InvCDF(_mean, _deviation, Math.Clamp(_below + (p * _inside), 0, 1)), Low, High);

    /// <inheritdoc/>
    public override Enclosed SurvivalIntegral(double from, double to)
    {
        if (!(double.IsInfinity(Low) && double.IsPositiveInfinity(to)))
            return base.SurvivalIntegral(from, to);
        var z = (from - _mean) / _deviation;
        return Enclosed.Exactly(_deviation * (Normal.PDF(0, 1, z) - (z * Normal.CDF(0, 1, -z))));
    }

    internal override IReadOnlyList<double> Turns => [Low, Math.Clamp(_mean, Low, High), High];

    private double TruncatedMean() =>
        _mean + (_deviation * _deviation * (Normal.PDF(_mean, _deviation, Low) - Normal.PDF(_mean, _deviation, High)) / _inside);
}
