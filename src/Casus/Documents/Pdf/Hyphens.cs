using System.Text;

namespace Casus.Documents.Pdf;

/// <summary>Joins the lines of paragraphs; words parted at the end of a line become one again.</summary>
/// <remarks>
/// Whether a hyphen at the end of a line belongs to the word, the rest of the document tells: what is written elsewhere with it ("well-known") keeps it;
/// what is not, loses it.
/// </remarks>
internal sealed class Hyphens
{
    private readonly HashSet<string> _hyphened = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns the words with hyphens within the lines of a document.</summary>
    public Hyphens(IEnumerable<PdfParagraph> paragraphs)
    {
        foreach (var line in paragraphs.SelectMany(p => p.Lines))
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (word.AsSpan().IndexOfAny('-', '\u2010') is > 0 and var at && at < word.Length - 1)
                _hyphened.Add(Bare(word));
    }

    /// <summary>Whether a line ends within a word.</summary>
    public static bool Parts(string line) => line is [.., var before, '-' or '\u2010' or '\u00AD'] && char.IsLetter(before);

    /// <summary>The words of lines in one.</summary>
    public string Joined(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder(lines[0]);
        for (var i = 1; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Length == 0)
                continue;
            if (!Parts(lines[i - 1]) || !char.IsLetter(line[0]))
                text.Append(' ');
            else if (
                lines[i - 1][^1] == '\u00AD'
                || char.IsLower(line[0]) && !_hyphened.Contains(Bare(LastWord(lines[i - 1]) + FirstWord(line)))
            )
                text.Length--;
            text.Append(line);
        }

        return text.ToString();
    }

    private static string LastWord(string line) => line[(line.LastIndexOf(' ') + 1)..];

    private static string FirstWord(string line) => line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? line[..end] : line;

    private static string Bare(string word) =>
        word.Trim('.', ',', ';', ':', '?', '!', '(', ')', '“', '”', '"', '’', '‘', '«', '»').Replace('\u2010', '-');
}
