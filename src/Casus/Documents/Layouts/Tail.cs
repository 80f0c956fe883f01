namespace Casus.Documents.Layouts;

/// <summary>Reads what stands below the body: who the author is, and what a site adds.</summary>
internal static class Tail
{
    private const int MostWordsOfHeading = 12;

    /// <summary>Settles the blocks of the tail.</summary>
    public static void Read(Sheet sheet)
    {
        for (var i = 0; i < sheet.Count; i++)
            if (sheet.IsOpen(i) || sheet.Kind(i) is BlockKind.Heading)
                Biography(sheet, i);
        Lists(sheet);
        LastWords(sheet);
    }

    private static void Biography(Sheet sheet, int i)
    {
        if (AboutAuthor.Heading(sheet.Text(i)) is not { } rest)
            return;
        if (Phrase.Words(rest) > MostWordsOfHeading || AboutAuthor.Subject(rest) is not null)
        {
            if (AboutAuthor.Subject(rest) is { } subject)
                sheet.Written(subject, rest);
            sheet.Settle(i, BlockKind.Biography);
            return;
        }

        var named = PersonName.List(rest) is [var single] ? single : null;
        var end = i + 1;
        while (end < sheet.Count && IsAbout(sheet, end, i, named))
            end++;
        if (end == i + 1 && named is null)
            return;
        var words = string.Join(' ', Enumerable.Range(i + 1, end - i - 1).Select(sheet.Text));
        named ??= AboutAuthor.Subject(words) ?? (sheet.Authors is [var only] ? only.Name : null);
        if (named is not null)
            sheet.Written(named, words.Length > 0 ? words : null);
        for (var j = i; j < end; j++)
            sheet.Settle(j, BlockKind.Biography);
    }

    private static bool IsAbout(Sheet sheet, int i, int heading, string? name) =>
        (sheet.IsOpen(i) || sheet.Kind(i) is BlockKind.Paragraph)
        && Phrase.IsProse(sheet.Text(i))
        && (i == heading + 1 || AboutAuthor.GoesOnAbout(sheet.Text(i), name));

    // 'Related Posts' and what it lists. If a good part of the prose stands below, the list ends where prose begins again.
    private static void Lists(Sheet sheet)
    {
        var below = new int[sheet.Count + 1];
        for (var i = sheet.Count - 1; i >= 0; i--)
            below[i] = below[i + 1] + (sheet.IsProse(i) ? Phrase.Words(sheet.Text(i)) : 0);
        for (var i = 0; i < sheet.Count; i++)
        {
            if (!(sheet.IsOpen(i) || sheet.Kind(i) is BlockKind.Heading) || !FurnitureText.IsTerminal(sheet.Text(i)))
                continue;
            var isLast = below[i] * 3 <= below[0];
            if (!isLast && i + 1 < sheet.Count && sheet.IsProse(i + 1))
                continue;
            sheet.Settle(i, BlockKind.Furniture);
            for (var j = i + 1; j < sheet.Count && (isLast || !sheet.IsProse(j)); j++)
                if (sheet.IsOpen(j) || sheet.Kind(j) is BlockKind.Heading or BlockKind.ListItem or BlockKind.Paragraph)
                    sheet.Settle(j, BlockKind.Furniture);
        }
    }

    // Below the last prose: dates and bylines, a word on the author, and lines that go with furniture above them.
    private static void LastWords(Sheet sheet)
    {
        var last = sheet.Count - 1;
        while (last >= 0 && !sheet.IsProse(last))
            last--;
        for (var i = Math.Max(last, 0) + 1; i < sheet.Count; i++)
        {
            if (!sheet.IsOpen(i))
                continue;
            if (Sign(sheet, i))
                continue;
            if (NoticeText.IsEnd(sheet.Text(i)))
                sheet.Settle(i, BlockKind.Furniture);
            else if (sheet.Kind(i - 1) is BlockKind.Furniture)
                sheet.Settle(i, BlockKind.Furniture);
        }

        Credits(sheet, last);
        if (last > 1 && sheet.IsOpen(last) && IsSelfDescription(sheet, sheet.Text(last)))
        {
            var name = AboutAuthor.Subject(sheet.Text(last)) ?? (sheet.Authors is [var only] ? only.Name : null);
            if (name is not null)
                sheet.Written(name, sheet.Text(last));
            sheet.Settle(last, BlockKind.Biography);
        }
    }

    // Names and papers below the text. Whoever only helped wrote nothing; whoever reported did, if nobody else is named.
    private static bool Sign(Sheet sheet, int i)
    {
        var text = sheet.Text(i);
        if (BylineText.Of(text) is { } line)
        {
            sheet.Settle(i, BlockKind.Byline);
            sheet.Signed(sheet.IsWritten ? line with { Authors = [] } : line);
            return true;
        }

        var name = text.TrimStart('—', '–', '-', ' ');
        if (BylineText.IsHelp(text) || Agency(text) is not null)
        {
            sheet.Settle(i, BlockKind.Byline);
            sheet.Filed(Agency(text), null);
            return true;
        }

        if (LabelledLine.Of(text) is { Field: HeadField.Outlet, Value: var source } && OutletName.IsProper(source))
        {
            sheet.Settle(i, BlockKind.Byline);
            sheet.Imprinted(source, null);
            return true;
        }

        if (!sheet.IsWritten && name.Length < text.Length && BylineText.Expected(text) is { } signed)
        {
            sheet.Settle(i, BlockKind.Byline);
            sheet.Signed(signed);
            return true;
        }

        if (sheet.IsWritten || sheet.Kind(i - 1) is BlockKind.Furniture || !PersonName.IsLikely(name, sheet.Vocabulary))
            return false;
        sheet.Settle(i, BlockKind.Byline);
        sheet.Written(PersonName.Written(name), null);
        return true;
    }

    // '(Northern Agency)', '— Reuters', '/NA/' alone on a line.
    private static string? Agency(string text)
    {
        var bare = text.Trim('(', ')', '[', ']', '/', '—', '–', '-', ' ', '.');
        return bare.Length < text.Length && bare.Length is >= 2 and <= 50 && OutletName.IsOne(bare) ? bare : null;
    }

    // The help that the last paragraphs own to in a sentence: '(Reporting by …; editing by ….)'
    private static void Credits(Sheet sheet, int last)
    {
        for (var i = last; i > 0 && i > last - 3; i--)
            if (
                sheet.IsOpen(i)
                && sheet.Text(i) is ['(', ..] text
                && (BylineText.IsHelp(text) || BylineText.Of(text.TrimEnd('.')) is not null)
            )
                sheet.Settle(i, BlockKind.Byline);
    }

    private static bool IsSelfDescription(Sheet sheet, string text) =>
        AboutAuthor.TellsOfTheWriter(text)
        || AboutAuthor.TellsOffice(text)
            && (
                sheet.Authors.Count == 0
                || AboutAuthor.Subject(text) is not { } name
                || sheet.Authors.Any(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            );
}
