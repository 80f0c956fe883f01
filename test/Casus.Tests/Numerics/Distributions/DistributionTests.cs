using System.Collections.Immutable;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Numerics.Distributions.Quantiles;

namespace Casus.Tests.Numerics.Distributions;

public class DistributionTests
{
    /// <summary>One law of each kind and its corners; the name is what an author would write.</summary>
    private static readonly Dictionary<string, Distribution> s_laws = new Distribution[]
    {
        new Uniform(-1, 3),
        new Triangular(0, 1, 4),
        new Triangular(0, 0, 2),
        new Triangular(-1, 2, 2),
        ScaledBeta.Beta(1, 1),
        ScaledBeta.Beta(2, 3),
        ScaledBeta.Beta(R("0.5"), R("0.5")),
        ScaledBeta.Beta(R("0.7"), 3),
        ScaledBeta.Pert(1, 2, 6),
        ScaledBeta.Pert(0, 0, 1),
        new TruncatedNormal(1, 2),
        new TruncatedNormal(1, 2, 0, 2),
        new TruncatedNormal(0, 1, 1, 5),
        new TruncatedNormal(0, 1, -6, -4),
        new TruncatedNormal(0, 1, 5, 7),
        new TruncatedNormal(0, 1, low: 1),
        new TruncatedNormal(0, 1, high: R("-0.5")),
        new Interval(R("0.2"), R("0.6")),
        new LogNormalLaw(2, R("0.5")),
        new LogNormalLaw(1, R("1.5")),
        new Discrete([(R("0.7"), 1), (R("0.2"), 2), (R("0.5"), 1)]),
        new Point(R("0.3")),
        ScaledBeta.Beta(2, 5, -3, 7),
        new PureRange(R("0.2"), R("0.6")),
        Interval.Within(5, 10, 0, null),
        Interval.Within(R("0.2"), R("0.6"), 0, 1),
        Interval.Within(0, R("0.3"), 0, 1),
        new Interval(5, 10, RangeFamily.LogNormal),
        new Interval(5, 10, RangeFamily.LogNormal, 0, 12),
        new Interval(R("0.2"), R("0.6"), RangeFamily.Beta),
        new Interval(R("0.2"), R("0.6"), RangeFamily.Uniform),
        new Interval(-2, 6, RangeFamily.LogitNormal, -10, 10),
        new Truncated(new LogNormalLaw(2, R("0.5")), 1, 4),
        new Truncated(new TruncatedNormal(1, 2), 0, null),
        new Truncated(new TruncatedNormal(1, 2), null, 2),
        new Truncated(new Triangular(0, 1, 4), R("0.5"), 3),
        new Truncated(new Discrete([(1, 1), (2, 2), (3, 1), (4, 1)]), 2, 3),
        new Mixture([(R("0.7"), new Uniform(0, 1)), (R("0.3"), new TruncatedNormal(3, R("0.5")))]),
        new Mixture([(1, new Discrete([(1, 1), (2, 2)])), (1, new Point(R("1.5")))]),
        new Mixture([(3, new LogNormalLaw(2, R("0.5"))), (1, new Triangular(0, 1, 4))]),
        new Empirical("costs.csv, cost", [3, 1, 4, 1, 5, 9, 2, 6]),
        new Metalog(Spt),
        new Metalog(Spt, low: 0),
        new Metalog(Spt, high: 40),
        new Metalog(Spt, 0, 40),
        new Metalog([.. Spt, new(R("0.25"), R("5.7")), new(R("0.75"), 9)], low: 0),
        new QuantileSpline(Spt),
        new QuantileSpline(Spt, 0, 40),
        new QuantileSpline([new(R("0.1"), 5), new(R("0.5"), R("5.1")), new(R("0.9"), 12)], low: 0),
    }.ToDictionary(Name, StringComparer.Ordinal);

    // Ranges of different families are written alike.
    private static string Name(Distribution law) =>
        law is Interval { IsFamilyStated: false } range && range.Family != RangeFamily.Normal
        || law is Interval && double.IsFinite(law.Low + law.High)
            ? $"{law.Text}, {((Interval)law).Family} from {law.Low} to {law.High}"
            : law.Text;

    private static ImmutableArray<QuantilePoint> Spt => [new(new(1, 10), 5), new(new(1, 2), 7), new(new(9, 10), 12)];

    public static TheoryData<string> Laws => [.. s_laws.Keys];

    public static TheoryData<string> Continuous => [.. s_laws.Where(l => !l.Value.IsDiscrete).Select(l => l.Key)];

    [Theory]
    [MemberData(nameof(Laws))]
    public void Distribution_function_climbs_from_nothing_to_all(string name)
    {
        var law = s_laws[name];
        var points = Points(law, 400);

        Assert.Equal(0, law.Below(points[0]), 1e-9);
        Assert.Equal(1, law.Cdf(points[^1]), 1e-9);
        for (var i = 1; i < points.Length; i++)
        {
            Assert.True(law.Cdf(points[i]) >= law.Cdf(points[i - 1]) - 1e-15);
            Assert.True(law.Below(points[i]) <= law.Cdf(points[i]));
        }
    }

