using System.Collections.Immutable;

namespace Casus.Documents.Layouts;

/// <summary>What a line under a title says of who wrote a text, where it appeared and when.</summary>
/// <param name="Authors">The names.</param>
/// <param name="Outlet">Where it appeared, if said.</param>
/// <param name="Date">When, if said.</param>
/// <param name="HasPlace">Whether a place is named.</param>
internal sealed record BylineText(ImmutableArray<string> Authors, string? Outlet, WrittenDate? Date, bool HasPlace)
{
    private const int LongestLine = 160;

    private static readonly string[] AuthorLabels =
    [
        "written by ",
        "reported by ",
        "story by ",
        "words by ",
        "text by ",
        "by ",
        "by: ",
        "author: ",
        "authors: ",
        "text: ",
        "von ",
        "par ",
        "por ",
        "autor: ",
        "autora: ",
        "auteur : ",
        "auteur: ",
        "автор: ",
        "текст: ",
    ];

    private static readonly string[] DateLabels =
    [
        "published on",
        "published",
        "first published",
        "posted on",
        "posted",
        "date",
        "updated on",
        "updated",
        "last updated",
        "last modified",
        "modified",
        "publié le",
        "mis à jour le",
        "veröffentlicht am",
        "aktualisiert am",
        "stand",
        "publicado el",
        "publicado",
        "actualizado",
        "опубликовано",
        "обновлено",
    ];

    private static readonly string[] Weekdays =
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "lunes",
        "martes",
        "miércoles",
        "jueves",
        "viernes",
        "sábado",
        "domingo",
    ];

    private static readonly string[] Zones =
    [
        "at",
        "on",
        "am",
        "pm",
        "gmt",
        "utc",
        "est",
        "edt",
        "cet",
        "cest",
        "bst",
        "uhr",
        "à",
        "h",
        "um",
        "a.m.",
        "p.m.",
        "z",
        "г.",
        "года",
    ];

    /// <summary>Whether it says when, and that it was then changed rather than first printed.</summary>
    public bool IsUpdate { get; private init; }

    /// <summary>Whether it names somebody or something that wrote it.</summary>
    public bool NamesAWriter => Authors.Length > 0 || Outlet is not null;

    /// <summary>What a line says; none where it reads as anything but a byline, a dateline or a date.</summary>
    public static BylineText? Of(string text)
    {
        if (text.Length is < 4 or > LongestLine)
            return null;
        var rest = AuthorLabels.FirstOrDefault(l => text.StartsWith(l, StringComparison.OrdinalIgnoreCase)) is { } label
            ? text[label.Length..].TrimStart()
            : null;
        if (rest is not null)
            return Parts(rest, true) is { Authors.Length: > 0 } or { Outlet: not null } ? Parts(rest, true) : null;
        return DateLabelled(text) ?? (Parts(text, false) is { Date: not null } found ? found : null);
    }

    /// <summary>The names in a list of them: 'Jane Doe, John Roe and Ann Poe'; empty where one is no name.</summary>
    public static ImmutableArray<string> Names(string list)
    {
        var names = list.Split(
            [", ", " and ", " & ", " und ", " et ", " with "],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return names.Length is > 0 and <= 8 && Array.TrueForAll(names, PersonName.IsOne) ? [.. names.Select(PersonName.WithoutTitle)] : [];
    }

    private static BylineText? DateLabelled(string text)
    {
        foreach (var label in DateLabels)
        {
            if (!text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = text[label.Length..].TrimStart(':', ' ');
            if (Parts(rest, false) is { Date: not null } found)
                return found with
                {
                    IsUpdate = label.StartsWith("upd", StringComparison.Ordinal) || label.Contains("mod", StringComparison.Ordinal),
                };
        }

        return null;
    }

    private static BylineText? Parts(string text, bool labelled)
    {
        var pieces = text.Split(
            [" | ", " · ", " • ", " – ", " — ", " - ", " / ", "|", "•"],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        var authors = ImmutableArray.CreateBuilder<string>();
        string? outlet = null;
        WrittenDate? date = null;
        var place = false;
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = WithoutLabel(pieces[i]);
            var (stated, words) = SplitDate(piece);
            date ??= stated;
            if (words.Length == 0)
                continue;
            if (
                Names(words) is { Length: > 0 } names
                && (labelled || i == 0 || authors.Count == 0)
                && !(stated is not null && outlet is not null)
            )
                authors.AddRange(names);
            else if (labelled && i == 0 && LeadingNames(words, ref outlet) is { Length: > 0 } leading)
                authors.AddRange(leading);
            else if (PersonName.IsOutlet(words) || i == 0 && stated is null && IsTitleCase(words) && pieces.Length > 1)
                outlet ??= words.Trim('(', ')');
            else if (IsPlace(words) && (stated is null ? i > 0 : piece.Contains(',', StringComparison.Ordinal)))
                place = true;
            else if (!IsReadingTime(words))
                return null;
        }

        return new(authors.DrainToImmutable(), outlet, date, place);
    }

    // 'Jane Doe, Senior Fellow, The Echo': names up to the first piece that is none; the rest is office and outlet.
    private static ImmutableArray<string> LeadingNames(string words, ref string? outlet)
    {
        var pieces = words.Split([", ", " for ", " in "], StringSplitOptions.TrimEntries);
        var names = ImmutableArray.CreateBuilder<string>();
        var i = 0;
        for (; i < pieces.Length && Names(pieces[i]) is { Length: > 0 } found; i++)
            names.AddRange(found);
        if (names.Count > 0 && PersonName.IsOutlet(pieces[^1]) && i < pieces.Length)
            outlet ??= pieces[^1];
        return names.DrainToImmutable();
    }

    // The date in a piece, and what is left of it without date, weekday and time of day.
    private static (WrittenDate? Date, string Words) SplitDate(string piece)
    {
        var date = WrittenDate.FirstIn(piece) ?? WrittenDate.Whole(piece);
        if (date is not { } found)
            return (null, piece);
        var rest = piece[..found.Span.Start] + " " + piece[found.Span.End..];
        var words = rest.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(w => !IsOfTime(w));
        return (found, string.Join(' ', words));
    }

    private static bool IsOfTime(string word) =>
        Weekdays.Contains(word.TrimEnd('.'), StringComparer.OrdinalIgnoreCase)
        || Zones.Contains(word, StringComparer.OrdinalIgnoreCase)
        || char.IsAsciiDigit(word[0]) && word.Length <= 12
        || word[0] is 'T' && word.Contains(':', StringComparison.Ordinal)
        || word is "." or "-";

    private static string WithoutLabel(string piece)
    {
        foreach (var label in DateLabels)
            if (
                piece.StartsWith(label, StringComparison.OrdinalIgnoreCase)
                && piece.Length > label.Length
                && piece[label.Length] is ' ' or ':'
            )
                return piece[label.Length..].TrimStart(':', ' ');
        return piece.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? piece[3..] : piece;
    }

    private static bool IsReadingTime(string words) =>
        char.IsAsciiDigit(words[0]) && words.Contains("min", StringComparison.OrdinalIgnoreCase) && words.Length <= 20;

    private static bool IsPlace(string words) =>
        words.Length <= 40 && words.Split(' ') is { Length: <= 3 } parts && parts.All(p => p.Length > 0 && char.IsUpper(p[0]));

    private static bool IsTitleCase(string words) =>
        words.Split(' ') is { Length: <= 5 } parts && parts.All(p => p.Length > 0 && (char.IsUpper(p[0]) || p is "of" or "the"));
}
