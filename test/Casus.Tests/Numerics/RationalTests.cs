using System.Globalization;
using System.Numerics;
using Casus.Numerics;
using CsCheck;

namespace Casus.Tests.Numerics;

public class RationalTests
{
    private static readonly Gen<Rational> s_small =
        from above in Gen.Int[-20, 20]
        from below in Gen.Int[1, 12]
        select new Rational(above, below);

    private static readonly Gen<Rational> s_long =
        from above in Gen.ULong
        from factor in Gen.ULong
        from below in Gen.ULong[1, ulong.MaxValue]
        from negative in Gen.Bool
        select new Rational((negative ? -1 : 1) * new BigInteger(above) * factor, below);

    private static readonly Gen<Rational> s_any = Gen.OneOf(s_small, s_long);

    private static readonly Gen<double> s_finite = Gen.ULong.Select(BitConverter.UInt64BitsToDouble).Where(double.IsFinite);

    [Fact]
    public void Fractions_obey_the_laws_of_a_field() =>
        Gen.Select(s_any, s_any, s_any)
            .Always(
                500,
                1,
                abc =>
                {
                    var (a, b, c) = abc;
                    Assert.Equal(a + b, b + a);
                    Assert.Equal(a * b, b * a);
                    Assert.Equal(a + (b + c), a + b + c);
                    Assert.Equal(a * (b * c), a * b * c);
                    Assert.Equal(a * (b + c), (a * b) + (a * c));
                    Assert.Equal(a, a + Rational.Zero);
                    Assert.Equal(a, a * Rational.One);
                    Assert.Equal(0, a - a);
                    Assert.Equal(a, -(-a));
                    if (b != 0)
                        Assert.Equal(a, a / b * b);
                }
            );

    [Fact]
    public void Order_goes_with_addition_and_with_multiplication_by_what_is_positive() =>
        Gen.Select(s_any, s_any, s_any)
            .Always(
                500,
                2,
                abc =>
                {
                    var (a, b, c) = abc;
                    Assert.Equal(a < b, a + c < b + c);
                    Assert.Equal(a < b, b > a);
                    Assert.Equal(a <= b, !(b < a));
                    Assert.Equal(a == b, a.CompareTo(b) == 0);
                    Assert.Equal(a.CompareTo(b), -b.CompareTo(a));
                    Assert.Equal((a - b).Sign, a.CompareTo(b));
                    if (c > 0)
                        Assert.Equal(a < b, a * c < b * c);
                    Assert.Equal(a > b ? a : b, Max(a, b));
                    Assert.Equal(a.Sign * a, Rational.Abs(a));
                }
            );

    [Fact]
    public void Fractions_are_in_lowest_terms_with_a_positive_denominator() =>
        s_any.Always(
            500,
            3,
            a =>
            {
                Assert.True(a.Denominator > 0);
                Assert.True(BigInteger.GreatestCommonDivisor(a.Numerator, a.Denominator).IsOne);
                Assert.Equal(a, new Rational(-6 * a.Numerator, -6 * a.Denominator));
                Assert.Equal(a.GetHashCode(), new Rational(-6 * a.Numerator, -6 * a.Denominator).GetHashCode());
            }
        );

    [Fact]
    public void Remainder_has_the_sign_of_the_dividend_and_is_less_than_the_divisor() =>
        Gen.Select(s_any, s_any.Where(b => b != 0))
            .Always(
                300,
                4,
                ab =>
                {
                    var rest = ab.Item1 % ab.Item2;
                    Assert.True(Rational.Abs(rest) < Rational.Abs(ab.Item2));
                    Assert.True(rest.Sign == 0 || rest.Sign == ab.Item1.Sign);
                    Assert.True(((ab.Item1 - rest) / ab.Item2).IsWhole);
                }
            );

