using System.Collections.Immutable;

namespace Casus.Documents;

/// <summary>A document as it was read: its text in blocks, and where it comes from.</summary>
/// <remarks>
/// The text is what every position counts in. It is the document's characters without those that cannot be seen (zero-width, soft hyphens, marks that
/// turn the direction of writing), runs of white space made one space, blocks a blank line apart.
/// </remarks>
/// <param name="Hash">SHA-256 of the bytes it was read from, in lower-case hexadecimal.</param>
/// <param name="Part">Which of several documents in those bytes it is, from 0.</param>
/// <param name="Format">How the bytes were written.</param>
/// <param name="Text">The text.</param>
/// <param name="Blocks">Its pieces, in order, without overlap.</param>
/// <param name="Provenance">Where it comes from.</param>
/// <param name="Notes">What a reader should know of how it was read: what was removed, cut or guessed.</param>
public sealed record Document(
    string Hash,
    int Part,
    DocumentFormat Format,
    string Text,
    ImmutableArray<Block> Blocks,
    Provenance Provenance,
    ImmutableArray<string> Notes
)
{
    /// <summary>The words of a block.</summary>
    public string Of(Block block) => block.Span.Of(Text);
}

/// <summary>How a document is written.</summary>
public enum DocumentFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>Markdown (CommonMark).</summary>
    Markdown,

    /// <summary>PDF with a text layer.</summary>
    Pdf,

    /// <summary>An RSS or Atom feed: one document for each entry.</summary>
    Feed,

    /// <summary>A web archive (ISO 28500): one document for each page.</summary>
    Warc,
}
