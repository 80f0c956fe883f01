using System.Globalization;

namespace Casus.Documents.Pdf;

/// <summary>Tells the lines that a printer repeats at the top or foot of every page, and page numbers.</summary>
internal sealed class RunningHeads
{
    private const int Looked = 2;

    private readonly Dictionary<(string Words, bool IsTop, double Size), int> _counts = [];
    private readonly int _enough;

    /// <summary>Counts what stands at the top and the foot of the pages of a document.</summary>
    public RunningHeads(IReadOnlyList<PageLines> pages)
    {
        _enough = Math.Clamp(pages.Count / 3, 2, 3);
        foreach (var page in pages)
        foreach (var key in Edges(page.Rows.Count).Select(i => Key(page, i)).Distinct())
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }

    /// <summary>The rows of a page that belong to the printer, by index.</summary>
    public IReadOnlySet<int> Of(PageLines page)
    {
        var found = new HashSet<int>();
        // From the edge inwards: what stands behind a line of the text is text.
        foreach (var edge in new[] { Enumerable.Range(0, page.Rows.Count), Enumerable.Range(0, page.Rows.Count).Reverse() })
        foreach (var i in edge.Take(Looked))
        {
            if (!IsPageNumber(page.Rows[i].Text) && !(_counts.GetValueOrDefault(Key(page, i)) >= _enough && page.Rows.Count > 2 * Looked))
                break;
            found.Add(i);
        }

        return found;
    }

    private static IEnumerable<int> Edges(int rows) => Enumerable.Range(0, rows).Where(i => i < Looked || i >= rows - Looked);

    private static (string Words, bool IsTop, double Size) Key(PageLines page, int i) =>
        (
            string.Create(
                    page.Rows[i].Text.Length,
                    page.Rows[i].Text,
                    (to, from) =>
                    {
                        for (var c = 0; c < to.Length; c++)
                            to[c] = char.IsAsciiDigit(from[c]) ? '#' : from[c];
                    }
                )
                .Replace("##", "#", StringComparison.Ordinal),
            i < Looked,
            page.Rows[i].Size
        );

    // '7', '– 7 –', 'Page 7 of 9', 'vii'
    private static bool IsPageNumber(string text)
    {
        if (text.Length > 24)
            return false;
        var numbers = 0;
        foreach (
            var word in text.ToLowerInvariant()
                .Split([' ', '/', '|', '-', '–', '—', '.', '[', ']', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        )
            if (
                int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000
                || word.Length <= 8 && word.AsSpan().IndexOfAnyExcept("ivxlc") < 0
            )
                numbers++;
            else if (
                word is not ("page" or "p" or "pp" or "of" or "seite" or "von" or "página" or "de" or "strona" or "стр" or "с" or "из")
            )
                return false;
        return numbers is 1 or 2;
    }
}
