using System.Collections.Immutable;
using Casus.Documents.Encodings;

namespace Casus.Documents.Recognition;

/// <summary>Plain text.</summary>
internal sealed class TextFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public DocumentFormat Format => DocumentFormat.Text;

    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".txt", ".text"];

    /// <inheritdoc/>
    public bool ShowsIn(FileHead head) => false;

    /// <inheritdoc/>
    public IEnumerable<Draft> Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var decoded = DecodedText.Of(bytes.Span);
        var draft = PlainText.Read(decoded.Text);
        return [draft with { Notes = [.. decoded.Notes, .. draft.Notes] }];
    }
}
