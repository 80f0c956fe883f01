using Casus.Numerics;
using Casus.Reports;

namespace Casus.Tests.Reports;

public class NumberTextTests
{
    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(1, "100 %")]
    [InlineData(0.32, "32 %")]
    [InlineData(0.3125, "31.3 %")]
    [InlineData(0.71875, "71.9 %")]
    [InlineData(0.05, "5 %")]
    [InlineData(0.0042, "0.42 %")]
    [InlineData(0.00001, "<0.01 %")]
    [InlineData(0.99999, ">99.9 %")]
    [InlineData(0.9985, "99.9 %")]
    [InlineData(double.NaN, "n/a")]
    public void A_probability_is_written_in_percent_and_never_rounds_to_certainty(double probability, string expected) =>
        Assert.Equal(expected, NumberText.Probability(probability).Replace('\u00A0', ' '));

    [Theory]
    [InlineData(0.67045, "0.67")]
    [InlineData(-12.54, "−12.5")]
    [InlineData(1234.5, "1235")]
    [InlineData(0.0004, "0")]
    [InlineData(-0.0004, "0")]
    [InlineData(0, "0")]
    [InlineData(1.234e300, "1.23E+300")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NegativeInfinity, "−∞")]
    [InlineData(double.NaN, "n/a")]
    public void A_number_has_three_digits_and_no_exponent(double value, string expected) => Assert.Equal(expected, NumberText.Plain(value));

    [Theory]
    [InlineData(0.15, "+0.15")]
    [InlineData(-0.05, "−0.05")]
    [InlineData(0, "0")]
    [InlineData(0.0001, "0")]
    public void A_change_carries_its_sign(double value, string expected) => Assert.Equal(expected, NumberText.WithSign(value));

    [Theory]
    [InlineData(59, 88, "59/88 (≈ 0.670)")]
    [InlineData(-59, 88, "−59/88 (≈ −0.670)")]
    [InlineData(3, 1, "3")]
    [InlineData(7, 20, "0.35")]
    [InlineData(-1, 50, "−0.02")]
    [InlineData(31329, 140800, "≈ 0.223")]
    public void A_fraction_is_exact_with_its_decimal_beside_it(int numerator, int denominator, string expected) =>
        Assert.Equal(expected, NumberText.Exact(new Rational(numerator, denominator)).Replace('\u00A0', ' '));

    [Fact]
    public void A_long_fraction_carries_its_sign_before_the_number() =>
        Assert.Equal("≈\u00A0+0.223", NumberText.ExactWithSign(new Rational(31329, 140800)));

    [Fact]
    public void A_range_of_one_number_is_that_number()
    {
        Assert.Equal("0.2 to 0.6", NumberText.Range(0.2, 0.6));
        Assert.Equal("0.2", NumberText.Range(0.2, 0.2000001));
        Assert.Equal("20\u00A0% to 60\u00A0%", NumberText.ProbabilityRange(0.2, 0.6));
    }

    [Fact]
    public void Thousands_are_set_apart() => Assert.Equal("166\u202F050", NumberText.Count(166_050));

    [Theory]
    [InlineData(0, "no chance")]
    [InlineData(0.009, "<1 %")]
    [InlineData(0.01, "almost no chance (1 %)")]
    [InlineData(0.05, "almost no chance (5 %)")]
    [InlineData(0.12, "very unlikely (12 %)")]
    [InlineData(0.20, "very unlikely (20 %)")]
    [InlineData(0.32, "unlikely (32 %)")]
    [InlineData(0.449, "unlikely (44.9 %)")]
    [InlineData(0.45, "roughly even (45 %)")]
    [InlineData(0.55, "roughly even (55 %)")]
    [InlineData(0.67, "likely (67 %)")]
    [InlineData(0.80, "very likely (80 %)")]
    [InlineData(0.95, "almost certain (95 %)")]
    [InlineData(0.99, "almost certain (99 %)")]
    [InlineData(0.991, ">99 %")]
    [InlineData(1, "certain")]
    public void Words_of_probability_follow_the_bands_of_ICD_203(double probability, string expected) =>
        Assert.Equal(expected, ProbabilityWords.Of(probability).Replace('\u00A0', ' '));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_has_no_words(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilityWords.Of(value));
}
