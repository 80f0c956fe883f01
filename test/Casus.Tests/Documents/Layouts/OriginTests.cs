using Casus.Documents;

namespace Casus.Tests.Documents.Layouts;

/// <summary>Heads and tails of many kinds around one body, and the origin read from them.</summary>
public class OriginTests
{
    private const string Body = """
        The delegations left the hotel by the back door on Tuesday evening, and neither side would say when they would return.

        “We have nothing to add,” said Petra Holm, who speaks for the northern delegation. “The door is open.”

        The mediators said that the annexes would be published before the end of the month. Nobody in the lobby believed it.
        """;

    [Theory]
    [InlineData(
        "THE HARBOUR TIMES\n\nTALKS END WITHOUT A DATE\n\nBY JANE DOE\nDIPLOMATIC CORRESPONDENT\n\nPORT ALDER, TUESDAY, MARCH 4, 2031"
    )]
    [InlineData("The Harbour Times\nANALYSIS\n\nTALKS END WITHOUT A DATE\n\nJane Doe\nForeign affairs editor\nTuesday 4 March 2031")]
    [InlineData(
        "TALKS END WITHOUT A DATE\n\nJane Doe, special to The Harbour Times\n4 March, 2031, 6:40 pm\nUpdated: 5 March, 2031, 7:15 am"
    )]
    [InlineData("TALKS END WITHOUT A DATE\nBy Jane Doe | The Harbour Times\nMarch 4, 2031 at 6:40 p.m. EST")]
    [InlineData("Headline: TALKS END WITHOUT A DATE\nPublication: The Harbour Times\nByline: Jane Doe\nDate: March 4, 2031")]
    [InlineData(
        "From: Jane Doe <jane@example.org>\nDate: Tue, 4 Mar 2031 08:12:00 +0100\nSubject: TALKS END WITHOUT A DATE\nSource: The Harbour Times"
    )]
    [InlineData(
        "TALKS END WITHOUT A DATE - The Harbour Times\n\nHome > World > Talks\n\nTALKS END WITHOUT A DATE\n\nPosted by Jane Doe on 4 March 2031"
    )]
    [InlineData(
        "TALKS END WITHOUT A DATE | The Harbour Times\n\nJane Doe in Port Alder\nTue 4 Mar 2031 18.40 GMT\nLast modified on Wed 5 Mar 2031 07.15 GMT"
    )]
    public void A_head_gives_all_four(string head)
    {
        var origin = Read(head + "\n\n" + Body).Provenance;

        Assert.Equal("TALKS END WITHOUT A DATE", origin.Title);
        Assert.Equal("Jane Doe", Assert.Single(origin.Authors).Name);
        Assert.Equal("The Harbour Times", origin.Outlet);
        Assert.Equal("2031-03-04", origin.Date);
    }

    [Theory]
    [InlineData("PORT ALDER, March 4, 2031 (Northern Agency) - ", "Northern Agency", "2031-03-04")]
    [InlineData("Port Alder, March 4, 2031 (Northern Agency). ", "Northern Agency", "2031-03-04")]
    [InlineData("PORT ALDER, 4 March 2031. /NAG/. ", "NAG", "2031-03-04")]
    [InlineData("PORT ALDER (NAG) — ", "NAG", null)]
    [InlineData("(NAG) - ", "NAG", null)]
    [InlineData("PORT ALDER, 4 March 2031: ", null, "2031-03-04")]
    [InlineData("Reuters, Port Alder, 4 March 2031 – ", "Reuters", "2031-03-04")]
    [InlineData("The United Nations (UN) - ", null, null)]
    [InlineData("Mr Marsh (Labour). ", null, null)]
    [InlineData("In Port Alder (the old town) — ", null, null)]
    public void A_dateline_opens_the_first_paragraph(string opening, string? outlet, string? date)
    {
        var document = Read("Talks end without a date\n\n" + opening + Body);

        Assert.Equal((outlet, date), (document.Provenance.Outlet, document.Provenance.Date));
        Assert.Equal("Talks end without a date", document.Provenance.Title);
        Assert.True(document.Blocks[1].IsProse);
    }

    [Theory]
    [InlineData("© 2031 The Ridge Review. All rights reserved.", "The Ridge Review")]
    [InlineData("Copyright The Ridge Review 2031", "The Ridge Review")]
    [InlineData("This article first appeared in The Ridge Review on 4 March 2031.", "The Ridge Review")]
    [InlineData("First published in The Ridge Review, 4 March 2031", "The Ridge Review")]
    [InlineData("Republished with permission from The Ridge Review.", "The Ridge Review")]
    [InlineData("The Ridge Review, 4 March 2031", "The Ridge Review")]
    [InlineData("Source: The Ridge Review", "The Ridge Review")]
    [InlineData("(Northern Agency)", "Northern Agency")]
    [InlineData("© 2031 Ridge Holdings Ltd.", null)]
    public void A_notice_below_the_text_tells_the_outlet(string notice, string? outlet)
    {
        var document = Read("Talks end without a date\n\n" + Body + "\n\n" + notice);

        Assert.Equal(outlet, document.Provenance.Outlet);
        Assert.False(document.Blocks[^1].IsProse);
        Assert.Equal(3, document.Blocks.Count(b => b.IsProse));
    }

