using System.Globalization;
using System.Text.RegularExpressions;
using Casus.Numerics;

namespace Casus.Formats.Quantities;

/// <summary>Reads one exact number, and knows what people write instead of one.</summary>
internal static partial class NumberReader
{
    // Numbers of a case are shares, worths and costs in units of one stake. What lies beyond is a slip, and would overflow later.
    private static readonly Rational Largest = new(1_000_000_000, 1);

    /// <summary>The number, or a fault.</summary>
    public static bool TryRead(string text, out Rational value, out Fault? fault)
    {
        var plain = text.Trim().Replace('\u2212', '-');
        if (OneIn().Match(plain) is { Success: true } chance)
            plain = $"{chance.Groups["part"].Value}/{chance.Groups["whole"].Value}";
        fault = null;
        if (!Rational.TryParse(plain, out value))
            fault = Explain(text.Trim());
        else if (Rational.Abs(value) > Largest)
            fault = new($"'{text}' is too large.", "Numbers are measured in units of the protégé's whole stake; a billion is the most.");
        else if (value.Sign != 0 && Rational.Abs(value) < 1 / Largest)
            fault = new($"'{text}' is too near to 0 to be told from it.", "Write 0, or a billionth at least.");
        else if (value.Denominator.GetBitLength() > 512)
            fault = new($"'{Shorten(text)}' has too many digits.", "Write at most a hundred.");
        return fault is null;
    }

    private static Fault Explain(string text)
    {
        var shown = Shorten(text);
        if (DecimalComma().IsMatch(text))
            return new($"'{shown}' has a decimal comma.", $"Write the decimal point: {text.Replace(',', '.')}.");
        if (Dashed().Match(text) is { Success: true } range)
            return new($"'{shown}' is not a number.", $"Write a range as '{range.Groups["low"].Value} to {range.Groups["high"].Value}'.");
        if (PlusMinus().Match(text) is { Success: true } around && Around(around) is { } ends)
            return new($"'{shown}' is not a number.", $"Write the range: {ends}.");
        if (text.EndsWith("/0", StringComparison.Ordinal) || text.EndsWith(" in 0", StringComparison.Ordinal))
            return new($"'{shown}' divides by zero.", "Write another number below the line.");
        if (AnyNumber().Match(text) is { Success: true, Value: var number } && number.Length < text.Length)
            return new($"'{shown}' is not a number.", $"Write {number} alone, or how far it could lie off as a range: low to high.");
        return new($"'{shown}' is not a number.", "Write a number (0.35, 1/3, 40%), a range (0.2 to 0.6) or a law (uniform(0.3, 0.7)).");
    }

    private static string? Around(Match match)
    {
        if (
            !Rational.TryParse(match.Groups["centre"].Value, out var centre)
            || !Rational.TryParse(match.Groups["width"].Value, out var width)
        )
            return null;
        return string.Create(CultureInfo.InvariantCulture, $"{Numerals.Shortest(centre - width)} to {Numerals.Shortest(centre + width)}");
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex(
        @"^(?<part>[0-9]+(\.[0-9]+)?) +in +(?<whole>[0-9]+(\.[0-9]+)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OneIn();

    [GeneratedRegex(@"^[-+]?\d+,\d+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DecimalComma();

    [GeneratedRegex(
        @"^(?<low>-?[\d.]{1,20}%?)\s*(-|–|—|\.\.+|…|bis|until|and)\s*(?<high>-?\d[\d.]{0,20}%?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Dashed();

    [GeneratedRegex(
        @"^(?<centre>-?[\d.]{1,20})\s*(±|\+/-|\+-)\s*(?<width>[\d.]{1,20})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PlusMinus();

    [GeneratedRegex(@"-?\d+(?:\.\d+)?%?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyNumber();
}
