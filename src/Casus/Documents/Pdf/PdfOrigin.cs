using System.Collections.Immutable;
using System.Globalization;
using Casus.Documents.Layouts;
using UglyToad.PdfPig;

namespace Casus.Documents.Pdf;

/// <summary>What the properties of a PDF say of its origin.</summary>
/// <param name="Provenance">Title, authors, subjects.</param>
/// <param name="Made">The day the file was made.</param>
internal sealed record PdfOrigin(Provenance Provenance, CarrierDate? Made)
{
    private const int MostAuthors = 50;

    // What programs write where nobody wrote a title.
    private static readonly string[] NoTitles =
    [
        "untitled",
        "microsoft word - ",
        "microsoft powerpoint - ",
        "document",
        "titel",
        "title",
        "(anonymous)",
    ];

    private static readonly string[] NoAuthors = ["unknown", "anonymous", "admin", "administrator", "user", "owner", "author"];

    /// <summary>The origin of a PDF.</summary>
    public static PdfOrigin Of(PdfDocument pdf)
    {
        var stated = pdf.Information;
        var title = Clean(stated.Title);
        var authors =
            Clean(stated.Author) is { Length: < 500 } names && !NoAuthors.Contains(names, StringComparer.OrdinalIgnoreCase)
                ? PersonName.AllIn(names) is { Length: > 0 } several
                    ? several
                    : [names]
                : [];
        return new(
            new()
            {
                Title = title is null || IsNoTitle(title) ? null : title,
                Authors = [.. authors.Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAuthors).Select(a => new Author(a))],
                Tags =
                [
                    .. (Clean(stated.Keywords) ?? "")
                        .Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                        .Where(t => t.Length < 100)
                        .Distinct(StringComparer.Ordinal)
                        .Take(MostAuthors),
                ],
            },
            Day(stated.CreationDate) is { } day
                ? new(day, "The text does not say when it appeared; the date is that on which the PDF was made.")
                : null
        );
    }

    private static bool IsNoTitle(string title) =>
        NoTitles.Any(n =>
            title.Equals(n, StringComparison.OrdinalIgnoreCase)
            || n.EndsWith(' ') && title.StartsWith(n, StringComparison.OrdinalIgnoreCase)
        )
        || !title.Contains(' ', StringComparison.Ordinal)
            && (title.Contains('.', StringComparison.Ordinal) || title.Contains('_', StringComparison.Ordinal));

    // D:20310304101500+01'00'
    private static string? Day(string? written)
    {
        var digits = written?.StartsWith("D:", StringComparison.Ordinal) == true ? written[2..] : written;
        return
            digits is { Length: >= 8 }
            && DateOnly.TryParseExact(digits.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private static string? Clean(string? words)
    {
        var removed = 0;
        return words is { Length: < 5000 } && CleanText.Of(words, ref removed) is { Length: > 0 } clean ? clean : null;
    }
}
