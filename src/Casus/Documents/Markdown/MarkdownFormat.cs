using System.Collections.Immutable;
using Casus.Documents.Encodings;
using Casus.Documents.Recognition;

namespace Casus.Documents.Markdown;

/// <summary>Markdown: CommonMark with front matter, tables and footnotes.</summary>
internal sealed class MarkdownFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public DocumentFormat Format => DocumentFormat.Markdown;

    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".md", ".markdown", ".mdown", ".mkd"];

    /// <summary>Front matter shows, and so does a file whose name says Markdown though it begins with a tag, as long as it is no whole page.</summary>
    public bool ShowsIn(FileHead head) =>
        FrontMatter.ShowsIn(head.Text)
        || head.BeginsWith("<")
            && Endings.Contains(Path.GetExtension(head.Name), StringComparer.OrdinalIgnoreCase)
            && !head.BeginsWith("<!doctype")
            && !head.BeginsWith("<html")
            && !head.BeginsWith("<?xml");

    /// <inheritdoc/>
    public IEnumerable<Draft> Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var decoded = DecodedText.Of(bytes.Span);
        var draft = MarkdownText.Read(decoded.Text, cancellation);
        return [draft with { Notes = [.. decoded.Notes, .. draft.Notes] }];
    }
}
