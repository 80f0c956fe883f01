using System.Collections.Immutable;
using Casus.Documents.Feeds;
using Casus.Documents.Html;
using Casus.Documents.Markdown;
using Casus.Documents.Pdf;
using Casus.Documents.WebArchives;

namespace Casus.Documents.Recognition;

/// <summary>The formats that can be read.</summary>
internal static class KnownFormats
{
    /// <summary>In the order in which they are asked whether they show; the last one takes any text.</summary>
    public static ImmutableArray<IDocumentFormat> InOrder { get; } =
    [new PdfFormat(), new WarcFormat(), new FeedFormat(), new MarkdownFormat(), new HtmlFormat(), new TextFormat()];

    /// <summary>The format of a file: the first that shows in its beginning, else the one its ending stands for, else plain text.</summary>
    /// <exception cref="UnreadableDocumentException">It is no document, or one of a format that is not read.</exception>
    public static IDocumentFormat Of(FileHead head)
    {
        foreach (var format in InOrder)
            if (format.ShowsIn(head))
                return format;
        ForeignFormats.Refuse(head);
        var ending = Path.GetExtension(head.Name);
        foreach (var format in InOrder)
            if (format.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase))
                return format;
        return InOrder[^1];
    }
}
