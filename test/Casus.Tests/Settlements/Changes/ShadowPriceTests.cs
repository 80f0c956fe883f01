using Casus.Numerics;
using Casus.Settlements.Changes;

namespace Casus.Tests.Settlements.Changes;

public class ShadowPriceTests
{
    [Fact]
    public void An_affine_deficit_has_its_slope_exactly()
    {
        var price = ShadowPrice<Rational>.Of(value => 3 - (new Rational(2, 7) * value), 1, new(1, 3));

        Assert.Equal(new Rational(2, 7), price.Value);
        Assert.False(price.IsKink(0));
    }

    [Fact]
    public void Where_the_deficit_runs_out_the_two_sides_differ()
    {
        var price = ShadowPrice<Rational>.Of(value => value < 1 ? 1 - value : 0, 1, new(1, 10));

        Assert.Equal((1, 0), (price.Below, price.Above));
        Assert.True(price.IsKink(0));
    }

    [Fact]
    public void A_smooth_deficit_has_its_derivative()
    {
        var price = ShadowPrice<double>.Of(value => Math.Exp(-value), 0.5, 1e-5);

        Assert.Equal(Math.Exp(-0.5), price.Value, 1e-9);
    }
}
