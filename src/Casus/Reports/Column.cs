namespace Casus.Reports;

/// <summary>What stands in a column, and thereby how it is set.</summary>
public enum ColumnKind
{
    /// <summary>Words, to the left.</summary>
    Words,

    /// <summary>Numbers, to the right, digits of equal width.</summary>
    Number,

    /// <summary>Keys and codes, to the left, in a fixed-width face.</summary>
    Code,

    /// <summary>Verdict signs, centred.</summary>
    Verdict,
}

/// <summary>The head of a column. A plain string converts to a column of words.</summary>
/// <param name="Heading">The words above the column.</param>
/// <param name="Kind">What stands in it.</param>
public sealed record Column(string Heading, ColumnKind Kind = ColumnKind.Words)
{
    /// <summary>A column of words.</summary>
    public static implicit operator Column(string heading) => new(heading);

    /// <summary>A column of numbers.</summary>
    public static Column Number(string heading) => new(heading, ColumnKind.Number);
}
