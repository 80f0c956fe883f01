using System.Collections.Immutable;
using Casus.Documents.Encodings;
using Casus.Documents.Recognition;

namespace Casus.Documents.Markdown;

/// <summary>Markdown: CommonMark with front matter and tables.</summary>
internal sealed class MarkdownFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public DocumentFormat Format => DocumentFormat.Markdown;

    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".md", ".markdown", ".mdown", ".mkd"];

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