    [Fact]
    public void Default_is_a_legal_zero()
    {
        var zero = default(Rational);

        Assert.Equal(0, zero);
        Assert.Equal(BigInteger.One, zero.Denominator);
        Assert.Equal("0", zero.ToString());
        Assert.Equal(0.0, (double)zero);
        Assert.Equal(3, 3 + zero);
        Assert.Equal([0, 0], new Rational[2]);
        Assert.Equal(zero.GetHashCode(), Rational.Zero.GetHashCode());
        Assert.Throws<DivideByZeroException>(() => Rational.One / zero);
        Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));
    }

    [Fact]
    public void Every_finite_double_comes_back_as_itself() =>
        s_finite.Always(5000, 5, x => Assert.Equal(x, Rational.FromDouble(x).ToDouble()));

    [Theory]
    [InlineData(0.0)]
    [InlineData(double.Epsilon)]
    [InlineData(-double.Epsilon)]
    [InlineData(2.2250738585072009E-308)]
    [InlineData(2.2250738585072014E-308)]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    [InlineData(0.1)]
    [InlineData(1 / 3.0)]
    public void Extreme_doubles_come_back_as_themselves(double x) => Assert.Equal(x, Rational.FromDouble(x).ToDouble());

    [Fact]
    public void What_is_not_finite_is_no_fraction()
    {
        Assert.Throws<OverflowException>(() => Rational.FromDouble(double.NaN));
        Assert.Throws<OverflowException>(() => Rational.FromDouble(double.PositiveInfinity));
    }

    [Fact]
    public void Fractions_round_to_the_nearest_double_and_halves_to_the_even_one() =>
        Gen.Select(s_finite, Gen.Int[0, 4], Gen.Int[60, 2000])
            .Always(
                3000,
                6,
                given =>
                {
                    var (x, place, fineness) = given;
                    if (Math.Abs(x) >= double.MaxValue)
                        return;
                    var (low, high) = (Rational.FromDouble(x), Rational.FromDouble(Math.BitIncrement(x)));
                    var (half, little) = ((low + high) / 2, (high - low) * new Rational(1, BigInteger.One << fineness));
                    var even = (BitConverter.DoubleToInt64Bits(x) & 1) == 0 ? x : Math.BitIncrement(x);
                    var (value, nearest) = place switch
                    {
                        0 => (half, even),
                        1 => (half - little, x),
                        2 => (half + little, Math.BitIncrement(x)),
                        3 => (low + little, x),
                        _ => (high - little, Math.BitIncrement(x)),
                    };

                    Assert.Equal(nearest, value.ToDouble());
                }
            );

    [Fact]
    public void Beyond_the_range_of_doubles_lie_infinity_and_zero()
    {
        var largest = Rational.FromDouble(double.MaxValue);
        var step = largest - Rational.FromDouble(Math.BitDecrement(double.MaxValue));

        Assert.Equal(double.MaxValue, (largest + (step / 3)).ToDouble());
        Assert.Equal(double.PositiveInfinity, (largest + (step / 2)).ToDouble());
        Assert.Equal(double.NegativeInfinity, (-largest * 1000).ToDouble());
        Assert.Equal(0.0, (Rational.FromDouble(double.Epsilon) / 2).ToDouble());
        Assert.Equal(double.Epsilon, (Rational.FromDouble(double.Epsilon) * new Rational(51, 100)).ToDouble());
        Assert.Equal(0.0, (Rational.FromDouble(double.Epsilon) / 1_000_000).ToDouble());
    }

    [Theory]
    [InlineData("3", "3")]
    [InlineData("-0.25", "-1/4")]
    [InlineData("+.5", "1/2")]
    [InlineData("5.", "5")]
    [InlineData("1e-3", "1/1000")]
    [InlineData("-2.5E2", "-250")]
    [InlineData(" 40% ", "2/5")]
    [InlineData("12.5%", "1/8")]
    [InlineData("2/7", "2/7")]
    [InlineData("-6 / 4", "-3/2")]
    [InlineData("0.5/0.25", "2")]
    [InlineData("007", "7")]
    [InlineData("10.1", "101/10")]
    public void Numbers_are_read_exactly_as_written(string text, string value) => Assert.Equal(value, Rational.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("%")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("1e5.5")]
    [InlineData("1e401")]
    [InlineData("1/0")]
    [InlineData("1/2/3")]
    [InlineData("1/2%")]
    [InlineData("0x10")]
    [InlineData("1,5")]
    [InlineData("--1")]
    [InlineData("1 000")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("١")]
    public void What_is_no_number_is_refused(string text)
    {
        Assert.False(Rational.TryParse(text, out var value));
        Assert.Equal(0, value);
        Assert.Throws<FormatException>(() => Rational.Parse(text));
    }

    [Fact]
    public void What_is_written_is_read_back() =>
        s_any.Always(
            500,
            7,
            a =>
            {
                Assert.Equal(a, Rational.Parse(a.ToString()));
                Assert.Equal(a, Rational.Parse(Numerals.Shortest(a)));
            }
        );

    [Theory]
    [InlineData("1/4", "0.25")]
    [InlineData("-1/4", "-0.25")]
    [InlineData("1/3", "1/3")]
    [InlineData("1e-12", "0.000000000001")]
    [InlineData("1e-13", "1/10000000000000")]
    [InlineData("120", "120")]
    [InlineData("0", "0")]
    [InlineData("1e40", "10000000000000000000000000000000000000000")]
    [InlineData("123456789012345678901234567890.5", "123456789012345678901234567890.5")]
    public void Shortest_text_is_a_decimal_if_there_is_one(string value, string text) =>
        Assert.Equal(text, Numerals.Shortest(Rational.Parse(value)));

    [Fact]
    public void Generic_code_makes_and_reads_fractions()
    {
        Assert.Equal(new Rational(1, 2), Make<Rational, double>(0.5));
        Assert.Equal(7, Make<Rational, long>(7));
        Assert.Equal(0.5, double.CreateChecked(new Rational(1, 2)));
        Assert.Equal(new Rational(2, 7), Max(new Rational(2, 7), new Rational(1, 7)));
        Assert.Equal("2/7", string.Create(CultureInfo.InvariantCulture, $"{new Rational(2, 7)}"));
        Assert.ThrowsAny<Exception>(() => Make<Rational, double>(double.NaN));
    }

    private static T Make<T, TFrom>(TFrom from)
        where T : INumber<T>
        where TFrom : INumber<TFrom> => T.CreateChecked(from);

    private static T Max<T>(T left, T right)
        where T : INumber<T> => T.Max(left, right);
}
