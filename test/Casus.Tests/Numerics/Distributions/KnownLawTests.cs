using System.Collections.Immutable;
using Casus.Numerics;
using Casus.Numerics.Distributions;
using Casus.Numerics.Distributions.Quantiles;

namespace Casus.Tests.Numerics.Distributions;

/// <summary>Laws whose moments and quantiles are known in closed form or from another program.</summary>
public class KnownLawTests
{
    [Fact]
    public void Five_to_ten_as_lognormal()
    {
        // mu = log 50 / 2, sigma = log 2 / (2 * 1.6448536269514722); Squiggle 0.10 says the same.
        var law = new Interval(5, 10, RangeFamily.LogNormal);

        Assert.Equal("5 to 10 as lognormal", law.Text);
        Assert.Equal(7.22978373228985, law.Mean, 1e-13);
        Assert.Equal(7.22978373228985, (double)law.Central, 1e-13);
        Assert.Equal(7.07106781186548, law.Quantile(0.5), 1e-13);
        Assert.Equal(5, law.Quantile(0.05), 1e-13);
        Assert.Equal(10, law.Quantile(0.95), 1e-13);
        Assert.Equal(1.54039286819281, Deviation(law), 1e-7);
        Assert.Equal(26.6398009773555, new Interval(1, 100, RangeFamily.LogNormal).Mean, 1e-11);
    }

    [Fact]
    public void A_range_about_zero_is_normal()
    {
        var law = Interval.Within(-5, 10, null, null);

        Assert.Equal(RangeFamily.Normal, law.Family);
        Assert.Equal(2.5, law.Mean);
        Assert.Equal(4.55967623933827, (law.Quantile(0.95) - law.Quantile(0.05)) / (2 * 1.6448536269514722), 1e-13);
        Assert.Equal(4.55967623933827, Deviation(law), 1e-5);
    }

    [Theory]
    [InlineData("5", "10", "0", null, RangeFamily.LogNormal)]
    [InlineData("0", "10", "0", null, RangeFamily.Normal)]
    [InlineData("0.2", "0.6", "0", "1", RangeFamily.LogitNormal)]
    [InlineData("0", "0.6", "0", "1", RangeFamily.Normal)]
    [InlineData("0.5", "1", "0", "1", RangeFamily.Normal)]
    [InlineData("5", "10", null, null, RangeFamily.Normal)]
    public void The_family_follows_from_what_the_number_may_be(string from, string to, string? low, string? high, RangeFamily family)
    {
        Rational? least = low is null ? null : R(low);
        Rational? most = high is null ? null : R(high);
        var law = Interval.Within(R(from), R(to), least, most);

        Assert.Equal(family, law.Family);
        Assert.Equal($"{from} to {to}", law.Text);
        // The central value is the midpoint whatever the family, since findings rest on it.
        Assert.Equal((R(from) + R(to)) / 2, law.Central);
        Assert.True(law.IsCentralExact);
        Assert.True(least is not { } l || law.Low >= (double)l);
        Assert.True(most is not { } h || law.High <= (double)h);
        if (family != RangeFamily.Normal)
        {
            Assert.Equal((double)R(from), law.Quantile(0.05), 1e-13);
            Assert.Equal((double)R(to), law.Quantile(0.95), 1e-13);
        }
    }

    [Theory]
    [InlineData("0.2", "0.6")]
    [InlineData("0.01", "0.99")]
    [InlineData("0.001", "0.02")]
    [InlineData("0.48", "0.52")]
    [InlineData("0.9", "0.999")]
    public void Every_stated_family_has_its_twentieths_at_the_ends(string from, string to)
    {
        foreach (
            var family in new[]
            {
                RangeFamily.LogNormal,
                RangeFamily.LogitNormal,
                RangeFamily.Beta,
                RangeFamily.Uniform,
                RangeFamily.Normal,
            }
        )
        {
            var law = new Interval(R(from), R(to), family);
            Assert.Equal(0.05, law.Cdf((double)R(from)), 1e-8);
            Assert.Equal(0.95, law.Cdf((double)R(to)), 1e-8);
        }
    }

    [Fact]
    public void Pert_and_triangular_laws_have_the_deviations_of_the_books()
    {
        Assert.Equal(7.0 / 3, ScaledBeta.Pert(1, 2, 5).Mean, 1e-15);
        Assert.Equal(0.712696645099798, Deviation(ScaledBeta.Pert(1, 2, 5)), 1e-8);
        Assert.Equal(11.0 / 3, ScaledBeta.Pert(0, 3, 10).Mean, 1e-15);
        Assert.Equal(1.82138966656241, Deviation(ScaledBeta.Pert(0, 3, 10)), 1e-8);
        var triangular = new Triangular(1, 2, 5);
        Assert.Equal(0.849836585598797, Deviation(triangular), 1e-8);
        Assert.Equal(1.63245553203368, triangular.Quantile(0.1), 1e-14);
        Assert.Equal(2.55051025721682, triangular.Quantile(0.5), 1e-14);
        Assert.Equal(3.90455488498967, triangular.Quantile(0.9), 1e-14);
    }

