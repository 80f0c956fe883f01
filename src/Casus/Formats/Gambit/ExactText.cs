using System.Globalization;
using System.Numerics;
using Casus.Numerics;

namespace Casus.Formats.Gambit;

/// <summary>Numbers as Gambit writes them: whole, with a point, with an exponent, or a fraction. Exact.</summary>
internal static class ExactText
{
    /// <summary>No number is larger: sums of payoffs along a path must stay finite in floating point.</summary>
    private static readonly Rational Largest = new(BigInteger.Pow(10, 150), BigInteger.One);

    public const string Remedy = "Write 3, -0.25, .5, 1e-3 or 1/3, with at most 400 signs and no larger than 1e150.";

    public static bool TryParse(string text, out Rational value)
    {
        value = default;

        // The fraction reader knows percentages, which these files do not.
        return !text.EndsWith('%') && Rational.TryParse(text, out value) && Rational.Abs(value) <= Largest;
    }

    /// <summary>Whether two texts, both numbers, mean the same number.</summary>
    public static bool AreEqual(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal) || (TryParse(left, out var a) && TryParse(right, out var b) && a == b);

    /// <summary>A text that was checked, as a number of a type.</summary>
    public static T As<T>(string text)
        where T : struct, INumber<T>
    {
        // Both ways round once, to the nearest; this one is faster.
        if (typeof(T) == typeof(double) && !text.Contains('/', StringComparison.Ordinal))
            return (T)(object)double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return As<T>(Rational.Parse(text));
    }

    /// <summary>A fraction as a number of a type.</summary>
    public static T As<T>(Rational value)
        where T : struct, INumber<T> =>
        typeof(T) == typeof(Rational) ? (T)(object)value
        : typeof(T) == typeof(double) ? (T)(object)value.ToDouble()
        : throw new NotSupportedException($"Games are read in exact fractions or in doubles, not in {typeof(T).Name}.");

    /// <summary>A number as the shortest text that reads back to it.</summary>
    public static string Write<T>(T value)
        where T : struct, INumber<T> =>
        value is double number
            ? number.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e')
            : value.ToString(null, CultureInfo.InvariantCulture);
}
