using System.Globalization;
using System.Text;

namespace Casus.Reports.Typesetting;

/// <summary>Estimates how wide a text is set in a sans face, without a font: on the wide side, so that labels keep apart on every machine.</summary>
internal static class TextWidth
{
    /// <summary>The width in pixels at a size in pixels.</summary>
    public static double Of(string text, double size = 13)
    {
        var ems = 0.0;
        foreach (var rune in text.EnumerateRunes())
            ems += Ems(rune);
        return ems * size;
    }

    /// <summary>Lines no wider than <paramref name="width"/>, broken at spaces; beyond <paramref name="most"/> lines the last ends in "…".</summary>
    public static List<string> Wrap(string text, double width, double size = 13, int most = 3)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Of($"{line} {word}", size) > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        lines.Add(line.ToString());
        if (lines.Count > most)
        {
            lines.RemoveRange(most, lines.Count - most);
            lines[^1] += " …";
        }

        return lines.ConvertAll(each => Cut(each, width, size));
    }

    /// <summary>The text, or as much of it as fits, ending in "…".</summary>
    public static string Cut(string text, double width, double size = 13)
    {
        if (Of(text, size) <= width)
            return text;
        var kept = new StringBuilder();
        var ems = Ems(new Rune('…'));
        foreach (var rune in text.EnumerateRunes())
        {
            ems += Ems(rune);
            if (ems * size > width)
                break;
            kept.Append(rune.ToString());
        }

        return kept.Append('…').ToString();
    }

    private static double Ems(Rune rune)
    {
        if (rune.IsAscii)
            return AsciiEms((char)rune.Value);
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ when rune.Value is '…' or '“' or '”' => rune.Value is '…' ? 1.0 : 0.55,
            _ when rune.Value is '\u00A0' or '\u202F' => 0.32,
            _ when IsWide(rune.Value) => 1.05,
            UnicodeCategory.UppercaseLetter => 0.72,
            UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol => 0.84,
            _ => 0.62,
        };
    }

    private static double AsciiEms(char c) =>
        c switch
        {
            ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or 'i' or 'j' or 'l' => 0.32,
            'I' or 'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '/' or '-' => 0.40,
            'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.95,
            '=' or '+' or '<' or '>' or '~' => 0.84,
            >= '0' and <= '9' => 0.64,
            >= 'A' and <= 'Z' => 0.70,
            _ => 0.61,
        };

    /// <summary>Whether a character is as wide as two: most of East Asian writing, and emoji.</summary>
    public static bool IsWide(int code) =>
        code
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD);
}
