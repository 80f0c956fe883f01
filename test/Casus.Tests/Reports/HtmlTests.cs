using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Casus.Reports.Rendering;

namespace Casus.Tests.Reports;

public class HtmlTests
{
    private static readonly string Page = HtmlRenderer.Render(SampleReport.Build());
    private static readonly XElement Root = Load(Page);

    [Fact]
    public void A_short_report_is_the_approved_page() => Approved.Matches("Reports/short.html", HtmlRenderer.Render(SampleReport.Short()));

    [Fact]
    public void The_page_is_well_formed_as_XML_too() => Assert.Equal("html", Root.Name.LocalName);

    [Fact]
    public void The_same_report_is_the_same_bytes() => Assert.Equal(Page, HtmlRenderer.Render(SampleReport.Build()));

    [Fact]
    public void Nothing_is_fetched_from_anywhere()
    {
        foreach (var element in Root.DescendantsAndSelf())
        {
            Assert.DoesNotContain(
                element.Name.LocalName,
                new[] { "script", "link", "img", "iframe", "object", "embed", "base", "form", "image", "use" }
            );
            foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            {
                if (element.Name.LocalName == "a" && attribute.Name == "href")
                    Assert.Matches("^(#[A-Za-z]|https?://)", attribute.Value);
                else
                    Assert.DoesNotContain("//", attribute.Value, StringComparison.Ordinal);
                Assert.NotEqual("style", attribute.Name.LocalName);
                Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            }
        }

        var style = Root.Descendants().Single(element => element.Name.LocalName == "style").Value;
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
    }

    [Fact]
    public void The_content_policy_allows_the_one_style_sheet_and_nothing_else()
    {
        var policy = Named("meta")
            .Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy")
            .Attribute("content")!
            .Value;
        var start = Page.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length;
        var style = Page[start..Page.IndexOf("</style>", start, StringComparison.Ordinal)];

        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains(
            $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'",
            policy,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(2, Page.Split("style>").Length - 1);
    }

    [Fact]
    public void Every_figure_has_words_and_numbers_beside_the_drawing()
    {
        var figures = Named("figure").ToList();

        Assert.Equal(10, figures.Count);
        foreach (var figure in figures)
        {
            Assert.Equal(2, figure.Descendants().Count(element => element.Name.LocalName == "svg"));
            Assert.All(
                figure.Descendants().Where(element => element.Name.LocalName == "svg"),
                svg => Assert.All(svg.Elements().Take(2), words => Assert.NotEqual("", words.Value))
            );
            Assert.Equal(["figcaption", "div", "div", "details"], figure.Elements().Select(element => element.Name.LocalName));
            Assert.Equal("Numbers", figure.Elements().Last().Elements().First().Value);
            Assert.Contains(figure.Elements().Last().Descendants(), element => element.Name.LocalName == "td");
        }
    }

    [Fact]
    public void Every_id_is_unique_and_every_inner_link_leads_to_one()
    {
        var ids = Root.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToList();
        var links = Named("a").Select(link => link.Attribute("href")!.Value).Where(link => link[0] == '#').Select(link => link[1..]);

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(links, link => Assert.Contains(link, ids));
    }

    [Fact]
    public void Every_label_that_is_referred_to_is_there()
    {
        var ids = Root.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            Root.Descendants().Attributes("aria-labelledby").SelectMany(label => label.Value.Split(' ')),
            label => Assert.Contains(label, ids)
        );
    }

    [Fact]
    public void The_answer_stands_before_everything_else_but_the_question()
    {
        var text = Root.Descendants().First(element => element.Name.LocalName == "body").Value;

        Assert.True(text.IndexOf("No text does both", StringComparison.Ordinal) < text.IndexOf("13 of 210", StringComparison.Ordinal));
        Assert.True(text.IndexOf("13 of 210", StringComparison.Ordinal) < text.IndexOf("Contents", StringComparison.Ordinal));
    }

    [Fact]
    public void A_verdict_is_told_by_a_sign_and_a_word_not_by_colour_alone()
    {
        var badges = Named("span")
            .Where(span => ((string?)span.Attribute("class"))?.StartsWith("badge", StringComparison.Ordinal) == true)
            .ToList();

        Assert.NotEmpty(badges);
        Assert.All(badges, badge => Assert.Matches("^[✓✗?] [a-z]+$", badge.Value));
    }

    [Fact]
    public void Hostile_words_are_only_words_wherever_they_stand()
    {
        var page = HtmlRenderer.Render(HostileReport.Build());
        var root = Load(page);

        Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName is "script" or "img" or "b-hostile");
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\u001B", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\u0000", page, StringComparison.Ordinal);
        Assert.InRange(page.Split("alert(").Length - 1, 50, 100);
        Assert.Equal(page.Split("alert(").Length, page.Split("script&gt;alert(&#39;x&#39;)").Length);
    }

    private static IEnumerable<XElement> Named(string name) => Root.Descendants().Where(element => element.Name.LocalName == name);

    private static XElement Load(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new() { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader).Root!;
    }
}
