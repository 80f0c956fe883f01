namespace Casus.Numerics.Distributions;

/// <summary>Every value from one end to the other is as likely as any other.</summary>
public sealed class Uniform : Distribution
{
    private readonly double _low;
    private readonly double _high;

    /// <summary>A uniform law.</summary>
    /// <exception cref="ArgumentException"><paramref name="high"/> is not above <paramref name="low"/>.</exception>
    public Uniform(Rational low, Rational high)
        : base(Call("uniform", low, high))
    {
        if (high <= low)
            throw new ArgumentException("The upper end must lie above the lower end.", nameof(high));
        (ExactLow, ExactHigh) = (low, high);
        (_low, _high) = ((double)low, (double)high);
    }

    /// <summary>The lower end, exactly.</summary>
    public Rational ExactLow { get; }

    /// <summary>The upper end, exactly.</summary>
    public Rational ExactHigh { get; }

    /// <inheritdoc/>
    public override double Low => _low;

    /// <inheritdoc/>
    public override double High => _high;

    /// <inheritdoc/>
    public override Rational Central => (ExactLow + ExactHigh) / 2;

    /// <inheritdoc/>
    public override double Cdf(double x) => Math.Clamp((x - _low) / (_high - _low), 0, 1);

    /// <inheritdoc/>
    public override double Quantile(double p) => _low + (p * (_high - _low));

    /// <inheritdoc/>
    public override double Density(double x) => x >= _low && x <= _high ? 1 / (_high - _low) : 0;

    private protected override void Fill(ReadOnlySpan<double> shares, Span<double> into)
    {
        var (low, width) = (_low, _high - _low);
        for (var i = 0; i < shares.Length; i++)
            into[i] = low + (shares[i] * width);
    }

    /// <inheritdoc/>
    public override Enclosed SurvivalIntegral(double from, double to)
    {
        if (!(to > from))
            return Enclosed.Exactly(0);
        var whole = Math.Max(0, Math.Min(to, _low) - from);
        var a = Math.Clamp(from, _low, _high);
        var b = Math.Clamp(to, _low, _high);
        return Enclosed.Exactly(whole + ((b - a) * ((2 * _high) - a - b) / (2 * (_high - _low))));
    }
}
