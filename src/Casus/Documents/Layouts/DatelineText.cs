namespace Casus.Documents.Layouts;

/// <summary>Agency and date under which a report is filed, from the words that open its first paragraph: 'PLACE, 4 May (Agency) —'.</summary>
/// <param name="Outlet">The agency, if named.</param>
/// <param name="Date">The date, if written.</param>
internal sealed record DatelineText(string? Outlet, WrittenDate? Date)
{
    private const int LongestDateline = 100;

    private static readonly string[] Dashes = [" — ", " – ", " - ", " -- ", "— ", "– ", " —", " –"];

    /// <summary>The dateline that opens a paragraph; none where none does.</summary>
    public static DatelineText? Opening(string paragraph)
    {
        var head = paragraph.Length <= LongestDateline ? paragraph : paragraph[..LongestDateline];
        var end = Dashes.Select(d => head.IndexOf(d, StringComparison.Ordinal)).Where(i => i > 2).DefaultIfEmpty(-1).Min();
        if (end < 0)
            return null;
        head = head[..end];
        string? outlet = null;
        if (head.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && head.IndexOf(')', open) is > 0 and var close)
        {
            outlet = head[(open + 1)..close].Trim();
            head = head[..open].TrimEnd() + head[(close + 1)..];
        }

        var date = WrittenDate.FirstIn(head);
        var place = (date is { } found ? head[..found.Span.Start] : head).TrimEnd(' ', ',');
        if (outlet is null && date is null || !IsPlace(place) || outlet is not null && !IsAgency(outlet))
            return null;
        return new(outlet, date);
    }

    // Up to six words with capitals: 'VARNOGRAD', 'Port Alder, North Coast'.
    private static bool IsPlace(string words) =>
        words.Length is >= 3 and <= 50
        && words.Split([' ', ',', '/'], StringSplitOptions.RemoveEmptyEntries) is { Length: >= 1 and <= 6 } parts
        && Array.TrueForAll(parts, p => char.IsUpper(p[0]) || p is "de" or "la" or "of");

    private static bool IsAgency(string words) =>
        words.Length is >= 2 and <= 40
        && words.Split(' ') is { Length: <= 5 } parts
        && Array.TrueForAll(parts, p => p.Length > 0 && !char.IsLower(p[0]) || p is "dpa" or "of" or "the" or "and");
}
