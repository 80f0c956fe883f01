namespace Casus.Documents.Layouts;

/// <summary>Reads heads whose lines say what they are: letters, memoranda, cuttings from an archive.</summary>
internal static class LabelledHead
{
    private const int MostLines = 20;

    /// <summary>Settles the labelled lines above the body: two at least, or one that gives the title.</summary>
    public static void Read(Sheet sheet, int body)
    {
        var lines = new List<(int At, LabelledLine Line)>();
        for (var i = 0; i < Math.Min(body, MostLines); i++)
            if (sheet.IsOpen(i) && LabelledLine.Of(sheet.Text(i)) is { } line)
                lines.Add((i, line));
        if (lines.Count < 2 && !lines.Exists(l => l.Line.Field is HeadField.Title))
            return;
        var isTitled = sheet.KnownTitle is not null;
        foreach (var (at, line) in lines)
        {
            if (line.Field is HeadField.Title && !isTitled)
            {
                isTitled = true;
                sheet.Cut(at, sheet.Text(at).Length - line.Value.Length);
                sheet.Settle(at, BlockKind.Title);
                sheet.Titled(line.Value);
                continue;
            }

            sheet.Settle(at, BlockKind.Byline);
            Note(sheet, line);
        }
    }

    private static void Note(Sheet sheet, LabelledLine line)
    {
        switch (line.Field)
        {
            case HeadField.Sender when PersonName.List(line.Sender) is { Length: > 0 } names:
                foreach (var name in names)
                    sheet.Written(name, null);
                break;
            case HeadField.Sender when BylineText.Of("By " + line.Sender) is { } signed && Phrase.Words(line.Sender) > 1:
                sheet.Signed(signed);
                break;
            case HeadField.Sender when OutletName.IsProper(line.Sender) && Phrase.Words(line.Sender) > 1:
                sheet.Filed(line.Sender, null);
                break;
            case HeadField.Outlet when OutletName.IsProper(HeadTitle.WithoutDate(line.Value)):
                sheet.Filed(HeadTitle.WithoutDate(line.Value), WrittenDate.FirstIn(line.Value));
                break;
            case HeadField.Date:
                sheet.Filed(null, WrittenDate.FirstIn(line.Value));
                break;
        }
    }
}
