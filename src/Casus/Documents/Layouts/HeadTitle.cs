namespace Casus.Documents.Layouts;

/// <summary>Finds the title among the lines of a head.</summary>
internal static class HeadTitle
{
    private static readonly string[] Series =
    [
        "letter from ",
        "postcard from ",
        "dispatch from ",
        "dispatches from ",
        "notes from ",
        "report from ",
        "view from ",
    ];

    private const int MostLines = 60;
    private const int MostWordsShouted = 3;
    private const int MostWordsWithStop = 16;
    private const int MostWordsOfSite = 5;

    /// <summary>What each line above the body is; blocks of known kind and lines behind many are other.</summary>
    public static HeadRole[] Roles(Sheet sheet, int body)
    {
        var roles = new HeadRole[Math.Min(body, sheet.Count)];
        Array.Fill(roles, HeadRole.Other);
        for (var (i, looked) = (0, 0); i < roles.Length && looked < MostLines; i++)
            if (sheet.IsOpen(i))
            {
                looked++;
                roles[i] = RoleOf(sheet, i, body);
            }

        return roles;
    }

    /// <summary>The block that is the title; -1 for none.</summary>
    /// <remarks>
    /// The first line that could be a title and is not known as something else: a kicker, a notice of what kind of paper it is, a masthead, a byline. If
    /// all are something else, the first name, masthead or notice is the title: a text has one if it has anything above its first paragraph.
    /// </remarks>
    public static int Of(HeadRole[] roles)
    {
        foreach (var role in new[] { HeadRole.Candidate, HeadRole.Name, HeadRole.Masthead, HeadRole.Notice })
            if (Array.IndexOf(roles, role) is >= 0 and var first)
                return first;
        return -1;
    }

    /// <summary>Settles the title. Where the window of a browser was copied with the page, the title stands there with the name of the site, and again below.</summary>
    public static void Settle(Sheet sheet, ref int title, HeadRole[] roles)
    {
        var words = sheet.Text(title);
        for (var i = title + 1; i < roles.Length; i++)
            if (roles[i] is HeadRole.Candidate && sheet.Text(i) is var again && IsWindow(words, again) is { } site)
            {
                sheet.Settle(title, BlockKind.Furniture);
                sheet.Filed(site, null);
                title = i;
                words = again;
                break;
            }

        sheet.Settle(title, BlockKind.Title);
        if (
            words.LastIndexOf(" | ", StringComparison.Ordinal) is > 0 and var bar
            && OutletName.IsProper(words[(bar + 3)..])
            && Phrase.Words(words[(bar + 3)..]) <= MostWordsOfSite
            && !TagLine.IsKicker(words[..bar])
        )
        {
            sheet.Filed(words[(bar + 3)..], null);
            words = words[..bar];
        }

        sheet.Titled(words);
    }

    // 'Talks end - Harbour Times' over 'Talks end'.
    private static string? IsWindow(string window, string title) =>
        window.Length > title.Length + 3
        && window.StartsWith(title, StringComparison.OrdinalIgnoreCase)
        && window[title.Length..].TrimStart(' ', '|', '-', '–', '—', '·', ':') is var site
        && window[title.Length] is ' ' or ':'
        && site.Length < window.Length - title.Length - 1
        && OutletName.IsProper(site)
            ? site
            : null;

