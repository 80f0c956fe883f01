using System.Collections.Immutable;
using Casus.Documents.Layouts;

namespace Casus.Documents.Pdf;

/// <summary>Makes blocks of the rows of all pages: paragraphs across columns and pages, headings by their size, notes and printer's lines apart.</summary>
internal static class PdfComposition
{
    private const int MostWordsOfHeading = 30;
    private const int FewestWordsOfText = 15;
    private const double LargerThanText = 1.12;
    private const double SmallerThanText = 0.92;

    /// <summary>The draft of a document.</summary>
    public static Draft Of(IReadOnlyList<PageLines> pages, PdfOrigin origin)
    {
        var heads = new RunningHeads(pages);
        var (text, notes, furniture) = (new List<PdfParagraph>(), new List<PdfParagraph>(), new List<string>());
        var perPage = new List<List<PdfParagraph>>(pages.Count);
        foreach (var page in pages)
        {
            var printed = heads.Of(page);
            furniture.AddRange(printed.Order().Select(i => page.Rows[i].Text));
            if (page.Turned.Length > 0)
                furniture.Add(page.Turned);
            perPage.Add([.. ColumnFlow.Of([.. page.Rows.Where((_, i) => !printed.Contains(i))]).SelectMany(ParagraphRows.Of)]);
        }

        var size = SizeOfText(perPage);
        foreach (var paragraph in perPage.SelectMany(p => p))
            if (IsNote(paragraph, size))
            {
                notes.Add(paragraph);
                if (text.Count > 0)
                    text[^1].IsAtFoot = true;
            }
            else if (text.Count > 0 && GoesOn(text[^1], paragraph, size))
                text[^1].Lines.AddRange(paragraph.Lines);
            else
                text.Add(paragraph);
        return Draft(text, notes, furniture, size, origin);
    }

    private static Draft Draft(List<PdfParagraph> text, List<PdfParagraph> notes, List<string> furniture, double size, PdfOrigin origin)
    {
        var hyphens = new Hyphens(text);
        var title = Title(text, size);
        var blocks = ImmutableArray.CreateBuilder<DraftBlock>(text.Count + notes.Count + furniture.Count);
        for (var i = 0; i < text.Count; i++)
            blocks.Add(new(hyphens.Joined(text[i].Lines), i == title ? BlockKind.Title : Kind(text[i], size)));
        blocks.AddRange(notes.Select(n => new DraftBlock(hyphens.Joined(n.Lines), BlockKind.Paragraph)));
        blocks.AddRange(furniture.Distinct(StringComparer.Ordinal).Select(f => new DraftBlock(f, BlockKind.Furniture)));
        var provenance = title < 0 ? origin.Provenance : origin.Provenance with { Title = hyphens.Joined(text[title].Lines) };
        return new(blocks.DrainToImmutable(), provenance, []) { LastResort = origin.Made };
    }

    // That of most letters.
    private static double SizeOfText(List<List<PdfParagraph>> pages)
    {
        var letters = new Dictionary<double, long>();
        foreach (var paragraph in pages.SelectMany(p => p))
            letters[paragraph.Size] = letters.GetValueOrDefault(paragraph.Size) + paragraph.Letters;
        return letters.Count == 0 ? 10 : letters.MaxBy(l => (l.Value, l.Key)).Key;
    }

    // Small print at the foot of a column that begins with the mark of a note.
    private static bool IsNote(PdfParagraph paragraph, double size) =>
        paragraph.Size <= SmallerThanText * size
        && paragraph is { IsCell: false, Lines: [[var mark, ..], ..] }
        && (char.IsAsciiDigit(mark) || mark is '*' or '†' or '‡');

    // Whether a paragraph is the rest of the one that the last column or page broke off.
    private static bool GoesOn(PdfParagraph above, PdfParagraph paragraph, double size)
    {
        if (!above.IsAtFoot || above.IsCell || paragraph.IsCell || Math.Abs(above.Size - paragraph.Size) > 0.05 * above.Size)
            return false;
        if (above.Size > LargerThanText * size || above.IsBold != paragraph.IsBold || ListMark.Bullet(paragraph.Lines[0]) > 0)
            return false;
        var goesOn = Hyphens.Parts(above.Last) || !Phrase.EndsASentence(above.Last) && !char.IsUpper(paragraph.Lines[0][0]);
        if (goesOn)
            above.IsAtFoot = paragraph.IsAtFoot;
        return goesOn;
    }

    // The largest letters above the text, if larger than those of the text.
    private static int Title(List<PdfParagraph> text, double size)
    {
        var best = -1;
        for (var i = 0; i < Math.Min(text.Count, 12) && !IsText(text[i], size); i++)
            if (
                text[i] is { IsCell: false } here
                && here.Size >= 1.25 * size
                && Phrase.Words(string.Join(' ', here.Lines)) is > 0 and <= MostWordsOfHeading
                && (best < 0 || here.Size > text[best].Size)
            )
                best = i;
        return best;
    }

    private static bool IsText(PdfParagraph paragraph, double size) =>
        paragraph.Size < LargerThanText * size && paragraph.Lines.Sum(Phrase.Words) >= FewestWordsOfText;

    private static BlockKind? Kind(PdfParagraph paragraph, double size)
    {
        if (paragraph.IsCell)
            return BlockKind.Cell;
        var words = paragraph.Lines.Sum(Phrase.Words);
        var isSet = paragraph.Size >= LargerThanText * size || paragraph.IsBold;
        return
            isSet
            && BylineText.Of(paragraph.Last) is null
            && words <= MostWordsOfHeading
            && !Phrase.EndsWithStop(paragraph.Last)
            && paragraph.Lines.Count <= 4
            && (words > 1 || paragraph.Letters > 2)
            ? BlockKind.Heading
            : null;
    }
}
