using Casus.Documents;

namespace Casus.Tests.Documents.Html;

/// <summary>Pages that say nothing of themselves in their heads, and the origin that their words show.</summary>
public class PageOriginTests
{
    private const string Body =
        "<p>The delegations left the hotel by the back door on Tuesday evening, and neither side would say when they would return.</p>"
        + "<p>“We have nothing to add,” said Petra Holm, who speaks for the northern delegation. “The door is open.”</p>"
        + "<p>The mediators said that the annexes would be published before the end of the month. Nobody in the lobby believed it.</p>";

    [Theory]
    [InlineData("Talks end | World | The Harbour Times", "", "The Harbour Times")]
    [InlineData("The Harbour Times: Talks end", "", "The Harbour Times")]
    [InlineData("The Harbour Times - Talks end", "", "The Harbour Times")]
    [InlineData("Talks end", "<header><a href='/'>THE HARBOUR TIMES</a></header>", "The Harbour Times")]
    [InlineData("Talks end", "<nav><a href='/'>Home</a></nav>", null)]
    public void The_outlet_stands_in_the_window_or_the_way_home(string window, string above, string? outlet)
    {
        var document = Page(window, above + "<main><h1>Talks end</h1>" + Body + "</main>");

        Assert.Equal(("Talks end", outlet), (document.Provenance.Title, document.Provenance.Outlet));
    }

    [Fact]
    public void The_notice_of_rights_names_the_outlet_if_nothing_else_does()
    {
        var document = Page("Talks end", "<main><h1>Talks end</h1>" + Body + "</main><footer><p>© 2031 The Ridge Post</p></footer>");

        Assert.Equal("The Ridge Post", document.Provenance.Outlet);
    }

    [Theory]
    [InlineData("<p class=by><strong>EXCLUSIVE by Jane Doe and John Roe</strong> Published: 22:14, 4 March 2031</p>", "Jane Doe;John Roe")]
    [InlineData(
        "<p class=byline>Jane Doe (now) and John Roe in Varnograd; <time datetime='2031-03-04T23:52'>4 March 2031, 23:52</time></p>",
        "Jane Doe;John Roe"
    )]
    [InlineData(
        "<p class=byline>Dr. Jane Doe, nonresident fellow | Tuesday, March 4, 2031 | <a href='#c'>Comments (2)</a></p>",
        "Jane Doe"
    )]
    [InlineData("<div class=submitted>Submitted by Jane Doe on Tue, 04 Mar 2031 - 18:40</div>", "Jane Doe")]
    [InlineData("<div class=meta><a rel=author href='/jd'>Jane Doe</a> <time datetime='2031-03-04'>yesterday</time></div>", "Jane Doe")]
    public void Bylines_of_pages_are_read(string byline, string authors)
    {
        var document = Page("Talks end", "<main><h1>Talks end</h1>" + byline + Body + "</main>");

        Assert.Equal(authors, string.Join(';', document.Provenance.Authors.Select(a => a.Name)));
        Assert.Equal("2031-03-04", document.Provenance.Date);
        Assert.Equal(3, document.Blocks.Count(b => b.IsProse));
    }

    [Fact]
    public void A_person_in_the_byline_goes_before_a_staff_in_the_head()
    {
        var document = Reading.One(
            "page.html",
            "<html><head><title>Talks end</title><meta name=author content='Harbour Times staff'></head><body><h1>Talks end</h1><address>By Jane Doe</address>"
                + Body
                + "</body></html>"
        );

        Assert.Equal("Jane Doe", Assert.Single(document.Provenance.Authors).Name);
    }

    [Fact]
    public void A_date_may_end_the_line_under_the_title()
    {
        var document = Page(
            "Talks end",
            "<article><h1>Talks end</h1><p class=kicker>Ships, roads and those who insure them. Tuesday, March 4, 2031</p>"
                + Body
                + "</article>"
        );

        Assert.Equal("2031-03-04", document.Provenance.Date);
    }

    [Fact]
    public void A_page_may_be_titled_by_a_heading_of_the_second_rank()
    {
        var document = Page(
            "Ridge",
            "<div class=content><h2>Talks end without a date</h2>" + Body + "<p>Share this: Facebook Twitter</p></div>"
        );

        Assert.Equal("Talks end without a date", document.Of(document.Blocks.Single(b => b.Kind is BlockKind.Title)));
        Assert.Equal(BlockKind.Furniture, document.Blocks[^1].Kind);
    }

    private static Document Page(string window, string body)
    {
        var document = Reading.One("page.html", $"<html><head><title>{window}</title></head><body>{body}</body></html>");
        Reading.IsWellFormed(document);
        return document;
    }
}
