namespace Casus.Documents.Layouts;

/// <summary>Reads what stands above the body: subjects, title, standfirst, who wrote it and when.</summary>
internal static class Head
{
    private const int MostWordsOfStandfirst = 50;
    private const int MostWordsOfSignedStandfirst = 70;
    private const int FewestWordsOfSubtitle = 8;
    private const int FewestWordsOfSignedSubtitle = 4;
    private const int MostLinesOfByline = 4;
    private const int MostBlocks = 60;

    /// <summary>Settles the blocks of the head.</summary>
    public static void Read(Sheet sheet)
    {
        var body = Body(sheet, 0);
        if (body == sheet.Count)
            return;
        LabelledHead.Read(sheet, body);
        var title = TitleKnown(sheet, body);
        var roles = HeadTitle.Roles(sheet, body);
        if (title < 0 && (title = HeadTitle.Of(roles)) >= 0)
            HeadTitle.Settle(sheet, ref title, roles);

        if (title >= 0 && title < body && BodyBelowStandfirst(sheet, title, body) is > 0 and var below)
        {
            sheet.Settle(body, BlockKind.Standfirst);
            body = below;
        }

        var looked = 0;
        for (var i = 0; i < body && looked < MostBlocks; i++)
        {
            if (!sheet.IsOpen(i))
                continue;
            looked++;
            if (i < title ? Above(sheet, i, roles) : Below(sheet, i, body))
                continue;
            if (title >= 0 && i > title && IsSubtitle(sheet, i, body))
                sheet.Settle(i, BlockKind.Standfirst);
        }

        if (title >= 0 && sheet.IsOpen(body) && sheet.IsWritten && AboutAuthor.IsOfTheWriter(sheet.Text(body), sheet.Authors))
        {
            sheet.Written(sheet.Authors[0].Name, sheet.Text(body));
            sheet.Settle(body, BlockKind.Biography);
        }
        else if (title >= 0)
            Standfirst(sheet, title, body);
        for (var i = body + 1; i < Math.Min(sheet.Count, body + 1 + MostLinesOfByline) && Below(sheet, i, body); )
            i++;
        Datelines(sheet, body);
        DateInWords(sheet, body);
    }

    // Where prose begins. A first line that asks, or a sentence with a byline under it, is a title if prose follows.
    private static int Body(Sheet sheet, int from)
    {
        var (seen, looked) = (false, 0);
        for (var i = from; i < sheet.Count; i++)
        {
            var isNear = sheet.IsOpen(i) && looked++ < MostBlocks;
            if (!sheet.IsProse(i))
            {
                seen |= sheet.Kind(i) is BlockKind.Title || isNear && MayBeTitle(sheet, i);
                continue;
            }

            if (isNear && (BylineText.Of(sheet.Text(i)) is not null || LabelledLine.Of(sheet.Text(i)) is { Field: HeadField.Title }))
                continue;
            if (seen || i + 1 == sheet.Count || !isNear || !MayBeTitle(sheet, i))
                return i;
            seen = true;
        }

        return sheet.Count;
    }

