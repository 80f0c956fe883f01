using System.Collections.Immutable;
using Casus.Reports.Cases;

namespace Casus.Workbench.Exploring;

/// <summary>How formulas are laid out on the map.</summary>
internal sealed record LayoutShape(
    string Row,
    ImmutableArray<string> Rows,
    ImmutableArray<string> ColumnIssues,
    ImmutableArray<string> Columns,
    ImmutableArray<PanelShape> Panels
)
{
    public static LayoutShape Of(FormulaLayout layout) =>
        new(
            layout.RowIssue,
            layout.Rows,
            layout.ColumnIssues,
            layout.Columns,
            [
                .. layout.Panels.Select(p => new PanelShape(
                    p.Heading,
                    [.. p.Cells.Chunk(Math.Max(1, layout.Columns.Length)).Select(row => row.ToImmutableArray())]
                )),
            ]
        );
}

/// <summary>A panel of the map: row by row, the index of a formula, or -1.</summary>
internal sealed record PanelShape(string Heading, ImmutableArray<ImmutableArray<int>> Cells);