    [Theory]
    [InlineData(null, null, 3.523165256, 5.71875, 9.21875, 18.1624694413)]
    [InlineData(0, null, 3.63236789145, 5.80481288368, 8.99277745054, 22.6640066187)]
    [InlineData(0, 40, 3.62883372768, 5.78632746589, 9.06251836297, 19.9269494171)]
    public void Metalogs_through_three_quantiles(int? low, int? high, double p1, double p25, double p75, double p99)
    {
        // Keelin (2016); executed with another program.
        var law = new Metalog([P("0.1", 5), P("0.5", 7), P("0.9", 12)], low, high);

        Assert.Equal(p1, law.Quantile(0.01), 1e-9);
        Assert.Equal(5, law.Quantile(0.1), 1e-12);
        Assert.Equal(p25, law.Quantile(0.25), 1e-9);
        Assert.Equal(7, law.Quantile(0.5), 1e-12);
        Assert.Equal(p75, law.Quantile(0.75), 1e-9);
        Assert.Equal(12, law.Quantile(0.9), 1e-12);
        Assert.Equal(p99, law.Quantile(0.99), 1e-8);
    }

    [Fact]
    public void A_metalog_without_skew_is_logistic()
    {
        var law = new Metalog([P("0.1", -1), P("0.5", 0), P("0.9", 1)]);
        var scale = 1 / Math.Log(9);

        Assert.Equal(0, law.Mean, 1e-14);
        Assert.Equal(1 / (1 + Math.Exp(-0.7 / scale)), law.Cdf(0.7), 1e-14);
        // The mean of what exceeds x is s log(1 + exp(-x/s)).
        Assert.Equal(scale * Math.Log(1 + Math.Exp(-0.7 / scale)), law.SurvivalIntegral(0.7, double.PositiveInfinity).Value, 1e-13);
    }

    [Fact]
    public void The_mean_of_a_log_logistic_law_is_in_closed_form()
    {
        // Quantiles of exp(s w): mean (pi s) / sin(pi s).
        var s = 0.5;
        double Value(double p) => Math.Pow(p / (1 - p), s);
        var law = new Metalog(
            [
                P("0.1", Rational.FromDouble(Value(0.1))),
                P("0.5", Rational.FromDouble(Value(0.5))),
                P("0.9", Rational.FromDouble(Value(0.9))),
            ],
            low: 0
        );

        Assert.Equal(Math.PI * s / Math.Sin(Math.PI * s), law.Mean, 1e-9);
        Assert.Equal(law.Mean, law.SurvivalIntegral(0, double.PositiveInfinity).Value, 1e-9);
    }

    [Fact]
    public void More_quantiles_than_three_are_met_too()
    {
        ImmutableArray<QuantilePoint> points = [P("0.05", 3), P("0.25", "5.2"), P("0.5", 7), P("0.75", "9.5"), P("0.95", 16)];
        foreach (
            var law in new QuantileLaw[]
            {
                new Metalog(points),
                new Metalog(points, 0),
                new QuantileSpline(points),
                new QuantileSpline(points, 0, 50),
            }
        )
        {
            foreach (var point in points)
                Assert.Equal((double)point.Value, law.Quantile((double)point.Share), 1e-10);
        }
    }

