using System.Collections.Immutable;
using Casus.Reports;
using Casus.Reports.Rendering;

namespace Casus.Workbench.Shapes;

/// <summary>A drawing with its words and its numbers, ready to be shown.</summary>
internal sealed record FigureShape(
    string Anchor,
    string Title,
    string Caption,
    string Alternative,
    string Svg,
    double Width,
    double Height,
    TableShape Table
)
{
    public static FigureShape Of(Figure figure, double width)
    {
        var (svg, wide, high) = HtmlFragment.Draw(figure, width);
        return new(
            figure.Anchor.Name,
            figure.Title,
            HtmlFragment.Of(figure.Caption),
            figure.Alternative,
            svg,
            wide,
            high,
            TableShape.Of(figure.Numbers)
        );
    }

    /// <summary>A width that a page may ask for.</summary>
    public static double Fitting(double? width) => Math.Clamp(width is { } w && double.IsFinite(w) ? w : 680, 280, 1600);
}

/// <summary>A table, its cells as pieces of HTML.</summary>
internal sealed record TableShape(string Caption, ImmutableArray<ColumnShape> Columns, ImmutableArray<RowShape> Rows)
{
    public static TableShape Of(Table table) =>
        new(
            table.Caption,
            [.. table.Columns.Select(c => new ColumnShape(c.Heading, c.Kind))],
            [.. table.Rows.Select(r => new RowShape([.. r.Cells.Select(c => HtmlFragment.Of(c.Text))], r.IsHighlighted, r.Anchor?.Name))]
        );
}

/// <summary>A row of a table.</summary>
internal sealed record RowShape(ImmutableArray<string> Cells, bool Highlighted, string? Anchor);
