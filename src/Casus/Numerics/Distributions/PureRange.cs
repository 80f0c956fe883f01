namespace Casus.Numerics.Distributions;

/// <summary>Two bounds with no claim of how likely anything between them is: <c>range(0.2, 0.6)</c>.</summary>
/// <remarks>
/// For discovery and regret, which ask what can happen. As a law it is uniform between the bounds, since a sweep must draw from something;
/// <see cref="IsRangeOnly"/> tells that its probabilities are shares of the range and no beliefs.
/// </remarks>
public sealed class PureRange : Distribution
{
    private readonly Uniform _law;

    /// <summary>A range.</summary>
    /// <exception cref="ArgumentException"><paramref name="to"/> is not above <paramref name="from"/>.</exception>
    public PureRange(Rational from, Rational to)
        : base(Call("range", from, to)) => _law = new(from, to);

    /// <summary>The lower bound, exactly.</summary>
    public Rational From => _law.ExactLow;

    /// <summary>The upper bound, exactly.</summary>
    public Rational To => _law.ExactHigh;

    /// <inheritdoc/>
    public override bool IsRangeOnly => true;

    /// <inheritdoc/>
    public override double Low => _law.Low;

    /// <inheritdoc/>
    public override double High => _law.High;

    /// <inheritdoc/>
    public override Rational Central => _law.Central;

    /// <inheritdoc/>
    public override double Cdf(double x) => _law.Cdf(x);

    /// <inheritdoc/>
    public override double Density(double x) => _law.Density(x);

    /// <inheritdoc/>
    public override double Quantile(double p) => _law.Quantile(p);

    /// <inheritdoc/>
    public override Enclosed SurvivalIntegral(double from, double to) => _law.SurvivalIntegral(from, to);

    private protected override void Fill(ReadOnlySpan<double> shares, Span<double> into) => _law.Quantiles(shares, into);
}
