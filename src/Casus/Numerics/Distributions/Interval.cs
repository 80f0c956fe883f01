namespace Casus.Numerics.Distributions;

/// <summary>A number known only to lie, nine times out of ten, between two others: <c>0.2 to 0.6</c>.</summary>
/// <remarks>
/// The two ends are the 5 % and 95 % points of a law of some family. If the author names the family (<c>0.2 to 0.6 as lognormal</c>), the
/// central value is the mean of that law. Otherwise the family follows from what the number may be and matters to sampling alone: the
/// central value is the midpoint.
/// </remarks>
public sealed class Interval : Distribution
{
    private const double NinetyFifth = 1.6448536269514722;
    private readonly Distribution _law;

    /// <summary>A range whose law is normal.</summary>
    /// <exception cref="ArgumentException"><paramref name="to"/> is not above <paramref name="from"/>.</exception>
    public Interval(Rational from, Rational to)
        : this(from, to, RangeFamily.Normal, null, null, isStated: false) { }

    /// <summary>A range whose law is of a family that the author names.</summary>
    /// <param name="from">The 5 % point.</param>
    /// <param name="to">The 95 % point.</param>
    /// <param name="family">The family.</param>
    /// <param name="low">The least value that the number may take, if any: 0 for a share. A normal law is cut off there; of a law that needs bounds, 0 and 1 if none are given.</param>
    /// <param name="high">The largest, if any.</param>
    /// <exception cref="ArgumentException">The ends are not in order, or no law of the family has them.</exception>
    public Interval(Rational from, Rational to, RangeFamily family, Rational? low = null, Rational? high = null)
        : this(from, to, family, low, high, isStated: true) { }

    private Interval(Rational from, Rational to, RangeFamily family, Rational? low, Rational? high, bool isStated)
        : base(isStated ? $"{Write(from)} to {Write(to)} as {NameOf(family)}" : $"{Write(from)} to {Write(to)}")
    {
        if (to <= from)
            throw new ArgumentException("The upper end must lie above the lower end.", nameof(to));
        (From, To, Family, IsFamilyStated) = (from, to, family, isStated);
        _law = family switch
        {
            RangeFamily.LogNormal => LogNormal(from, to, high),
            RangeFamily.LogitNormal => LogitNormal(from, to, low ?? Rational.Zero, high ?? Rational.One),
            RangeFamily.Beta => BetaFit.Through(from, to, low ?? Rational.Zero, high ?? Rational.One),
            RangeFamily.Uniform => Uniform(from, to, low, high),
            _ => Truncated.Within(new TruncatedNormal(Midpoint, Rational.FromDouble((double)(to - from) / (2 * NinetyFifth))), low, high),
        };
        Central = isStated ? _law.Central : Midpoint;
    }

    /// <summary>A range whose family follows from the values that the number may take.</summary>
    /// <remarks>
    /// Positive and without an upper bound: lognormal. Strictly between two bounds: the logit is normal. Otherwise normal, cut off where
    /// there is a bound; then the ends are the 5 % and 95 % points before the cut.
    /// </remarks>
    /// <param name="from">The 5 % point.</param>
    /// <param name="to">The 95 % point.</param>
    /// <param name="low">The least value that the number may take, if any.</param>
    /// <param name="high">The largest, if any.</param>
    /// <exception cref="ArgumentException"><paramref name="to"/> is not above <paramref name="from"/>.</exception>
    public static Interval Within(Rational from, Rational to, Rational? low, Rational? high) =>
        new(from, to, FamilyFor(from, to, low, high), low, high, isStated: false);

    /// <summary>The lower end as written.</summary>
    public Rational From { get; }

    /// <summary>The upper end as written.</summary>
    public Rational To { get; }

    /// <summary>Of which kind the law is.</summary>
    public RangeFamily Family { get; }

    /// <summary>Whether the author names the family.</summary>
    public bool IsFamilyStated { get; }

    /// <summary>The law that the range stands for.</summary>
    public Distribution Law => _law;

    /// <inheritdoc/>
    public override double Low => _law.Low;

    /// <inheritdoc/>
    public override double High => _law.High;

    /// <inheritdoc/>
    public override Rational Central { get; }

    /// <inheritdoc/>
    public override bool IsCentralExact => !IsFamilyStated || _law.IsCentralExact;

    /// <inheritdoc/>
    public override double Mean => _law.Mean;

    /// <inheritdoc/>
    public override double Cdf(double x) => _law.Cdf(x);

    /// <inheritdoc/>
    public override double Density(double x) => _law.Density(x);

    /// <inheritdoc/>
    public override double Quantile(double p) => _law.Quantile(p);

    /// <inheritdoc/>
    public override Enclosed SurvivalIntegral(double from, double to) => _law.SurvivalIntegral(from, to);

    /// <summary>The word for a family after <c>as</c>.</summary>
    public static string NameOf(RangeFamily family) =>
        family switch
        {
            RangeFamily.LogNormal => "lognormal",
            RangeFamily.LogitNormal => "logitnormal",
            RangeFamily.Beta => "beta",
            RangeFamily.Uniform => "uniform",
            _ => "normal",
        };

    internal override IReadOnlyList<double> Turns => _law.Turns;

    private protected override void Fill(ReadOnlySpan<double> shares, Span<double> into) => _law.Quantiles(shares, into);

    private Rational Midpoint => (From + To) / 2;

    private static RangeFamily FamilyFor(Rational from, Rational to, Rational? low, Rational? high) =>
        (low, high) switch
        {
            ({ Sign: >= 0 } least, null) when from > least => RangeFamily.LogNormal,
            ({ } least, { } most) when from > least && to < most => RangeFamily.LogitNormal,
            _ => RangeFamily.Normal,
        };

    private static Distribution LogNormal(Rational from, Rational to, Rational? high)
    {
        if (from.Sign <= 0)
            throw new ArgumentException("A lognormal law needs both ends above 0.", nameof(from));
        var (a, b) = (Math.Log((double)from), Math.Log((double)to));
        var (mu, sigma) = ((a + b) / 2, (b - a) / (2 * NinetyFifth));
        var law = new LogNormalLaw($"{Write(from)} to {Write(to)} as lognormal", mu, sigma);
        return Truncated.Within(law, null, high);
    }

    private static LogitNormalLaw LogitNormal(Rational from, Rational to, Rational low, Rational high)
    {
        BetaFit.RequireWithin(from, to, low, high);
        var (a, b) = (Math.Log((double)((from - low) / (high - from))), Math.Log((double)((to - low) / (high - to))));
        var text = $"{Write(from)} to {Write(to)} as logitnormal";
        return new(text, (a + b) / 2, (b - a) / (2 * NinetyFifth), (double)low, (double)high);
    }

    private static Uniform Uniform(Rational from, Rational to, Rational? low, Rational? high)
    {
        // Nine tenths lie between the ends, so the whole is 10/9 as wide.
        var beyond = (to - from) / 18;
        if (from - beyond < low || to + beyond > high)
            throw new ArgumentException(
                $"A uniform law with nine tenths between these ends reaches beyond what the number may be; if they are the bounds, write uniform({Write(from)}, {Write(to)}).",
                nameof(from)
            );
        return new(from - beyond, to + beyond);
    }
}
