using System.Collections.Frozen;

namespace Casus.Documents.Layouts;

/// <summary>The small words of bylines: labels of writers and dates, weekdays, time of day.</summary>
internal static class BylineWords
{
    private const int MostWordsBeforeBy = 4;

    private static readonly string[] Writers =
    [
        "by: ",
        "byline: ",
        "author: ",
        "authors: ",
        "author(s): ",
        "writer: ",
        "text: ",
        "words: ",
        "reporting: ",
        "interview: ",
        "interviewer: ",
        "correspondent: ",
        "from ",
        "von ",
        "par ",
        "por ",
        "di ",
        "door ",
        "av ",
        "af ",
        "autor: ",
        "autorin: ",
        "autoren: ",
        "autora: ",
        "autore: ",
        "auteur : ",
        "auteur: ",
        "tekst: ",
        "texte : ",
        "texte: ",
        "texto: ",
        "testo: ",
        "entrevista: ",
        "entretien : ",
        "автор: ",
        "авторы: ",
        "текст: ",
        "беседовал ",
        "беседовала ",
    ];

    private static readonly string[] Destinations = ["special to ", "special for ", "exclusive to ", "exclusively for ", "for "];

    // What may stand before 'by': 'EXCLUSIVE by', 'A report compiled by'.
    private static readonly FrozenSet<string> BeforeBy = Set(
        "a an the written story report reports reported reporting words text compiled analysis opinion comment commentary exclusive interview interviewed "
            + "review dispatch essay column feature special research authored prepared posted published submitted news"
    );

    private static readonly string[] Dates =
    [
        "originally published on",
        "first published on",
        "first published",
        "published online",
        "published on",
        "published",
        "posted on",
        "posted",
        "date of publication",
        "publication date",
        "release date",
        "date",
        "dated",
        "issued on",
        "issued",
        "filed",
        "updated on",
        "updated",
        "last updated on",
        "last updated",
        "last modified",
        "last revised",
        "modified",
        "publié le",
        "publié",
        "mis à jour le",
        "veröffentlicht am",
        "erschienen am",
        "aktualisiert am",
        "stand",
        "publicado el",
        "publicado em",
        "publicado",
        "actualizado el",
        "actualizado",
        "pubblicato il",
        "aggiornato il",
        "опубликовано",
        "обновлено",
        "дата",
    ];

    private static readonly FrozenSet<string> Weekdays = Set(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
            + "montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche "
            + "lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica "
            + "понедельник вторник среда четверг пятница суббота воскресенье"
    );

    private static readonly FrozenSet<string> OfTime = Set(
        "at on am pm gmt utc est edt et pt ct cst cdt pst pdt mst mdt cet cest bst ist msk eet eest jst hkt local time hrs hours uhr à h um a.m. p.m. a.m p.m "
            + "z noon midnight morning evening г. года г the le am om el . - – —"
    );

    /// <summary>What follows the label of a writer; none where there is no such label.</summary>
    public static string? AfterWriter(string text)
    {
        if (Array.Find(Writers, l => text.StartsWith(l, StringComparison.OrdinalIgnoreCase)) is { } label)
            return text[label.Length..].TrimStart();
        if (text.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            return text[3..].TrimStart();
        var by = text.IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
        if (by is <= 0 or > 40)
            return null;
        var before = text[..by].Split(' ', ':');
        return before.Length <= MostWordsBeforeBy && Array.TrueForAll(before, w => BeforeBy.Contains(w))
            ? text[(by + 4)..].TrimStart()
            : null;
    }

    /// <summary>What follows the label of a date, and whether it says when the text was changed; none where there is no such label.</summary>
    public static string? AfterDate(string text, out bool isChange)
    {
        isChange = false;
        var label = Dates
            .Where(l =>
                text.StartsWith(l, StringComparison.OrdinalIgnoreCase)
                && (text.Length == l.Length || text[l.Length] is ' ' or ':' or '\u00A0')
            )
            .MaxBy(l => l.Length);
        if (label is null)
            return null;
        isChange = IsChange(label);
        return text[label.Length..].TrimStart(':', ' ');
    }

    /// <summary>Where within a line the label of a date begins, as in 'Jane Doe Published: 4 March'; -1 for nowhere.</summary>
    public static int LabelWithin(string text)
    {
        for (var i = text.IndexOf(' ', StringComparison.Ordinal); i >= 0 && i + 1 < text.Length; i = text.IndexOf(' ', i + 1))
            if (
                char.IsUpper(text[i + 1])
                && Dates.Any(l =>
                    text.AsSpan(i + 1).StartsWith(l, StringComparison.OrdinalIgnoreCase)
                    && i + 1 + l.Length < text.Length
                    && text[i + 1 + l.Length] is ':' or ' '
                    && l is not ("date" or "stand" or "filed")
                )
            )
                return i + 1;
        return -1;
    }

    /// <summary>Whether a word belongs to a day or a time of day.</summary>
    public static bool IsOfTime(string word) =>
        IsWeekday(word)
        || OfTime.Contains(word)
        || OfTime.Contains(word.TrimEnd('.', ','))
        || word.Length is >= 3 and <= 12 && word[0] is '+' or '-' && word.AsSpan(1).IndexOfAnyExceptInRange('0', ':') < 0
        || word.Length <= 12 && char.IsAsciiDigit(word[0]) && word.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '.' or '+' or '-')
        || word[0] is 'T' && word.Contains(':', StringComparison.Ordinal);

    /// <summary>Whether a word is a day of the week.</summary>
    public static bool IsWeekday(string word) => Weekdays.Contains(word.TrimEnd('.', ','));

    /// <summary>The paper behind 'special to', 'exclusive to'; none where words begin otherwise.</summary>
    public static string? AfterDestination(string words) =>
        Array.Find(Destinations, d => words.StartsWith(d, StringComparison.OrdinalIgnoreCase)) is { } label ? words[label.Length..] : null;

    /// <summary>Whether words only tell how long, how often or in what form a text is read: '5 min read', '12 comments', 'Comments (2)'.</summary>
    public static bool IsAside(string words) =>
        words.Length <= 30
            && char.IsAsciiDigit(words[0])
            && (words.Contains("min", StringComparison.OrdinalIgnoreCase) || words.Contains("comment", StringComparison.OrdinalIgnoreCase))
        || words.Length <= 20 && words.StartsWith("comment", StringComparison.OrdinalIgnoreCase)
        || FurnitureText.Is(words);

    private static bool IsChange(string label) =>
        label.Contains("updat", StringComparison.Ordinal)
        || label.Contains("modif", StringComparison.Ordinal)
        || label.Contains("revis", StringComparison.Ordinal)
        || label.StartsWith("actualiz", StringComparison.Ordinal)
        || label.StartsWith("aktual", StringComparison.Ordinal)
        || label is "mis à jour le" or "aggiornato il" or "обновлено";

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
