using Casus.Documents.Layouts;

namespace Casus.Documents.Pdf;

/// <summary>Tells where paragraphs begin and end in a column.</summary>
internal sealed class ParagraphRows
{
    private readonly IReadOnlyList<PdfRow> _rows;
    private readonly double _left;
    private readonly double _right;
    private readonly double _spacing;

    private ParagraphRows(IReadOnlyList<PdfRow> rows)
    {
        _rows = rows;
        _left = Quantile(rows.Select(r => r.Left), 0.1);
        _right = Quantile(rows.Select(r => r.Right), 0.9);
        var steps = Enumerable.Range(1, Math.Max(0, rows.Count - 1)).Select(i => rows[i - 1].Baseline - rows[i].Baseline).Where(s => s > 0);
        _spacing = Quantile(steps.DefaultIfEmpty(1.2 * rows[0].Size), 0.5);
    }

    /// <summary>The paragraphs of a column, in order.</summary>
    public static List<PdfParagraph> Of(IReadOnlyList<PdfRow> rows)
    {
        var column = new ParagraphRows(rows);
        var found = new List<PdfParagraph>();
        for (var i = 0; i < rows.Count; )
        {
            if (column.IsTable(i))
            {
                found.AddRange(rows[i].Cells().Select(c => new PdfParagraph([c], rows[i].Size, rows[i].IsBold, IsCell: true)));
                i++;
                continue;
            }

            var first = i++;
            while (i < rows.Count && !column.IsTable(i) && !column.Begins(i, first))
                i++;
            var lines = rows.Skip(first).Take(i - first).ToList();
            found.Add(new([.. lines.Select(r => r.Text)], Quantile(lines.Select(r => r.Size), 0.5), lines.All(r => r.IsBold)));
        }

        if (found.Count > 0)
            found[^1].IsAtFoot = true;
        return found;
    }

    // A row of a table has wide gaps, and so has the row above or below it.
    private bool IsTable(int i) => IsParted(i) && (i > 0 && IsParted(i - 1) || i + 1 < _rows.Count && IsParted(i + 1));

    private bool IsParted(int i) => _rows[i].Words.Count > 1 && _rows[i].Cells().Count > 1;

    private bool Begins(int i, int first)
    {
        var (row, above) = (_rows[i], _rows[i - 1]);
        var step = above.Baseline - row.Baseline;
        if (step > 1.4 * Math.Max(_spacing, 1.15 * row.Size) || step > 1.35 * _spacing && above.Size == row.Size)
            return true;
        if (
            Math.Abs(row.Size - above.Size) > 0.12 * above.Size
            || row.IsBold != above.IsBold && (row.Words.Count > 2 || above.Words.Count > 2)
        )
            return true;
        if (ListMark.Bullet(row.Text) > 0)
            return true;
        var ended = Phrase.EndsASentence(above.Text) || above.Text.EndsWith(':');
        var (indent, indentAbove) = (row.Left - _left, above.Left - _left);
        if (indent > 0.8 * row.Size && indentAbove < 0.5 * row.Size && (ended || IsOneIndent(indent, row.Size)))
            return true;
        if (indent < 0.5 * row.Size && indentAbove > 0.8 * row.Size && i - first > 1)
            return true;
        var room = _right - above.Right - row.Words[0].Right + row.Words[0].Left;
        return ended && room > 1.5 * row.Size || room > 0.35 * (_right - _left) && char.IsUpper(row.Text[0]);
    }

    // The first line of a paragraph is set in by one to four letters; more is verse or a formula.
    private static bool IsOneIndent(double indent, double size) => indent is > 0 && indent < 4 * size;

    private static double Quantile(IEnumerable<double> values, double at)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)(at * (sorted.Count - 1))];
    }
}
