using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Casus.Documents.Markdown;

/// <summary>The words of a paragraph without its marks.</summary>
/// <param name="Text">The words; for a paragraph that is only a picture, what the picture shows.</param>
/// <param name="Linked">How many of the characters are links.</param>
/// <param name="IsPicture">Whether the paragraph is only a picture.</param>
internal readonly record struct MarkdownWords(string Text, int Linked, bool IsPicture)
{
    /// <summary>The words of inline marks.</summary>
    public static MarkdownWords Of(ContainerInline? inline)
    {
        if (inline is null)
            return new("", 0, false);
        if (Picture(inline) is { } shown)
            return new(shown, 0, true);
        var (words, linked) = (new StringBuilder(), 0);
        Write(inline, words, ref linked);
        return new(words.ToString(), linked, false);
    }

    private static string? Picture(ContainerInline inline)
    {
        LinkInline? picture = null;
        foreach (var part in inline)
        {
            if (part is LiteralInline literal && literal.Content.IsEmptyOrWhitespace() || part is LineBreakInline)
                continue;
            var inner = part is LinkInline { IsImage: false } link && link.FirstChild == link.LastChild ? link.FirstChild : part;
            if (picture is not null || inner is not LinkInline { IsImage: true } image)
                return null;
            picture = image;
        }

        if (picture is null)
            return null;
        var (words, linked) = (new StringBuilder(), 0);
        Write(picture, words, ref linked);
        return words.Length > 0 ? words.ToString() : picture.Title ?? "";
    }

    private static void Write(ContainerInline container, StringBuilder words, ref int linked)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.ContentSpan);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    words.Append('\n');
                    break;
                case AutolinkInline address:
                    words.Append(address.Url);
                    linked += address.Url.Length;
                    break;
                case HtmlInline tag when tag.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    words.Append('\n');
                    break;
                case LinkInline { IsImage: true } or FootnoteLink or HtmlInline:
                    break;
                case LinkInline link:
                    var start = words.Length;
                    Write(link, words, ref linked);
                    linked += words.Length - start;
                    break;
                case DelimiterInline delimiter:
                    words.Append(delimiter.ToLiteral());
                    Write(delimiter, words, ref linked);
                    break;
                case ContainerInline inner:
                    Write(inner, words, ref linked);
                    break;
            }
    }
}
