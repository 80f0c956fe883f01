namespace Casus.Documents.Layouts;

/// <summary>The lines that say who an author is.</summary>
internal static class AboutAuthor
{
    private const int MostWordsOnTheWriter = 40;

    private static readonly string[] Labels =
    [
        "about the authors",
        "about the author",
        "about the writer",
        "about author",
        "author bio",
        "author's bio",
        "author biography",
        "über den autor",
        "über die autorin",
        "zum autor",
        "zur autorin",
        "à propos de l'auteur",
        "à propos de l’auteur",
        "sobre el autor",
        "sobre la autora",
        "sobre o autor",
        "об авторе",
        "про автора",
        "o autorze",
        "sull'autore",
    ];

    private static readonly string[] GoingOn =
    [
        "He ",
        "She ",
        "They ",
        "His ",
        "Her ",
        "Their ",
        "Follow ",
        "You can ",
        "Twitter",
        "@",
        "X:",
        "Contact ",
    ];

    private static readonly string[] Offices =
    [
        "fellow",
        "analyst",
        "journalist",
        "correspondent",
        "professor",
        "columnist",
        "reporter",
        "author of",
        "researcher",
        "editor",
        "lecturer",
        "director of",
        "contributor",
        "historian",
        "scholar",
        "writer",
        "diplomat",
        "associate at",
        "expert",
        "ambassador",
        "scientist",
    ];

    private static readonly string[] Writers =
    [
        "the writer ",
        "the author ",
        "this writer ",
        "the columnist ",
        "der autor ",
        "die autorin ",
        "l'auteur ",
        "l’auteur ",
        "el autor ",
        "la autora ",
    ];

    private static readonly string[] Verbs =
    [
        " is ",
        " was ",
        " has ",
        " writes ",
        " teaches ",
        " covers ",
        " works ",
        " serves ",
        " studies ",
        " ist ",
        " est ",
        " es ",
    ];

    /// <summary>What follows 'About the Author' on its line: a name, a name and more, or nothing; none where the line is no such one.</summary>
    public static string? Heading(string text)
    {
        foreach (var label in Labels)
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                return text.Length == label.Length ? ""
                    : text[label.Length] is ':' or ' ' or '.' ? text[label.Length..].Trim(' ', ':', '-', '–', '—', '.')
                    : null;
        return null;
    }

    /// <summary>The name of a person that opens a sentence about the person; none where none does.</summary>
    public static string? Subject(string text)
    {
        var head = text.Length <= 90 ? text : text[..90];
        var end = Verbs.Select(v => head.IndexOf(v, StringComparison.Ordinal)).Where(i => i > 0).DefaultIfEmpty(-1).Min();
        if (head.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && comma < end)
            end = comma;
        return end > 0 && PersonName.IsOne(head[..end]) ? PersonName.WithoutTitle(head[..end]) : null;
    }

    /// <summary>Whether a paragraph says what office somebody holds: 'Jane Doe is a senior fellow at …', 'The writer is …'.</summary>
    public static bool TellsOffice(string text)
    {
        var head = text.Length <= 160 ? text : text[..160];
        var subject =
            Subject(text) is not null
            || text.StartsWith("The writer is ", StringComparison.Ordinal)
            || text.StartsWith("The author is ", StringComparison.Ordinal);
        return subject
            && head.Contains(" is ", StringComparison.Ordinal)
            && Offices.Any(o => head.Contains(o, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a line is about its writer without a name: 'The writer was a judge until 2029'.</summary>
    public static bool TellsOfTheWriter(string text) =>
        Writers.FirstOrDefault(w => text.StartsWith(w, StringComparison.OrdinalIgnoreCase)) is { } opening
        && text.Length > opening.Length + 2
        && Phrase.Words(text) <= MostWordsOnTheWriter
        && text[opening.Length..].Split(' ')[0] is var verb
        && (
            verb is "is" or "was" or "has" or "sat" or "ist" or "war" or "est" or "es" or "fue"
            || verb.EndsWith('s')
            || verb.EndsWith("ed", StringComparison.Ordinal)
        )
        && verb is not ("says" or "argues" or "asks" or "notes" or "adds" or "asked" or "argued" or "noted" or "added");

    /// <summary>Whether a line is about one of those who wrote the text.</summary>
    public static bool IsOfTheWriter(string text, IReadOnlyList<Author> authors) =>
        TellsOfTheWriter(text)
        || authors.Any(a => OpensWith(text, a.Name.Split(' ')[^1]))
        || TellsOffice(text) && Subject(text) is { } name && authors.Any(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    // 'Ms. Doe is the author of …'
    private static bool OpensWith(string text, string surname) =>
        text.IndexOf(surname + " is ", StringComparison.Ordinal) is >= 3 and <= 12 and var at
        && text[at - 1] == ' '
        && char.IsUpper(text[0])
        && Array.Exists(Offices, o => text.Contains(o, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a paragraph goes on about a person.</summary>
    public static bool GoesOnAbout(string text, string? name) =>
        name is not null && text.Contains(name.Split(' ')[^1], StringComparison.Ordinal)
        || GoingOn.Any(s => text.StartsWith(s, StringComparison.Ordinal));
}
