using System.Collections.Frozen;

namespace Casus.Documents.Layouts;

/// <summary>Names of people as bylines have them.</summary>
internal static class PersonName
{
    private static readonly FrozenSet<string> Particles = new[]
    {
        "de",
        "van",
        "von",
        "der",
        "den",
        "da",
        "di",
        "del",
        "della",
        "dos",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "ter",
        "zu",
        "y",
        "e",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Titles =
    [
        "Dr. ",
        "Dr ",
        "Prof. ",
        "Professor ",
        "Sir ",
        "Mr. ",
        "Mr ",
        "Mrs. ",
        "Ms. ",
        "Ms ",
        "Amb. ",
    ];

    // Words that newspapers, agencies and institutes have in their names and people do not.
    private static readonly FrozenSet<string> OutletWords = new[]
    {
        "times",
        "post",
        "herald",
        "gazette",
        "news",
        "agency",
        "journal",
        "tribune",
        "review",
        "press",
        "chronicle",
        "observer",
        "monitor",
        "daily",
        "weekly",
        "wire",
        "staff",
        "editors",
        "desk",
        "reuters",
        "ap",
        "afp",
        "dpa",
        "bbc",
        "cnn",
        "upi",
        "efe",
        "ansa",
        "tass",
        "interfax",
        "xinhua",
        "kyodo",
        "bloomberg",
        "magazine",
        "institute",
        "center",
        "centre",
        "university",
        "council",
        "foundation",
        "bulletin",
        "radio",
        "tv",
        "media",
        "newsroom",
        "bureau",
        "correspondents",
        "online",
        "today",
        "guardian",
        "telegraph",
        "echo",
        "courier",
        "mail",
        "dispatch",
        "zeitung",
        "presse",
        "post-gazette",
        "nachrichten",
        "team",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether words read as the name of a newspaper, an agency or an institute.</summary>
    public static bool IsOutlet(string words)
    {
        var parts = words.Split(' ');
        return parts.Length is >= 1 and <= 7
            && char.IsUpper(words.FirstOrDefault())
            && parts.Any(p => OutletWords.Contains(p.Trim('(', ')', '.')));
    }

    /// <summary>Whether words read as the name of a person: two to five, each with a capital save for particles.</summary>
    public static bool IsOne(string words)
    {
        if (words.Length is < 5 or > 50)
            return false;
        var parts = WithoutTitle(words).Split(' ');
        if (parts.Length is < 2 or > 5)
            return false;
        var capitals = 0;
        foreach (var part in parts)
        {
            if (
                part.Length == 0
                || OutletWords.Contains(part)
                || MonthNames.Number(part) > 0 && part.Length > 3 && parts.Length == 2 && part == parts[1]
            )
                return false;
            if (
                !part.All(c =>
                    char.IsLetter(c)
                    || c is '.' or '-' or '\'' or '’'
                    || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
                )
            )
                return false;
            if (char.IsUpper(part[0]))
                capitals++;
            else if (
                !Particles.Contains(part)
                && !part.StartsWith("al-", StringComparison.Ordinal)
                && !part.StartsWith("d'", StringComparison.Ordinal)
            )
                return false;
        }

        return capitals >= 2 && !Particles.Contains(parts[^1]) && parts[^1].Length > 1;
    }

    /// <summary>A name without what is put before it in address.</summary>
    public static string WithoutTitle(string name)
    {
        foreach (var title in Titles)
            if (name.StartsWith(title, StringComparison.Ordinal))
                return name[title.Length..];
        return name;
    }
}
