using System.Collections.Immutable;

namespace Casus.Reports.Cases;

/// <summary>How the formulas of a case are laid out on its map.</summary>
/// <param name="RowIssue">The issue that goes down.</param>
/// <param name="Rows">The names of its options.</param>
/// <param name="ColumnIssues">The issues that go across.</param>
/// <param name="Columns">The names of their combinations.</param>
/// <param name="Panels">One for each combination of all other issues.</param>
public sealed record FormulaLayout(
    string RowIssue,
    ImmutableArray<string> Rows,
    ImmutableArray<string> ColumnIssues,
    ImmutableArray<string> Columns,
    ImmutableArray<FormulaPanel> Panels
);

/// <summary>A panel of the map.</summary>
/// <param name="Heading">What is the same in all of it.</param>
/// <param name="Cells">Row by row, the formula's index, or -1 where there is none.</param>
public sealed record FormulaPanel(string Heading, ImmutableArray<int> Cells);
