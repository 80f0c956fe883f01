using System.Collections.Immutable;
using Casus.Documents.Layouts;

namespace Casus.Documents;

/// <summary>Tells the pieces of a document apart where its format does not, and reads its origin from the words.</summary>
/// <param name="Blocks">The pieces, each of known kind.</param>
/// <param name="Provenance">What the format says of the origin, and where it is silent, what the words say.</param>
internal sealed record Layout(ImmutableArray<DraftBlock> Blocks, Provenance Provenance)
{
    /// <summary>The layout of cleaned blocks.</summary>
    /// <remarks>
    /// First what shows by itself (furniture, credits, items), then the head (subjects, title, standfirst, bylines), then the tail (who the author is,
    /// what a site adds), then the headings; what is left is paragraphs. What the format knows is never overruled, save for a heading under which a
    /// site lists other pages.
    /// </remarks>
    public static Layout Of(IReadOnlyList<DraftBlock> blocks, Provenance known)
    {
        var sheet = new Sheet(blocks, known);
        Marks.Read(sheet);
        Head.Read(sheet);
        Tail.Read(sheet);
        Headings.Read(sheet);
        return new(sheet.Blocks(), sheet.Provenance());
    }
}
