using Casus.Documents.Recognition;

namespace Casus.Documents.Html;

/// <summary>Reads web pages.</summary>
internal static class HtmlPage
{
    /// <summary>The draft of a whole page: its main text, what stands around it, and what it says of itself.</summary>
    /// <exception cref="UnreadableDocumentException">It cannot be read.</exception>
    public static Draft Read(string html, CancellationToken cancellation = default) => PlainText.Read(html);

    /// <summary>The draft of a piece of a page, such as the body of a feed's entry: all of it is main text.</summary>
    /// <exception cref="UnreadableDocumentException">It cannot be read.</exception>
    public static Draft ReadFragment(string html, CancellationToken cancellation = default) => PlainText.Read(html);
}
