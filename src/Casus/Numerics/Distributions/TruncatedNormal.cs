namespace Casus.Numerics.Distributions;

/// <summary>A normal law, cut off at bounds if it has any.</summary>
/// <remarks>Computed from the upper or the lower tail, whichever is the smaller, so that bounds far out lose no digits.</remarks>
public sealed class TruncatedNormal : Distribution
{
    private const int BlockOfShares = 256;
    private readonly NormalCurve _curve;
    private readonly bool _fromAbove;
    private readonly double _inside;
    private readonly double _beneath;
    private readonly double _beyond;

    /// <summary>A normal law with the mean and standard deviation it would have without the bounds.</summary>
    /// <exception cref="ArgumentException">The deviation is not positive, or the bounds hold almost no weight.</exception>
    public TruncatedNormal(Rational mean, Rational deviation, Rational? low = null, Rational? high = null)
        : base(Describe(mean, deviation, low, high))
    {
        if (deviation.Sign <= 0)
            throw new ArgumentException("The standard deviation must be positive.", nameof(deviation));
        _curve = new((double)mean, (double)deviation);
        Low = low is { } l ? (double)l : double.NegativeInfinity;
        High = high is { } h ? (double)h : double.PositiveInfinity;
        _fromAbove = High > _curve.Mean;
        _inside = _fromAbove ? _curve.Above(Low) - _curve.Above(High) : _curve.Below(High) - _curve.Below(Low);
        (_beneath, _beyond) = (_curve.Below(Low), _curve.Above(High));
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
        if (x >= High)
            return 1;
        var below = _fromAbove ? _curve.Above(Low) - _curve.Above(x) : _curve.Below(x) - _curve.Below(Low);
        return Math.Clamp(below / _inside, 0, 1);
    }

    /// <inheritdoc/>
    public override double Quantile(double p)
    {
        var tail = Tail(p, out var isUpper);
        var x = isUpper ? _curve.Exceeded(tail) : (2 * _curve.Mean) - _curve.Exceeded(tail);
        return Math.Clamp(x, Low, High);
    }

    /// <inheritdoc/>
    public override double Density(double x) => x < Low || x > High ? 0 : _curve.Density(x) / _inside;

    private protected override void Fill(ReadOnlySpan<double> shares, Span<double> into)
    {
        Span<double> tails = stackalloc double[Math.Min(BlockOfShares, shares.Length)];
        Span<bool> areUpper = stackalloc bool[tails.Length];
        for (var from = 0; from < shares.Length; from += tails.Length)
        {
            var count = Math.Min(tails.Length, shares.Length - from);
            for (var i = 0; i < count; i++)
                tails[i] = Tail(shares[from + i], out areUpper[i]);
            StandardNormal.Quantiles(tails[..count], tails[..count]);
            for (var i = 0; i < count; i++)
            {
                var x = _curve.Mean + (_curve.Deviation * (areUpper[i] ? -tails[i] : tails[i]));
                into[from + i] = Math.Clamp(x, Low, High);
            }
        }
    }

    /// <inheritdoc/>
    public override Enclosed SurvivalIntegral(double from, double to)
    {
        if (!(to > from))
            return Enclosed.Exactly(0);
        // Below the lower end all types lie above; above the upper end none does.
        var all = double.IsInfinity(Low) ? 0 : Math.Max(0, Math.Min(to, Low) - from);
        var (a, b) = (Math.Clamp(from, Low, High), Math.Clamp(to, Low, High));
        if (!(b > a))
            return Enclosed.Exactly(all);
        var width = double.IsInfinity(b) ? 0 : b - a;
        var within = _fromAbove
            ? _curve.Excess(a) - _curve.Excess(b) - (width * _curve.Above(High))
            : (width * _curve.Below(High)) - (_curve.Shortfall(b) - _curve.Shortfall(a));
        var rounding = (_curve.Deviation + width + Math.Abs(_curve.Mean)) * 4e-15;
        return new(all + Math.Max(0, within / _inside), rounding / Math.Min(1, _inside));
    }

    internal override IReadOnlyList<double> Turns => [Low, Math.Clamp(_curve.Mean, Low, High), High];

    // The weight of the whole normal law on that side of the quantile on which it is smaller, so that no digits are lost.
    private double Tail(double p, out bool isUpper)
    {
        var below = (p * _inside) + _beneath;
        var above = ((1 - p) * _inside) + _beyond;
        isUpper = above < below;
        return Math.Min(1, isUpper ? above : below);
    }

    private double TruncatedMean() =>
        _curve.Mean + (_curve.Deviation * _curve.Deviation * (_curve.Density(Low) - _curve.Density(High)) / _inside);

    private static string Describe(Rational mean, Rational deviation, Rational? low, Rational? high)
    {
        if (low is null && high is null)
            return Call("normal", mean, deviation);
        return $"normal({Write(mean)}, {Write(deviation)}, {(low is { } l ? Write(l) : "-inf")}, {(high is { } h ? Write(h) : "inf")})";
    }
}
