using Casus.Documents;

namespace Casus.Tests.Documents.Html;

public class HtmlPageTests
{
    [Fact]
    public void A_news_page_comes_out_with_its_furniture_apart()
    {
        var document = Reading.One("page.html", Pages.News);

        Reading.IsWellFormed(document);
        Assert.Equal(DocumentFormat.Html, document.Format);
        string[] expected =
        [
            "Furniture: The Harbour Times",
            "Furniture: World",
            "Furniture: Politics",
            "Furniture: We use cookies to make this site worse.",
            "Title: Second convoy turned back",
            "Standfirst: Soldiers at the bridge gave no reason, and the drivers wait for a third day.",
            "Byline: By Jane Doe and John Roe",
            "Byline: 4 March 2031",
            "Furniture: Facebook Twitter",
            "Caption: The bridge on Monday.",
            "Credit: Photo: Ann Poe",
            "Paragraph: Soldiers at the northern bridge turned back a second convoy on Tuesday, the drivers said, and would not say for how long.",
            "Paragraph: “We were told to wait,” said one of them. “Nobody knows for what”, said another.",
            "Furniture: Related",
            "Furniture: Ten bridges that were never built, and one that should not have been.",
            "Heading: What the convoy carries",
            "ListItem: Flour for two weeks, according to the lists.",
            "ListItem: Two generators.",
            "Quotation: No convoy passes without our stamp, and our stamp is not for sale.",
            "Paragraph: First line of a text with breaks.",
            "Paragraph: Second paragraph after the breaks, in the same element.",
            "Cell: Day",
            "Cell: Lorries",
            "Cell: Monday",
            "Cell: 12",
            "Furniture: Read more: the bridge in five maps",
            "Biography: Jane Doe covers the river. She lives in Port Alder.",
            "Tags: convoys bridge",
            "Furniture: Comments",
            "Furniture: I have been saying this for years, and nobody at all listens to me, ever.",
            "Furniture: © 2031 The Harbour Times",
        ];
        Assert.Equal(string.Join('\n', expected), Reading.Outline(document));
    }

    [Fact]
    public void A_page_says_where_it_comes_from()
    {
        var origin = Reading.One("page.html", Pages.News).Provenance;

        Assert.Equal("Second convoy turned back", origin.Title);
        Assert.Equal("The Harbour Times", origin.Outlet);
        Assert.Equal("2031-03-04", origin.Date);
        Assert.Equal("en-GB", origin.Language);
        Assert.Equal("https://example.org/news/convoy", origin.SourceLink);
        Assert.Equal(["convoys", "aid & relief"], origin.Tags);
        Assert.Equal("Ann Poe", origin.ImageCredit);
        Assert.Equal(
            [new Author("Jane Doe", "Jane Doe covers the river. She lives in Port Alder."), new Author("John Roe")],
            origin.Authors
        );
    }

    [Fact]
    public void A_page_of_the_older_kind_is_read_without_any_hint()
    {
        var document = Reading.One("page.htm", Pages.Old);

        string[] prose =
        [
            "The line was drawn in an afternoon by four men who had never seen the river that it follows.",
            "Two of them said so later. The other two were promoted, and said nothing of it in their memoirs.",
            "Nobody has moved it since, though everybody who lives along it has asked for that at least once.",
            "The north asked twice.",
            "The south asked once.",
        ];
        Assert.Equal(prose, document.Blocks.Where(b => b.IsProse).Select(document.Of));
        Assert.Equal("The Line", document.Of(document.Blocks.Single(b => b.Kind is BlockKind.Title)));
        Assert.Equal("2031-03", document.Provenance.Date);
        Assert.Equal("Ann Poe", Assert.Single(document.Provenance.Authors).Name);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2031-03-04T08:00:00Z'>", "2031-03-04")]
    [InlineData("<meta name='DC.date.issued' content='2031-03'>", "2031-03")]
    [InlineData("<meta name='citation_publication_date' content='2031/03/04'>", "2031-03-04")]
    [InlineData("<meta name='date' content='2031'>", "2031")]
    [InlineData("<script type='application/ld+json'>[{\"@type\":[\"Report\"],\"datePublished\":\"2031-03-04\"}]</script>", "2031-03-04")]
    [InlineData("<script type='application/ld+json'>{ not json </script>", null)]
    public void The_date_is_found_where_pages_state_it(string head, string? date)
    {
        var document = Reading.One(
            "page.html",
            $"<html><head>{head}</head><body><p>Nothing was agreed at the bridge today, and nothing was refused.</p></body></html>"
        );

        Assert.Equal(date, document.Provenance.Date);
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("aria-hidden=true")]
    [InlineData("style='color:red; DISPLAY : none'")]
    [InlineData("class='x sr-only'")]
    public void What_is_hidden_is_not_read(string attribute)
    {
        var document = Reading.One(
            "page.html",
            $"<body><p>These are the words that everybody sees here.</p><div {attribute}><p>These are words that nobody sees.</p></div></body>"
        );

        Assert.Equal("These are the words that everybody sees here.", document.Text);
    }

    [Fact]
    public void Scripts_templates_and_what_is_for_browsers_without_them_are_left_out()
    {
        var document = Reading.One(
            "page.html",
            "<body><script>if (a < b) { x('<p>one</p>') }</script><template><p>two</p><template>three</template>four</template><noscript>five</noscript>"
                + "<svg><title>six</title><text>seven</text></svg><p>Only these words are to be read.</p><style>p::after{content:'eight'}</style></body>"
        );

        Assert.Equal("Only these words are to be read.", document.Text);
    }

    [Fact]
    public void Entities_marks_and_breaks_are_the_characters_they_stand_for()
    {
        var document = Reading.One(
            "page.html",
            "<body><p>Fish &amp; chips &lt;b&gt; caf&eacute; &#8220;x&#x201D; a&nbsp;b &bogus; 5 < 6<br>one break<br> <br>new <i>par</i>agraph <b>be</b>gins</p></body>"
        );

        Assert.Equal("Fish & chips <b> café “x” a b &bogus; 5 < 6 one break\n\nnew paragraph begins", document.Text);
    }

    [Fact]
    public void A_page_without_text_says_what_to_do()
    {
        var thrown = Assert.Throws<UnreadableDocumentException>(() =>
            Reading.One("page.html", "<html><body><div id=app></div><script src=x></script></body></html>")
        );

        Assert.Contains("no text", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("browser", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_set_into_a_page_keeps_its_paragraphs()
    {
        var document = Reading.One(
            "page.html",
            "<body><pre>The first paragraph of the letter in the archive\nends here.\n\nThe second one ends here.</pre></body>"
        );

        Assert.Equal(
            ["The first paragraph of the letter in the archive ends here.", "The second one ends here."],
            document.Blocks.Select(document.Of)
        );
    }
}
