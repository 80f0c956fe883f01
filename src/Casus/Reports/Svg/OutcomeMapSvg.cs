using System.Text;
using Casus.Reports.Drawings;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Svg;

/// <summary>Draws every combination as a cell with the mark of its category; above a limit, pools of cells with their shares.</summary>
internal static class OutcomeMapSvg
{
    private const double RowHeight = 24;

    public static void Draw(OutcomeMap map, Canvas canvas)
    {
        var grid = map.IsPooled ? OutcomePool.Pool(map) : OutcomePool.Single(map);
        var gutter = Math.Min(grid.Rows.Select(row => TextWidth.Of(row)).DefaultIfEmpty(0).Max(), canvas.IsNarrow ? 130 : 200) + 10;
        var cell = Math.Clamp((canvas.Width - gutter - 2) / Math.Max(1, grid.Columns.Count), 12, 34);
        canvas.Width = Math.Max(canvas.Width, gutter + (cell * grid.Columns.Count) + 2);

        var y = canvas.Legend([.. map.Categories.Select(category => Entry(canvas, category))], 0) + 4;
        if (map.IsPooled)
        {
            canvas.Lines(0, y + 12, TextWidth.Wrap(grid.Remark, canvas.IsNarrow ? 340 : canvas.Width, 12), "small muted");
            y += 8 + (TextWidth.Wrap(grid.Remark, canvas.IsNarrow ? 340 : canvas.Width, 12).Count * Canvas.LineHeight);
        }

        foreach (var panel in grid.Panels)
            y = Panel(canvas, map, grid, panel, gutter, cell, y);
        var axes = TextWidth.Wrap($"Across: {map.ColumnAxis}. Down: {map.RowAxis}.", canvas.Width, 12);
        canvas.Lines(0, y + 12, axes, "small");
        canvas.Height = y + 4 + (axes.Count * Canvas.LineHeight);
    }

    private static (Action<double, double>, string) Entry(Canvas canvas, OutcomeCategory category) =>
        (
            (x, y) =>
            {
                canvas.Rect(x - 9, y - 9, 18, 18, "t-" + Palette.Name(category.Tone), 2);
                canvas.Mark(category.Tone, x, y, 5.5);
            },
            category.Label
        );

    private static double Panel(
        Canvas canvas,
        OutcomeMap map,
        OutcomeGrid grid,
        OutcomeGridPanel panel,
        double gutter,
        double cell,
        double top
    )
    {
        var y = top;
        if (panel.Heading.Length > 0)
        {
            canvas.Text(0, y + 13, TextWidth.Cut(panel.Heading, canvas.Width), "strong");
            y += 22;
        }

        Grounds(canvas, map, grid, panel, gutter, cell, y);
        for (var row = 0; row < grid.Rows.Count; row++, y += RowHeight)
        {
            canvas.Text(gutter - 8, y + 16, TextWidth.Cut(grid.Rows[row], gutter - 8), "", Align.Right);
            for (var column = 0; column < grid.Columns.Count; column++)
                Cell(canvas, map, panel.Cells[(row * grid.Columns.Count) + column], gutter + (column * cell), y, cell);
        }

        Columns(canvas, grid, gutter, cell, y);
        return y + 30;
    }

    // One path for all cells of a category: a map of a thousand cells would else be a thousand elements.
    private static void Grounds(
        Canvas canvas,
        OutcomeMap map,
        OutcomeGrid grid,
        OutcomeGridPanel panel,
        double left,
        double cell,
        double top
    )
    {
        foreach (var category in Enumerable.Range(0, map.Categories.Length))
        {
            var path = new StringBuilder();
            for (var at = 0; at < panel.Cells.Count; at++)
            {
                if (panel.Cells[at].Total == 0 || panel.Cells[at].MostFrequent != category)
                    continue;
                var (x, y) = (left + (at % grid.Columns.Count * cell), top + (at / grid.Columns.Count * RowHeight));
                Canvas.Pair(path.Append('M'), x + 0.75, y + 0.75).Append('h');
                Markup.Number(path, cell - 1.5);
                path.Append('v');
                Markup.Number(path, RowHeight - 1.5);
                path.Append('h');
                Markup.Number(path, 1.5 - cell);
                path.Append('z');
            }

            if (path.Length > 0)
                canvas.Path(path.ToString(), "t-" + Palette.Name(map.Categories[category].Tone));
        }
    }

    private static void Cell(Canvas canvas, OutcomeMap map, OutcomeShare share, double x, double y, double cell)
    {
        if (share.Total == 0)
            return;
        if (share.IsMixed)
            Shares(canvas, map, share, x + 0.75, y + RowHeight - 4.75, cell - 1.5);
        canvas.Mark(
            map.Categories[share.MostFrequent].Tone,
            x + (cell / 2),
            y + (RowHeight / 2) - (share.IsMixed ? 1.5 : 0),
            Math.Min(5.5, cell * 0.3)
        );
        if (share.IsMarked)
            canvas.Rect(x + 1, y + 1, cell - 2, RowHeight - 2, "ring", 2);
    }

    // The shares of a mixed pool, as a strip at the foot of its cell, in the order of the legend.
    private static void Shares(Canvas canvas, OutcomeMap map, OutcomeShare share, double x, double y, double width)
    {
        for (var category = 0; category < share.Counts.Length; category++)
        {
            if (share.Counts[category] == 0)
                continue;
            var part = width * share.Counts[category] / share.Total;
            canvas.Rect(x, y, part, 4, "f-" + Palette.Name(map.Categories[category].Tone));
            x += part;
        }
    }

    // Every so many columns are named that the names keep apart.
    private static void Columns(Canvas canvas, OutcomeGrid grid, double gutter, double cell, double y)
    {
        var widest = grid.Columns.Select(column => TextWidth.Of(column, 12)).DefaultIfEmpty(0).Max() + 8;
        var every = Math.Max(1, (int)Math.Ceiling(Math.Min(widest, 120) / cell));
        for (var column = 0; column < grid.Columns.Count; column += every)
        {
            var text = TextWidth.Cut(grid.Columns[column], Math.Max(every * cell, 24), 12);
            var half = TextWidth.Of(text, 12) / 2;
            var middle = Math.Clamp(gutter + ((column + 0.5) * cell), half, Math.Max(half, canvas.Width - half));
            canvas.Text(middle, y + 14, text, "small muted", Align.Middle);
        }
    }
}
