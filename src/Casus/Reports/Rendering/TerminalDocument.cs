namespace Casus.Reports.Rendering;

/// <summary>Renders a whole report as plain text, for reports short enough to be read on a terminal; a figure is its words and its numbers.</summary>
public static class TerminalDocument
{
    /// <summary>The report, no line wider than <paramref name="width"/> where its tables allow it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="width">Columns of the terminal; below 40 it is laid out for 40.</param>
    /// <param name="hasColour">Whether to write ANSI colours. Without them the text says the same.</param>
    public static string Render(Report report, int width = 80, bool hasColour = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new TerminalPage(Math.Max(40, width), hasColour);
        page.Line(report.Title, Ansi.Strong);
        if (!report.Question.IsEmpty)
            page.Paragraph(report.Question.ToString(), Ansi.Dim);
        foreach (var paragraph in report.Answer)
        {
            page.Blank();
            page.Prose(paragraph);
        }

        if (!report.KeyFacts.IsEmpty)
        {
            page.Blank();
            page.Columns([.. report.KeyFacts.Select(f => (f.Value, Ansi.Strong, f.Note.Length > 0 ? $"{f.Label} ({f.Note})" : f.Label))]);
        }

        foreach (var section in report.Sections)
            Write(page, section, Math.Max(40, width));
        return page.ToString();
    }

    private static void Write(TerminalPage page, Section section, int width)
    {
        page.Blank();
        page.Line(section.Heading, Ansi.Strong);
        foreach (var block in section.Blocks)
            Write(page, block, width);
        foreach (var part in section.Subsections)
            Write(page, part, width);
    }

    private static void Write(TerminalPage page, Block block, int width)
    {
        switch (block)
        {
            case Block.Paragraph { Text: var text }:
                page.Prose(text);
                break;
            case Block.Bullets bullets:
                page.Columns([.. bullets.Items.Select((item, i) => (bullets.IsOrdered ? $"{i + 1}." : "•", Ansi.Plain, item.ToString()))]);
                break;
            case Block.Grid { Table: var table }:
                page.Raw(TerminalTable.Render(table, width));
                break;
            case Block.Note note:
                page.Columns([(note.Kind.Word(), Ansi.Dim, note.Text.ToString())]);
                break;
            case Block.Verdicts { Claims: var claims }:
                page.Columns([.. claims.Select(c => ($"{c.Verdict.Sign()} {c.Verdict.Word()}", Ansi.Plain, $"{c.Claim} {c.Number}"))]);
                break;
            case Block.Illustration { Figure: var figure }:
                page.Line(figure.Title, Ansi.Strong);
                page.Paragraph(figure.Alternative);
                page.Raw(TerminalTable.Render(figure.Numbers, width));
                break;
            case Block.Details { Blocks: var inner }:
                foreach (var part in inner)
                    Write(page, part, width);
                break;
            case Block.Definitions { Entries: var entries }:
                page.Entries([.. entries.Select(e => (e.Term.ToString(), Ansi.Strong, e.Meaning))]);
                break;
        }
    }
}
