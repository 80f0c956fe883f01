using System.Collections.Immutable;

namespace Casus.Documents.Recognition;

/// <summary>One way in which documents are written: how it is told from others, and how it is read.</summary>
internal interface IDocumentFormat
{
    /// <summary>The format.</summary>
    DocumentFormat Format { get; }

    /// <summary>The endings of file names that stand for it, lower case, with the dot.</summary>
    ImmutableArray<string> Endings { get; }

    /// <summary>Whether the beginning of a file shows beyond doubt that it is written so. Asked first; the ending counts only where no format shows.</summary>
    bool ShowsIn(FileHead head);

    /// <summary>The documents in a file: what the format has of blocks and origin, in order.</summary>
    /// <exception cref="UnreadableDocumentException">No document can be made of the bytes.</exception>
    IEnumerable<Draft> Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation);
}
