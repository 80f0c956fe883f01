namespace Casus.Formats;

/// <summary>A place in a file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal readonly record struct Place(SourceText Source, int Line, int Column)
{
    /// <summary>As another diagnostic refers to it: <c>line 12</c>, or with the file's name if that differs.</summary>
    public string SeenFrom(Place other) => other.Source == Source ? $"line {Line}" : $"{Source.File}, line {Line}";
}

/// <summary>A file's text, by lines, so that a diagnostic can show the one it speaks of.</summary>
internal sealed class SourceText(string file, string text)
{
    private string[]? _lines;

    public string File { get; } = file;

    public string Text { get; } = text;

    public string? Line(int number)
    {
        _lines ??= Text.Split(["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"], StringSplitOptions.None);
        return number >= 1 && number <= _lines.Length ? _lines[number - 1] : null;
    }

    /// <summary>The place of a character.</summary>
    public Place PlaceOf(int offset)
    {
        var (line, start) = (1, 0);
        for (var i = 0; i < offset && i < Text.Length; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
                (line, start) = (line + 1, i + 1);
        }

        return new(this, line, offset - start + 1);
    }
}