    private static HeadRole RoleOf(Sheet sheet, int i, int body)
    {
        var text = sheet.Text(i);
        if (!TagLine.Kicker(text).IsEmpty || !TagLine.RunTogether(text, sheet.Vocabulary).IsEmpty)
            return HeadRole.Kicker;
        if (NoticeText.Is(WithoutDate(text)))
            return HeadRole.Notice;
        if (
            BylineText.Of(text) is not null
            || BylineText.IsHelp(text)
            || i > 0 && OfficeName.Is(text) && PersonName.IsOne(sheet.Text(i - 1))
        )
            return HeadRole.Signed;
        if (!CanBeTitle(sheet, i) || text is ['(' or '[', .., ')' or ']'])
            return HeadRole.Other;
        if (OutletName.IsMasthead(text, sheet.Vocabulary) || IsImprint(sheet, text))
            return HeadRole.Masthead;
        if (NextOpen(sheet, i, body) is not (>= 0 and var next))
            return HeadRole.Candidate;
        var below = sheet.Text(next);
        var isTitleBelow = CanBeTitle(sheet, next) && BylineText.Of(below) is null && below.Any(char.IsLower) && !PersonName.IsOne(below);
        // 'LETTER FROM THE RIDGE'
        if (isTitleBelow && Array.Exists(Series, o => text.StartsWith(o, StringComparison.OrdinalIgnoreCase)) && Phrase.Words(text) <= 6)
            return HeadRole.Kicker;
        // A town under the date of a meeting.
        if (isTitleBelow && i > 0 && Phrase.Words(text) <= 2 && IsPlaceUnderDate(sheet, i))
            return HeadRole.Signed;
        if (OutletName.IsShouted(text) && Phrase.Words(text) <= MostWordsShouted && isTitleBelow && Phrase.Words(below) > MostWordsShouted)
            return HeadRole.Kicker;
        // 'The Clarion' above 'ANALYSIS' or a date, and something that can be a title below those.
        if (OutletName.HasArticle(text) && i == 0 && !isTitleBelow && TitleBehind(sheet, next, body))
            return HeadRole.Masthead;
        return isTitleBelow && PersonName.IsLikely(text, sheet.Vocabulary) ? HeadRole.Name : HeadRole.Candidate;
    }

    /// <summary>Whether a block can be a title by its words, or is one sentence with a byline under it.</summary>
    public static bool CanBeTitle(Sheet sheet, int i)
    {
        var text = sheet.Text(i);
        if (Phrase.CanBeTitle(text))
            return !(Phrase.IsTurn(text) && i + 1 < sheet.Count && Phrase.IsTurn(sheet.Text(i + 1)));
        return Phrase.EndsWithStop(text)
            && Phrase.Words(text) <= MostWordsWithStop
            && Phrase.Sentences(text) == 1
            && i + 1 < sheet.Count
            && sheet.IsOpen(i + 1)
            && BylineText.Of(sheet.Text(i + 1)) is not null
            && DatelineText.Opening(text) is null;
    }

    /// <summary>A line without the date it has, as 'Weekly estimate no. 214, 15 February 2030'.</summary>
    public static string WithoutDate(string text) =>
        WrittenDate.FirstIn(text) is { } date
            ? (text[..date.Span.Start] + text[date.Span.End..]).Trim(' ', ',', '–', '—', '-', '|', '(', ')')
            : text;

    private static bool IsPlaceUnderDate(Sheet sheet, int i) =>
        PlaceName.IsOne(sheet.Text(i))
        && sheet.Text(i).Split(' ').All(w => !sheet.Vocabulary.Contains(w.ToLowerInvariant()))
        && BylineText.Of(sheet.Text(i - 1)) is { NamesAWriter: false, HasPlace: false };

    private static bool TitleBehind(Sheet sheet, int from, int body)
    {
        for (var i = from + 1; i < body && i < from + 4; i++)
            if (
                sheet.IsOpen(i)
                && CanBeTitle(sheet, i)
                && BylineText.Of(sheet.Text(i)) is null
                && !TagLine.IsKicker(sheet.Text(i))
                && !PersonName.IsOne(sheet.Text(i))
                && !OfficeName.Is(sheet.Text(i))
            )
                return TagLine.IsKicker(sheet.Text(from)) || NoticeText.Is(WithoutDate(sheet.Text(from)));
        return false;
    }

    // The paper that the notice of rights names.
    private static bool IsImprint(Sheet sheet, string text) =>
        sheet.ImprintedOutlet is { } outlet && outlet.Equals(text, StringComparison.OrdinalIgnoreCase);

    private static int NextOpen(Sheet sheet, int i, int body)
    {
        for (var j = i + 1; j < body; j++)
            if (sheet.IsOpen(j))
                return j;
        return -1;
    }
}

/// <summary>What a line above the body is.</summary>
internal enum HeadRole
{
    /// <summary>It can be the title.</summary>
    Candidate,

    /// <summary>The kind of piece or its section.</summary>
    Kicker,

    /// <summary>The kind of paper: a press release, an official report, a number of a series.</summary>
    Notice,

    /// <summary>The paper, agency or office.</summary>
    Masthead,

    /// <summary>Who wrote it and when.</summary>
    Signed,

    /// <summary>A name alone above a title.</summary>
    Name,

    /// <summary>Something else.</summary>
    Other,
}
