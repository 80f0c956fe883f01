namespace Casus.Documents.Layouts;

/// <summary>Settles the blocks that show by themselves what they are.</summary>
internal static class Marks
{
    private static readonly string[] SourceLabels =
    [
        "source link:",
        "original source:",
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
            if (sheet.Kind(i) is BlockKind.Caption && CreditText.AtTheEndOf(sheet.Text(i)) is { } named)
                sheet.Credited(named);
            if (!sheet.IsOpen(i))
                continue;
            var text = sheet.Text(i);
            if (CreditText.Of(text) is { } maker)
            {
                sheet.Settle(i, BlockKind.Credit);
                sheet.Credited(maker);
            }
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

    // The address on a line that has nothing else but a label: 'Source: https://…'.
    private static string? Address(string text)
    {
        var label = SourceLabels.FirstOrDefault(l => text.StartsWith(l, StringComparison.OrdinalIgnoreCase));
        var rest = label is null ? text : text[label.Length..].Trim();
        var isAddress =
            rest.Length is > 10 and < 2000
            && !rest.Contains(' ', StringComparison.Ordinal)
            && (
                rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            );
        return isAddress ? rest : null;
    }
}
