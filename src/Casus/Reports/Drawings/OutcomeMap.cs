using System.Collections.Immutable;

namespace Casus.Reports.Drawings;

/// <summary>Every combination of two choices as a cell, in small multiples over a third, each cell of one category.</summary>
/// <remarks>Above <see cref="MostCells"/> cells neighbours are pooled, and each pool shows the shares of its categories.</remarks>
public sealed class OutcomeMap : Drawing
{
    /// <summary>The most cells that are drawn one by one.</summary>
    public const int MostCells = 2000;

    /// <summary>A map.</summary>
    /// <exception cref="ArgumentException">A panel has not one cell for each row and column, a cell has no such category, or two categories have one tone.</exception>
    public OutcomeMap(
        string rowAxis,
        ImmutableArray<string> rows,
        string columnAxis,
        ImmutableArray<string> columns,
        ImmutableArray<OutcomeCategory> categories,
        ImmutableArray<OutcomePanel> panels
    )
    {
        if (categories.DistinctBy(category => category.Tone).Count() != categories.Length)
            throw new ArgumentException("Two categories of one tone could not be told apart.", nameof(categories));
        foreach (var panel in panels)
        {
            if (panel.Cells.Length != rows.Length * columns.Length)
                throw new ArgumentException(
                    $"Panel '{panel.Heading}' has {panel.Cells.Length} cells for {rows.Length} × {columns.Length}.",
                    nameof(panels)
                );
            if (panel.Cells.Any(cell => cell < -1 || cell >= categories.Length))
                throw new ArgumentException($"Panel '{panel.Heading}' has a cell of no category.", nameof(panels));
        }

        RowAxis = rowAxis;
        Rows = rows;
        ColumnAxis = columnAxis;
        Columns = columns;
        Categories = categories;
        Panels = panels;
    }

    /// <summary>What the rows are.</summary>
    public string RowAxis { get; }

    /// <summary>The names of the rows, from the top.</summary>
    public ImmutableArray<string> Rows { get; }

    /// <summary>What the columns are.</summary>
    public string ColumnAxis { get; }

    /// <summary>The names of the columns, from the left.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The kinds of outcome, in the order of the legend.</summary>
    public ImmutableArray<OutcomeCategory> Categories { get; }

    /// <summary>The small multiples.</summary>
    public ImmutableArray<OutcomePanel> Panels { get; }

    /// <summary>Whether the cells are so many that they are drawn pooled.</summary>
    public bool IsPooled => (long)Rows.Length * Columns.Length * Panels.Length > MostCells;
}

/// <summary>A kind of outcome.</summary>
/// <param name="Label">What happens, such as "signed, does not deter".</param>
/// <param name="Tone">Its colour and mark.</param>
public sealed record OutcomeCategory(string Label, Tone Tone);
