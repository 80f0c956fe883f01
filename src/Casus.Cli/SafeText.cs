namespace Casus.Cli;

/// <summary>Names and words from outside, made fit for a message on a terminal.</summary>
internal static class SafeText
{
    /// <summary>The text with every character that could drive a terminal or turn the direction of writing replaced by U+FFFD.</summary>
    public static string Of(string text) => string.Concat(text.Select(c => IsHarmful(c) ? '\uFFFD' : c));

    private static bool IsHarmful(char c) =>
        (char.IsControl(c) && c is not '\n') || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';
}
