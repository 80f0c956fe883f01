namespace Casus.Numerics.Distributions;

/// <summary>A law between two bounds whose logit is normal: log((x - low) / (high - x)) (Johnson 1949, system S_B).</summary>
internal sealed class LogitNormalLaw : Distribution
{
    private const double Reach = 9;
    private readonly double _mu;
    private readonly double _sigma;
    private readonly double _width;

    public LogitNormalLaw(string text, double mu, double sigma, double low, double high)
        : base(text)
    {
        (_mu, _sigma, Low, High, _width) = (mu, sigma, low, high, high - low);
        Mean = Average();
        Central = Rational.FromDouble(Mean);
    }

    /// <inheritdoc/>
    public override double Low { get; }

    /// <inheritdoc/>
    public override double High { get; }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override Rational Central { get; }

    /// <inheritdoc/>
    public override bool IsCentralExact => false;

    /// <inheritdoc/>
    public override double Cdf(double x) =>
        x <= Low ? 0
        : x >= High ? 1
        : new NormalCurve(_mu, _sigma).Below(Math.Log((x - Low) / (High - x)));

    /// <inheritdoc/>
    public override double Density(double x) =>
        x <= Low || x >= High
            ? 0
            : new NormalCurve(_mu, _sigma).Density(Math.Log((x - Low) / (High - x))) * _width / ((x - Low) * (High - x));

    /// <inheritdoc/>
    public override double Quantile(double p) => At(_mu + (_sigma * StandardNormal.Quantile(p)));

    /// <inheritdoc/>
    public override Enclosed SurvivalIntegral(double from, double to)
    {
        if (!(to > from))
            return Enclosed.Exactly(0);
        // Nine deviations below the middle nobody is missing yet, and nine above it nobody is left.
        var (first, last) = (At(_mu - (Reach * _sigma)), At(_mu + (Reach * _sigma)));
        var all = Math.Max(0, Math.Min(to, first) - from);
        var (a, b) = (Math.Clamp(from, first, last), Math.Clamp(to, first, last));
        if (!(b > a))
            return Enclosed.Exactly(all);
        var curve = new NormalCurve(0, 1);
        var within = PanelQuadrature.Of(z => curve.Above(z) * Slope(z), Deviations(a), Deviations(b), 0.5 / Math.Max(1, _sigma));
        return new(all + within.Value, within.Error + (_width * 1e-15));
    }

    private protected override void Fill(ReadOnlySpan<double> shares, Span<double> into)
    {
        StandardNormal.Quantiles(shares, into, _mu, _sigma);
        for (var i = 0; i < into.Length; i++)
            into[i] = At(into[i]);
    }

    private double Deviations(double x) => Math.Clamp((Math.Log((x - Low) / (High - x)) - _mu) / _sigma, -Reach, Reach);

    // By how much the value grows with each deviation.
    private double Slope(double z)
    {
        var y = _mu + (_sigma * z);
        return _width * _sigma / ((1 + Math.Exp(-y)) * (1 + Math.Exp(y)));
    }

    private double At(double logit) => Math.Clamp(Low + (_width / (1 + Math.Exp(-logit))), Low, High);

    // The trapezium rule over the whole normal curve converges faster than any power of the step.
    private double Average()
    {
        const double step = 1.0 / 64;
        var (sum, weights) = (0.0, 0.0);
        for (var i = -640; i <= 640; i++)
        {
            var z = i * step;
            var weight = Math.Exp(-z * z / 2);
            sum += weight / (1 + Math.Exp(-_mu - (_sigma * z)));
            weights += weight;
        }

        return Low + (_width * sum / weights);
    }
}
