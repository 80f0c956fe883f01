using System.Globalization;
using System.Numerics;

namespace Casus.Numerics;

/// <summary>How exact numbers are written.</summary>
public static class Numerals
{
    /// <summary>A terminating decimal where there is one of at most 12 places, otherwise a fraction.</summary>
    public static string Shortest(Rational value)
    {
        for (var places = 0; places <= 12; places++)
        {
            var scaled = value * new Rational(BigInteger.Pow(10, places), BigInteger.One);
            if (!scaled.IsWhole)
                continue;
            var digits = BigInteger.Abs(scaled.Numerator).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
            var text = places == 0 ? digits : $"{digits[..^places]}.{digits[^places..]}";
            return value.Sign < 0 ? "-" + text : text;
        }

        return value.ToString();
    }
}
