using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Casus.Documents.Layouts;

/// <summary>A line of subjects: labelled, with marks between, or run together as pages lose the gaps between their links.</summary>
internal static class TagLine
{
    private const int LongestTag = 40;
    private const int MostWords = 4;
    private const int MostCharactersOfPath = 80;

    private static readonly string[] Labels =
    [
        "tags:",
        "tag:",
        "topics:",
        "topic:",
        "filed under:",
        "categories:",
        "category:",
        "keywords:",
        "subjects:",
        "schlagwörter:",
        "schlagworte:",
        "themen:",
        "mots-clés:",
        "étiquettes:",
        "etiquetas:",
        "palabras clave:",
        "теги:",
        "метки:",
    ];

    // What stands above a title to say what kind of piece it is.
    private static readonly FrozenSet<string> Kickers = new[]
    {
        "opinion",
        "analysis",
        "commentary",
        "comment",
        "news",
        "world",
        "world news",
        "politics",
        "exclusive",
        "breaking",
        "breaking news",
        "editorial",
        "featured",
        "explainer",
        "interview",
        "op-ed",
        "report",
        "meinung",
        "analyse",
        "opinión",
        "análisis",
        "мнение",
        "profile",
        "feature",
        "features",
        "letter",
        "letters",
        "letter from",
        "long read",
        "the long read",
        "dispatch",
        "dispatches",
        "essay",
        "essays",
        "column",
        "columns",
        "review",
        "background",
        "briefing",
        "special report",
        "in depth",
        "in-depth",
        "live",
        "latest",
        "international",
        "national",
        "local news",
        "home news",
        "foreign",
        "foreign news",
        "europe",
        "asia",
        "africa",
        "americas",
        "middle east",
        "business",
        "economy",
        "markets",
        "society",
        "defence",
        "defense",
        "security",
        "diplomacy",
        "perspective",
        "perspectives",
        "viewpoint",
        "guest essay",
        "guest column",
        "fact check",
        "q&a",
        "obituary",
        "investigation",
        "kommentar",
        "gastbeitrag",
        "politik",
        "ausland",
        "tribune",
        "opinions",
        "reportage",
        "enquête",
        "international",
        "opinião",
        "commento",
        "аналитика",
        "политика",
        "новости",
        "интервью",
        "репортаж",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The subjects after a label such as 'Tags:' or behind number signs; none where there is neither.</summary>
    public static ImmutableArray<string> Labelled(string text)
    {
        if (Labels.FirstOrDefault(l => text.StartsWith(l, StringComparison.OrdinalIgnoreCase)) is { } label)
            return Items(text[label.Length..].Split([',', ';', '|', '·', '•', '#'], StringSplitOptions.TrimEntries));
        var words = text.Split(' ');
        return words.Length > 1 && words.All(w => w.Length > 1 && w[0] == '#') ? [.. words.Select(w => w[1..])] : [];
    }

    /// <summary>The word that says what kind of piece it is, standing alone or on a path of sections; none where the line is anything else.</summary>
    public static ImmutableArray<string> Kicker(string text) =>
        IsKicker(text) ? [text]
        : text.Length <= MostCharactersOfPath
        && text.Split([" / ", " > ", " » ", " › ", " | "], StringSplitOptions.TrimEntries) is { Length: >= 2 and <= 5 } path
        && path.Any(p => Kickers.Contains(p) || p.Equals("home", StringComparison.OrdinalIgnoreCase))
        && path.All(p => IsTag(p) && WrittenDate.FirstIn(p) is null)
            ? [.. path.Where(p => !p.Equals("home", StringComparison.OrdinalIgnoreCase))]
        : [];

    /// <summary>Whether words only say what kind of piece it is.</summary>
    public static bool IsKicker(string text) => Kickers.Contains(text);

    /// <summary>The subjects of a line in which they stand without gaps or between bars; none where it is no such line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="vocabulary">The words of the rest of the document: they part abbreviations and settle what is in doubt.</param>
    public static ImmutableArray<string> RunTogether(string text, IReadOnlySet<string> vocabulary)
    {
        if (text.Length is < 5 or > 600 || text[^1] is '.' or '?' or '!' or ':')
            return [];
        if (text.Split(['|', '·', '•'], StringSplitOptions.TrimEntries) is { Length: >= 3 } between)
            return Items(between) is { Length: >= 3 } items && items.All(i => WrittenDate.FirstIn(i) is null) ? items : [];
        var tags = new List<string>();
        var start = 0;
        for (var i = 1; i < text.Length; i++)
            if (IsBoundary(text, start, i))
            {
                Add(text[start..i], tags, vocabulary);
                start = i;
            }

        Add(text[start..], tags, vocabulary);
        var known = tags.Count(tag => tag.Split(' ').All(vocabulary.Contains));
        // Two subjects make one gap, as in a trade name; the document must know both.
        return tags.Count < 2 || tags.Count == 2 && known < 2 || !tags.TrueForAll(IsTag) ? [] : [.. tags.Distinct(StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> Items(string[] parts)
    {
        var items = parts.Where(p => p.Length > 0).ToArray();
        return Array.TrueForAll(items, IsTag) ? [.. items.Distinct(StringComparer.Ordinal)] : [];
    }

    private static bool IsTag(string tag) =>
        tag.Length is > 1 and <= LongestTag
        && tag.Count(c => c == ' ') < MostWords
        && tag.Any(char.IsLetter)
        && tag[0] != ' '
        && tag[^1] != ' ';

    // Between two words that stand together: 'EuropeFeatured', 'NATOAlliance', 'G7Trade', '(EU)Trade'. A space on either side is no gap lost.
    private static bool IsBoundary(string text, int start, int i)
    {
        var (before, here) = (text[i - 1], text[i]);
        if (!char.IsUpper(here))
            return false;
        if (char.IsLower(before))
            return !text.AsSpan(start, i - start).EndsWith("Mc", StringComparison.Ordinal)
                && !text.AsSpan(start, i - start).EndsWith("Mac", StringComparison.Ordinal);
        var lowerNext = i + 1 < text.Length && char.IsLower(text[i + 1]);
        if (char.IsDigit(before) || before is ')' or '.' && i - start >= 4)
            return lowerNext;
        // The last capital of a run begins the next word, unless only the s of a plural follows: 'NGOs'.
        return char.IsUpper(before)
            && lowerNext
            && i - start >= 2
            && char.IsUpper(text[i - 2])
            && !(text[i + 1] == 's' && (i + 2 == text.Length || !char.IsLower(text[i + 2])));
    }

    // 'EUNATO': capitals alone show no gap; if the document has both abbreviations but not the two as one, there was one.
    private static void Add(string tag, List<string> tags, IReadOnlySet<string> vocabulary)
    {
        if (tag.Length is >= 4 and <= LongestTag && !vocabulary.Contains(tag))
            for (var i = 2; i <= tag.Length - 2 && char.IsUpper(tag[i - 1]) && char.IsUpper(tag[i]); i++)
                if (vocabulary.Contains(tag[..i]) && Parted(tag[i..], vocabulary) is { } rest)
                {
                    tags.Add(tag[..i]);
                    tags.AddRange(rest);
                    return;
                }

        tags.Add(tag);
    }

    private static string[]? Parted(string tag, IReadOnlySet<string> vocabulary)
    {
        if (vocabulary.Contains(tag))
            return [tag];
        for (var i = 2; i <= tag.Length - 2 && char.IsUpper(tag[i]); i++)
            if (vocabulary.Contains(tag[..i]) && vocabulary.Contains(tag[i..]))
                return [tag[..i], tag[i..]];
        return null;
    }
}
