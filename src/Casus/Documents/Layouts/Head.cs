namespace Casus.Documents.Layouts;

/// <summary>Reads what stands above the body: subjects, title, standfirst, who wrote it and when.</summary>
internal static class Head
{
    private const int MostWordsOfStandfirst = 50;
    private const int FewestWordsOfSubtitle = 8;
    private const int MostLinesOfByline = 3;
    private const int MostBlocks = 60;

    /// <summary>Settles the blocks of the head.</summary>
    public static void Read(Sheet sheet)
    {
        var body = Body(sheet);
        if (body == sheet.Count)
            return;
        var title = TitleKnown(sheet, body);
        var looked = 0;
        for (var i = 0; i < body && looked < MostBlocks; i++)
        {
            if (!sheet.IsOpen(i) || i == title)
                continue;
            looked++;
            if (title < 0 || i < title ? Above(sheet, i, body) : Below(sheet, i, body))
                continue;
            if (title < 0 && MayBeTitle(sheet, i))
            {
                title = i;
                sheet.Settle(i, BlockKind.Title);
                sheet.Titled(sheet.Text(i));
            }
            else if (title >= 0 && i > title && IsSubtitle(sheet, i, body))
                sheet.Settle(i, BlockKind.Standfirst);
        }

        if (title >= 0)
            Standfirst(sheet, title, body);
        for (var i = body + 1; i < Math.Min(sheet.Count, body + 1 + MostLinesOfByline) && Below(sheet, i, body); )
            i++;
        Datelines(sheet, body);
    }

    // Where prose begins. A first line that asks is a title, if prose follows.
    private static int Body(Sheet sheet)
    {
        var (seen, looked) = (false, 0);
        for (var i = 0; i < sheet.Count; i++)
        {
            if (!sheet.IsProse(i))
            {
                seen |= sheet.Kind(i) is BlockKind.Title || sheet.IsOpen(i) && looked++ < MostBlocks && MayBeTitle(sheet, i);
                continue;
            }

            if (seen || i + 1 == sheet.Count || !MayBeTitle(sheet, i))
                return i;
            seen = true;
        }

        return sheet.Count;
    }

    private static bool MayBeTitle(Sheet sheet, int i)
    {
        var text = sheet.Text(i);
        return sheet.IsOpen(i)
            && Phrase.CanBeTitle(text)
            && !(Phrase.IsTurn(text) && i + 1 < sheet.Count && Phrase.IsTurn(sheet.Text(i + 1)))
            && BylineText.Of(text) is null
            && TagLine.Kicker(text).IsEmpty
            && TagLine.RunTogether(text, sheet.Vocabulary).IsEmpty;
    }

    private static int TitleKnown(Sheet sheet, int body)
    {
        for (var i = 0; i < sheet.Count; i++)
        {
            if (sheet.Kind(i) is BlockKind.Title)
                return i;
            if (i < body && sheet.IsOpen(i) && string.Equals(sheet.Text(i), sheet.KnownTitle, StringComparison.Ordinal))
            {
                sheet.Settle(i, BlockKind.Title);
                return i;
            }
        }

        return -1;
    }

    private static bool Above(Sheet sheet, int i, int body)
    {
        var text = sheet.Text(i);
        var tags = TagLine.Kicker(text);
        if (tags.IsEmpty)
            tags = TagLine.RunTogether(text, sheet.Vocabulary);
        if (!tags.IsEmpty)
        {
            sheet.Settle(i, BlockKind.Tags);
            sheet.Tagged(tags);
            return true;
        }

        if (!TitleFollows(sheet, i, body))
            return false;
        if (Sign(sheet, i))
            return true;
        if (!PersonName.IsOutlet(text) || Phrase.Words(text) > 5)
            return false;
        sheet.Settle(i, BlockKind.Byline);
        sheet.Filed(text, null);
        return true;
    }

