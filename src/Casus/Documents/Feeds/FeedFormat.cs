using System.Collections.Immutable;
using Casus.Documents.Encodings;
using Casus.Documents.Recognition;

namespace Casus.Documents.Feeds;

/// <summary>An RSS (0.9x, 1.0, 2.0) or Atom feed: each entry is a document.</summary>
internal sealed class FeedFormat : IDocumentFormat
{
    private static readonly string[] Roots = ["<rss", "<feed", "<rdf:RDF"];

    /// <inheritdoc/>
    public DocumentFormat Format => DocumentFormat.Feed;

    /// <inheritdoc/>
    public ImmutableArray<string> Endings { get; } = [".rss", ".atom", ".rdf", ".xml"];

    /// <inheritdoc/>
    public bool ShowsIn(FileHead head)
    {
        if (Roots.Any(head.BeginsWith))
            return true;
        if (!head.BeginsWith("<?xml") && !head.BeginsWith("<!"))
            return false;
        var root = Roots
            .Select(r => head.Text.IndexOf(r, StringComparison.OrdinalIgnoreCase))
            .Where(at => at >= 0)
            .DefaultIfEmpty(-1)
            .Min();
        var page = head.Text.IndexOf("<html", StringComparison.OrdinalIgnoreCase);
        return root >= 0 && (page < 0 || root < page);
    }

    /// <inheritdoc/>
    public IEnumerable<Draft> Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var decoded = DecodedText.Of(bytes.Span, DeclaredEncoding.In(bytes.Span));
        var (entries, notes) = FeedText.Read(decoded.Text, cancellation);
        foreach (var entry in entries)
        {
            var draft = entry.ToDraft(cancellation);
            yield return draft with
            {
                Notes = [.. decoded.Notes, .. notes, .. draft.Notes],
            };
        }
    }
}
