using Casus.Numerics;
using Casus.Numerics.Distributions;

namespace Casus.Tests.Numerics.Distributions;

public class ManyQuantilesTests
{
    [Theory]
    [InlineData("0.2", "0.2")]
    [InlineData("0.2", "5")]
    [InlineData("0.5", "0.5")]
    [InlineData("1", "5")]
    [InlineData("2", "4")]
    [InlineData("3", "3")]
    [InlineData("40", "2")]
    [InlineData("300", "700")]
    [InlineData("9000", "1")]
    [InlineData("0.1", "3")]
    public void Interpolated_beta_quantiles_lie_within_the_stated_error(string alpha, string beta)
    {
        var law = ScaledBeta.Beta(Rational.Parse(alpha), Rational.Parse(beta));
        // Logits that are not those of the table, far into both tails.
        var shares = Enumerable.Range(-2500, 5001).Select(i => 1 / (1 + Math.Exp(-i * 0.01417))).ToArray();
        var values = new double[shares.Length];
        law.Quantiles(shares, values);

        for (var i = 0; i < shares.Length; i++)
        {
            Assert.Equal(law.Quantile(shares[i]), values[i], 1e-9);
            Assert.True(i == 0 || values[i] >= values[i - 1]);
        }
    }

    [Fact]
    public void Beta_quantiles_in_closed_form()
    {
        // beta(a, 1): p^(1/a); beta(1, b): 1 - (1-p)^(1/b); beta(1/2, 1/2): the arcsine law.
        foreach (var p in new[] { 1e-12, 1e-6, 0.01, 0.3, 0.5, 0.9, 0.999999 })
        {
            Assert.Equal(Math.Pow(p, 1 / 3.0), ScaledBeta.Beta(3, 1).Quantile(p), 1e-13);
            Assert.Equal(1 - Math.Pow(1 - p, 1 / 4.0), ScaledBeta.Beta(1, 4).Quantile(p), 1e-13);
            Assert.Equal(Math.Pow(Math.Sin(Math.PI * p / 2), 2), ScaledBeta.Beta(new(1, 2), new(1, 2)).Quantile(p), 1e-13);
        }
    }

    [Fact]
    public void Ends_are_the_ends_of_the_law()
    {
        foreach (
            var law in new Distribution[]
            {
                new Uniform(1, 3),
                new Triangular(1, 2, 3),
                ScaledBeta.Pert(1, 2, 3),
                new TruncatedNormal(2, 1, 1, 3),
            }
        )
        {
            var ends = new double[2];
            law.Quantiles([0, 1], ends);
            Assert.Equal([1.0, 3.0], ends);
        }
    }

    [Fact]
    public void Both_tails_of_a_normal_law_keep_their_digits()
    {
        var law = new TruncatedNormal(10, 2);
        foreach (var p in new[] { 1e-300, 1e-20, 1e-10, 1e-3 })
            Assert.Equal(10 + (2 * StandardNormal.Quantile(p)), law.Quantile(p), 1e-12);
        var cut = new TruncatedNormal(0, 1, null, 5);
        Assert.Equal(StandardNormal.Quantile(1e-20), cut.Quantile(1e-20), 1e-6);
    }

    [Fact]
    public void Truncation_is_conditioning()
    {
        var law = new Truncated(new LogNormalLaw(2, new(1, 2)), 1, 4);
        var whole = law.Law;
        for (var x = 0.5; x < 5; x += 0.25)
        {
            var expected = Math.Clamp((whole.Cdf(x) - whole.Cdf(1)) / (whole.Cdf(4) - whole.Cdf(1)), 0, 1);
            Assert.Equal(expected, law.Cdf(x), 1e-15);
        }

        // A normal law cut here is the truncated normal law; a uniform law cut is uniform; a law within the bounds stays as it is.
        var (one, other) = (new Truncated(new TruncatedNormal(1, 2), 0, 3), new TruncatedNormal(1, 2, 0, 3));
        Assert.Equal(other.Mean, one.Mean, 1e-14);
        for (var p = 0.05; p < 1; p += 0.05)
            Assert.Equal(other.Quantile(p), one.Quantile(p), 1e-13);
        Assert.Equal(1.75, new Truncated(new Uniform(0, 2), new(3, 2), null).Mean, 1e-15);
        Assert.Same(other, Truncated.Within(other, 0, null));
        // Cut twice is cut once.
        Assert.Equal(law.Quantile(0.3), new Truncated(new Truncated(whole, 1, null), null, 4).Quantile(0.3), 1e-14);
    }

    [Fact]
    public void Truncation_of_single_values_keeps_those_within()
    {
        var law = new Truncated(new Discrete([(1, 1), (2, 2), (3, 1), (4, 4)]), 2, 3);

        Assert.Equal([0, 2.0 / 3, 1.0 / 3, 0], new[] { 1.0, 2, 3, 4 }.Select(law.Density));
        Assert.Equal(7.0 / 3, law.Mean, 1e-15);
        Assert.Equal([2.0, 2, 3, 3], new[] { 0, 0.6, 0.7, 1 }.Select(law.Quantile));
    }

    [Fact]
    public void Nothing_is_left_where_there_is_nothing()
    {
        Assert.Throws<ArgumentException>(() => new Truncated(new Uniform(0, 1), 2, 3));
        Assert.Throws<ArgumentException>(() => new Truncated(new TruncatedNormal(0, 1), 8, null));
        Assert.Throws<ArgumentException>(() => new Truncated(new Uniform(0, 1), 1, 0));
        Assert.Throws<ArgumentException>(() => new Mixture([]));
        Assert.Throws<ArgumentException>(() => new Mixture([(0, new Uniform(0, 1))]));
        Assert.Throws<ArgumentException>(() => ScaledBeta.Beta(1, 1, 2, 2));
        Assert.Throws<ArgumentException>(() => new Interval(-1, 1, RangeFamily.LogNormal));
        Assert.Throws<ArgumentException>(() => new Interval(0, new(1, 2), RangeFamily.Beta));
        Assert.Throws<ArgumentException>(() => new Interval(0, new(1, 2), RangeFamily.Uniform, 0, 1));
    }

    [Fact]
    public void A_mixture_is_the_weighted_sum_of_its_laws()
    {
        var law = new Mixture([(7, new Uniform(0, 1)), (3, new Uniform(2, 4))]);

        Assert.Equal("mixture(7: uniform(0, 1), 3: uniform(2, 4))", law.Text);
        Assert.Equal(new(5, 4), law.Central);
        Assert.True(law.IsCentralExact);
        Assert.Equal(0.5, law.Quantile(0.35), 1e-15);
        Assert.Equal(3, law.Quantile(0.85), 1e-14);
        Assert.Equal(0.7, law.Cdf(1.5), 1e-15);
        Assert.Equal(0.15, law.Density(3), 1e-15);
        // Single values beside a continuous part.
        var both = new Mixture([(1, new Point(1)), (1, new Uniform(0, 2))]);
        Assert.Equal([0.5, 1, 1, 1, 1.5], new[] { 0.125, 0.3, 0.5, 0.74, 0.875 }.Select(p => Math.Round(both.Quantile(p), 12)));
        Assert.Equal(0.5, both.Cdf(1) - both.Below(1), 1e-15);
    }
}
