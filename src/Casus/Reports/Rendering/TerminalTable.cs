using System.Text;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Rendering;

/// <summary>Sets a table as plain text: columns as wide as what stands in them, the widest column of words wrapped where the whole is too wide.</summary>
public static class TerminalTable
{
    private const int Gap = 2;

    /// <summary>The table, no line wider than <paramref name="width"/> as long as each column can keep six columns of the terminal.</summary>
    public static string Render(Table table, int width = 80)
    {
        ArgumentNullException.ThrowIfNull(table);
        var heads = table.Columns.Select(column => PlainText.Clean(column.Heading)).ToArray();
        var rows = table.Rows.Select(row => row.Cells.Select(cell => PlainText.Clean(cell.Text.ToString())).ToArray()).ToList();
        var widths = Widths(heads, rows, width);

        var text = new StringBuilder();
        if (table.Caption.Length > 0)
            text.Append(string.Join('\n', CellWidth.Wrap(PlainText.Clean(table.Caption), width))).Append('\n');
        Line(text, table, heads, widths);
        text.Append('─', widths.Sum() + (Gap * (widths.Length - 1))).Append('\n');
        foreach (var row in rows)
            Line(text, table, row, widths);
        return text.ToString();
    }

    private static int[] Widths(string[] heads, List<string[]> rows, int width)
    {
        var widths = heads.Select((head, at) => rows.Select(row => CellWidth.Of(row[at])).Append(CellWidth.Of(head)).Max()).ToArray();
        while (widths.Sum() + (Gap * (widths.Length - 1)) > width && widths.Max() > 6)
            widths[Array.IndexOf(widths, widths.Max())]--;
        return widths;
    }

    private static void Line(StringBuilder text, Table table, string[] cells, int[] widths)
    {
        var wrapped = cells.Select((cell, at) => CellWidth.Wrap(cell, widths[at])).ToArray();
        for (var line = 0; line < wrapped.Max(lines => lines.Count); line++)
        {
            var start = text.Length;
            for (var at = 0; at < cells.Length; at++)
            {
                var words = line < wrapped[at].Count ? wrapped[at][line] : "";
                text.Append(CellWidth.Pad(words, widths[at], table.Columns[at].Kind == ColumnKind.Number)).Append(' ', Gap);
            }

            while (text.Length > start && text[^1] == ' ')
                text.Length--;
            text.Append('\n');
        }
    }
}
