using Casus.Reports.Typesetting;

namespace Casus.Reports.Rendering;

/// <summary>Writes running text as HTML.</summary>
internal static class HtmlProse
{
    public static void Element(Markup page, string name, Prose text)
    {
        page.Open(name);
        Write(page, text);
        page.Close().Break();
    }

    public static void Write(Markup page, Prose text)
    {
        foreach (var run in text.Runs)
            Write(page, run);
    }

    public static void Badge(Markup page, Verdict verdict, string text) =>
        page.Open("span", "badge " + verdict.Word()).Element("b", "", verdict.Sign()).Text(" " + text).Close();

    private static void Write(Markup page, Run run)
    {
        switch (run)
        {
            case Run.Strong:
                page.Element("strong", "", run.Text);
                break;
            case Run.Emphasis:
                page.Element("em", "", run.Text);
                break;
            case Run.Code:
                page.Element("code", "", run.Text);
                break;
            case Run.Reference link:
                page.Open("a").With("href", "#" + link.Target.Name).Text(run.Text).Close();
                break;
            case Run.Source link:
                page.Open("a").With("href", link.Address.AbsoluteUri).With("rel", "noreferrer external").Text(run.Text).Close();
                break;
            case Run.Badge badge:
                Badge(page, badge.Verdict, badge.Text);
                break;
            default:
                page.Text(run.Text);
                break;
        }
    }
}
