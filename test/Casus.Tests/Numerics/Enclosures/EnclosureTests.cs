using Casus.Numerics;
using Casus.Numerics.Enclosures;
using CsCheck;

namespace Casus.Tests.Numerics.Enclosures;

public sealed class EnclosureTests
{
    // Doubles of every size, among them whole numbers, neighbours of one, tiny and huge ones.
    private static readonly Gen<double> Ends = Gen.OneOf(
        Gen.Int[-9, 9].Select(whole => (double)whole),
        Gen.Double[-2, 2],
        Gen.Double[-1e9, 1e9],
        Gen.Select(Gen.Double[-1, 1], Gen.Int[-1074, 1000], Math.ScaleB),
        Gen.OneOf(
            Array.ConvertAll<double, Gen<double>>(
                [0.1, 1 + double.Epsilon, Math.BitDecrement(1), double.Epsilon, -double.Epsilon, 1e308, -1e308],
                Gen.Const
            )
        )
    );

    private static readonly Gen<Enclosure> Boxes = Gen.Select(Ends, Ends, (a, b) => new Enclosure(Math.Min(a, b), Math.Max(a, b)));

    // A fraction inside: an end, or some way between the ends, exactly.
    private static readonly Gen<(Enclosure Box, Rational Inside)> Samples = Gen.Select(
        Boxes,
        Gen.Int[0, 7],
        (box, share) => (box, Inside(box, share))
    );

    [Fact]
    public void Whatever_lies_in_the_operands_the_result_lies_in_the_result()
    {
        Gen.Select(Samples, Samples)
            .Always(
                20_000,
                1,
                pair =>
                {
                    var ((x, inX), (y, inY)) = pair;
                    Assert.True((x + y).Contains(inX + inY), $"{x} + {y}");
                    Assert.True((x - y).Contains(inX - inY), $"{x} - {y}");
                    Assert.True((x * y).Contains(inX * inY), $"{x} * {y}");
                    Assert.True(Enclosure.Square(x).Contains(inX * inX), $"{x} squared");
                    Assert.True(Enclosure.Abs(x).Contains(Rational.Abs(inX)), $"size of {x}");
                    Assert.True(Enclosure.Max(x, y).Contains(inX > inY ? inX : inY), $"larger of {x} and {y}");
                    Assert.True(Enclosure.Min(x, y).Contains(inX < inY ? inX : inY), $"smaller of {x} and {y}");
                    Assert.True(Enclosure.Hull(x, y).Contains(inX) && Enclosure.Hull(x, y).Contains(inY));
                    if (inY.Sign != 0)
                        Assert.True((x / y).Contains(inX / inY), $"{x} / {y}");
                }
            );
    }

    [Fact]
    public void A_root_squared_holds_the_number()
    {
        Ends.Select(Math.Abs)
            .Always(
                5_000,
                2,
                number =>
                {
                    var root = Enclosure.Root(number);
                    var exact = Rational.FromDouble(number);
                    Assert.True(Rational.FromDouble(root.Low) * Rational.FromDouble(root.Low) <= exact);
                    Assert.True(exact <= Rational.FromDouble(root.High) * Rational.FromDouble(root.High));
                    Assert.True(root.High <= Math.BitIncrement(Math.BitIncrement(root.Low)));
                }
            );
    }

    [Fact]
    public void Results_on_points_are_exact_or_neighbours()
    {
        Gen.Select(Ends, Ends)
            .Always(
                10_000,
                3,
                pair =>
                {
                    var (a, b) = (Enclosure.Exactly(pair.Item1), Enclosure.Exactly(pair.Item2));
                    AssertNarrow(a + b, Rational.FromDouble(pair.Item1) + Rational.FromDouble(pair.Item2));
                    AssertNarrow(a * b, Rational.FromDouble(pair.Item1) * Rational.FromDouble(pair.Item2));
                }
            );

        static void AssertNarrow(Enclosure found, Rational exact)
        {
            if (found.IsPoint)
                Assert.Equal(exact, Rational.FromDouble(found.Low));
            else
                Assert.True(found.High <= Math.BitIncrement(Math.BitIncrement(found.Low)), found.ToString());
        }
    }

    [Fact]
    public void Whole_numbers_stay_exact()
    {
        var three = Enclosure.Exactly(3);
        Assert.Equal(Enclosure.Exactly(-6), (three * 5) - (7 * three));
        Assert.Equal(Enclosure.Exactly(0.375), three / 8);
        Assert.False((three / 10).IsPoint);
        Assert.True((three / 10).Contains(new Rational(3, 10)));
        Assert.False(Enclosure.Exactly(0.3).Contains(new Rational(3, 10)));
    }

    [Fact]
    public void A_fraction_is_enclosed_by_neighbours()
    {
        Gen.Select(Gen.Int[-999, 999], Gen.Int[1, 999])
            .Always(
                2_000,
                4,
                pair =>
                {
                    var fraction = new Rational(pair.Item1, pair.Item2);
                    var box = Enclosure.Of(fraction);
                    Assert.True(box.Contains(fraction));
                    Assert.True(box.High <= Math.BitIncrement(box.Low));
                }
            );
    }

    [Fact]
    public void Dividing_by_what_may_be_zero_says_nothing_and_overflow_stays_sound()
    {
        Assert.Equal(Enclosure.Anything, Enclosure.One / new Enclosure(-1, 1));
        var large = Enclosure.Exactly(double.MaxValue);
        Assert.Equal(new Enclosure(double.MaxValue, double.PositiveInfinity), large + large);
        Assert.Equal(new Enclosure(double.MaxValue, double.PositiveInfinity), large * 2);
        Assert.True((Enclosure.One / (large * 2)).Contains(double.Epsilon));
        Assert.True((Enclosure.Anything * Enclosure.Zero).Contains(0.0));
    }

    [Fact]
    public void Ends_out_of_order_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Enclosure(1, 0));
        Assert.Throws<ArgumentException>(() => new Enclosure(double.NaN, 0));
        Assert.Throws<ArgumentException>(() => Enclosure.Exactly(double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => Enclosure.Root(-1));
    }

    private static Rational Inside(Enclosure box, int share)
    {
        var (low, high) = (Rational.FromDouble(box.Low), Rational.FromDouble(box.High));
        return low + ((high - low) * new Rational(share, 7));
    }
}
