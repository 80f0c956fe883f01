using Casus.Numerics.Distributions;
using CsCheck;
using MathNet.Numerics;

namespace Casus.Tests.Numerics.Distributions;

public class StandardNormalTests
{
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-20, -9.262340089798408)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(1e-10, -6.361340902404056)]
    public void Quantiles_are_those_of_the_tables(double share, double value) =>
        Assert.Equal(value, StandardNormal.Quantile(share), 1e-15 * Math.Max(1, Math.Abs(value)));

    [Fact]
    public void Ends_are_infinite_and_what_lies_beyond_is_no_number()
    {
        Assert.Equal(double.NegativeInfinity, StandardNormal.Quantile(0));
        Assert.Equal(double.PositiveInfinity, StandardNormal.Quantile(1));
        Assert.True(double.IsFinite(StandardNormal.Quantile(double.Epsilon)));
        Assert.Equal(double.NaN, StandardNormal.Quantile(-1e-300));
        Assert.Equal(double.NaN, StandardNormal.Quantile(1.0000001));
        Assert.Equal(double.NaN, StandardNormal.Quantile(double.NaN));
    }

    [Fact]
    public void The_distribution_function_undoes_it_in_both_tails() =>
        Gen.Double[-300, -0.31]
            .Sample(
                exponent =>
                {
                    var share = Math.Pow(10, exponent);
                    var z = StandardNormal.Quantile(share);
                    // A relative error e of z is one of about z² e in the share.
                    var back = SpecialFunctions.Erfc(-z / Constants.Sqrt2) / 2;
                    return Math.Abs((back / share) - 1) < 2e-15 * (3 + (z * z))
                        && Math.Abs(z + StandardNormal.Quantile(1 - share)) <= (share > 1e-3 ? 1e-12 : double.PositiveInfinity);
                },
                seed: "0000KHqmd8n2",
                iter: 5000
            );

    [Fact]
    public void It_agrees_with_another_library()
    {
        for (var i = 1; i < 20_000; i++)
        {
            var share = i / 20_000.0;
            Assert.Equal(MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, share), StandardNormal.Quantile(share), 1e-14);
        }
    }

    [Fact]
    public void A_value_depends_on_its_share_alone()
    {
        var shares = Enumerable.Range(1, 37).Select(i => i / 38.0).ToArray();
        for (var from = 0; from < 9; from++)
        {
            for (var count = 0; from + count <= shares.Length; count++)
            {
                var values = new double[count];
                StandardNormal.Quantiles(shares.AsSpan(from, count), values);
                for (var i = 0; i < count; i++)
                    Assert.Equal(StandardNormal.Quantile(shares[from + i]), values[i]);
            }
        }
    }

    [Fact]
    public void There_must_be_as_many_places_as_shares()
    {
        Assert.Throws<ArgumentException>(() => StandardNormal.Quantiles(new double[3], new double[2]));
        Assert.Throws<ArgumentException>(() => new Uniform(0, 1).Quantiles(new double[3], new double[4]));
    }
}
