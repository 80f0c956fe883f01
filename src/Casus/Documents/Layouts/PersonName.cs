using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Casus.Documents.Layouts;

/// <summary>Names of people as bylines have them.</summary>
internal static class PersonName
{
    private const int MostNames = 12;

    private static readonly string[] Between =
    [
        ", and ",
        ", ",
        "; ",
        " and ",
        " & ",
        " und ",
        " et ",
        " with ",
        " och ",
        " og ",
        " en ",
        " и ",
        " та ",
        " і ",
    ];

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
        "Ambassador ",
        "Gen. ",
        "Lt. ",
        "Maj. ",
        "Col. ",
        "Capt. ",
        "Cmdr. ",
        "Adm. ",
        "Brig. ",
        "Rev. ",
    ];

    // Words with which titles and lines of other kinds begin or go on, and names do not.
    private static readonly FrozenSet<string> Others = (
        "the a an in on of and for to with at from by our my your his her their its what why how who when where this that these no not is are was were "
        + "would can must as or but if world europe africa asia america politics business affairs economy security defence defense peace "
        + "east north south middle news sport culture opinion exclusive breaking live updated published posted next steps first second third"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

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
                || OutletName.Has(part)
                || OfficeName.Has(part)
                || PlaceName.IsNone(part)
                || Others.Contains(part)
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
            else if (HasParticle(part))
                capitals++;
            else if (!Particles.Contains(part))
                return false;
        }

        return capitals >= 2 && !Particles.Contains(parts[^1]) && parts[^1].Length > 1;
    }

    /// <summary>Whether words that could be a name are one by the rest of the text, which nowhere writes any of them small.</summary>
    public static bool IsLikely(string words, IReadOnlySet<string> vocabulary) =>
        IsOne(words) && !PlaceName.IsLikely(words) && words.Split(' ').All(p => p.Length < 3 || !vocabulary.Contains(p.ToLowerInvariant()));

    /// <summary>Whether an author's name names a staff, an office or an account: 'Harbour Times staff', 'admin'.</summary>
    public static bool IsNobodyInParticular(string name) =>
        !IsOne(name)
        && (
            name.Split(' ').Any(w => OutletName.Has(w) || OfficeName.Has(w))
            || !name.Contains(' ', StringComparison.Ordinal) && !name.Any(char.IsUpper)
        );

    /// <summary>The names in a list of them: 'Jane Doe, John Roe and Ann Poe'; empty where one is no name.</summary>
    public static ImmutableArray<string> List(string list)
    {
        var names = list.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length is > 0 and <= MostNames && Array.TrueForAll(names, IsOne) ? [.. names.SelectMany(Parted).Select(Written)] : [];
    }

    /// <summary>A name as it is noted: without what is put before it in address, and not in capitals throughout.</summary>
    public static string Written(string name)
    {
        var bare = WithoutTitle(name);
        if (bare.Any(char.IsLower))
            return bare;
        var parts = bare.Split(' ');
        for (var i = 0; i < parts.Length; i++)
            parts[i] = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(parts[i].ToLowerInvariant());
        return string.Join(' ', parts);
    }

    /// <summary>A name without what is put before it in address.</summary>
    public static string WithoutTitle(string name)
    {
        for (var cut = true; cut; )
        {
            cut = false;
            foreach (var title in Titles)
                if (name.StartsWith(title, StringComparison.Ordinal))
                    (name, cut) = (name[title.Length..].TrimStart(), true);
        }

        return name;
    }

    // 'el-Rashidi', 'al-Tamimi', "d'Arcy".
    private static bool HasParticle(string part) =>
        part.IndexOfAny(['-', '\'', '’']) is >= 1 and <= 3 and var mark && mark + 1 < part.Length && char.IsUpper(part[mark + 1]);

    // 'Ana Ruiz y José Paz' are two; 'José Ortega y Gasset' is one.
    private static string[] Parted(string name)
    {
        foreach (var and in new[] { " y ", " e " })
            if (
                name.IndexOf(and, StringComparison.OrdinalIgnoreCase) is > 0 and var at
                && IsOne(name[..at])
                && IsOne(name[(at + and.Length)..])
            )
                return [name[..at], name[(at + and.Length)..]];
        return [name];
    }

    /// <summary>The names in a list of them: 'Jane Doe, John Roe and Ann Poe'; empty where one is no name.</summary>
    public static ImmutableArray<string> AllIn(string list)
    {
        var names = list.Split(
            [", ", " and ", " & ", " und ", " et ", " with "],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return names.Length is > 0 and <= 8 && Array.TrueForAll(names, IsOne) ? [.. names.Select(WithoutTitle)] : [];
    }
}
