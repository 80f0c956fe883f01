using System.Security.Cryptography;
using System.Text;
using Casus.Reports.Svg;
using Casus.Reports.Typesetting;

namespace Casus.Reports.Rendering;

/// <summary>Renders a report as one HTML file that needs no network, no font and no script: for a screen of any width, light or dark, and for print.</summary>
/// <remarks>The file is also well-formed XML. Its content policy allows its own style sheet, by hash, and nothing else.</remarks>
public static class HtmlRenderer
{
    private static readonly string Style = HtmlStyle.Sheet + SvgStyle.Rules;

    private static readonly string Policy =
        "default-src 'none'; style-src 'sha256-"
        + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))
        + "'; base-uri 'none'; form-action 'none'";

    /// <summary>The whole file as text.</summary>
    public static string Render(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new Markup();
        page.Raw("<!DOCTYPE html>\n").Open("html").With("lang", "en").With("xmlns", "http://www.w3.org/1999/xhtml").Break();
        Head(page, report);
        page.Open("body").With("id", "top").Break();
        Top(page, report);
        Contents(page, report);
        page.Open("main").Break();
        foreach (var section in report.Sections)
            Section(page, section, 2);
        page.Close().Break();
        Foot(page, report.Stamp);
        return page.Close().Break().Close().Break().ToString();
    }

    private static void Head(Markup page, Report report)
    {
        page.Open("head").Break();
        page.Open("meta").With("charset", "utf-8").Close().Break();
        page.Open("meta").With("http-equiv", "Content-Security-Policy").With("content", Policy).Close().Break();
        page.Open("meta").With("name", "viewport").With("content", "width=device-width, initial-scale=1").Close().Break();
        page.Open("meta").With("name", "color-scheme").With("content", "light dark").Close().Break();
        page.Open("title").Text(report.Title).Close().Break();
        page.Open("style").Raw(Style).Close().Break();
        page.Close().Break();
    }

    private static void Top(Markup page, Report report)
    {
        page.Open("header").Break();
        page.Element("p", "over", report.Stamp.Scenario).Break();
        page.Element("h1", "", report.Title).Break();
        if (!report.Question.IsEmpty)
        {
            page.Open("p", "question");
            HtmlProse.Write(page, report.Question);
            page.Close().Break();
        }

        page.Open("section", "answer").With("aria-labelledby", "answer").Break();
        page.Open("h2").With("id", "answer").Text("Answer").Close().Break();
        foreach (var paragraph in report.Answer)
            HtmlProse.Element(page, "p", paragraph);
        page.Close().Break();
        KeyFacts(page, report);
        page.Close().Break();
    }

    private static void KeyFacts(Markup page, Report report)
    {
        if (report.KeyFacts.IsEmpty)
            return;
        page.Open("dl", "facts").Break();
        foreach (var fact in report.KeyFacts)
        {
            page.Open("div").Element("dt", "", fact.Label).Element("dd", "value", fact.Value);
            if (fact.Note.Length > 0)
                page.Element("dd", "note", fact.Note);
            page.Close().Break();
        }

        page.Close().Break();
    }

    private static void Contents(Markup page, Report report)
    {
        page.Open("nav").With("aria-label", "Contents").Break().Element("p", "", "Contents").Open("ol").Break();
        foreach (var section in report.Sections)
            page.Open("li").Open("a").With("href", "#" + section.Id.Name).Text(section.Heading).Close().Close().Break();
        page.Close().Close().Break();
    }

    private static void Section(Markup page, Section section, int level)
    {
        page.Open("section").With("id", section.Id.Name).Break();
        page.Element($"h{Math.Min(level, 6)}", "", section.Heading).Break();
        foreach (var block in section.Blocks)
            HtmlBlocks.Write(page, block);
        foreach (var part in section.Subsections)
            Section(page, part, level + 1);
        page.Close().Break();
    }

    private static void Foot(Markup page, Stamp stamp)
    {
        page.Open("footer").Break().Open("dl");
        Entry(page, "Scenario", stamp.Scenario);
        Entry(page, "Hash", stamp.Hash);
        Entry(page, "Engine", stamp.Engine);
        Entry(page, "Seed", stamp.SeedText);
        page.Close().Break();
        var same = stamp.Seed is null ? "scenario and engine" : "scenario, engine and seed";
        page.Element("p", "", $"The same {same} give this file again, byte for byte.").Close().Break();
    }

    private static void Entry(Markup page, string term, string value) =>
        page.Open("div").Element("dt", "", term).Element("dd", "", value).Close();
}
