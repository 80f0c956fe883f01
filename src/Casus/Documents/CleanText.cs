using System.Globalization;
using System.Text;

namespace Casus.Documents;

/// <summary>The characters of a text that a reader sees.</summary>
internal static class CleanText
{
    /// <summary>The text without invisible characters, every run of white space one space, trimmed.</summary>
    /// <param name="text">Any characters.</param>
    /// <param name="removed">Counts up the invisible characters left out, soft hyphens apart.</param>
    public static string Of(string text, ref int removed)
    {
        var written = new StringBuilder(text.Length);
        var space = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || c is '\0' || char.IsControl(c))
            {
                space = true;
                continue;
            }

            if (c is '\u00AD')
                continue;
            if (IsInvisible(c))
            {
                removed++;
                continue;
            }

            if (space && written.Length > 0)
                written.Append(' ');
            space = false;
            if (char.IsSurrogate(c) && !(char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])))
            {
                written.Append('\uFFFD');
                continue;
            }

            written.Append(c);
            if (char.IsHighSurrogate(c))
                written.Append(text[++i]);
        }

        return written.ToString();
    }

    private static bool IsInvisible(char c) =>
        c is '\uFEFF' || (c > '\u00FF' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format);
}
