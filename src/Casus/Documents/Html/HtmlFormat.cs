using System.Collections.Immutable;
using Casus.Documents.Encodings;
using Casus.Documents.Recognition;

namespace Casus.Documents.Html;

/// <summary>A web page.</summary>
internal sealed class HtmlFormat : IDocumentFormat
{
    private static readonly string[] Starts =
    [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<article",
        "<main",
        "<section",
        "<div",
        "<p>",
        "<p ",
        "<h1",
        "<title",
        "<meta",
    ];

    /// <inheritdoc/>
    public DocumentFormat Format => DocumentFormat.Html;

    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public bool ShowsIn(FileHead head) =>
        Starts.Any(head.BeginsWith)
        || ((head.BeginsWith("<?xml") || head.BeginsWith("<!--")) && head.Text.Contains("<html", StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public IEnumerable<Draft> Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var decoded = DecodedText.Of(bytes.Span, DeclaredEncoding.In(bytes.Span));
        var draft = HtmlPage.Read(decoded.Text, cancellation);
        return [draft with { Notes = [.. decoded.Notes, .. draft.Notes] }];
    }
}
