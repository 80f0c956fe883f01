namespace Casus.Formats.Gambit;

/// <summary>Where the lines of a text begin; a line ends as editors end it.</summary>
internal sealed class LineIndex
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public LineIndex(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            if (IsEnd(text[i]))
                _starts.Add(i + 1);
        }
    }

    /// <summary>Line and column of a character, both from one.</summary>
    public (int Line, int Column) PlaceOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _starts[line] + 1);
    }

    /// <summary>Where a line begins and ends, without what ends it.</summary>
    public (int Start, int End) Bounds(int line)
    {
        var start = _starts[line - 1];
        var end = line < _starts.Count ? _starts[line] : _text.Length;
        while (end > start && IsEnd(_text[end - 1]))
            end--;
        return (start, end);
    }

    private static bool IsEnd(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
