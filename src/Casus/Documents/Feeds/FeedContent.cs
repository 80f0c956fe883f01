using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Xml;
using Casus.Documents.Html;

namespace Casus.Documents.Feeds;

/// <summary>The content of a field of a feed: words, HTML written as words, or HTML as elements.</summary>
internal static class FeedContent
{
    /// <summary>The HTML of the field at which the reader stands; moves behind it.</summary>
    public static string Of(XmlReader reader)
    {
        var isPlain = reader.GetAttribute("type") is "text" or "text/plain";
        var html = Written(reader, keepsTags: true);
        return isPlain ? WebUtility.HtmlEncode(html) : html;
    }

    /// <summary>The words of the field, without elements; moves behind it.</summary>
    public static string Plain(XmlReader reader) => Written(reader, keepsTags: false);

    /// <summary>The words of a child of the field, or of the whole field if it has no children; moves behind it.</summary>
    public static string? Child(XmlReader reader, string name)
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return null;
        }

        var (all, child) = (new StringBuilder(), (string?)null);
        reader.Read();
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Element)
            {
                if (reader.LocalName == name && child is null)
                    child = Plain(reader);
                else
                    reader.Skip();
                continue;
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                all.Append(reader.Value);
            reader.Read();
        }

        reader.Read();
        return child ?? (all.Length > 0 ? all.ToString() : null);
    }

    /// <summary>The blocks of a field's HTML; what has no tags is read as plain text.</summary>
    public static (ImmutableArray<DraftBlock> Blocks, ImmutableArray<string> Notes) Blocks(string? html, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(html))
            return ([], []);
        var draft = html.Contains('<', StringComparison.Ordinal)
            ? HtmlPage.ReadFragment(html, cancellation)
            : PlainText.Read(WebUtility.HtmlDecode(html));
        return (draft.Blocks, draft.Notes);
    }

    /// <summary>The words of a field's HTML on one line; none where there are none.</summary>
    public static string? Words(string? html, CancellationToken cancellation)
    {
        var words = string.Join(' ', Blocks(html, cancellation).Blocks.Select(b => b.Text));
        return string.IsNullOrWhiteSpace(words) ? null : words;
    }

    // By hand: the reader's own copy would give every element a name with a prefix and a namespace, which HTML does not read.
    private static string Written(XmlReader reader, bool keepsTags)
    {
        var depth = reader.Depth;
        var isEmpty = reader.IsEmptyElement;
        var hasElements = false;
        var written = new StringBuilder();
        var words = new StringBuilder();
        reader.Read();
        while (!isEmpty && !reader.EOF && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    hasElements = true;
                    if (keepsTags)
                        Tag(reader, written);
                    break;
                case XmlNodeType.EndElement when keepsTags:
                    written.Append("</").Append(reader.LocalName).Append('>');
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    words.Append(reader.Value);
                    if (keepsTags)
                        written.Append(WebUtility.HtmlEncode(reader.Value));
                    break;
            }

            reader.Read();
        }

        if (!isEmpty)
            reader.Read();
        return keepsTags && hasElements ? written.ToString() : words.ToString();
    }

    private static void Tag(XmlReader reader, StringBuilder written)
    {
        written.Append('<').Append(reader.LocalName);
        var isEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
            if (reader.LocalName is "class" or "href" or "hidden" or "style" or "rel")
                written.Append(' ').Append(reader.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(reader.Value)).Append('"');
        reader.MoveToElement();
        written.Append('>');
        if (isEmpty && !HtmlNames.Void.Contains(reader.LocalName) && !HtmlNames.Dropped.Contains(reader.LocalName))
            written.Append("</").Append(reader.LocalName).Append('>');
    }
}
