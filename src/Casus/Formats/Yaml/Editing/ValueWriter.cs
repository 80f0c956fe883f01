using System.Text;

namespace Casus.Formats.Yaml.Editing;

/// <summary>Writes values as lines of YAML.</summary>
/// <param name="step">How far each level is indented.</param>
/// <param name="newline">How lines end.</param>
internal sealed class ValueWriter(int step, string newline)
{
    private const int Width = 120;
    private readonly StringBuilder _written = new();

    public override string ToString() => _written.ToString();

    /// <summary>On one line.</summary>
    public static string OnOneLine(YamlValue value, bool inFlow = true) =>
        value switch
        {
            YamlValue.Text text => ScalarText.OnOneLine(text.Value, inFlow),
            YamlValue.Group { Entries.IsEmpty: true } => "{}",
            YamlValue.Group group => $"{{ {string.Join(", ", group.Entries.Select(EntryOnOneLine))} }}",
            YamlValue.List list => $"[{string.Join(", ", list.Items.Select(i => OnOneLine(i)))}]",
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };

    /// <summary>An entry within braces.</summary>
    public static string EntryOnOneLine(YamlEntry entry) => $"{ScalarText.OnOneLine(entry.Key, inFlow: true)}: {OnOneLine(entry.Value)}";

    /// <summary>A text folded to lines of bearable length.</summary>
    public static IEnumerable<string> Fold(string text, int indent)
    {
        var width = Math.Max(40, Width - indent);
        var start = 0;
        while (text.Length - start > width)
        {
            var at = BreakBefore(text, start, start + width);
            if (at < 0)
                at = BreakAfter(text, start + width);
            if (at < 0)
                break;
            yield return text[start..at];
            start = at + 1;
        }

        yield return text[start..];
    }

    /// <summary>Lines for an entry, without the break behind the last.</summary>
    public void Entry(YamlEntry entry, int indent)
    {
        Comment(entry.Comment, indent);
        _written.Append(' ', indent).Append(ScalarText.OnOneLine(entry.Key, inFlow: true)).Append(':');
        Value(entry.Value, indent);
    }

    /// <summary>Lines for several entries.</summary>
    public void Entries(IEnumerable<YamlEntry> entries, int indent)
    {
        var isFirst = true;
        foreach (var entry in entries)
        {
            if (!isFirst)
                _written.Append(newline);
            isFirst = false;
            Entry(entry, indent);
        }
    }

    /// <summary>A line for an item of a list, and those below it.</summary>
    public void Item(YamlValue item, int indent)
    {
        _written.Append(' ', indent).Append('-');
        if (item is YamlValue.Group { IsOnOneLine: false, Entries.IsEmpty: false } group)
        {
            var lines = new ValueWriter(step, newline);
            lines.Entries(group.Entries, indent + 2);
            _written.Append(' ').Append(lines._written.ToString().AsSpan(indent + 2));
        }
        else
        {
            Value(item, indent);
        }
    }

    private void Value(YamlValue value, int indent)
    {
        switch (value)
        {
            case YamlValue.Text { Value: var text } when text.Length > Width - indent && ScalarText.CanBeFolded(text):
                _written.Append(" >-");
                Lines(Fold(text, indent + step), indent + step);
                break;
            case YamlValue.Text { Value: var text } when text.Contains('\n', StringComparison.Ordinal) && ScalarText.CanBeLiteral(text):
                _written.Append(" |-");
                Lines(text.Split('\n'), indent + step);
                break;
            case YamlValue.Group { IsOnOneLine: false, Entries: { IsEmpty: false } entries }:
                _written.Append(newline);
                Entries(entries, indent + step);
                break;
            case YamlValue.List { IsOnOneLine: false, Items: { IsEmpty: false } items }:
                foreach (var item in items)
                {
                    _written.Append(newline);
                    Item(item, indent + step);
                }

                break;
            default:
                _written.Append(' ').Append(OnOneLine(value, inFlow: false));
                break;
        }
    }

    private void Lines(IEnumerable<string> lines, int indent)
    {
        foreach (var line in lines)
        {
            _written.Append(newline);
            if (line.Length > 0)
                _written.Append(' ', indent).Append(line);
        }
    }

    private void Comment(string? comment, int indent)
    {
        if (comment is null)
            return;
        // What would end the line or the file for a reader must not come out of a remark.
        foreach (var line in comment.Split('\n'))
        {
            var shown = string.Concat(line.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' ? ' ' : c)).TrimEnd();
            _written.Append(' ', indent).Append(shown.Length == 0 ? "#" : "# ").Append(shown).Append(newline);
        }
    }

    // A break must stand between two words that one blank parts: any other would change the text.
    private static bool IsBreak(string text, int at) =>
        text[at] == ' ' && at > 0 && at + 1 < text.Length && text[at - 1] != ' ' && text[at + 1] != ' ';

    private static int BreakBefore(string text, int from, int at)
    {
        for (; at > from; at--)
            if (IsBreak(text, at))
                return at;
        return -1;
    }

    private static int BreakAfter(string text, int at)
    {
        for (; at < text.Length; at++)
            if (IsBreak(text, at))
                return at;
        return -1;
    }
}
