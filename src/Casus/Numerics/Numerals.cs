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
            if (scaled.IsWhole)
                return ((decimal)scaled.Numerator / (decimal)BigInteger.Pow(10, places)).ToString(
                    "0.############",
                    CultureInfo.InvariantCulture
                );
        }

        return value.ToString();
    }
}
