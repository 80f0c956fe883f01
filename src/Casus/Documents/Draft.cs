using System.Collections.Immutable;

namespace Casus.Documents;

/// <summary>What the reader of one format makes of it: pieces of text, some of known kind, and what the format itself says of its origin.</summary>
/// <param name="Blocks">The pieces, in order.</param>
/// <param name="Provenance">What the format says (meta elements, properties of a PDF, fields of a feed's entry).</param>
/// <param name="Notes">What a reader should know of how it was read.</param>
internal sealed record Draft(ImmutableArray<DraftBlock> Blocks, Provenance Provenance, ImmutableArray<string> Notes)
{
    /// <summary>A date that counts only where neither the format nor the words tell when the document appeared.</summary>
    public CarrierDate? LastResort { get; init; }
}

/// <summary>When the file or record that carries a document was made: not before the document appeared, as far as it can be trusted.</summary>
/// <param name="Iso">The day.</param>
/// <param name="Note">What a reader is told where it is taken.</param>
internal sealed record CarrierDate(string Iso, string Note);

/// <summary>A piece of text as a format has it.</summary>
/// <param name="Text">The characters, not yet cleaned.</param>
/// <param name="Kind">What it is; none: to be told from the words and the place.</param>
internal readonly record struct DraftBlock(string Text, BlockKind? Kind = null);
