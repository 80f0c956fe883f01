using System.Collections.Frozen;

namespace Casus.Documents.Layouts;

/// <summary>Names of places as datelines have them.</summary>
internal static class PlaceName
{
    private static readonly FrozenSet<string> Openings = (
        "port new san saint st st. north south east west fort mount lake el los las santa sant são novi nova novy nizhny veliky tel abu addis hong "
        + "upper lower old bad ciudad villa puerto cape river camp city"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Words of titles and of series, which no place has.
    private static readonly FrozenSet<string> Others = (
        "assessment report statement update bulletin brief briefing digest estimate analysis summary record minutes notes note communique communiqué "
        + "paper letter memo memorandum issue edition volume series part chapter section war talks truce ceasefire"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether words can be a place: up to six, with capitals, perhaps a comma between town and country.</summary>
    public static bool IsOne(string words) =>
        words.Length is >= 3 and <= 50
        && words.Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries) is { Length: >= 1 and <= 6 } parts
        && Array.TrueForAll(
            parts,
            p =>
                (char.IsUpper(p[0]) || p is "de" or "la" or "of" or "sur" or "am" or "an" or "der" or "upon" or "del" or "the")
                && p.All(IsOfName)
        )
        && char.IsUpper(words[0])
        && !Array.Exists(parts, p => Others.Contains(p) || OfficeName.Has(p));

    /// <summary>Whether words that could be a person's name are rather a place's: 'Port Alder', 'San Telmo'.</summary>
    public static bool IsLikely(string words) => words.Split(' ') is [var first, ..] && Openings.Contains(first);

    /// <summary>Whether it is a word of titles and series, as places and people have none in their names.</summary>
    public static bool IsNone(string word) => Others.Contains(word);

    private static bool IsOfName(char c) => char.IsLetter(c) || c is '.' or '-' or '\'' or '’';
}
