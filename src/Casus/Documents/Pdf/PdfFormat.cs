using System.Collections.Immutable;
using Casus.Documents.Recognition;

namespace Casus.Documents.Pdf;

/// <summary>PDF with a text layer.</summary>
internal sealed class PdfFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public DocumentFormat Format => DocumentFormat.Pdf;

    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".pdf"];

    /// <summary>The mark stands at the beginning, or, as many readers allow, within the first kilobyte behind what a mail or server put in front.</summary>
    public bool ShowsIn(FileHead head) =>
        head.Begins("%PDF-"u8) || head.Bytes.Span[..Math.Min(1024, head.Bytes.Length)].IndexOf("\n%PDF-"u8) >= 0;

    /// <inheritdoc/>
    public IEnumerable<Draft> Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) => [PdfText.Read(bytes, cancellation)];
}
