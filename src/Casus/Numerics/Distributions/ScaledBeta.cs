namespace Casus.Numerics.Distributions;

/// <summary>A beta law stretched over an interval; the PERT law is one.</summary>
public sealed class ScaledBeta : Distribution
{
    private readonly MathNet.Numerics.Distributions.Beta _law;
    private readonly double _low;
    private readonly double _width;
    private readonly double[] _turns;
    private readonly Lazy<BetaQuantileTable?> _table;

    private ScaledBeta(string text, Rational alpha, Rational beta, Rational low, Rational high)
        : base(text)
    {
        var (a, b) = ((double)alpha, (double)beta);
        _law = new MathNet.Numerics.Distributions.Beta(a, b);
        (_low, _width) = ((double)low, (double)(high - low));
        _table = new(() => BetaQuantileTable.Of(_law));
        Central = low + ((high - low) * alpha / (alpha + beta));
        // Unimodal, U-shaped or monotone: the density turns at (a-1)/(a+b-2), if that lies inside.
        var mode = (a - 1) / (a + b - 2);
        _turns = mode is > 0 and < 1 ? [_low, _low + (mode * _width), _low + _width] : [_low, _low + _width];
    }

    /// <summary>The beta law on 0 to 1 with shapes <paramref name="alpha"/> and <paramref name="beta"/>.</summary>
    /// <exception cref="ArgumentException">A shape is not positive.</exception>
    public static ScaledBeta Beta(Rational alpha, Rational beta)
    {
        if (alpha.Sign <= 0 || beta.Sign <= 0)
            throw new ArgumentException("Both shapes must be positive.", nameof(alpha));
        return new(Call("beta", alpha, beta), alpha, beta, Rational.Zero, Rational.One);
    }

    /// <summary>The beta law from <paramref name="low"/> to <paramref name="high"/>.</summary>
    /// <exception cref="ArgumentException">A shape is not positive, or the bounds are not in order.</exception>
    public static ScaledBeta Beta(Rational alpha, Rational beta, Rational low, Rational high)
    {
        if (alpha.Sign <= 0 || beta.Sign <= 0)
            throw new ArgumentException("Both shapes must be positive.", nameof(alpha));
        if (high <= low)
            throw new ArgumentException("The upper bound must lie above the lower bound.", nameof(high));
        return new(Call("beta", alpha, beta, low, high), alpha, beta, low, high);
    }

    /// <summary>As the above, under a text of the caller's.</summary>
    internal static ScaledBeta Beta(string text, Rational alpha, Rational beta, Rational low, Rational high) =>
        new(text, alpha, beta, low, high);

    /// <summary>The PERT law: mean (low + 4 mode + high) / 6 (Malcolm et al. 1959).</summary>
    /// <exception cref="ArgumentException">The three values are not in order, or all equal.</exception>
    public static ScaledBeta Pert(Rational low, Rational mode, Rational high)
    {
        if (mode < low || high < mode || high == low)
            throw new ArgumentException("Write the least, the most likely and the largest value, in this order.", nameof(mode));
        var alpha = 1 + (4 * (mode - low) / (high - low));
        var beta = 1 + (4 * (high - mode) / (high - low));
        return new(Call("pert", low, mode, high), alpha, beta, low, high);
    }

    /// <inheritdoc/>
    public override double Low => _low;

    /// <inheritdoc/>
    public override double High => _low + _width;

    /// <inheritdoc/>
    public override Rational Central { get; }

    /// <inheritdoc/>
    public override double Cdf(double x)
    {
        if (x <= _low)
            return 0;
        return x >= _low + _width ? 1 : _law.CumulativeDistribution((x - _low) / _width);
    }

    /// <inheritdoc/>
    public override double Quantile(double p)
    {
        if (!(p > 0 && p < 1))
            return p >= 1 ? High : Low;
        var (logit, _) = LogitBeta.Quantile(_law, Math.Log(p / (1 - p)), Math.Log(_law.A / _law.B));
        return _low + (_width / (1 + Math.Exp(-logit)));
    }

    /// <inheritdoc/>
    public override double Density(double x) => x < Low || x > High ? 0 : _law.Density((x - _low) / _width) / _width;

    private protected override void Fill(ReadOnlySpan<double> shares, Span<double> into)
    {
        var table = _table.Value;
        for (var i = 0; i < shares.Length; i++)
            into[i] = table is null ? Quantile(shares[i]) : _low + (_width * table.Quantile(shares[i]));
    }

    internal override IReadOnlyList<double> Turns => _turns;
}
