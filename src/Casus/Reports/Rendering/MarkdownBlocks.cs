using System.Globalization;
using System.Text;

namespace Casus.Reports.Rendering;

/// <summary>Writes blocks as Markdown.</summary>
internal static class MarkdownBlocks
{
    public static void Write(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Block.Paragraph paragraph:
                text.Append(MarkdownText.Of(paragraph.Text)).Append("\n\n");
                break;
            case Block.Bullets bullets:
                Bullets(text, bullets);
                break;
            case Block.Grid grid:
                Table(text, grid.Table);
                break;
            case Block.Note note:
                text.Append("> **").Append(note.Kind.Word()).Append(":** ").Append(MarkdownText.Of(note.Text)).Append("\n\n");
                break;
            case Block.Verdicts verdicts:
                Verdicts(text, verdicts);
                break;
            case Block.Illustration illustration:
                Figure(text, illustration.Figure);
                break;
            case Block.Details details:
                text.Append("<details>\n<summary>").Append(MarkdownText.Inline(details.Summary)).Append("</summary>\n\n");
                foreach (var inner in details.Blocks)
                    Write(text, inner);
                text.Append("</details>\n\n");
                break;
            case Block.Definitions definitions:
                Definitions(text, definitions);
                break;
        }
    }

    private static void Bullets(StringBuilder text, Block.Bullets bullets)
    {
        for (var at = 0; at < bullets.Items.Length; at++)
        {
            if (bullets.IsOrdered)
                text.Append(CultureInfo.InvariantCulture, $"{at + 1}. ");
            else
                text.Append("- ");
            text.Append(MarkdownText.Of(bullets.Items[at])).Append('\n');
        }

        text.Append('\n');
    }

    private static void Verdicts(StringBuilder text, Block.Verdicts verdicts)
    {
        foreach (var claim in verdicts.Claims)
        {
            text.Append("- ").Append(claim.Verdict.Sign()).Append(" **").Append(claim.Verdict.Word()).Append("**: ");
            text.Append(MarkdownText.Of(claim.Claim));
            if (claim.Number.Length > 0)
                text.Append(" *").Append(MarkdownText.Inline(claim.Number)).Append(".*");
            if (!claim.Why.IsEmpty)
                text.Append(' ').Append(MarkdownText.Of(claim.Why));
            if (!claim.Flip.IsEmpty)
                text.Append(" Would turn if ").Append(MarkdownText.Of(claim.Flip));
            text.Append('\n');
        }

        text.Append('\n');
    }

    private static void Figure(StringBuilder text, Figure figure)
    {
        MarkdownText.Anchor(text, figure.Anchor).Append('\n');
        text.Append("**Figure: ")
            .Append(MarkdownText.Inline(figure.Title))
            .Append(".** ")
            .Append(MarkdownText.Of(figure.Caption))
            .Append("\n\n");
        text.Append(MarkdownText.Inline(figure.Alternative)).Append("\n\n");
        Table(text, figure.Numbers);
    }

    private static void Definitions(StringBuilder text, Block.Definitions definitions)
    {
        foreach (var entry in definitions.Entries)
        {
            text.Append("- ");
            if (entry.Anchor is { } anchor)
                text.Append("<a id=\"").Append(anchor.Name).Append("\"></a>");
            text.Append("**")
                .Append(MarkdownText.Inline(entry.Term.ToString()))
                .Append("**: ")
                .Append(MarkdownText.Of(entry.Meaning))
                .Append('\n');
        }

        text.Append('\n');
    }

    private static void Table(StringBuilder text, Table table)
    {
        if (table.Caption.Length > 0)
            text.Append('*').Append(MarkdownText.Inline(table.Caption)).Append("*\n\n");
        text.Append('|');
        foreach (var column in table.Columns)
            text.Append(' ').Append(MarkdownText.Inline(column.Heading)).Append(" |");
        text.Append("\n|");
        foreach (var column in table.Columns)
            text.Append(Rule(column.Kind));
        text.Append('\n');
        foreach (var row in table.Rows)
            Row(text, row);
        text.Append('\n');
    }

    private static void Row(StringBuilder text, Row row)
    {
        text.Append('|');
        for (var at = 0; at < row.Cells.Length; at++)
        {
            text.Append(' ');
            if (at == 0 && row.Anchor is { } anchor)
                text.Append("<a id=\"").Append(anchor.Name).Append("\"></a>");
            var words = MarkdownText.Of(row.Cells[at].Text);
            var isStrong =
                (row.IsHighlighted || row.Cells[at].IsHighlighted) && words.Length > 0 && !words.Contains("**", StringComparison.Ordinal);
            text.Append(isStrong ? $"**{words}**" : words).Append(" |");
        }

        text.Append('\n');
    }

    private static string Rule(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Number => " ---: |",
            ColumnKind.Verdict => " :---: |",
            _ => " --- |",
        };
}
