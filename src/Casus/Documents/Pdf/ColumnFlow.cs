namespace Casus.Documents.Pdf;

/// <summary>Rows that are read one below the other, in one column.</summary>
internal static class ColumnFlow
{
    private const int Deepest = 3;
    private const double Step = 2;
    private const int FewestRows = 3;
    private const int FewestLetters = 10;

    /// <summary>The flows of a page in the order in which they are read.</summary>
    /// <remarks>
    /// A gutter is a place that many rows leave open with text on both sides. Rows that run across it (a title, a table) part the page from top to
    /// bottom; between them the left column is read before the right one. Each column is looked at again, so that three are found as well.
    /// </remarks>
    public static IReadOnlyList<IReadOnlyList<PdfRow>> Of(IReadOnlyList<PdfRow> rows)
    {
        var flows = new List<IReadOnlyList<PdfRow>>();
        Split(rows, 0, flows);
        return flows;
    }

    private static void Split(IReadOnlyList<PdfRow> rows, int depth, List<IReadOnlyList<PdfRow>> flows)
    {
        if (rows.Count == 0)
            return;
        if (depth == Deepest || Gutter(rows) is not { } gutter)
        {
            flows.Add(rows);
            return;
        }

        var wide = new List<PdfRow>();
        for (var i = 0; i < rows.Count; )
        {
            var end = i;
            while (end < rows.Count && !Crosses(rows[end], gutter))
                end++;
            var zone = rows.Skip(i).Take(end - i).ToList();
            var (left, right) = (Part(zone, gutter, true), Part(zone, gutter, false));
            if (AreColumns(left, right))
            {
                if (wide.Count > 0)
                    flows.Add(wide);
                wide = [];
                Split(left, depth + 1, flows);
                Split(right, depth + 1, flows);
            }
            else
                wide.AddRange(zone);
            for (i = end; i < rows.Count && Crosses(rows[i], gutter); i++)
                wide.Add(rows[i]);
        }

        if (wide.Count > 0)
            flows.Add(wide);
    }

    private static List<PdfRow> Part(List<PdfRow> zone, double at, bool isLeft) =>
        [.. zone.Select(r => r.Part(at, isLeft)).OfType<PdfRow>()];

    // Two columns of prose: lines beside one another, long enough to be no table of figures.
    private static bool AreColumns(List<PdfRow> left, List<PdfRow> right)
    {
        if (left.Count < FewestRows || right.Count < FewestRows)
            return false;
        var overlap = Math.Min(left[0].Baseline, right[0].Baseline) - Math.Max(left[^1].Baseline, right[^1].Baseline);
        var shorter = Math.Min(left[0].Baseline - left[^1].Baseline, right[0].Baseline - right[^1].Baseline);
        return overlap >= 0.5 * shorter
            && left.Average(r => r.Text.Length) >= FewestLetters
            && right.Average(r => r.Text.Length) >= FewestLetters;
    }

    private static double? Gutter(IReadOnlyList<PdfRow> rows)
    {
        if (rows.Count < FewestRows)
            return null;
        var (left, right) = (rows.Min(r => r.Left), rows.Max(r => r.Right));
        var (from, to) = (left + 0.15 * (right - left), right - 0.15 * (right - left));
        var (best, score, width) = (0.0, 0, 0);
        for (var (x, run) = (from, 0); x <= to; x += Step)
        {
            var here = Score(rows, x);
            if (here > score)
                (best, score, width, run) = (x, here, 1, 1);
            else if (here == score && run > 0 && x - best <= Step * run)
                width = ++run;
            else
                run = 0;
        }

        return score >= Math.Max(FewestRows + 1, rows.Count / 5) ? best + Step * (width - 1) / 2 : null;
    }

    // How many rows leave the place open between words, or have a partner on the other side of it.
    private static int Score(IReadOnlyList<PdfRow> rows, double x)
    {
        var (both, left, right) = (0, 0, 0);
        foreach (var row in rows)
        {
            if (row.Right <= x)
                left++;
            else if (row.Left >= x)
                right++;
            else if (!Crosses(row, x))
                both++;
        }

        return both + Math.Min(left, right);
    }

    private static bool Crosses(PdfRow row, double x)
    {
        if (row.Right <= x || row.Left >= x)
            return false;
        var (low, high) = (0, row.Words.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (row.Words[middle].Right <= x)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 || row.Words[low].Left < x || row.Words[low].Left - row.Words[low - 1].Right < 0.7 * row.Size;
    }
}
