using System.Collections.Immutable;

namespace Casus.Dossiers;

/// <summary>Where in the text of a source the words stand on which a statement rests.</summary>
/// <param name="Start">The first character of the passage, from 0, in the text as it was read.</param>
/// <param name="Length">The number of characters, positive.</param>
public sealed record Passage(int Start, int Length)
{
    /// <summary>The words in quotation marks, as the source has them; several if the quotation is split.</summary>
    public ImmutableArray<string> Quotes { get; init; } = [];

    /// <summary>SHA-256 of the passage's words in UTF-8, in lower-case hexadecimal: proof that the source still reads so.</summary>
    public string? Digest { get; init; }
}

/// <summary>How a statement came into a dossier.</summary>
public enum Review
{
    /// <summary>A person wrote it.</summary>
    Written,

    /// <summary>A person accepted a proposal as it was.</summary>
    Accepted,

    /// <summary>A person corrected a proposal.</summary>
    Corrected,
}
