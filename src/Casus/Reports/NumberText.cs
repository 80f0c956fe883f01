using System.Globalization;
using Casus.Numerics;

namespace Casus.Reports;

/// <summary>How numbers are written in every report: one place, invariant, the same on every machine.</summary>
/// <remarks>Minus is U+2212; the space before a percent sign does not break (U+00A0).</remarks>
public static class NumberText
{
    private const string Percent = "\u00A0%";
    private const string Nearly = "≈\u00A0";

    /// <summary>Written for a number that is not one.</summary>
    public const string Missing = "n/a";

    /// <summary>A probability in percent, to three digits at most: "67 %", "31.3 %", "0.42 %". Only an exact 0 or 1 is written 0 % or 100 %.</summary>
    public static string Probability(double probability) =>
        probability switch
        {
            _ when !double.IsFinite(probability) => Missing,
            0 => "0" + Percent,
            1 => "100" + Percent,
            > 0 and < 0.0001 => "<0.01" + Percent,
            > 0.999 and < 1 => ">99.9" + Percent,
            _ => Number(100 * probability, 3, 1 - SmallPercentDecimals(probability)) + Percent,
        };

    /// <summary>A pair of probabilities: "20 % to 60 %"; one number where both are written alike.</summary>
    public static string ProbabilityRange(double low, double high) => Joined(Probability(low), Probability(high));

    /// <summary>A number to three significant digits, without exponent below a million millions: "0.67", "−12.5", "1230".</summary>
    public static string Plain(double value) => Number(value, 3, 3);

    /// <summary>As <see cref="Plain"/>, with "+" before what is above zero.</summary>
    public static string WithSign(double value)
    {
        var text = Plain(value);
        return value > 0 && text != "0" ? "+" + text : text;
    }

    /// <summary>A pair of numbers: "0.2 to 0.6"; one number where both are written alike.</summary>
    public static string Range(double low, double high) => Joined(Plain(low), Plain(high));

    /// <summary>An exact fraction with its decimal: "59/88 (≈ 0.670)". A decimal of at most three places stands alone.</summary>
    public static string Exact(Rational value)
    {
        var thousandths = value * 1000;
        if (thousandths.IsWhole)
            return Decimals((double)value, 3);

        var rounded = ((double)value).ToString("0.000", CultureInfo.InvariantCulture).Replace('-', '\u2212');
        return value.Denominator > 99_999
            ? Nearly + rounded
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Minus(value.Numerator.ToString(CultureInfo.InvariantCulture))}/{value.Denominator} (≈\u00A0{rounded})"
            );
    }

    /// <summary>As <see cref="Exact"/>, with "+" before what is above zero.</summary>
    public static string ExactWithSign(Rational value)
    {
        var text = Exact(value);
        if (value.Sign <= 0)
            return text;
        return text.StartsWith(Nearly, StringComparison.Ordinal) ? $"{Nearly}+{text[Nearly.Length..]}" : "+" + text;
    }

    /// <summary>A whole number with thin groups of thousands: "166 050".</summary>
    public static string Count(long count) => Minus(count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202F'));

    private static int SmallPercentDecimals(double probability) => Math.Abs(probability) < 0.01 ? -1 : 0;

    private static string Joined(string low, string high) => low == high ? low : $"{low} to {high}";

    // Significant digits decide, within a limit of decimals, so that 0.0004 in a column of 0.67 does not shout.
    private static string Number(double value, int significant, int mostDecimals)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? Missing
                : value > 0 ? "∞"
                : "−∞";
        if (value == 0)
            return "0";
        if (Math.Abs(value) >= 1e12)
            return Minus(value.ToString("0.##E+0", CultureInfo.InvariantCulture));

        var magnitude = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return Decimals(value, Math.Clamp(significant - 1 - magnitude, 0, mostDecimals));
    }

    private static string Decimals(double value, int decimals)
    {
        var text = Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : Minus(text);
    }

    private static string Minus(string text) => text.Replace('-', '\u2212');
}
