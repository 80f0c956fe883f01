namespace Casus.Formats.Yaml.Editing;

/// <summary>The lines of a text around a character.</summary>
internal sealed class SourceLines(string text)
{
    public string Text { get; } = text;

    /// <summary>How its lines end, by the first of them.</summary>
    public string Newline { get; } = NewlineOf(text);

    /// <summary>The position of the break that ends the line of a character, or the end of the text.</summary>
    public int EndOfLine(int at)
    {
        var found = Text.AsSpan(at).IndexOfAny('\r', '\n');
        return found < 0 ? Text.Length : at + found;
    }

    /// <summary>The first character of the line of a character.</summary>
    public int StartOfLine(int at) => at == 0 ? 0 : Text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;

    /// <summary>The first character of the next line, given the end of one; the end of the text if there is none.</summary>
    public int NextLine(int endOfLine) =>
        endOfLine == Text.Length ? endOfLine
        : Text[endOfLine] == '\r' && endOfLine + 1 < Text.Length && Text[endOfLine + 1] == '\n' ? endOfLine + 2
        : endOfLine + 1;

    /// <summary>The start of the line before the one that starts here; none if there is none.</summary>
    public int? PreviousLine(int start)
    {
        if (start == 0)
            return null;
        var end = start - 1;
        if (Text[end] == '\n' && end > 0 && Text[end - 1] == '\r')
            end--;
        return StartOfLine(end);
    }

    /// <summary>Whether the line that starts here holds nothing to see.</summary>
    public bool IsBlank(int start) => Text.AsSpan(start, EndOfLine(start) - start).IsWhiteSpace();

    /// <summary>Whether only blanks stand before a character in its line.</summary>
    public bool IsFirstInLine(int at) => Text.AsSpan(StartOfLine(at), at - StartOfLine(at)).IsWhiteSpace();

    /// <summary>The column of the comment that a line consists of, from 0; none: it is no comment.</summary>
    public int? CommentColumn(int start)
    {
        var line = Text.AsSpan(start, EndOfLine(start) - start);
        var content = line.TrimStart(' ');
        return content.StartsWith('#') ? line.Length - content.Length : null;
    }

    private static string NewlineOf(string text)
    {
        var found = text.AsSpan().IndexOfAny('\r', '\n');
        return found < 0 || text[found] == '\n' ? "\n"
            : found + 1 < text.Length && text[found + 1] == '\n' ? "\r\n"
            : "\r";
    }
}
