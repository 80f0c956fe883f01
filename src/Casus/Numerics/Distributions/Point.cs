namespace Casus.Numerics.Distributions;

/// <summary>A number known exactly.</summary>
public sealed class Point(Rational value, string? text = null) : Distribution(text ?? Write(value))
{
    private readonly double _value = (double)value;

    /// <inheritdoc/>
    public override double Low => _value;

    /// <inheritdoc/>
    public override double High => _value;

    /// <inheritdoc/>
    public override Rational Central => value;

    /// <inheritdoc/>
    public override bool IsPoint => true;

    /// <inheritdoc/>
    public override double Cdf(double x) => x >= _value ? 1 : 0;

    /// <inheritdoc/>
    public override double Below(double x) => x > _value ? 1 : 0;

    /// <inheritdoc/>
    public override double Quantile(double p) => _value;

    /// <inheritdoc/>
    public override bool IsDiscrete => true;

    /// <inheritdoc/>
    public override double Density(double x) => x.Equals(_value) ? 1 : 0;

    private protected override void Fill(ReadOnlySpan<double> shares, Span<double> into) => into.Fill(_value);

    /// <inheritdoc/>
    public override Enclosed SurvivalIntegral(double from, double to) => Enclosed.Exactly(Math.Max(0, Math.Min(to, _value) - from));
}
