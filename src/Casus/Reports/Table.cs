using System.Collections.Immutable;

namespace Casus.Reports;

/// <summary>Rows of cells under named columns. The first column names the row.</summary>
public sealed class Table
{
    /// <summary>A table.</summary>
    /// <exception cref="ArgumentException">There is no column, or a row has not one cell for each column.</exception>
    public Table(ImmutableArray<Column> columns, ImmutableArray<Row> rows, string caption = "")
    {
        if (columns.IsDefaultOrEmpty)
            throw new ArgumentException("A table needs a column.", nameof(columns));
        foreach (var row in rows)
        {
            if (row.Cells.Length != columns.Length)
                throw new ArgumentException($"A row has {row.Cells.Length} cells under {columns.Length} columns.", nameof(rows));
        }

        Columns = columns;
        Rows = rows;
        Caption = caption;
    }

    /// <summary>The columns from left to right.</summary>
    public ImmutableArray<Column> Columns { get; }

    /// <summary>The rows from top to bottom.</summary>
    public ImmutableArray<Row> Rows { get; }

    /// <summary>What the table shows; may be empty where the text around it says so.</summary>
    public string Caption { get; }
}
