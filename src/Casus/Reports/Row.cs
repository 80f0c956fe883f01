using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Casus.Reports;

/// <summary>A row of a table; write it as a collection of cells.</summary>
[CollectionBuilder(typeof(Row), nameof(Of))]
public sealed class Row(ImmutableArray<Cell> cells, bool isHighlighted = false, Anchor? anchor = null) : IEnumerable<Cell>
{
    /// <summary>One cell for each column.</summary>
    public ImmutableArray<Cell> Cells { get; } = cells.IsDefault ? [] : cells;

    /// <summary>Whether the row is the one to look at.</summary>
    public bool IsHighlighted { get; } = isHighlighted;

    /// <summary>Where a link may lead to this row, such as a piece of evidence.</summary>
    public Anchor? Anchor { get; } = anchor;

    /// <summary>A row without emphasis.</summary>
    public static Row Of(ReadOnlySpan<Cell> cells) => new([.. cells]);

    /// <summary>The row to look at.</summary>
    public static Row Highlight(params ReadOnlySpan<Cell> cells) => new([.. cells], true);

    /// <summary>The same row, as a place that a link can lead to.</summary>
    public Row At(Anchor anchor) => new(Cells, IsHighlighted, anchor);

    /// <inheritdoc/>
    public IEnumerator<Cell> GetEnumerator() => ((IEnumerable<Cell>)Cells).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>What stands at a row and a column. A string, a prose or a verdict converts to a cell.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsHighlighted">Whether the cell is the one to look at.</param>
public sealed record Cell(Prose Text, bool IsHighlighted = false)
{
    /// <summary>Plain words.</summary>
    public static implicit operator Cell(string text) => new(text);

    /// <summary>Words with emphasis or links.</summary>
    public static implicit operator Cell(Prose text) => new(text);

    /// <summary>A verdict's sign and word.</summary>
    public static implicit operator Cell(Verdict verdict) => new(Prose.Of([new Run.Badge(verdict)]));
}
