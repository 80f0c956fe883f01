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

    /// <inheritdoc/>
    public override double Density(double x)
    {
        if (x < _low || x > _high)
            return 0;
        var peak = 2 / (_high - _low);
        if (x.Equals(_mode))
            return peak;
        return x < _mode ? peak * (x - _low) / (_mode - _low) : peak * (_high - x) / (_high - _mode);
    }

    private protected override void Fill(ReadOnlySpan<double> shares, Span<double> into)
    {
        var (low, high, split) = (_low, _high, (_mode - _low) / (_high - _low));
        var (left, right) = ((_high - _low) * (_mode - _low), (_high - _low) * (_high - _mode));
        for (var i = 0; i < shares.Length; i++)
        {
            var p = shares[i];
            var isLeft = p <= split;
            var root = Math.Sqrt(isLeft ? p * left : (1 - p) * right);
            into[i] = isLeft ? low + root : high - root;
        }
    }

    internal override IReadOnlyList<double> Turns => [_low, _mode, _high];
}
