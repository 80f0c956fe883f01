namespace Casus.Documents.Layouts;

/// <summary>Settles the blocks that show by themselves what they are.</summary>
internal static class Marks
{
    private const int MostWordsOfImprint = 30;

    private static readonly string[] SourceLabels =
    [
        "source link:",
        "original source:",
        "read the original at",
        "read the original article at",
        "originally published at",
        "link to original:",
        "link to the original:",
        "original text:",
        "available at:",
        "available at",
        "retrieved from",
        "via:",
        "web:",
        "online:",
        "permalink:",
        "lien :",
        "enlace:",
        "ссылка:",
        "original article:",
        "original link:",
        "source:",
        "sources:",
        "link:",
        "url:",
        "original:",
        "quelle:",
        "fuente:",
        "fonte:",
        "источник:",
    ];

    /// <summary>Reads credits, furniture, addresses and bullets.</summary>
    public static void Read(Sheet sheet)
    {
        for (var i = 0; i < sheet.Count; i++)
        {
            if (!sheet.IsOpen(i))
            {
                Given(sheet, i);
                continue;
            }

            var text = sheet.Text(i);
            var imprint = Imprint.Of(text);
            if (imprint is not null)
                sheet.Imprinted(imprint.Outlet, imprint.Date);
            if (CreditText.Of(text) is { } maker)
            {
                sheet.Settle(i, BlockKind.Credit);
                sheet.Credited(maker);
            }
            else if (CreditText.IsCaption(text))
            {
                sheet.Settle(i, BlockKind.Caption);
                if (CreditText.AtTheEndOf(text) is { } made)
                    sheet.Credited(made);
            }
            else if (imprint is not null && Phrase.Words(text) <= MostWordsOfImprint)
                sheet.Settle(i, BlockKind.Furniture);
            else if (Address(text) is { } link)
            {
                sheet.Settle(i, BlockKind.Furniture);
                sheet.LinkedTo(link);
            }
            else if (TagLine.Labelled(text) is { Length: > 0 } tags)
            {
                sheet.Settle(i, BlockKind.Tags);
                sheet.Tagged(tags);
            }
            else if (FurnitureText.Is(text))
                sheet.Settle(i, BlockKind.Furniture);
            else if (ListMark.Bullet(text) is > 0 and var bullet)
            {
                sheet.Cut(i, bullet);
                sheet.Settle(i, BlockKind.ListItem);
            }
        }
    }

    // What the format says a block is, the words may say more of.
    private static void Given(Sheet sheet, int i)
    {
        var text = sheet.Text(i);
        switch (sheet.Kind(i))
        {
            case BlockKind.Caption when CreditText.AtTheEndOf(text) is { } maker:
                sheet.Credited(maker);
                break;
            case BlockKind.Credit:
                sheet.Credited(CreditText.Of(text) ?? text);
                break;
            case BlockKind.Furniture when Imprint.Of(text) is { } imprint:
                sheet.Imprinted(imprint.Outlet, imprint.Date);
                break;
            case BlockKind.Byline when BylineText.Of(text) is { } line:
                sheet.Signed(line);
                break;
            case BlockKind.Byline when PersonName.List(text) is { Length: > 0 } names:
                foreach (var name in names)
                    sheet.Written(name, null);
                break;
            case BlockKind.Byline:
                sheet.Filed(null, WrittenDate.FirstIn(text));
                break;
            case BlockKind.Biography when AboutAuthor.Subject(text) is { } subject:
                sheet.Written(subject, text);
                break;
            case BlockKind.Biography when sheet.Authors is [var only] && Phrase.IsProse(text):
                sheet.Written(only.Name, text);
                break;
        }
    }

    // The address on a line that has nothing else but a label: 'Source: https://…'.
    private static string? Address(string text)
    {
        var label = SourceLabels.FirstOrDefault(l => text.StartsWith(l, StringComparison.OrdinalIgnoreCase));
        var rest = label is null ? text : text[label.Length..];
        rest = rest.Trim().Trim('<', '>');
        var isAddress =
            rest.Length is > 10 and < 2000
            && !rest.Contains(' ', StringComparison.Ordinal)
            && (
                rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            );
        return isAddress ? rest : null;
    }
}
