using System.Text;
using Casus.Documents;

namespace Casus.Tests.Documents.Feeds;

public class FeedTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:media="http://search.yahoo.com/mrss/">
        <channel>
          <title>The Harbour Times &ndash; World</title>
          <link>https://example.org/</link>
          <language>en-GB</language>
          <item>
            <title>Second convoy turned back</title>
            <link>https://example.org/news/convoy</link>
            <dc:creator>Jane Doe and John Roe</dc:creator>
            <pubDate>Tue, 04 Mar 2031 10:15:00 +0100</pubDate>
            <category>convoys</category><category><![CDATA[aid & relief]]></category>
            <description>Soldiers at the bridge gave no reason, and the drivers wait.</description>
            <content:encoded><![CDATA[<p>Soldiers turned back a second convoy on Tuesday, the drivers said.</p>
              <blockquote>“We were told to wait,” said one of them.</blockquote><script>alert(1)</script>
              <p><a href="https://example.org/maps">Read more</a></p>]]></content:encoded>
            <media:credit>Ann Poe</media:credit>
            <media:content url="b.jpg"><media:title>Not the title</media:title></media:content>
          </item>
          <item>
            <description>Fish &amp;amp; chips&nbsp;were served, R&D said, and nobody asked for more.</description>
            <author>news@example.org (Ann Poe)</author>
            <guid>https://example.org/2</guid>
          </item>
        </channel>
        </rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://example.org/">
          <title type="html">The &lt;b&gt;Gull&lt;/b&gt;</title>
          <entry>
            <title>The bridge stays shut</title>
            <link rel="self" href="https://example.org/self"/><link href="/news/bridge"/>
            <author><name>Jane Doe</name><email>jane@example.org</email></author>
            <published>2031-03-04T08:00:00Z</published><updated>2031-03-05T08:00:00Z</updated>
            <category term="bridges" label="Bridges"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>At the river</h2><p>Nothing was <b>agreed</b> at the bridge today.<br/></p></div></content>
          </entry>
          <entry><title>Empty</title><content type="text">5 &lt; 6, the minister said, and left the room without a word.</content></entry>
          <author><name>The Desk</name></author>
        </feed>
        """;

    [Fact]
    public void Each_item_of_an_RSS_feed_is_a_document()
    {
        var documents = DocumentReader.Read("feed.xml", Encoding.UTF8.GetBytes(Rss));

        Assert.Equal(2, documents.Length);
        Assert.All(documents, Reading.IsWellFormed);
        Assert.Equal([0, 1], documents.Select(d => d.Part));
        string[] expected =
        [
            "Title: Second convoy turned back",
            "Standfirst: Soldiers at the bridge gave no reason, and the drivers wait.",
            "Paragraph: Soldiers turned back a second convoy on Tuesday, the drivers said.",
            "Quotation: “We were told to wait,” said one of them.",
            "Furniture: Read more",
        ];
        Assert.Equal(string.Join('\n', expected), Reading.Outline(documents[0]));
        Assert.Equal("Fish & chips were served, R&D said, and nobody asked for more.", documents[1].Text);
        Assert.Equal("Ann Poe", Assert.Single(documents[1].Provenance.Authors).Name);
        Assert.Equal("https://example.org/2", documents[1].Provenance.SourceLink);
    }

    [Fact]
    public void An_item_says_where_it_comes_from()
    {
        var origin = DocumentReader.Read("feed", Encoding.UTF8.GetBytes(Rss))[0].Provenance;

        Assert.Equal("The Harbour Times – World", origin.Outlet);
        Assert.Equal("2031-03-04", origin.Date);
        Assert.Equal("en-GB", origin.Language);
        Assert.Equal("https://example.org/news/convoy", origin.SourceLink);
        Assert.Equal(["convoys", "aid & relief"], origin.Tags);
        Assert.Equal("Ann Poe", origin.ImageCredit);
        Assert.Equal(["Jane Doe", "John Roe"], origin.Authors.Select(a => a.Name));
    }

    [Fact]
    public void Each_entry_of_an_Atom_feed_is_a_document()
    {
        var documents = DocumentReader.Read("feed.atom", Encoding.UTF8.GetBytes(Atom));

        Assert.Equal(2, documents.Length);
        Assert.Equal(
            "Title: The bridge stays shut\nHeading: At the river\nParagraph: Nothing was agreed at the bridge today.",
            Reading.Outline(documents[0])
        );
        var origin = documents[0].Provenance;
        Assert.Equal("The Gull", origin.Outlet);
        Assert.Equal("2031-03-04", origin.Date);
        Assert.Equal("https://example.org/news/bridge", origin.SourceLink);
        Assert.Equal(["Bridges"], origin.Tags);
        Assert.Equal("Jane Doe", Assert.Single(origin.Authors).Name);
        Assert.Contains("5 < 6, the minister said", documents[1].Text, StringComparison.Ordinal);
        Assert.Equal("The Desk", Assert.Single(documents[1].Provenance.Authors).Name);
    }

    [Fact]
    public void The_older_RSS_is_read_too()
    {
        const string rdf = """
            <?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="x"><title>The Gull</title><items><rdf:Seq><rdf:li rdf:resource="y"/></rdf:Seq></items></channel>
            <item rdf:about="y"><title>The bridge stays shut</title><link>https://example.org/y</link><dc:date>2031-03-04</dc:date><description>Nothing was agreed.</description></item>
            </rdf:RDF>
            """;

        var document = Reading.One("feed.rdf", rdf);

        Assert.Equal("Title: The bridge stays shut\nParagraph: Nothing was agreed.", Reading.Outline(document));
        Assert.Equal(("The Gull", "2031-03-04"), (document.Provenance.Outlet, document.Provenance.Date));
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")]
    [InlineData("<!DOCTYPE rss SYSTEM \"http://example.org/rss.dtd\">")]
    public void A_feed_that_declares_entities_is_refused(string type)
    {
        var thrown = Assert.Throws<UnreadableDocumentException>(() =>
            Reading.One("feed.rss", $"<?xml version='1.0'?>\n{type}\n<rss><channel><item><title>&b;&x;</title></item></channel></rss>")
        );

        Assert.Contains("declares a document type (line 2)", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Delete its <!DOCTYPE", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<rss><channel><title>x</title></channel></rss>", "has no entries")]
    [InlineData("<rss><channel><item><title>x</wrong></item>", "no well-formed XML (line 1, column")]
    [InlineData("<?xml version='1.0'?><invoice><total>3</total></invoice>", "XML of another kind")]
    public void What_is_no_feed_is_told(string xml, string message)
    {
        var thrown = Assert.Throws<UnreadableDocumentException>(() => Reading.One("feed.xml", xml));

        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_broken_off_gives_what_came_before()
    {
        var document = Reading.One("feed.rss", "<rss><channel><item><title>Nothing was agreed</title></item>\n<item><title>Nor");

        Assert.Equal("Nothing was agreed", document.Text);
        Assert.Equal(["The feed is broken at line 2; the 1 entries before it were read."], document.Notes);
    }

    [Fact]
    public void Elements_within_one_another_without_end_cost_no_stack()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 200_000));

        var document = Reading.One("feed.rss", $"<rss><channel><item><title>Nothing was agreed</title></item><item><description>{deep}");

        Assert.Equal("Nothing was agreed", document.Text);
    }
}
