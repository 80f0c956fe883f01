using System.Text;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Rendering;

/// <summary>How a stretch of terminal text stands out, if colours are wanted.</summary>
internal enum Ansi
{
    Plain,
    Strong,
    Dim,
    Good,
    Refused,
    Other,
    Quoted,
}

/// <summary>Lines of a terminal, measured in its columns. Every text is cleaned, so that none can drive the terminal.</summary>
internal sealed class TerminalPage(int width, bool hasColour)
{
    private readonly StringBuilder _text = new();

    /// <summary>How many lines are written.</summary>
    public int Count { get; private set; }

    public void Blank()
    {
        _text.Append('\n');
        Count++;
    }

    /// <summary>One line; what does not fit is cut.</summary>
    public void Line(string words, Ansi look = Ansi.Plain)
    {
        Coloured(CellWidth.Cut(PlainText.Clean(words).Replace('\n', ' ').Replace('\t', ' '), width), look);
        Blank();
    }

    /// <summary>Words over as many lines as they take.</summary>
    public void Paragraph(string words, Ansi look = Ansi.Plain)
    {
        foreach (var line in CellWidth.Wrap(PlainText.Clean(words), width))
            Line(line, look);
    }

    /// <summary>Running text over as many lines as it takes, words of weight, words set apart and codes each in their look.</summary>
    public void Prose(Prose text)
    {
        foreach (var line in StyledLine.Wrap(text, width))
        {
            Styled(line);
            Blank();
        }
    }

    /// <summary>As <see cref="Columns"/>, with running text beside the names.</summary>
    public void Entries(IReadOnlyList<(string Name, Ansi Look, Prose Words)> rows)
    {
        var left = rows.Count == 0 ? 0 : rows.Max(row => CellWidth.Of(Name(row.Name))) + 2;
        foreach (var (name, look, words) in rows)
        {
            var label = Name(name);
            foreach (var line in StyledLine.Wrap(words, width - left))
            {
                Coloured(label, look);
                _text.Append(' ', left - CellWidth.Of(label));
                Styled(line);
                Blank();
                label = "";
            }
        }
    }

    /// <summary>Lines that are laid out already and cleaned.</summary>
    public void Raw(string lines)
    {
        foreach (var line in lines.TrimEnd('\n').Split('\n'))
        {
            _text.Append(line);
            Blank();
        }
    }

    /// <summary>Two columns: names as wide as the widest, at most a third of the page; words wrapped beside them.</summary>
    public void Columns(IReadOnlyList<(string Name, Ansi Look, string Words)> rows)
    {
        var left = Left(rows);
        foreach (var (name, look, words) in rows)
        {
            var label = Name(name);
            foreach (var line in CellWidth.Wrap(PlainText.Clean(words), width - left))
            {
                Coloured(label, look);
                _text.Append(' ', left - CellWidth.Of(label)).Append(line);
                Blank();
                label = "";
            }
        }
    }

    /// <summary>How many of the rows fit into so many lines, set as <see cref="Columns"/> would set them.</summary>
    public int Fitting(IReadOnlyList<(string Name, Ansi Look, string Words)> rows, int lines)
    {
        var left = Left(rows);
        return rows.TakeWhile(row => (lines -= CellWidth.Wrap(PlainText.Clean(row.Words), width - left).Count) >= 0).Count();
    }

    public override string ToString() => _text.ToString();

    private int Left(IReadOnlyList<(string Name, Ansi Look, string Words)> rows) => rows.Max(row => CellWidth.Of(Name(row.Name))) + 2;

    private string Name(string name) => CellWidth.Cut(PlainText.Clean(name).Replace('\n', ' ').Replace('\t', ' '), width / 3);

    private void Coloured(string words, Ansi look)
    {
        var code = Code(look);
        if (!hasColour || code.Length == 0 || words.Length == 0)
            _text.Append(words);
        else
            _text.Append("\u001B[").Append(code).Append('m').Append(words).Append("\u001B[0m");
    }

    private void Styled(StyledLine line)
    {
        foreach (var (words, look) in line.Pieces)
            Coloured(words, look);
    }

    private static string Code(Ansi look) =>
        look switch
        {
            Ansi.Strong => "1",
            Ansi.Dim => "2",
            Ansi.Good => "32",
            Ansi.Refused => "31",
            Ansi.Other => "35",
            Ansi.Quoted => "36",
            _ => "",
        };
}
