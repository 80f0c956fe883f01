using System.Collections.Frozen;

namespace Casus.Attribution.Words;

/// <summary>Words that end in a full stop without ending a sentence.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> Known = new[]
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "sgt",
        "cpl",
        "cmdr",
        "adm",
        "brig",
        "rep",
        "del",
        "sen",
        "gov",
        "amb",
        "sec",
        "hon",
        "rev",
        "fr",
        "sr",
        "jr",
        "st",
        "no",
        "nos",
        "vs",
        "etc",
        "art",
        "arts",
        "para",
        "vol",
        "approx",
        "inc",
        "ltd",
        "corp",
        "co",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mt",
        "ft",
        "cf",
        "fig",
        "dept",
        "messrs",
        "msgr",
        "mgr",
        "acad",
        "hr",
        "mme",
        "mlle",
        "cdr",
        "pvt",
        "det",
        "cllr",
        "atty",
        "asst",
        "univ",
        "supt",
        "insp",
        "pres",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the full stop at a position belongs to the word before it.</summary>
    public static bool EndsIn(string text, int start, int at, int limit)
    {
        // Initials and dotted letters: "J. Marsh", "U.S.", "p.m."
        var last = at - 1;
        if (char.IsLetter(text[last]) && (last == start || text[last - 1] == '.'))
            return last == start
                ? char.IsUpper(text[last])
                    && text[last] != 'I'
                    && (
                        FollowedByCapital(text, at + 1, limit)
                        || NextIs(text, at + 1, limit, char.IsLower)
                        || at + 1 < limit && text[at + 1] == ','
                    )
                : true;
        if (at - start > 7)
            return false;
        var word = text[start..at].ToLowerInvariant();
        // "no." ends a sentence more often than it abbreviates "number", unless a number follows.
        if (word is "no" or "nos")
            return NextIs(text, at + 1, limit, char.IsDigit);
        return Known.Contains(word) && char.IsUpper(text[start]) && NextIs(text, at + 1, limit, c => char.IsUpper(c) || char.IsDigit(c));
    }

    private static bool FollowedByCapital(string text, int at, int limit) => NextIs(text, at, limit, char.IsUpper);

    private static bool NextIs(string text, int at, int limit, Func<char, bool> test)
    {
        while (at < limit && text[at] == ' ')
            at++;
        return at < limit && test(text[at]);
    }
}
