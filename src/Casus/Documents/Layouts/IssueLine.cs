using System.Collections.Immutable;

namespace Casus.Documents.Layouts;

/// <summary>
/// Reads lines that say where a text appeared among other things: 'Lower Hain Messenger, Saturday, 6 October 2029, page 3', 'Cold Front, the monthly letter
/// of the Exchange · Issue 88 · March 2030'. A byline must be read to its last piece; of such a line, what is recognised counts.
/// </summary>
internal static class IssueLine
{
    private const int LongestLine = 240;
    private const int MostWordsOfPiece = 12;

    private static readonly string[] Between = [" | ", " · ", " • ", " — ", " – ", " - ", ". ", "; ", ", ", ": ", " ("];

    private static readonly string[] Writers =
    [
        "by ",
        "from our correspondent ",
        "from our reporter ",
        "our correspondent ",
        "our reporter ",
    ];

    private static readonly string[] Marks = ["„", "“", "\"", "«", "‘"];

    /// <summary>What the line says; none where it gives neither a date nor a writer, or is a sentence.</summary>
    public static BylineText? Of(string text)
    {
        if (text.Length is < 6 or > LongestLine || text[^1] is '?' or '!' or ':' || Phrase.EndsWithStop(text) && Phrase.Words(text) > 14)
            return null;
        var date = WrittenDate.FirstIn(text) is { Year: not null, Month: not null } found ? found : (WrittenDate?)null;
        var pieces = text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length < 2 || Array.Exists(pieces, p => Phrase.Words(p) > MostWordsOfPiece))
            return null;
        var authors = Array.Find([.. pieces.Select(Written)], a => !a.IsEmpty);
        if (authors.IsDefault)
            authors = [];
        if (date is null && authors.IsEmpty)
            return null;
        var outlet = Outlet(pieces, date is not null);
        return outlet is null && authors.IsEmpty && pieces.Length > 6 ? null : new(authors, outlet, date, null, false);
    }

    private static ImmutableArray<string> Written(string piece)
    {
        foreach (var label in Writers)
        {
            var at = piece.IndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (at == 0 || at > 0 && piece[at - 1] is ' ' && Phrase.Words(piece[..at]) <= 3)
                return PersonName.List(piece[(at + label.Length)..].TrimEnd('.'));
        }

        return [];
    }

    private static string? Outlet(string[] pieces, bool isDated)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i].Trim(' ', '.', ')');
            if (Marked(piece) is { } marked && (i == 0 || OutletName.HasArticle(marked) || OutletName.IsOne(marked)))
                return marked;
            if (OutletName.IsOne(piece) && !PersonName.IsOne(piece))
                return piece;
            // "Cold Front, the monthly letter of the Exchange"
            if (
                isDated
                && i + 1 < pieces.Length
                && OutletName.IsProper(piece)
                && pieces[i + 1].Split(' ')
                    is [
                        "the"
                        or "a",
                        "daily"
                        or "weekly"
                        or "fortnightly"
                        or "monthly"
                        or "quarterly"
                        or "annual"
                        or "newsletter"
                        or "bulletin",
                        ..,
                    ]
            )
                return piece;
        }

        return null;
    }

    /// <summary>'Translated from the monthly „Die Brücke“': a name in marks.</summary>
    private static string? Marked(string piece)
    {
        var open = Array.FindIndex(Marks, m => piece.Contains(m, StringComparison.Ordinal));
        if (open < 0)
            return null;
        var from = piece.IndexOf(Marks[open], StringComparison.Ordinal) + 1;
        var to = piece.AsSpan(from).IndexOfAny("“”\"»’");
        return to > 2 && piece.Substring(from, to) is var name && OutletName.IsProper(name) && Phrase.Words(name) <= 5 ? name : null;
    }
}
