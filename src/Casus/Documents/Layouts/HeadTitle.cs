namespace Casus.Documents.Layouts;

/// <summary>Finds the title among the lines of a head.</summary>
internal static class HeadTitle
{
    private const int MostLines = 60;
    private const int MostWordsShouted = 3;
    private const int MostWordsWithStop = 16;

    /// <summary>The block that is the title; -1 for none.</summary>
    /// <remarks>
    /// The first line that could be a title and is not known as something else: a kicker, a notice of what kind of paper it is, a masthead, a byline. If
    /// all are something else, the first masthead, then the first notice, is the title: a text has one if it has anything above its first paragraph.
    /// </remarks>
    public static int Of(Sheet sheet, int body)
    {
        var (masthead, notice, name, looked) = (-1, -1, -1, 0);
        for (var i = 0; i < body && looked < MostLines; i++)
        {
            if (!sheet.IsOpen(i))
                continue;
            looked++;
            switch (RoleOf(sheet, i, body))
            {
                case HeadRole.Candidate:
                    return i;
                case HeadRole.Masthead when masthead < 0:
                    masthead = i;
                    break;
                case HeadRole.Notice when notice < 0:
                    notice = i;
                    break;
                case HeadRole.Name when name < 0:
                    name = i;
                    break;
            }
        }

        return name >= 0 ? name
            : masthead >= 0 ? masthead
            : notice;
    }

    /// <summary>What a line above the body is, taken by itself and with the line below it.</summary>
    public static HeadRole RoleOf(Sheet sheet, int i, int body)
    {
        var text = sheet.Text(i);
        if (!TagLine.Kicker(text).IsEmpty || !TagLine.RunTogether(text, sheet.Vocabulary).IsEmpty)
            return HeadRole.Kicker;
        if (NoticeText.Is(WithoutDate(text)))
            return HeadRole.Notice;
        if (BylineText.Of(text) is not null || BylineText.IsHelp(text) || i > 0 && OfficeName.Is(text) && PersonName.IsOne(sheet.Text(i - 1)))
            return HeadRole.Signed;
        if (!CanBeTitle(sheet, i) || text is ['(' or '[', .., ')' or ']'])
            return HeadRole.Other;
        if (OutletName.IsMasthead(text, sheet.Vocabulary) || IsImprint(sheet, text))
            return HeadRole.Masthead;
        if (NextOpen(sheet, i, body) is not (>= 0 and var next))
            return HeadRole.Candidate;
        var below = sheet.Text(next);
        var isTitleBelow = CanBeTitle(sheet, next) && BylineText.Of(below) is null && below.Any(char.IsLower) && !PersonName.IsOne(below);
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
        WrittenDate.FirstIn(text) is { } date ? (text[..date.Span.Start] + text[date.Span.End..]).Trim(' ', ',', '–', '—', '-', '|', '(', ')') : text;

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
