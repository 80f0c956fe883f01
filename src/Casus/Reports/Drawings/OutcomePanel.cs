using System.Collections.Immutable;

namespace Casus.Reports.Drawings;

/// <summary>One of the small multiples of a map.</summary>
/// <param name="heading">What is the same in the whole panel.</param>
/// <param name="cells">For each row from the top, for each column: the index of the category, or -1 where there is no such combination.</param>
/// <param name="marked">Cells to point out, as indexes into <paramref name="cells"/>.</param>
public sealed class OutcomePanel(string heading, ImmutableArray<int> cells, ImmutableArray<int> marked = default)
{
    /// <summary>What is the same in the whole panel.</summary>
    public string Heading { get; } = heading;

    /// <summary>For each row, for each column: the index of the category, or -1.</summary>
    public ImmutableArray<int> Cells { get; } = cells;

    /// <summary>Cells to point out, as indexes into <see cref="Cells"/>.</summary>
    public ImmutableArray<int> Marked { get; } = marked.IsDefault ? [] : marked;
}
