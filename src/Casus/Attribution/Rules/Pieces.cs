using Casus.Attribution.Quotations;
using Casus.Documents;

namespace Casus.Attribution.Rules;

/// <summary>The paragraphs in which a document is read.</summary>
internal static class Pieces
{
    // A paragraph longer than this is no paragraph; it is read in pieces so that memory stays bounded.
    private const int Longest = 20_000;

    /// <summary>The paragraph behind a quotation, over those in which it goes on.</summary>
    public static Span? Next(Document document, List<Span> pieces, int at)
    {
        for (var i = at + 1; i < Math.Min(pieces.Count, at + 5); i++)
            if (!QuotationFinder.BeginsWithMark(document.Text, pieces[i]))
                return pieces[i];
        return at + 1 < pieces.Count ? pieces[at + 1] : null;
    }

    public static bool MayContinue(Document document, List<Span> pieces, int at) =>
        at + 1 < pieces.Count && QuotationFinder.BeginsWithMark(document.Text, pieces[at + 1]);

    /// <summary>The prose of a document, long blocks cut at white space.</summary>
    public static IEnumerable<Span> Of(Document document)
    {
        foreach (var block in document.Blocks)
        {
            if (!block.IsProse)
                continue;
            var (start, end) = (block.Span.Start, block.Span.End);
            while (end - start > Longest)
            {
                var cut = document.Text.LastIndexOf(". ", start + Longest, Longest / 2, StringComparison.Ordinal);
                cut = cut < 0 ? document.Text.LastIndexOf(' ', start + Longest, Longest / 2) : cut + 1;
                cut = cut < 0 ? start + Longest : cut;
                yield return Span.Between(start, cut);
                start = cut;
                while (start < end && document.Text[start] == ' ')
                    start++;
            }

            if (end > start)
                yield return Span.Between(start, end);
        }
    }
}
