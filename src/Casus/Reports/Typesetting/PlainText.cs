namespace Casus.Reports.Typesetting;

/// <summary>Takes out of a text what no reader should be sent: characters that XML forbids, that drive a terminal, or that reverse the reading order.</summary>
internal static class PlainText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The same text with each such character replaced by U+FFFD.</summary>
    public static string Clean(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (IsForbidden(text, at))
                return string.Create(text.Length, text, Replace);
        }

        return text;
    }

    private static void Replace(Span<char> span, string text)
    {
        for (var at = 0; at < span.Length; at++)
            span[at] = IsForbidden(text, at) ? Replacement : text[at];
    }

    private static bool IsForbidden(string text, int at) =>
        text[at] switch
        {
            '\n' or '\t' => false,
            < ' ' or (>= '\u007F' and <= '\u009F') => true,
            (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
            '\uFFFE' or '\uFFFF' => true,
            (>= '\uD800') and (<= '\uDBFF') => at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]),
            (>= '\uDC00') and (<= '\uDFFF') => at == 0 || !char.IsHighSurrogate(text[at - 1]),
            _ => false,
        };
}
