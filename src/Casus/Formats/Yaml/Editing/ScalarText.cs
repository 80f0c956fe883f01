using System.Globalization;
using System.Text;

namespace Casus.Formats.Yaml.Editing;

/// <summary>How a single value is written so that it reads back as it was.</summary>
internal static class ScalarText
{
    private const string Openers = "?:,[]{}#&*!|>'\"%@`";

    /// <summary>On one line: plain where YAML allows, else in quotes.</summary>
    public static string OnOneLine(string text, bool inFlow) => IsPlain(text, inFlow) ? text : DoubleQuoted(text);

    /// <summary>Whether the text may stand without quotes.</summary>
    public static bool IsPlain(string text, bool inFlow)
    {
        if (text is "" or "~" or "null" or "Null" or "NULL" or "<<" or "=" || text[0] is ' ' || text[^1] is ' ' or ':')
            return false;
        if (Openers.Contains(text[0], StringComparison.Ordinal))
            return false;
        if (text[0] is '-' && (text.Length == 1 || text[1] is ' ' or '-'))
            return false;
        if (text.StartsWith("...", StringComparison.Ordinal) || !text.All(IsPrintable))
            return false;
        return inFlow
            ? text.IndexOfAny([',', '[', ']', '{', '}', ':', '#']) < 0
            : !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal);
    }

    /// <summary>In single quotes, or none if these cannot hold it.</summary>
    public static string? SingleQuoted(string text) =>
        text.All(IsPrintable) ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : null;

    /// <summary>In double quotes, which hold everything.</summary>
    public static string DoubleQuoted(string text)
    {
        var written = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
            written.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ when IsPrintable(c) => c.ToString(),
                    _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                }
            );
        return written.Append('"').ToString();
    }

    /// <summary>Whether it can be folded over several lines without losing anything.</summary>
    public static bool CanBeFolded(string text) => text.Length > 0 && text[0] is not ' ' && text[^1] is not ' ' && text.All(IsPrintable);

    /// <summary>Whether it can stand line by line as it is.</summary>
    public static bool CanBeLiteral(string text) =>
        text.Length > 0
        && text.Split('\n') is var lines
        && lines[0] is [not ' ', ..]
        && lines[^1].Length > 0
        && lines.All(line => line.All(IsPrintable) && !line.EndsWith(' '));

    /// <summary>Whether all its characters can stand in a YAML file at all: half a surrogate pair cannot.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    // What an editor shows; the rest (breaks, control and direction characters, invisible ones) is written as an escape.
    private static bool IsPrintable(char c) =>
        c is >= ' ' and <= '~'
        || (
            c > '\u00A0'
            && c is not ('\u2028' or '\u2029' or '\uFFFE' or '\uFFFF')
            && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)
        )
        || c is '\u00A0';
}
