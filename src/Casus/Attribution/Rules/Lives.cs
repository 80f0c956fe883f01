using Casus.Attribution.Speakers;
using Casus.Documents;

namespace Casus.Attribution.Rules;

/// <summary>Tells whether a document tells one person's life, as obituaries and portraits do.</summary>
internal static class Lives
{
    // Whose life is told is named at once, and their birth or death soon.
    private const int Opening = 1500;

    /// <summary>Whose life it is; none: the document is about something else.</summary>
    public static Member? Of(Document document, Cast cast)
    {
        if (cast.First is not { } first)
            return null;
        var start = UtteranceReader.Pieces(document).Select(p => p.Start).FirstOrDefault();
        var opening = document.Text.AsSpan(start, Math.Min(Opening, document.Text.Length - start));
        var title = document.Provenance.Title ?? "";
        var family = first.Name[(first.Name.LastIndexOf(' ') + 1)..];
        return
            first.FirstAt - start < 200
            && (
                opening.Contains("was born", StringComparison.Ordinal)
                || opening.Contains("has died", StringComparison.Ordinal)
                || opening.Contains("who died", StringComparison.Ordinal)
                || title.Contains(" dies", StringComparison.Ordinal)
            )
            && (title.Length == 0 || title.Contains(family, StringComparison.OrdinalIgnoreCase))
            ? first
            : null;
    }
}
