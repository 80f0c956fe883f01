using Casus.Reports.Svg;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Rendering;

/// <summary>Writes blocks as HTML.</summary>
internal static class HtmlBlocks
{
    public static void Write(Markup page, Block block)
    {
        switch (block)
        {
            case Block.Paragraph paragraph:
                HtmlProse.Element(page, "p", paragraph.Text);
                break;
            case Block.Bullets bullets:
                Bullets(page, bullets);
                break;
            case Block.Grid grid:
                HtmlTable.Write(page, grid.Table);
                break;
            case Block.Note note:
                Note(page, note);
                break;
            case Block.Verdicts verdicts:
                Verdicts(page, verdicts);
                break;
            case Block.Illustration illustration:
                Figure(page, illustration.Figure);
                break;
            case Block.Details details:
                Details(page, details);
                break;
            case Block.Definitions definitions:
                Definitions(page, definitions);
                break;
        }
    }

    private static void Bullets(Markup page, Block.Bullets bullets)
    {
        page.Open(bullets.IsOrdered ? "ol" : "ul").Break();
        foreach (var item in bullets.Items)
            HtmlProse.Element(page, "li", item);
        page.Close().Break();
    }

    private static void Note(Markup page, Block.Note note)
    {
        page.Open("p", "note " + note.Kind.Word().ToLowerInvariant()).Element("b", "", note.Kind.Word()).Text(" ");
        HtmlProse.Write(page, note.Text);
        page.Close().Break();
    }

    private static void Verdicts(Markup page, Block.Verdicts verdicts)
    {
        page.Open("ol", "verdicts").Break();
        foreach (var claim in verdicts.Claims)
        {
            page.Open("li", claim.Verdict.Word()).Break().Open("p", "claim");
            HtmlProse.Badge(page, claim.Verdict, claim.Verdict.Word());
            page.Text(" ");
            HtmlProse.Write(page, claim.Claim);
            page.Close().Break();
            if (claim.Number.Length > 0)
                page.Element("p", "number", claim.Number).Break();
            if (!claim.Why.IsEmpty)
                HtmlProse.Element(page, "p", claim.Why);
            if (!claim.Flip.IsEmpty)
            {
                page.Open("p", "flip").Element("b", "", "Would turn if").Text(" ");
                HtmlProse.Write(page, claim.Flip);
                page.Close().Break();
            }

            page.Close().Break();
        }

        page.Close().Break();
    }

    private static void Figure(Markup page, Figure figure)
    {
        var id = figure.Anchor.Name;
        page.Open("figure").With("id", id).Break().Open("figcaption").Element("b", "", figure.Title).Text(" ");
        HtmlProse.Write(page, figure.Caption);
        page.Close().Break();
        Sheet(page, figure, "page", id + ".page", SvgPicture.PageWidth);
        Sheet(page, figure, "phone", id + ".phone", SvgPicture.PhoneWidth);
        page.Open("details").Element("summary", "", "Numbers").Break();
        HtmlTable.Write(page, figure.Numbers);
        page.Close().Close().Break();
    }

    // Drawn twice, for a page and for a phone, so that text is never shrunk; the style sheet shows the one that fits.
    private static void Sheet(Markup page, Figure figure, string look, string id, double width)
    {
        var canvas = SvgPicture.Draw(figure.Drawing, width);
        var isWider = SvgPicture.IsWider(canvas, width);
        page.Open("div", isWider ? $"sheet {look} wider" : $"sheet {look}");
        // What scrolls must be reached by keyboard.
        if (isWider)
            page.With("tabindex", "0").With("role", "group").With("aria-label", figure.Title);
        SvgPicture.Write(page, canvas, "casus", id, figure.Title, figure.Alternative);
        page.Close().Break();
    }

    private static void Details(Markup page, Block.Details details)
    {
        page.Open("details").Element("summary", "", details.Summary).Break();
        foreach (var block in details.Blocks)
            Write(page, block);
        page.Close().Break();
    }

    private static void Definitions(Markup page, Block.Definitions definitions)
    {
        page.Open("dl", "terms").Break();
        foreach (var entry in definitions.Entries)
        {
            page.Open("dt");
            if (entry.Anchor is { } anchor)
                page.With("id", anchor.Name);
            HtmlProse.Write(page, entry.Term);
            page.Close();
            HtmlProse.Element(page, "dd", entry.Meaning);
        }

        page.Close().Break();
    }
}