    private static bool MayBeTitle(Sheet sheet, int i)
    {
        var text = sheet.Text(i);
        return sheet.IsOpen(i)
            && HeadTitle.CanBeTitle(sheet, i)
            && BylineText.Of(text) is null
            && TagLine.Kicker(text).IsEmpty
            && TagLine.RunTogether(text, sheet.Vocabulary).IsEmpty
            && !NoticeText.Is(text)
            && !OutletName.IsMasthead(text, sheet.Vocabulary);
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

    // The summary between a title and a byline; the body is then the prose below the byline.
    private static int BodyBelowStandfirst(Sheet sheet, int title, int body)
    {
        var text = sheet.Text(body);
        if (
            !sheet.IsOpen(body)
            || !sheet.Openness[title]
            || Phrase.Words(text) > MostWordsOfSignedStandfirst
            || Phrase.Sentences(text) > 3
            || DatelineText.Opening(text) is not null
        )
            return -1;
        var line = body + 1;
        while (line < sheet.Count && sheet.Kind(line) is BlockKind.Furniture or BlockKind.Credit)
            line++;
        if (line >= sheet.Count || !sheet.IsOpen(line) || !IsSignature(sheet, line))
            return -1;
        for (var i = title + 1; i < body; i++)
            if (sheet.IsOpen(i) && BylineText.Of(sheet.Text(i)) is { NamesAWriter: true })
                return -1;
        var below = Body(sheet, line);
        return below < sheet.Count ? below : -1;
    }

    private static bool IsSignature(Sheet sheet, int i) =>
        BylineText.Of(sheet.Text(i)) is not null
        || PersonName.IsLikely(sheet.Text(i), sheet.Vocabulary)
            && i + 1 < sheet.Count
            && (OfficeName.Is(sheet.Text(i + 1)) || BylineText.Of(sheet.Text(i + 1)) is not null);

    private static bool Above(Sheet sheet, int i, HeadRole[] roles)
    {
        var text = sheet.Text(i);
        switch (i < roles.Length ? roles[i] : HeadRole.Other)
        {
            case HeadRole.Kicker:
                var tags = TagLine.Kicker(text);
                if (tags.IsEmpty)
                    tags = TagLine.RunTogether(text, sheet.Vocabulary);
                sheet.Settle(i, BlockKind.Tags);
                sheet.Tagged(tags.IsEmpty ? [text] : tags);
                return true;
            case HeadRole.Notice:
                sheet.Settle(i, BlockKind.Furniture);
                sheet.Filed(null, WrittenDate.FirstIn(text));
                return true;
            case HeadRole.Masthead:
                sheet.Settle(i, BlockKind.Byline);
                if (!OutletName.IsState(text) || !MastheadFollows(sheet, i, roles))
                    sheet.Filed(text, null);
                return true;
            case HeadRole.Name:
                sheet.Settle(i, BlockKind.Byline);
                sheet.Written(PersonName.Written(text), null);
                return true;
            case HeadRole.Signed when !Sign(sheet, i):
                sheet.Settle(i, BlockKind.Dateline);
                return true;
            default:
                return !sheet.IsOpen(i) || Sign(sheet, i) || Issue(sheet, i);
        }
    }

    private static bool MastheadFollows(Sheet sheet, int i, HeadRole[] roles)
    {
        for (var j = i + 1; j < Math.Min(roles.Length, i + 4); j++)
            if (roles[j] is HeadRole.Masthead && !OutletName.IsState(sheet.Text(j)))
                return true;
        return false;
    }

    private static bool Below(Sheet sheet, int i, int body)
    {
        if (!sheet.IsOpen(i))
            return sheet.Kind(i) is BlockKind.Furniture or BlockKind.Credit or BlockKind.Tags or BlockKind.Byline or BlockKind.Caption;
        var text = sheet.Text(i);
        if (Sign(sheet, i))
            return true;
        var tags = TagLine.Kicker(text);
        if (tags.IsEmpty && TagLine.RunTogether(text, sheet.Vocabulary) is { Length: > 2 } many)
            tags = many;
        if (i < body && !tags.IsEmpty)
        {
            sheet.Settle(i, BlockKind.Tags);
            sheet.Tagged(tags);
            return true;
        }

        if (i < body && NoticeText.Is(HeadTitle.WithoutDate(text)))
        {
            sheet.Settle(i, BlockKind.Furniture);
            sheet.Filed(null, WrittenDate.FirstIn(text));
            return true;
        }

        if (sheet.IsWritten && AboutAuthor.IsOfTheWriter(text, sheet.Authors))
        {
            sheet.Written(sheet.Authors[0].Name, text);
            sheet.Settle(i, BlockKind.Biography);
            return true;
        }

        return Names(sheet, i, body) || Office(sheet, i) || i < body && (Issue(sheet, i) || Masthead(sheet, i));
    }

    // Names alone may be a heading; what stands around them, or that the text writes none of their words small, says that they are names.
    private static bool Names(Sheet sheet, int i, int body)
    {
        var text = sheet.Text(i);
        if (
            PersonName.List(text) is var names
            && names.IsEmpty
            && (BylineText.Expected(text)?.Authors is not { } expected || (names = expected).IsEmpty)
        )
            return false;
        var next = i + 1 < sheet.Count ? sheet.Text(i + 1) : "";
        var isMeant =
            NamedLater(sheet, i)
            || OfficeName.Is(next)
            || next.Length > 0 && BylineText.Of(next) is not null
            || AboutAuthor.TellsOfTheWriter(next)
            || i < body
                && !sheet.IsWritten
                && names.All(n => PersonName.IsLikely(n, sheet.Vocabulary))
                && (i > 0 && sheet.Kind(i - 1) is not BlockKind.Paragraph);
        if (!isMeant)
            return false;
        sheet.Settle(i, BlockKind.Byline);
        if (BylineText.Expected(text) is { } line)
            sheet.Signed(line);
        else
            foreach (var name in names)
                sheet.Written(name, null);
        return true;
    }

    private static bool Office(Sheet sheet, int i)
    {
        if (i == 0 || sheet.Kind(i - 1) is not BlockKind.Byline || !OfficeName.Is(sheet.Text(i)))
            return false;
        sheet.Settle(i, BlockKind.Byline);
        return true;
    }

    private static bool Issue(Sheet sheet, int i)
    {
        if (IssueLine.Of(sheet.Text(i)) is not { } line)
            return false;
        sheet.Settle(i, BlockKind.Byline);
        sheet.Signed(line);
        return true;
    }

    // 'The Northern Courier', 'Crisis Group, Briefing No. 118' under the title.
    private static bool Masthead(Sheet sheet, int i)
    {
        var text = sheet.Text(i);
        var name = text.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma ? text[..comma] : text;
        if (Phrase.Words(text) > 9 || !OutletName.IsMasthead(name, sheet.Vocabulary))
            return false;
        sheet.Settle(i, BlockKind.Byline);
        sheet.Filed(name, null);
        return true;
    }

    private static bool Sign(Sheet sheet, int i)
    {
        if (BylineText.Of(sheet.Text(i)) is not { } line)
        {
            if (!BylineText.IsHelp(sheet.Text(i)) || Phrase.IsProse(sheet.Text(i)))
                return false;
            sheet.Settle(i, BlockKind.Byline);
            return true;
        }

        sheet.Settle(i, line is { NamesAWriter: false, HasPlace: true } ? BlockKind.Dateline : BlockKind.Byline);
        sheet.Signed(line);
        return true;
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
        i > 0
        && sheet.Kind(i - 1) is BlockKind.Title
        && sheet.Openness[i - 1]
        && Phrase.Words(sheet.Text(i)) is var words
        && (
            words >= FewestWordsOfSubtitle
            || words >= FewestWordsOfSignedSubtitle && i + 1 < body && BylineText.Of(sheet.Text(i + 1)) is { NamesAWriter: true }
        )
        && !ListMark.IsNumber(sheet.Text(i))
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
            || ListMark.IsNumber(text)
            || DatelineText.Opening(text) is not null
            || Phrase.Sentences(text) > 2
        )
            return;
        for (var i = title + 1; i < body; i++)
            if (sheet.Kind(i) is BlockKind.Byline or BlockKind.Dateline)
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

    // If no line of its own says when: a date that ends the title or the line under it.
    private static void DateInWords(Sheet sheet, int body)
    {
        for (var i = 0; i < Math.Min(body + 1, MostBlocks) && !sheet.IsDated; i++)
            if (
                sheet.Kind(i) is BlockKind.Title or BlockKind.Standfirst
                && sheet.Text(i) is var text
                && WrittenDate.FirstIn(text[Math.Max(0, text.Length - 40)..]) is { Year: not null, Month: not null } date
                && text[(Math.Max(0, text.Length - 40) + date.Span.End)..].Trim(' ', '.', ')', ']').Length == 0
            )
                sheet.Filed(null, date);
    }
}
