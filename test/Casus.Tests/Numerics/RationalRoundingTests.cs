using Casus.Numerics;

namespace Casus.Tests.Numerics;

public class RationalRoundingTests
{
    [Fact]
    public void A_decimal_fraction_becomes_the_double_that_is_written_alike()
    {
        // Both are the double nearest to n/1000: one by our division, one by the language's reader.
        for (var n = -2000; n <= 2000; n++)
            Assert.Equal(n / 1000.0, (double)new Rational(n, 1000));
    }

    [Theory]
    [InlineData("13/20", 0.65)]
    [InlineData("59/88", 59.0 / 88)]
    [InlineData("9007199254740993", 9007199254740992.0)]
    [InlineData("9007199254740995", 9007199254740996.0)]
    public void A_fraction_becomes_the_nearest_double_and_a_tie_the_even_one(string exact, double nearest) =>
        Assert.Equal(nearest, (double)Rational.Parse(exact));
}
