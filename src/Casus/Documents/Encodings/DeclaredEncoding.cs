using System.Text;

namespace Casus.Documents.Encodings;

/// <summary>The encoding that a page or an XML file says it is written in.</summary>
internal static class DeclaredEncoding
{
    // HTML asks that the declaration be among the first 1,024 bytes; pages in the wild are not always so careful.
    private const int MostBytes = 4096;

    /// <summary>The name declared, if any: in the XML declaration or a meta element among the first bytes.</summary>
    public static string? In(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MostBytes)]);
        return
            head.TrimStart().StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            && head.IndexOf("?>", StringComparison.Ordinal) is > 0 and var end
            && Named(head[..end], "encoding") is { } inXml
            ? inXml
            : InMeta(head);
    }

    private static string? InMeta(string head)
    {
        for (
            var at = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = head.IndexOf("<meta", at + 5, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = head.IndexOf('>', at);
            if (end < 0)
                return null;
            if (Named(head[at..end], "charset") is { } name)
                return name;
        }

        return null;
    }

    /// <summary>The word behind "key=", with or without quotation marks.</summary>
    private static string? Named(string text, string key)
    {
        var at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = text.AsSpan(at + key.Length).TrimStart();
        if (rest is not ['=', ..])
            return null;
        rest = rest[1..].TrimStart().TrimStart("\"'");
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '-' or '_' or ':' or '.'))
            length++;
        return length == 0 ? null : rest[..length].ToString();
    }
}
