using System.Collections.Immutable;

namespace Casus.Documents.Layouts;

/// <summary>Where a text appeared, from a notice of rights or of first printing: '© 2031 The Echo', 'First published in The Echo on 4 March 2031'.</summary>
/// <param name="Outlet">The paper.</param>
/// <param name="Date">The date, if said.</param>
internal sealed record Imprint(string Outlet, WrittenDate? Date)
{
    private const int LongestNotice = 300;

    private static readonly string[] Printed =
    [
        "first published in ",
        "first published by ",
        "first published on ",
        "first published at ",
        "first appeared in ",
        "first appeared on ",
        "first appeared at ",
        "originally published in ",
        "originally published by ",
        "originally published on ",
        "originally appeared in ",
        "originally appeared on ",
        "was published in ",
        "was published by ",
        "republished from ",
        "republished with permission from ",
        "republished with permission of ",
        "republished with the permission of ",
        "reprinted from ",
        "reprinted with permission from ",
        "reprinted by permission of ",
        "published with permission from ",
        "syndicated by ",
        "distributed by ",
        "erschien zuerst in ",
        "zuerst erschienen in ",
        "erstmals erschienen in ",
        "paru dans ",
        "publié dans ",
        "publicado originalmente en ",
        "publicado en ",
        "впервые опубликовано в ",
    ];

    private static readonly string[] Rights = ["©", "copyright", "(c)"];

    private static readonly ImmutableArray<string> Ends =
    [
        " on ",
        " under ",
        " and is ",
        " with ",
        " as ",
        " at ",
        " by permission",
        ", all rights",
        " all rights",
        " - ",
        " – ",
        " — ",
        " | ",
        ". ",
        ", ",
        " (",
        ";",
    ];

    /// <summary>What such a notice says; none where a block is none.</summary>
    public static Imprint? Of(string text)
    {
        if (text.Length is < 8 or > LongestNotice)
            return null;
        return OfPrinting(text) ?? OfRights(text);
    }

    private static Imprint? OfPrinting(string text)
    {
        foreach (var label in Printed)
        {
            var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
            // Only at the head of a notice: elsewhere it is told of some other text.
            if (at < 0 || at > 0 && !IsThisText(text[..at]))
                continue;
            if (Name(text[(at + label.Length)..]) is { } outlet)
                return new(outlet, WrittenDate.FirstIn(text[at..]));
        }

        return null;
    }

    private static bool IsThisText(string before)
    {
        var words = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 8
            && words.Any(w =>
                w.ToLowerInvariant()
                    is "this"
                        or "article"
                        or "story"
                        or "essay"
                        or "piece"
                        or "interview"
                        or "column"
                        or "version"
                        or "dieser"
                        or "cet"
                        or "este"
            )
            && !before.Contains('“', StringComparison.Ordinal)
            && !before.Contains('"', StringComparison.Ordinal);
    }

    private static Imprint? OfRights(string text)
    {
        var label = Array.Find(Rights, r => text.StartsWith(r, StringComparison.OrdinalIgnoreCase));
        if (label is null)
        {
            var sign = text.IndexOf('©', StringComparison.Ordinal);
            if (sign < 0)
                return null;
            (text, label) = (text[sign..], "©");
        }

        var rest = text[label.Length..].TrimStart(' ', '©', ',', '.', ':');
        rest = WithoutYears(rest);
        if (rest.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            rest = rest[3..];
        return Name(rest) is { } outlet && !OutletName.IsCompany(outlet) ? new(outlet, null) : null;
    }

    private static string WithoutYears(string text)
    {
        var i = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is ' ' or '-' or '–' or ',' or '.'))
            i++;
        return text[i..];
    }

    // The name that opens a stretch of text; years behind it are no part of it.
    private static string? Name(string text)
    {
        var end = Ends.Select(e => text.IndexOf(e, StringComparison.OrdinalIgnoreCase)).Where(i => i > 0).DefaultIfEmpty(text.Length).Min();
        var words = text[..end].Trim(' ', '.', ',', '“', '”', '"', '«', '»', '‘', '’', ')').Split(' ').ToList();
        while (words.Count > 1 && words[^1].All(c => char.IsAsciiDigit(c) || c is '-' or '–'))
            words.RemoveAt(words.Count - 1);
        if (words.Count > 1 && words[0] is "the" or "our")
            words.RemoveAt(0);
        var name = string.Join(' ', words);
        return name.Length is >= 3 and <= 60 && OutletName.IsProper(name) && !PersonName.IsOne(name) ? name : null;
    }
}