    [Theory]
    [MemberData(nameof(Continuous))]
    public void Quantile_undoes_the_distribution_function(string name)
    {
        var law = s_laws[name];
        for (var i = 1; i < 100; i++)
            Assert.Equal(i / 100.0, law.Cdf(law.Quantile(i / 100.0)), 1e-8);
        Assert.InRange(law.Quantile(0), law.Low, law.Quantile(0.01));
        Assert.InRange(law.Quantile(1), law.Quantile(0.99), law.High);
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Mean_is_the_average_over_all_quantiles(string name)
    {
        var law = s_laws[name];
        const int Count = 200_000;
        var average = Enumerable.Range(0, Count).Average(i => law.Quantile((i + 0.5) / Count));

        // Unbounded laws lose a little of their tail to the grid.
        Assert.Equal(law.Mean, average, 2e-3 * Math.Max(1, Math.Abs(law.Mean)));
        if (law is not Interval { IsFamilyStated: false })
            Assert.Equal((double)law.Central, law.Mean, 1e-15 * Math.Max(1, Math.Abs(law.Mean)));
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Many_quantiles_at_once_are_those_one_by_one(string name)
    {
        var law = s_laws[name];
        var shares = Enumerable.Range(1, 1999).Select(i => i / 2000.0).Append(1e-9).Append(1e-6).Append(1 - 1e-9).ToArray();
        var values = new double[shares.Length];
        law.Quantiles(shares, values);

        // A beta law is interpolated, to 1e-9 of its width.
        var tolerance = law is ScaledBeta or Interval { Family: RangeFamily.Beta } ? 1e-9 * (law.High - law.Low) : 1e-12;
        for (var i = 0; i < shares.Length; i++)
            Assert.Equal(law.Quantile(shares[i]), values[i], tolerance * Math.Max(1, Math.Abs(values[i])));
        // In place, and from another start: the same bits.
        law.Quantiles(shares.AsSpan(3), shares.AsSpan(3));
        Assert.Equal(values[3..], shares[3..]);
    }

    [Theory]
    [MemberData(nameof(Continuous))]
    public void Density_is_the_slope_of_the_distribution_function(string name)
    {
        var law = s_laws[name];
        for (var i = 1; i < 40; i++)
        {
            var x = law.Quantile((i / 40.0) + 0.003);
            var step = 1e-5 * (law.Quantile(0.75) - law.Quantile(0.25));
            var slope = (law.Cdf(x + step) - law.Cdf(x - step)) / (2 * step);
            Assert.Equal(slope, law.Density(x), 2e-4 * slope);
        }

        Assert.Equal(0, law.Density(law.Low - 1));
        Assert.Equal(0, law.Density(law.High + 1));
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Weights_of_single_values_are_the_jumps_of_the_distribution_function(string name)
    {
        var law = s_laws[name];
        foreach (var x in Enumerable.Range(-20, 200).Select(i => i / 10.0))
            Assert.Equal(law.IsDiscrete ? law.Density(x) : 0, law.Cdf(x) - law.Below(x), 1e-14);
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Integral_of_the_share_above_is_what_many_thin_slices_sum_to(string name)
    {
        var law = s_laws[name];
        var points = Points(law, 12);
        foreach (var (from, to) in points.Zip(points.Skip(3)))
        {
            const int Slices = 40_000;
            var width = (to - from) / Slices;
            var sum = Enumerable.Range(0, Slices).Sum(i => (1 - law.Cdf(from + ((i + 0.5) * width))) * width);

            var integral = law.SurvivalIntegral(from, to);
            Assert.Equal(sum, integral.Value, Math.Max(2e-5, width));
            Assert.True(integral.Error is >= 0 and < 1e-4);
        }

        Assert.Equal(0, law.SurvivalIntegral(1, 0).Value);
    }

    [Theory]
    [MemberData(nameof(Continuous))]
    public void Integrals_add_up_within_their_bounds(string name)
    {
        var law = s_laws[name];
        var points = Points(law, 12);
        for (var i = 0; i + 2 < points.Length; i++)
        {
            var (left, right) = (law.SurvivalIntegral(points[i], points[i + 1]), law.SurvivalIntegral(points[i + 1], points[i + 2]));
            var whole = law.SurvivalIntegral(points[i], points[i + 2]);
            Assert.InRange(Math.Abs(whole.Value - left.Value - right.Value), 0, whole.Error + left.Error + right.Error + 1e-15);
        }
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void From_below_all_types_the_integral_is_the_mean_less_the_start(string name)
    {
        var law = s_laws[name];
        var from = double.IsFinite(law.Low) ? law.Low - 1 : law.Quantile(1e-12);
        var integral = law.SurvivalIntegral(from, law.High);

        Assert.InRange(Math.Abs(law.Mean - from - integral.Value), 0, integral.Error + (1e-11 * (1 + Math.Abs(law.Mean))));
    }

    [Fact]
    public void Bound_on_the_error_holds_against_polynomials()
    {
        // beta(2, 3) has the distribution function 6x² - 8x³ + 3x⁴; triangular(0, 1, 4) is a cube away from its upper end.
        var beta = s_laws["beta(2, 3)"].SurvivalIntegral(0.25, 0.75);
        static double Primitive(double x) => x - ((2 * x * x * x) - (2 * Math.Pow(x, 4)) + (0.6 * Math.Pow(x, 5)));
        Assert.InRange(Math.Abs(beta.Value - (Primitive(0.75) - Primitive(0.25))), 0, beta.Error);

        var triangular = s_laws["triangular(0, 1, 4)"].SurvivalIntegral(2, 4);
        Assert.InRange(Math.Abs(triangular.Value - (8 / 36.0)), 0, triangular.Error);
        Assert.True(beta.Error < 1e-6 && triangular.Error < 1e-6);
    }

    [Fact]
    public void Means_are_those_of_the_books()
    {
        Assert.Equal(new Rational(5, 2), s_laws["pert(1, 2, 6)"].Central);
        Assert.Equal(new Rational(5, 3), s_laws["triangular(0, 1, 4)"].Central);
        Assert.Equal(new Rational(2, 5), s_laws["beta(2, 3)"].Central);
        Assert.Equal(2 * Math.Exp(0.125), s_laws["lognormal(2, 0.5)"].Mean, 1e-12);
        // E[Z; 0 to 2] for Z normal(1, 2) is 1 by symmetry; of the half normal from 1, the hazard at 1.
        Assert.Equal(1, s_laws["normal(1, 2, 0, 2)"].Mean, 1e-12);
        Assert.Equal(1.5251352761609812, s_laws["normal(0, 1, 1, inf)"].Mean, 1e-9);
        Assert.Equal(new Rational(2, 5), s_laws[DiscreteName].Central);
    }

    [Fact]
    public void A_range_holds_nine_tenths_between_its_ends()
    {
        var range = s_laws["0.2 to 0.6"];

        Assert.Equal(0.05, range.Cdf(0.2), 1e-12);
        Assert.Equal(0.95, range.Cdf(0.6), 1e-12);
        Assert.Equal(new Rational(2, 5), range.Central);
    }

    [Fact]
    public void A_tail_far_out_keeps_its_digits()
    {
        // Beyond five deviations the normal law falls nearly as fast as e^(-5x): its mean excess there is .1866 (Mills ratio).
        var tail = new TruncatedNormal(0, 1, 5, 50);
        Assert.Equal(5.186503967125849, tail.Mean, 1e-9);
        Assert.Equal(0.1865039671258490, tail.SurvivalIntegral(5, 50).Value, 1e-9);
        var mirrored = new TruncatedNormal(0, 1, -50, -5);
        Assert.Equal(-tail.Mean, mirrored.Mean, 1e-12);
        Assert.Equal(tail.Cdf(5.2), 1 - mirrored.Cdf(-5.2), 1e-12);
        Assert.Equal(tail.Quantile(0.3), -mirrored.Quantile(0.7), 1e-9);
    }

    [Fact]
    public void Laws_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Uniform(1, 1));
        Assert.Throws<ArgumentException>(() => new Triangular(0, 3, 2));
        Assert.Throws<ArgumentException>(() => ScaledBeta.Beta(0, 1));
        Assert.Throws<ArgumentException>(() => ScaledBeta.Pert(1, 1, 1));
        Assert.Throws<ArgumentException>(() => new TruncatedNormal(0, 0));
        Assert.Throws<ArgumentException>(() => new TruncatedNormal(0, 1, 20, 30));
        Assert.Throws<ArgumentException>(() => new LogNormalLaw(0, 1));
        Assert.Throws<ArgumentException>(() => new Discrete([]));
        Assert.Throws<ArgumentException>(() => new Discrete([(1, 0)]));
        Assert.Throws<ArgumentException>(() => new Interval(2, 1));
    }

    private static string DiscreteName => s_laws.Single(l => l.Value is Discrete).Key;

    private static double[] Points(Distribution law, int count)
    {
        var low = double.IsFinite(law.Low) ? law.Low - 0.1 : law.Quantile(1e-10);
        var high = double.IsFinite(law.High) ? law.High + 0.1 : law.Quantile(1 - 1e-10);
        return [.. Enumerable.Range(0, count + 1).Select(i => low + ((high - low) * i / count))];
    }

    private static Rational R(string text) => Rational.Parse(text);
}
