namespace Casus.Documents.Layouts;

/// <summary>Tells headings and numbered items from paragraphs.</summary>
internal static class Headings
{
    private const int MostWordsBeforeAColon = 6;
    private const int MostWordsOfQuestion = 10;

    /// <summary>Settles the headings, and as items what begins with a number.</summary>
    public static void Read(Sheet sheet)
    {
        for (var i = 0; i < sheet.Count; i++)
        {
            if (!sheet.IsOpen(i))
                continue;
            var next = Next(sheet, i);
            if (IsHeading(sheet, i, next))
                sheet.Settle(i, BlockKind.Heading);
            else if (ListMark.IsNumber(sheet.Text(i)))
                sheet.Settle(i, BlockKind.ListItem);
        }
    }

    private static bool IsHeading(Sheet sheet, int i, int next)
    {
        var text = sheet.Text(i);
        if (next < 0 || !Phrase.CanBeHeading(text) || Phrase.IsTurn(text))
            return false;
        var prose = sheet.IsProse(next) && !ListMark.IsNumber(sheet.Text(next)) && !IsQuestion(sheet.Text(next));
        if (ListMark.IsNumber(text))
            return prose && !(i > 0 && sheet.Kind(i - 1) is BlockKind.ListItem && !Phrase.IsProse(sheet.Text(i - 1)));
        if (text[^1] is ':')
            return prose && sheet.Kind(next) is not BlockKind.Quotation && Phrase.Words(text) <= MostWordsBeforeAColon;
        if (Phrase.EndsASentence(text))
            return prose && IsQuestion(text) && i > 0;
        // Items that go on in small letters complete the sentence above them.
        if (prose || sheet.Kind(next) is BlockKind.ListItem && !char.IsLower(sheet.Text(next)[0]) || ListMark.IsNumber(sheet.Text(next)))
            return true;
        // Two lines above prose are a heading and a smaller one; more of them are a list of something.
        return sheet.IsOpen(next)
            && Phrase.CanBeHeading(sheet.Text(next))
            && Next(sheet, next) is >= 0 and var third
            && sheet.IsProse(third)
            && !(i > 0 && sheet.IsOpen(i - 1));
    }

    private static bool IsQuestion(string text) => text[^1] is '?' && Phrase.Words(text) <= MostWordsOfQuestion;

    private static int Next(Sheet sheet, int i)
    {
        for (var j = i + 1; j < sheet.Count; j++)
            if (sheet.Kind(j) is not (BlockKind.Furniture or BlockKind.Credit or BlockKind.Caption))
                return j;
        return -1;
    }
}
