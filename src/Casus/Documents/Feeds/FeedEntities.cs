using System.Net;
using System.Text;

namespace Casus.Documents.Feeds;

/// <summary>Names of characters that HTML knows and XML does not, which feeds use all the same.</summary>
internal static class FeedEntities
{
    private const int LongestName = 32;

    /// <summary>The XML with such names and single ampersands written so that XML reads them.</summary>
    public static string Written(string xml)
    {
        StringBuilder? written = null;
        var (kept, at) = (0, 0);
        while ((at = xml.AsSpan(at).IndexOfAny('&', '<') is >= 0 and var next ? at + next : -1) >= 0)
        {
            if (xml[at] == '<')
            {
                at = BehindData(xml, at);
                continue;
            }

            var end = Name(xml, at + 1);
            var isName = end < xml.Length && xml[end] == ';' && end > at + 1;
            var name = xml.AsSpan(at + 1, end - at - 1);
            if (!isName || !(name[0] == '#' || name is "amp" or "lt" or "gt" or "quot" or "apos"))
            {
                written ??= new StringBuilder(xml.Length + 64);
                written.Append(xml, kept, at - kept);
                var text = isName ? WebUtility.HtmlDecode(xml[at..(end + 1)]) : "&";
                written.Append(text.StartsWith('&') ? string.Concat("&amp;", text.AsSpan(1)) : text);
                kept = isName ? end + 1 : at + 1;
            }

            at = isName ? end + 1 : at + 1;
        }

        return written is null ? xml : written.Append(xml, kept, xml.Length - kept).ToString();
    }

    // In CDATA and comments an ampersand is an ampersand.
    private static int BehindData(string xml, int at)
    {
        var rest = xml.AsSpan(at);
        var mark =
            rest.StartsWith("<![CDATA[") ? "]]>"
            : rest.StartsWith("<!--") ? "-->"
            : null;
        if (mark is null)
            return at + 1;
        var end = xml.IndexOf(mark, at + 4, StringComparison.Ordinal);
        return end < 0 ? xml.Length : end + mark.Length;
    }

    private static int Name(string xml, int from)
    {
        var i = from;
        while (i < xml.Length && i - from < LongestName && (char.IsAsciiLetterOrDigit(xml[i]) || xml[i] == '#' && i == from))
            i++;
        return i;
    }
}
