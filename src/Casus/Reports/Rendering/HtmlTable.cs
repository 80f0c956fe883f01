using Casus.Reports.Typesetting;

namespace Casus.Reports.Rendering;

/// <summary>Writes a table as HTML, in a frame of its own that scrolls where the table is wider than the screen.</summary>
internal static class HtmlTable
{
    public static void Write(Markup page, Table table)
    {
        page.Open("div", "scroll")
            .With("tabindex", "0")
            .With("role", "group")
            .With("aria-label", table.Caption.Length > 0 ? table.Caption : "Table");
        page.Open("table").Break();
        if (table.Caption.Length > 0)
            page.Element("caption", "", table.Caption).Break();
        page.Open("thead").Open("tr");
        foreach (var column in table.Columns)
            page.Open("th", Look(column.Kind)).With("scope", "col").Text(column.Heading).Close();
        page.Close().Close().Break().Open("tbody").Break();
        foreach (var row in table.Rows)
            Write(page, table, row);
        page.Close().Close().Close().Break();
    }

    private static void Write(Markup page, Table table, Row row)
    {
        page.Open("tr", row.IsHighlighted ? "glow" : "");
        if (row.Anchor is { } anchor)
            page.With("id", anchor.Name);
        for (var at = 0; at < row.Cells.Length; at++)
        {
            var (cell, look) = (row.Cells[at], Look(table.Columns[at].Kind));
            if (cell.IsHighlighted)
                look = look.Length > 0 ? look + " glow" : "glow";
            page.Open(at == 0 ? "th" : "td", look);
            if (at == 0)
                page.With("scope", "row");
            HtmlProse.Write(page, cell.Text);
            page.Close();
        }

        page.Close().Break();
    }

    private static string Look(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Number => "number",
            ColumnKind.Code => "code",
            ColumnKind.Verdict => "verdict",
            _ => "",
        };
}
