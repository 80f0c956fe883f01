using System.Collections.Immutable;

namespace Casus.Documents;

/// <summary>Tells the pieces of a document apart where its format does not, and reads its origin from the words.</summary>
internal sealed record Layout(ImmutableArray<DraftBlock> Blocks, Provenance Provenance)
{
    /// <summary>The layout of cleaned blocks.</summary>
    public static Layout Of(IReadOnlyList<DraftBlock> blocks, Provenance known) =>
        new([.. blocks.Select(b => b with { Kind = b.Kind ?? BlockKind.Paragraph })], known);
}
