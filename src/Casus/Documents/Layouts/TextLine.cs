using System.Buffers;

namespace Casus.Documents.Layouts;

/// <summary>A line of plain text.</summary>
/// <param name="Start">Where its words begin.</param>
/// <param name="End">The position behind its last word.</param>
/// <param name="Indent">How many characters of white space stand before its words.</param>
/// <param name="IsQuoted">Whether a '>' stood before them, as in a reply to a letter.</param>
internal readonly record struct TextLine(int Start, int End, int Indent, bool IsQuoted)
{
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-=_*~#─—· •");

    /// <summary>Whether there is nothing to see on it.</summary>
    public bool IsBlank => Start == End;

    /// <summary>The line that a stretch of a text is.</summary>
    public static TextLine Of(string text, int from, int end)
    {
        while (end > from && IsUnseen(text[end - 1]))
            end--;
        var start = from;
        while (start < end && IsUnseen(text[start]))
            start++;
        var indent = start - from;
        var quoted = false;
        while (start < end && text[start] == '>' && (start + 1 == end || text[start + 1] is ' ' or '>'))
        {
            quoted = true;
            start++;
            while (start < end && IsUnseen(text[start]))
                start++;
        }

        return new(start, end, indent, quoted);
    }

    /// <summary>Its words.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);

    /// <summary>Whether it is a line drawn with characters.</summary>
    public bool IsRule(string text)
    {
        var line = Of(text);
        return line.Length >= 3 && !line.ContainsAnyExcept(RuleMarks);
    }

    // What cannot be seen must not decide whether a line is blank.
    private static bool IsUnseen(char c) =>
        char.IsWhiteSpace(c)
        || char.IsControl(c)
        || c is '\u00AD'
        || c > '\u00FF' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format;
}