    [Fact]
    public void A_letterhead_stands_above_the_title()
    {
        var document = Read(
            "Republic of the Two Rivers\nMINISTRY OF ROADS AND BRIDGES\n\nNo. 12/2031\n4 March 2031\n\nOn the closing of the bridge\n\n"
                + Body
                + "\n\n###\n\nMedia contact: Ann Poe"
        );

        Assert.Equal("On the closing of the bridge", document.Provenance.Title);
        Assert.Equal("Ministry of Roads and Bridges", document.Provenance.Outlet);
        Assert.Equal("2031-03-04", document.Provenance.Date);
        Assert.Equal([BlockKind.Furniture, BlockKind.Furniture], document.Blocks[^2..].Select(b => b.Kind));
    }

    [Fact]
    public void A_record_of_a_meeting_is_titled_by_what_was_talked_about()
    {
        var document = Read(
            "Council of the Ridge\nOfficial Record\n417th meeting\nTuesday, 4 March 2031, 10 a.m.\n\nThe situation on the bridge\n\n" + Body
        );

        Assert.Equal(("The situation on the bridge", "Council of the Ridge", "2031-03-04"), Origin(document));
    }

    [Fact]
    public void A_headline_in_capitals_at_every_word_is_no_masthead()
    {
        var document = Read(
            "Ministry Rejects Draft Accord\n\nEnvoys leave by the back door, and neither side names a date\n\nBy Jane Doe\n\n" + Body
        );

        Assert.Equal(("Ministry Rejects Draft Accord", null, null), Origin(document));
        Assert.Equal(BlockKind.Standfirst, document.Blocks[1].Kind);
    }

    [Fact]
    public void A_title_may_be_a_sentence_and_a_byline_may_have_a_word_on_its_writer()
    {
        var document = Read("The war is not over.\n\nBy Jane Doe\n\nMs. Doe is the author of “The Ridge.”\n\nMarch 4, 2031\n\n" + Body);

        Assert.Equal(("The war is not over.", null, "2031-03-04"), Origin(document));
        Assert.Equal(new Author("Jane Doe", "Ms. Doe is the author of “The Ridge.”"), Assert.Single(document.Provenance.Authors));
        Assert.Equal(3, document.Blocks.Count(b => b.IsProse));
    }

    [Fact]
    public void A_summary_without_a_stop_stands_above_the_byline()
    {
        var document = Read(
            "The Man at the Weir\n\nHe has counted boats for thirty years and two wars. A visit to the only clerk on the river whom both of the armies, and the smugglers who feed them, trust\n\nWords: Jane Doe\nThe Harbour Times, 4 March 2031\n\n"
                + Body
        );

        Assert.Equal(("The Man at the Weir", "The Harbour Times", "2031-03-04"), Origin(document));
        Assert.Equal(["Title", "Standfirst", "Byline", "Byline"], document.Blocks[..4].Select(b => b.Kind.ToString()));
    }

    [Fact]
    public void Those_who_helped_wrote_nothing()
    {
        var document = Read(
            "Talks end without a date\n\nBy Jane Doe\n\n" + Body + "\n\n(Additional reporting by John Roe in Varnograd; editing by Ann Poe)"
        );

        Assert.Equal("Jane Doe", Assert.Single(document.Provenance.Authors).Name);
        Assert.Equal(BlockKind.Byline, document.Blocks[^1].Kind);
    }

    [Fact]
    public void A_name_below_the_text_is_its_writer()
    {
        var document = Read("Talks end without a date\n\n" + Body + "\n\n— Jane Doe, Port Alder");

        Assert.Equal("Jane Doe", Assert.Single(document.Provenance.Authors).Name);
    }

    [Fact]
    public void A_caption_with_a_notice_of_rights_is_no_credit_but_has_one()
    {
        var document = Read("The Man at the Weir\n\nBy Jane Doe\n\n(Photo: The weir in April 2031. © Ridge Magazine)\n\n" + Body);

        Assert.Equal("Ridge Magazine", document.Provenance.ImageCredit);
        Assert.Equal(BlockKind.Caption, document.Blocks[2].Kind);
    }

    [Theory]
    [InlineData("Bridge of Tol\n\n“The bridge is closed,” Maria Deln said on Tuesday.", 1)]
    [InlineData(
        "Talks in Tol\n\n“The bridge is closed,” Maria Deln said. “It will stay closed.\n\n“Nobody will cross it before the spring.”",
        2
    )]
    [InlineData("Bridge of Tol\n\nMaria Deln declined to comment.", 1)]
    [InlineData("Bridge of Tol\n\nMaria Deln, a writer, said that the bridge was closed on 4 March 2031.", 1)]
    [InlineData("Bridge of Tol\n\n“Share this burden with us,” Maria Deln told the allies.", 1)]
    [InlineData("Bridge of Tol\n\nShare this burden, Maria Deln told the allies, “or carry all of it.”", 1)]
    public void Short_texts_keep_their_paragraphs(string text, int paragraphs)
    {
        var document = Read(text);

        Assert.Equal(Enumerable.Repeat(BlockKind.Paragraph, paragraphs), document.Blocks[1..].Select(b => b.Kind));
    }

    private static (string? Title, string? Outlet, string? Date) Origin(Document document) =>
        (document.Provenance.Title, document.Provenance.Outlet, document.Provenance.Date);

    private static Document Read(string text)
    {
        var document = Reading.One("text.txt", text);
        Reading.IsWellFormed(document);
        return document;
    }
}
