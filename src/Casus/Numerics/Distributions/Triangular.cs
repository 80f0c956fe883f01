namespace Casus.Numerics.Distributions;

/// <summary>Least, most likely and largest value, with straight sides between.</summary>
public sealed class Triangular : Distribution
{
    private readonly double _low;
    private readonly double _mode;
    private readonly double _high;

    /// <summary>A triangular law.</summary>
    /// <exception cref="ArgumentException">The three values are not in order, or all equal.</exception>
    public Triangular(Rational low, Rational mode, Rational high)
        : base(Call("triangular", low, mode, high))
    {
        if (mode < low || high < mode || high == low)
            throw new ArgumentException("Write the least, the most likely and the largest value, in this order.", nameof(mode));
        Central = (low + mode + high) / 3;
        (_low, _mode, _high) = ((double)low, (double)mode, (double)high);
    }

    /// <inheritdoc/>
    public override double Low => _low;

    /// <inheritdoc/>
    public override double High => _high;

    /// <inheritdoc/>
    public override Rational Central { get; }

    /// <inheritdoc/>
    public override double Cdf(double x)
    {
        if (x <= _low)
            return 0;
        if (x >= _high)
            return 1;
        return x <= _mode
            ? (x - _low) * (x - _low) / ((_high - _low) * (_mode - _low))
            : 1 - ((_high - x) * (_high - x) / ((_high - _low) * (_high - _mode)));
    }

    /// <inheritdoc/>
    public override double Quantile(double p)
    {
        var split = (_mode - _low) / (_high - _low);
        return p <= split
            ? _low + Math.Sqrt(p * (_high - _low) * (_mode - _low))
            : _high - Math.Sqrt((1 - p) * (_high - _low) * (_high - _mode));
    }

    internal override IReadOnlyList<double> Turns => [_low, _mode, _high];
}