    [Fact]
    public void Quantiles_that_no_metalog_has_are_refused_with_the_place_and_joined_by_a_spline()
    {
        ImmutableArray<QuantilePoint> points = [P("0.1", 5), P("0.5", "5.1"), P("0.9", 30)];
        var error = Assert.Throws<ArgumentException>(() => new Metalog(points));
        Assert.Contains("it would have to fall between p10: 5 and p50: 5.1", error.Message, StringComparison.Ordinal);

        var spline = new QuantileSpline(points);
        Assert.Equal(
            [5, 5.1, 30],
            new[] { spline.Quantile(0.1), spline.Quantile(0.5), spline.Quantile(0.9) }.Select(x => Math.Round(x, 12))
        );
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, null)]
    [InlineData(0, 40)]
    public void The_middle_quantile_may_move_as_far_as_is_said(int? low, int? high)
    {
        ImmutableArray<QuantilePoint> At(double middle) => [P("0.1", 5), P("0.5", Rational.FromDouble(middle)), P("0.9", 12)];
        var (least, most) = Metalog.MiddleRange(At(6), low, high);

        Assert.InRange(least, 5, 7);
        Assert.InRange(most, 7, 12);
        var margin = (most - least) / 20;
        Assert.Equal(least, new Metalog(At(least), low, high).Quantile(0.5), 1e-12);
        Assert.Equal(most, new Metalog(At(most), low, high).Quantile(0.5), 1e-12);
        Assert.Throws<ArgumentException>(() => new Metalog(At(least - margin), low, high));
        Assert.Throws<ArgumentException>(() => new Metalog(At(most + margin), low, high));
        // Keelin (2016), section 4: unbounded, (p50 - p10) / (p90 - p10) lies above 1/6 and below 5/6 nearly.
        if (low is null)
            Assert.InRange((least - 5) / 7, 0.155, 0.18);
    }

    [Fact]
    public void Quantiles_that_cannot_be_are_refused()
    {
        Refused("Give three quantiles or more", [P("0.1", 5), P("0.9", 7)]);
        Refused("do not climb", [P("0.1", 5), P("0.5", 4), P("0.9", 7)]);
        Refused("do not climb", [P("0.1", 5), P("0.5", 5), P("0.9", 7)]);
        Refused("are the same quantile", [P("0.1", 5), P("0.1", 6), P("0.9", 7)]);
        Refused("must lie above 0 %", [P("0", 5), P("0.5", 6), P("0.9", 7)]);
        Refused("must lie above 0 %", [P("0.1", 5), P("0.5", 6), P("1", 7)]);
        Refused("does not lie above the least value", [P("0.1", 5), P("0.5", 6), P("0.9", 7)], low: 5);
        Refused("does not lie below the largest value", [P("0.1", 5), P("0.5", 6), P("0.9", 7)], high: 6);
        Refused("must lie above the least", [P("0.1", 5), P("0.5", 6), P("0.9", 7)], low: 8, high: 4);
        Refused("has no mean", [P("0.1", 1), P("0.5", 10), P("0.9", 200)], low: 0);
        Refused("has no mean", [P("0.1", -200), P("0.5", -10), P("0.9", -1)], high: 0);
    }

    [Fact]
    public void A_pure_range_claims_nothing()
    {
        var range = new PureRange(R("0.2"), R("0.6"));

        Assert.True(range.IsRangeOnly);
        Assert.Equal((0.2, 0.6, R("0.4")), (range.Low, range.High, range.Central));
        Assert.True(new Truncated(range, R("0.3"), null).IsRangeOnly);
        Assert.True(new Mixture([(1, range), (1, new Uniform(0, 1))]).IsRangeOnly);
        Assert.False(new Interval(R("0.2"), R("0.6")).IsRangeOnly);
        Assert.Throws<ArgumentException>(() => new PureRange(2, 1));
    }

    [Fact]
    public void Samples_are_told_apart_by_their_text()
    {
        var one = new Empirical("x.csv, cost", [3, 1, 2]);

        Assert.StartsWith("data(x.csv, cost, 3 values, ", one.Text, StringComparison.Ordinal);
        Assert.Equal(one.Text, new Empirical("x.csv, cost", [1, 2, 3]).Text);
        Assert.NotEqual(one.Text, new Empirical("x.csv, cost", [1, 2, 3.0000001]).Text);
        Assert.Equal([1, 1, 2, 2, 3, 3], new[] { 0, 1.0 / 3, 0.34, 2.0 / 3, 0.67, 1 }.Select(one.Quantile));
        Assert.Throws<ArgumentException>(() => new Empirical("x", []));
        Assert.Throws<ArgumentException>(() => new Empirical("x", [1, double.NaN]));
    }

    private static void Refused(string words, ImmutableArray<QuantilePoint> points, Rational? low = null, Rational? high = null)
    {
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => new Metalog(points, low, high)).Message, StringComparison.Ordinal);
        Assert.Contains(
            words,
            Assert.Throws<ArgumentException>(() => new QuantileSpline(points, low, high)).Message,
            StringComparison.Ordinal
        );
    }

    // The integral of the squared quantile over all shares, on the logit of the share.
    private static double Deviation(Distribution law)
    {
        var (sum, mean) = (0.0, law.Mean);
        for (var i = -36 * 64; i <= 36 * 64; i++)
        {
            var w = i / 64.0;
            var share = 1 / (1 + Math.Exp(-w));
            var rise = 1 / ((1 + Math.Exp(w)) * (1 + Math.Exp(-w)));
            sum += Math.Pow(law.Quantile(share) - mean, 2) * rise / 64;
        }

        return Math.Sqrt(sum);
    }

    private static QuantilePoint P(string share, Rational value) => new(R(share), value);

    private static QuantilePoint P(string share, string value) => new(R(share), R(value));

    private static Rational R(string text) => Rational.Parse(text);
}
