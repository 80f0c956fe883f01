namespace Casus.Documents.Layouts;

/// <summary>Agency and date under which a report is filed, from the words that open its first paragraph: 'PLACE, 4 May (Agency) —'.</summary>
/// <param name="Outlet">The agency, if named.</param>
/// <param name="Date">The date, if written.</param>
internal sealed record DatelineText(string? Outlet, WrittenDate? Date)
{
    private const int LongestDateline = 120;

    private static readonly string[] Dashes = [" — ", " – ", " - ", " -- ", "— ", "– ", " —", " –"];

    /// <summary>The dateline that opens a paragraph; none where none does.</summary>
    public static DatelineText? Opening(string paragraph)
    {
        var head = paragraph.Length <= LongestDateline ? paragraph : paragraph[..LongestDateline];
        return Bracketed(head) ?? Dashed(head) ?? Stopped(head);
    }

    // 'PLACE, 4 May 2031 (Agency) - …', 'PLACE, 4 May. /AGENCY/. …', '(Agency) PLACE - …', '[Agency] …'.
    private static DatelineText? Bracketed(string head)
    {
        var open = head.AsSpan().IndexOfAny("(/[");
        // A stroke between numbers is a date's.
        while (open > 0 && head[open] == '/' && head[open - 1] is not (' ' or '.' or ','))
            open = head.AsSpan(open + 1).IndexOfAny("(/[") is >= 0 and var next ? open + 1 + next : -1;
        if (open < 0)
            return null;
        var mark =
            head[open] is '(' ? ')'
            : head[open] is '[' ? ']'
            : '/';
        var close = head.IndexOf(mark, open + 1);
        if (close < 0 || !IsAgency(head[(open + 1)..close]))
            return null;
        var agency = head[(open + 1)..close].Trim();
        var behind = head[(close + 1)..].TrimStart();
        if (open == 0)
            return behind is ['-' or '–' or '—', ..] || OutletName.IsOne(agency) ? new(agency, Dated(behind).Date) : null;
        if (behind is not ['-' or '–' or '—' or '.' or ':', ..])
            return Dated(behind) is { Date: { } late } && Dashed(head[..open].TrimEnd() + " " + behind) is not null
                ? new(agency, late)
                : null;
        var (date, place) = Dated(head[..open]);
        if (!PlaceName.IsOne(place))
            return null;
        var isSure = date is not null || OutletName.IsOne(agency) || !place.Any(char.IsLower);
        return isSure || behind[0] is not ('.' or ':') && !IsShortFor(agency, place) ? new(agency, date) : null;
    }

    // 'PLACE, 4 May 2031 — …', 'AGENCY, PLACE, 4 May — …'.
    private static DatelineText? Dashed(string head)
    {
        var end = Dashes.Select(d => head.IndexOf(d, StringComparison.Ordinal)).Where(i => i > 2).DefaultIfEmpty(-1).Min();
        return end < 0 ? null : Plain(head[..end]);
    }

    // 'PLACE, 4 May 2031. …', 'PLACE, 4 May 2031: …': only with capitals and a whole date, as sentences may begin with a place.
    private static DatelineText? Stopped(string head)
    {
        if (
            WrittenDate.FirstIn(head) is not { Year: not null, Day: not null } date
            || date.Span.End >= head.Length
            || head[date.Span.End] is not ('.' or ':')
        )
            return null;
        var place = head[..date.Span.Start].TrimEnd(' ', ',', '.');
        return PlaceName.IsOne(place) && !place.Any(char.IsLower) ? new(null, date) : null;
    }

    private static DatelineText? Plain(string head)
    {
        var (date, place) = Dated(head);
        if (date is null)
            return null;
        if (place.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && OutletName.IsOne(place[..comma]))
            return new(place[..comma], date);
        return PlaceName.IsOne(place) ? new(null, date) : null;
    }

    private static (WrittenDate? Date, string Place) Dated(string head)
    {
        var date = WrittenDate.FirstIn(head);
        var place = (date is { } found ? head[..found.Span.Start] : head).TrimEnd(' ', ',', '.');
        if (place.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && BylineWords.IsOfTime(place[(comma + 2)..]))
            place = place[..comma];
        return (date, place);
    }

    private static bool IsAgency(string words) =>
        words.Length is >= 2 and <= 50
        && words.Split(' ') is { Length: <= 6 } parts
        && Array.TrueForAll(parts, p => p.Length > 0 && char.IsUpper(p[0]) || p is "dpa" or "of" or "the" or "and" or "de" or "for")
        && WrittenDate.FirstIn(words) is null;

    // 'The United Nations (UN)' names nothing but itself.
    private static bool IsShortFor(string agency, string place) =>
        place.StartsWith("The ", StringComparison.Ordinal)
        || agency.Equals(string.Concat(place.Split(' ').Where(p => char.IsUpper(p[0])).Select(p => p[0])), StringComparison.Ordinal);
}
