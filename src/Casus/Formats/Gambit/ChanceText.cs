using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Casus.Numerics;

namespace Casus.Formats.Gambit;

/// <summary>Writes probabilities so that each reads back to the same number and, where that can be, they sum to one exactly.</summary>
internal static class ChanceText
{
    private const int LargestDenominator = 100_000;

    public static ImmutableArray<string> Write<T>(ReadOnlySpan<T> chances)
        where T : struct, INumber<T>
    {
        var shortest = ImmutableArray.CreateBuilder<string>(chances.Length);
        foreach (var chance in chances)
            shortest.Add(ExactText.Write(chance));
        if (typeof(T) != typeof(double))
            return shortest.MoveToImmutable();

        // A third in floating point is written as .3333333333333333, and three of these are not one.
        var exact = shortest.Select(Rational.Parse).ToArray();
        if (Sum(exact) == Rational.One)
            return shortest.MoveToImmutable();
        var fractions = exact.Select(chance => Simple(chance.ToDouble())).ToArray();
        if (Sum(fractions) == Rational.One)
            return [.. fractions.Select(fraction => fraction.ToString())];
        return WithRemainder(shortest, exact);
    }

    // Every number near a double reads back to it; each takes as much of the gap as it may until the gap is closed.
    private static ImmutableArray<string> WithRemainder(ImmutableArray<string>.Builder shortest, Rational[] exact)
    {
        var gap = Rational.One - Sum(exact);
        for (var i = 0; i < exact.Length && gap.Sign != 0; i++)
        {
            var (from, to) = Range(exact[i].ToDouble());
            var wanted = exact[i] + gap;
            var mended = gap.Sign > 0 ? Lesser(wanted, Greater(to, exact[i])) : Greater(wanted, Lesser(from, exact[i]));
            gap -= mended - exact[i];
            shortest[i] = mended.ToString();
        }

        return shortest.MoveToImmutable();
    }

    // Nearly half the way to the next double on either side.
    private static (Rational From, Rational To) Range(double value)
    {
        var (middle, reach) = (Rational.FromDouble(value), new Rational(999, 2000));
        var below = middle - Rational.FromDouble(Math.BitDecrement(value));
        var above = Rational.FromDouble(Math.BitIncrement(value)) - middle;
        return (value == 0 ? middle : middle - (below * reach), middle + (above * reach));
    }

    private static Rational Lesser(Rational a, Rational b) => a < b ? a : b;

    private static Rational Greater(Rational a, Rational b) => a > b ? a : b;

    private static Rational Sum(Rational[] values) => values.Aggregate(Rational.Zero, (sum, value) => sum + value);

    /// <summary>The first continued fraction that is the same double, or the double itself as it is written.</summary>
    private static Rational Simple(double value)
    {
        var (lastTop, lastBottom, top, bottom) = (0L, 1L, 1L, 0L);
        var rest = value;
        while (rest < LargestDenominator)
        {
            var whole = (long)Math.Floor(rest);
            (lastTop, lastBottom, top, bottom) = (top, bottom, (whole * top) + lastTop, (whole * bottom) + lastBottom);
            if (bottom > LargestDenominator)
                break;
            var candidate = new Rational(top, bottom);
            if (candidate.ToDouble().Equals(value))
                return candidate;
            rest = 1 / (rest - whole);
        }

        return Rational.Parse(value.ToString("R", CultureInfo.InvariantCulture));
    }
}
