using System.Globalization;
using System.Text;

namespace Casus.Reports.Typesetting;

/// <summary>How many columns of a terminal a text takes: wide characters two, combining ones none.</summary>
internal static class CellWidth
{
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    /// <summary>The text padded with spaces to a width; a longer one stays as it is.</summary>
    public static string Pad(string text, int width, bool toTheRight = false)
    {
        var space = new string(' ', Math.Max(0, width - Of(text)));
        return toTheRight ? space + text : text + space;
    }

    /// <summary>The text, or as much of it as fits with "…" behind it.</summary>
    public static string Cut(string text, int width)
    {
        if (Of(text) <= width)
            return text;
        var kept = new StringBuilder();
        var used = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Of(rune);
            if (used > width)
                break;
            kept.Append(rune.ToString());
        }

        return kept.Append('…').ToString();
    }

    /// <summary>Lines no wider than <paramref name="width"/>, broken at spaces, within words only where one is wider than a line, and then behind a hyphen if it has one.</summary>
    public static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            if (line.Length > 0 && Of(line) + 1 + Of(rest) > width)
            {
                lines.Add(line);
                line = "";
            }

            while (Of(rest) > width)
            {
                var head = Head(rest, width);
                lines.Add(head);
                rest = rest[head.Length..];
            }

            line = line.Length > 0 ? $"{line} {rest}" : rest;
        }

        if (line.Length > 0 || lines.Count == 0)
            lines.Add(line);
        return lines;
    }

    private static string Head(string text, int width)
    {
        var (at, used) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += Of(rune);
            if (used > width && at > 0)
                break;
            at += rune.Utf16SequenceLength;
        }

        var hyphen = at > 0 ? text.LastIndexOf('-', at - 1) : -1;
        return text[..(hyphen > 1 && at < text.Length ? hyphen + 1 : at)];
    }

    private static int Of(Rune rune) =>
        rune.IsAscii
            ? 1
            : Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
                _ when TextWidth.IsWide(rune.Value) => 2,
                _ => 1,
            };
}