    private static bool Below(Sheet sheet, int i, int body)
    {
        if (!sheet.IsOpen(i))
            return sheet.Kind(i) is BlockKind.Furniture or BlockKind.Credit or BlockKind.Tags;
        if (Sign(sheet, i))
            return true;
        var text = sheet.Text(i);
        if (i < body && TagLine.RunTogether(text, sheet.Vocabulary) is { Length: > 2 } tags)
        {
            sheet.Settle(i, BlockKind.Tags);
            sheet.Tagged(tags);
            return true;
        }

        // A name alone may be a heading; another line about the same person, or the date below it, says that it is none.
        if (!PersonName.IsOne(text) || !(NamedLater(sheet, i) || i + 1 < sheet.Count && BylineText.Of(sheet.Text(i + 1)) is not null))
            return false;
        sheet.Settle(i, BlockKind.Byline);
        sheet.Written(PersonName.WithoutTitle(text), null);
        return true;
    }

    private static bool Sign(Sheet sheet, int i)
    {
        if (BylineText.Of(sheet.Text(i)) is not { } line)
            return false;
        sheet.Settle(i, line is { NamesAWriter: false, HasPlace: true } ? BlockKind.Dateline : BlockKind.Byline);
        sheet.Signed(line);
        return true;
    }

    private static bool TitleFollows(Sheet sheet, int i, int body)
    {
        var looked = 0;
        for (var j = i + 1; j < body && looked < MostBlocks; j++)
        {
            looked += sheet.IsOpen(j) ? 1 : 0;
            if (
                sheet.Kind(j) is BlockKind.Title
                || sheet.IsOpen(j) && Phrase.CanBeTitle(sheet.Text(j)) && BylineText.Of(sheet.Text(j)) is null
            )
                return true;
        }

        return false;
    }

    private static bool NamedLater(Sheet sheet, int i)
    {
        var name = sheet.Text(i);
        for (var j = i + 1; j < sheet.Count; j++)
            if (
                AboutAuthor.Heading(sheet.Text(j)) is { } about && about.StartsWith(name, StringComparison.Ordinal)
                || AboutAuthor.Subject(sheet.Text(j)) == name
            )
                return true;
        return false;
    }

    private static bool IsSubtitle(Sheet sheet, int i, int body) =>
        sheet.Kind(i - 1) is BlockKind.Title
        && sheet.Openness[i - 1]
        && Phrase.Words(sheet.Text(i)) >= FewestWordsOfSubtitle
        && i + 1 <= body;

    // The summary under the title: a sentence or two, then a byline or more prose. Only where the words alone tell: pages mark theirs.
    private static void Standfirst(Sheet sheet, int title, int body)
    {
        var text = sheet.Text(body);
        if (
            !sheet.IsOpen(body)
            || !sheet.Openness[title]
            || body == 0
            || sheet.Kind(body - 1) is not (BlockKind.Title or BlockKind.Furniture or BlockKind.Credit)
        )
            return;
        if (
            Phrase.Words(text) > MostWordsOfStandfirst
            || !Phrase.EndsWithStop(text)
            || DatelineText.Opening(text) is not null
            || Phrase.Sentences(text) > 2
        )
            return;
        var prose = 0;
        for (var i = body + 1; i < sheet.Count && prose < 2; i++)
            if (sheet.IsProse(i))
                prose++;
        var signed = body + 1 < sheet.Count && BylineText.Of(sheet.Text(body + 1)) is not null;
        if (prose >= 2 || signed && prose >= 1)
            sheet.Settle(body, BlockKind.Standfirst);
    }

    private static void Datelines(Sheet sheet, int body)
    {
        for (var (i, prose) = (body, 0); i < sheet.Count && prose < 2; i++)
        {
            if (!sheet.IsProse(i))
                continue;
            prose++;
            if (DatelineText.Opening(sheet.Text(i)) is { } line)
                sheet.Filed(line.Outlet, line.Date);
        }
    }
}
