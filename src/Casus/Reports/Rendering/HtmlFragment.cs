using Casus.Reports.Svg;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Rendering;

/// <summary>Renders parts of a report as pieces of HTML for a page that brings the style sheet itself (<see cref="DrawingStyle"/>).</summary>
/// <remarks>Every word is encoded; there is no style attribute, no script and no remote load, so the strictest content policy lets it pass.</remarks>
public static class HtmlFragment
{
    /// <summary>Running text, without an element around it.</summary>
    public static string Of(Prose text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var page = new Markup();
        HtmlProse.Write(page, text);
        return page.ToString();
    }

    /// <summary>What a section says, without its heading; parts of it have headings from the third level on.</summary>
    public static string Of(Section section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var page = new Markup();
        foreach (var block in section.Blocks)
            HtmlBlocks.Write(page, block);
        foreach (var part in section.Subsections)
            Part(page, part, 3);
        return page.ToString();
    }

    /// <summary>A drawing for a sheet of a width, and how large it came out.</summary>
    public static (string Markup, double Width, double Height) Draw(Figure figure, double width)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var canvas = SvgPicture.Draw(figure.Drawing, width);
        var page = new Markup();
        SvgPicture.Write(page, canvas, "casus", figure.Anchor.Name, figure.Title, figure.Alternative);
        return (page.ToString(), canvas.Width, canvas.Height);
    }

    private static void Part(Markup page, Section section, int level)
    {
        page.Open("section").With("id", section.Id.Name).Break();
        page.Element($"h{Math.Min(level, 6)}", "", section.Heading).Break();
        foreach (var block in section.Blocks)
            HtmlBlocks.Write(page, block);
        foreach (var part in section.Subsections)
            Part(page, part, level + 1);
        page.Close().Break();
    }
}
