using System.Text;

namespace Casus.Formats.Gambit;

/// <summary>Texts in double quotes, as Gambit's formats write them.</summary>
internal static class GambitText
{
    /// <summary>Adds a text so that it reads back to the same.</summary>
    public static StringBuilder Quote(StringBuilder to, string text)
    {
        to.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            // Gambit takes a lone stroke before an ordinary letter as it stands, so only one that could be misread is doubled.
            var isEscaped = text[i] == '"' || (text[i] == '\\' && (i + 1 == text.Length || text[i + 1] is '\\' or '"'));
            if (isEscaped)
                to.Append('\\');
            to.Append(text[i]);
        }

        return to.Append('"');
    }
}
