using System.Collections.Immutable;

namespace Casus.Documents.Layouts;

/// <summary>What a line under a title says of who wrote a text, where it appeared and when.</summary>
/// <param name="Authors">The names.</param>
/// <param name="Outlet">Where it appeared, if said.</param>
/// <param name="Date">When, if said.</param>
/// <param name="Changed">When it was last changed, if said.</param>
/// <param name="HasPlace">Whether a place is named.</param>
internal sealed record BylineText(ImmutableArray<string> Authors, string? Outlet, WrittenDate? Date, WrittenDate? Changed, bool HasPlace)
{
    private const int LongestLine = 200;
    private const int MostWords = 32;

    private static readonly string[] Bars = [" | ", " · ", " • ", " – ", " — ", " - ", " // ", " / ", "; ", "|", "•"];
    private static readonly string[] Helpers =
    [
        "additional reporting by ",
        "editing by ",
        "edited by ",
        "translated by ",
        "translated from ",
        "with reporting by ",
    ];

    /// <summary>Whether it names somebody or something that wrote it.</summary>
    public bool NamesAWriter => Authors.Length > 0 || Outlet is not null;

    /// <summary>What a line says; none where it reads as anything but a byline, a dateline or a date.</summary>
    public static BylineText? Of(string text)
    {
        if (text.Length is < 4 or > LongestLine || Phrase.Words(text) > MostWords)
            return null;
        var line = text is ['(', .., ')'] or ['[', .., ']'] ? text[1..^1] : text;
        line = line.TrimStart('—', '–', '-', ' ', '|');
        return Read(line) is { IsEnough: true } reading ? reading.Result() : null;
    }

    /// <summary>What a line says that is expected to name writers: 'Jane Doe in Port Alder' may be a heading elsewhere. None where it names nobody.</summary>
    public static BylineText? Expected(string text)
    {
        if (text.Length is < 4 or > LongestLine || Phrase.Words(text) > MostWords)
            return null;
        return Read(text.TrimStart('—', '–', '-', ' ', '|'))?.Result() is { Authors.Length: > 0 } line ? line : null;
    }

    private static BylineReading? Read(string line)
    {
        var reading = new BylineReading(WrittenDate.FirstIn(line) is not null);
        foreach (var segment in Segments(WithoutTranslation(line)))
            if (!IsHelp(segment) && !reading.Take(segment))
                return null;
        return reading;
    }

    /// <summary>Whether a line only names those who helped: 'Additional reporting by …; editing by …'.</summary>
    public static bool IsHelp(string text) =>
        Array.Exists(Helpers, h => text.TrimStart('(').StartsWith(h, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Segments(string line)
    {
        foreach (var piece in line.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = piece;
            while (BylineWords.LabelWithin(rest) is > 0 and var at)
            {
                yield return rest[..at].TrimEnd(' ', ',', '.');
                rest = rest[at..];
            }

            yield return rest;
        }
    }

    // '…, 11 January 2032. Translated from the French.'
    private static string WithoutTranslation(string line) =>
        line.IndexOf(" Translated ", StringComparison.OrdinalIgnoreCase) is > 0 and var at ? line[..at].TrimEnd(' ', '.', ',', ';') : line;
}
