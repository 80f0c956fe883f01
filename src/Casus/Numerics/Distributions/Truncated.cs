namespace Casus.Numerics.Distributions;

/// <summary>A law given that its number lies between two bounds: <c>truncated(lognormal(1, 0.5), 0, 3)</c>.</summary>
/// <remarks>
/// With F the distribution function of the law and both bounds possible values, it is (F(x) - F(low-)) / (F(high) - F(low-)), and the
/// quantile of p that of F(low-) + p (F(high) - F(low-)).
/// </remarks>
public sealed class Truncated : Distribution
{
    private const double LeastWeight = 1e-9;
    private readonly double _before;
    private readonly double _inside;
    private readonly double _mean;

    /// <summary>Cuts a law off.</summary>
    /// <param name="law">The law.</param>
    /// <param name="low">The least value that may remain; none: as it is.</param>
    /// <param name="high">The largest value that may remain; none: as it is.</param>
    /// <exception cref="ArgumentException">The bounds are not in order, or hold almost nothing of the law.</exception>
    public Truncated(Distribution law, Rational? low, Rational? high)
        : base(
            $"truncated({(law ?? throw new ArgumentNullException(nameof(law))).Text}, {(low is { } l ? Write(l) : "-inf")}, {(high is { } h ? Write(h) : "inf")})"
        )
    {
        if (low > high)
            throw new ArgumentException("The upper bound must lie above the lower bound.", nameof(high));
        Law = law;
        var (least, most) = (low is { } a ? (double)a : double.NegativeInfinity, high is { } b ? (double)b : double.PositiveInfinity);
        (Low, High) = (Math.Max(least, law.Low), Math.Min(most, law.High));
        _before = law.Below(least);
        _inside = law.Cdf(most) - _before;
        if (!(_inside > LeastWeight))
            throw new ArgumentException("Almost nothing of this law lies between its bounds.", nameof(low));
        _mean = Math.Clamp((Above(Low) - BeyondHigh()) / _inside, Low, High);
        Central = Rational.FromDouble(_mean);
    }

    /// <summary>The law that is cut off.</summary>
    public Distribution Law { get; }

    /// <summary>The law itself if all of it lies between the bounds, otherwise what remains of it.</summary>
    /// <exception cref="ArgumentException">Almost nothing remains.</exception>
    public static Distribution Within(Distribution law, Rational? low, Rational? high)
    {
        ArgumentNullException.ThrowIfNull(law);
        var isWithin = (low is not { } l || law.Low >= (double)l) && (high is not { } h || law.High <= (double)h);
        return isWithin ? law : new Truncated(law, low, high);
    }

    /// <inheritdoc/>
    public override double Low { get; }

    /// <inheritdoc/>
    public override double High { get; }

    /// <inheritdoc/>
    public override Rational Central { get; }

    /// <inheritdoc/>
    public override bool IsCentralExact => false;

    /// <inheritdoc/>
    public override bool IsPoint => Low >= High;

    /// <inheritdoc/>
    public override bool IsDiscrete => Law.IsDiscrete;

    /// <inheritdoc/>
    public override bool IsRangeOnly => Law.IsRangeOnly;

    /// <inheritdoc/>
    public override double Mean => _mean;

    /// <inheritdoc/>
    public override double Cdf(double x) =>
        x < Low ? 0
        : x >= High ? 1
        : Math.Clamp((Law.Cdf(x) - _before) / _inside, 0, 1);

    /// <inheritdoc/>
    public override double Below(double x) =>
        x <= Low ? 0
        : x > High ? 1
        : Math.Clamp((Law.Below(x) - _before) / _inside, 0, 1);

    /// <inheritdoc/>
    public override double Density(double x) => x < Low || x > High ? 0 : Law.Density(x) / _inside;

    /// <inheritdoc/>
    public override double Quantile(double p) => Math.Clamp(Law.Quantile(Math.Min(1, _before + (p * _inside))), Low, High);

    /// <inheritdoc/>
    public override Enclosed SurvivalIntegral(double from, double to)
    {
        if (!(to > from))
            return Enclosed.Exactly(0);
        var all = double.IsInfinity(Low) ? 0 : Math.Max(0, Math.Min(to, Low) - from);
        var (a, b) = (Math.Clamp(from, Low, High), Math.Clamp(to, Low, High));
        if (!(b > a))
            return Enclosed.Exactly(all);
        var whole = Law.SurvivalIntegral(a, b);
        var beyond = double.IsInfinity(b) ? 0 : (b - a) * (1 - Law.Cdf(High));
        return new(all + Math.Max(0, (whole.Value - beyond) / _inside), (whole.Error + (Math.Abs(whole.Value) * 4e-15)) / _inside);
    }

    internal override IReadOnlyList<double> Turns => [.. Law.Turns.Where(t => t > Low && t < High).Prepend(Low).Append(High)];

    private protected override void Fill(ReadOnlySpan<double> shares, Span<double> into)
    {
        for (var i = 0; i < shares.Length; i++)
            into[i] = Math.Min(1, _before + (shares[i] * _inside));
        Law.Quantiles(into, into);
        for (var i = 0; i < into.Length; i++)
            into[i] = Math.Clamp(into[i], Low, High);
    }

    // What the values from a bound on contribute to the mean: x P(X >= x) and the share above, integrated.
    private double Above(double x) =>
        double.IsNegativeInfinity(x) ? Law.Mean : (x * (1 - Law.Below(x))) + Law.SurvivalIntegral(x, Math.Max(x, Law.High)).Value;

    private double BeyondHigh() =>
        double.IsPositiveInfinity(High) ? 0 : (High * (1 - Law.Cdf(High))) + Law.SurvivalIntegral(High, Law.High).Value;
}
