using Casus.Attribution.Speakers;
using Casus.Documents;

namespace Casus.Attribution.Rules;

/// <summary>Tells whether a document tells one person's life, as obituaries and portraits do.</summary>
internal static class Lives
{
    // Whose life is told is named at once, and their birth or death soon.
    private const int Opening = 1500;

    // A byline or the name of a paper may come before.
    private const int Candidates = 5;

    /// <summary>Whose life it is; none: the document is about something else.</summary>
    public static Member? Of(Document document, Cast cast)
    {
        var start = Pieces.Of(document).Select(p => p.Start).FirstOrDefault();
        var opening = document.Text.AsSpan(start, Math.Min(Opening, document.Text.Length - start));
        var title = document.Provenance.Title ?? "";
        if (
            !opening.Contains("was born", StringComparison.Ordinal)
            && !opening.Contains(" died ", StringComparison.Ordinal)
            && !title.Contains(" dies", StringComparison.Ordinal)
        )
            return null;
        return cast
            .Persons.Take(Candidates)
            .FirstOrDefault(p =>
                p.IsSurelyPerson
                && p.FirstAt - start < Opening / 4
                && title.Contains(p.Name[(p.Name.LastIndexOf(' ') + 1)..], StringComparison.OrdinalIgnoreCase)
            );
    }
}
