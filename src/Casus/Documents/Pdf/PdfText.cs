using System.Collections.Immutable;
using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Casus.Documents.Pdf;

/// <summary>Reads the text layer of a PDF, within bounds that no file can talk it out of.</summary>
internal static class PdfText
{
    private const int MostPages = 10_000;
    private const int MostLetters = 50_000_000;
    private const int MostNested = 200;

    /// <summary>The draft of a PDF.</summary>
    /// <exception cref="UnreadableDocumentException">It is encrypted, broken, without text, or unpacks to more than may be.</exception>
    public static Draft Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var filters = new BoundedFilters(cancellation);
        filters.Look(bytes.Span);
        try
        {
            using var pdf = PdfDocument.Open(
                bytes,
                new ParsingOptions
                {
                    UseLenientParsing = true,
                    SkipMissingFonts = true,
                    ClipPaths = false,
                    MaxStackDepth = MostNested,
                    FilterProvider = filters,
                    // An empty user password opens what is only protected against changes.
                    Passwords = [""],
                }
            );
            return Read(pdf, filters, cancellation);
        }
        catch (PdfDocumentEncryptedException locked)
        {
            throw new UnreadableDocumentException(
                "The PDF is locked with a password. Open it with the password, print or save it without one, and pass that.",
                locked
            );
        }
        catch (Exception bad) when (bad is not (UnreadableDocumentException or OperationCanceledException or OutOfMemoryException))
        {
            filters.ThrowIfExceeded();
            cancellation.ThrowIfCancellationRequested();
            throw new UnreadableDocumentException(
                $"The PDF is damaged: {Sentence(bad.Message)} Get it again, or open it in a reader and save or print it anew.",
                bad
            );
        }
    }

    private static Draft Read(PdfDocument pdf, BoundedFilters filters, CancellationToken cancellation)
    {
        var pages = pdf.NumberOfPages;
        if (pages > MostPages)
            throw new UnreadableDocumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The PDF has {pages:N0} pages; up to {MostPages:N0} are read. Split it, or take the pages you need."
                )
            );
        pdf.AddPageFactory<PdfSheet, SheetFactory>();
        var sheets = new List<PageLines>(pages);
        var (letters, broken, pictures) = (0L, 0, 0);
        for (var i = 1; i <= pages; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Page(pdf, i, filters) is not { } page)
            {
                broken++;
                continue;
            }

            letters += page.Letters;
            if (letters > MostLetters)
                throw new UnreadableDocumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The PDF has more than {MostLetters:N0} letters. Split it, or take the pages you need."
                    )
                );
            pictures += page.Letters == 0 ? 1 : 0;
            sheets.Add(page);
        }

        if (letters == 0)
            throw new UnreadableDocumentException(
                broken == pages && pages > 0
                    ? "No page of the PDF can be read. Get it again, or open it in a reader and save or print it anew."
                    : "The PDF has no text layer: its pages are pictures. Run a program for text recognition (OCR) on it and pass the result."
            );
        return PdfComposition.Of(sheets, PdfOrigin.Of(pdf)) with { Notes = Notes(pages, broken, pictures) };
    }

    private static PageLines? Page(PdfDocument pdf, int number, BoundedFilters filters)
    {
        try
        {
            return PageLines.Of(pdf.GetPage<PdfSheet>(number));
        }
        catch (Exception bad) when (bad is not (UnreadableDocumentException or OperationCanceledException or OutOfMemoryException))
        {
            // A page that is broken takes no other with it.
            filters.ThrowIfExceeded();
            return null;
        }
    }

    private static ImmutableArray<string> Notes(int pages, int broken, int pictures)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        if (broken > 0)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{broken:N0} of {pages:N0} pages are damaged and were not read."));
        if (pictures > 0)
            notes.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pictures:N0} of {pages:N0} pages have no text; if they are scans, their words are missing."
                )
            );
        return notes.DrainToImmutable();
    }

    private static string Sentence(string message)
    {
        var line = message.ReplaceLineEndings(" ").Trim();
        line = line.Length > 160 ? line[..160] + "…" : line;
        return line.EndsWith('.') || line.EndsWith('…') ? line : line + ".";
    }
}
