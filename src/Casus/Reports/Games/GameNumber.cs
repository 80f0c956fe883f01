using System.Globalization;
using System.Numerics;
using Casus.Numerics;

namespace Casus.Reports.Games;

/// <summary>How numbers of games are written: fractions exactly, doubles to a number of digits.</summary>
public static class GameNumber
{
    private const int LongestFraction = 24;

    /// <summary>A number for a reader: a fraction as it is, or, where its digits run on, as a decimal with a mark; a double to six digits.</summary>
    public static string Write<T>(T number, int digits = 6)
        where T : struct, INumber<T>
    {
        if (number is Rational fraction)
        {
            var exact = fraction.ToString();
            return exact.Length <= LongestFraction ? exact : "≈" + Round((double)fraction, digits);
        }

        return Round(double.CreateChecked(number), digits);
    }

    private static string Round(double number, int digits) =>
        // No sign for a zero that came from below.
        (Math.Abs(number) < 1e-300 ? 0 : number).ToString(
            "G" + digits.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );
}
