using Casus.Documents;

namespace Casus.Tests.Documents.Layouts;

/// <summary>Texts in which words that elsewhere are furniture, headings or bylines are none.</summary>
public class OtherStyleTests
{
    [Fact]
    public void Words_of_furniture_within_prose_are_prose()
    {
        var document = Read(
            """
            The envoy said the two sides could share this burden, and that readers should follow us into the detail of the annex.

            Comments by either side were few. "Read more history," the minister said, "and subscribe to fewer rumours."

            The report cites page 2 of 7, where the cookie factory is named as a depot.
            """
        );

        Assert.All(document.Blocks, b => Assert.Equal(BlockKind.Paragraph, b.Kind));
        Assert.Equal(3, document.Blocks.Length);
        Assert.Null(document.Provenance.Title);
    }

    [Fact]
    public void A_heading_that_elsewhere_ends_a_page_may_stand_above_prose()
    {
        var document = Read(
            """
            What the Drafts Say

            The first draft names no guarantor. The second names three, and gives none of them a duty. All of this was known.

            Comments

            The drafts were shown to both capitals before the meeting. The northern capital asked for two changes, and the southern one for none.
            A third draft takes up one of the two. The other will be hard to take up at all, since it would undo the first article.
            """
        );

        Assert.Equal(["Title", "Paragraph", "Heading", "Paragraph", "Paragraph"], document.Blocks.Select(b => b.Kind.ToString()));
    }

    [Fact]
    public void A_transcript_has_no_headings_in_its_short_turns()
    {
        var document = Read(
            """
            DOE: Will you sign?
            ROE: Not today.
            DOE: When?
            ROE: When the line is drawn and the prisoners are home, and not one day before that.
            """
        );

        Assert.DoesNotContain(document.Blocks, b => b.Kind is BlockKind.Heading);
        Assert.Equal(4, document.Blocks.Length);
    }

    [Fact]
    public void A_reply_keeps_what_it_quotes_apart()
    {
        var document = Read(
            """
            You wrote to us on Monday:

            > The line is not where the annex
            > puts it.

            We have looked. It is where the annex puts it.
            """
        );

        Assert.Equal(
            "Paragraph: You wrote to us on Monday:\nQuotation: The line is not where the annex puts it.\n"
                + "Paragraph: We have looked. It is where the annex puts it.",
            Reading.Outline(document)
        );
    }

    [Fact]
    public void Lines_drawn_under_a_title_are_no_words()
    {
        var document = Read(
            "Summary of the Fourth Round\n===========================\n\nNothing was agreed. Nothing was refused either.\n"
        );

        Assert.Equal(
            "Title: Summary of the Fourth Round\nFurniture: ===========================\nParagraph: Nothing was agreed. Nothing was refused either.",
            Reading.Outline(document)
        );
    }

    [Fact]
    public void A_masthead_above_the_title_is_the_outlet()
    {
        var document = Read(
            """
            The Harbour Times

            Second convoy turned back at the bridge

            Published: Tuesday, March 4, 2031 at 10:15 GMT | Updated: March 5, 2031

            Soldiers at the bridge turned a second convoy back on Tuesday.

            No reason was given. The drivers were told to wait.

            Tags: convoys, the bridge, aid
            """
        );

        Assert.Equal("The Harbour Times", document.Provenance.Outlet);
        Assert.Equal("Second convoy turned back at the bridge", document.Provenance.Title);
        Assert.Equal("2031-03-04", document.Provenance.Date);
        Assert.Equal(["convoys", "the bridge", "aid"], document.Provenance.Tags);
        Assert.Equal(BlockKind.Tags, document.Blocks[^1].Kind);
    }

    [Fact]
    public void One_line_alone_is_a_paragraph()
    {
        var document = Read("Talks resumed");

        Assert.Equal("Paragraph: Talks resumed", Reading.Outline(document));
        Assert.Null(document.Provenance.Title);
    }

    [Theory]
    [InlineData("Jane Doe is a lawyer in Varnograd, and she has seen four such drafts.")]
    [InlineData("In March 2031 the line moved north.")]
    [InlineData("By March the line had moved.")]
    public void A_last_paragraph_is_prose_unless_it_tells_an_office(string last)
    {
        var document = Read(
            "The Line Moves\n\nThe line moved twice. Nobody had drawn it.\n\nThe second move cost a village. It had no name on the map.\n\n"
                + last
        );

        Assert.Equal(BlockKind.Paragraph, document.Blocks[^1].Kind);
        Assert.Empty(document.Provenance.Authors);
    }

    [Fact]
    public void Zero_width_and_turning_marks_are_left_out_and_counted()
    {
        var document = Read("A \u202Ereversed\u202C word\u200B and a soft\u00ADhyphen stand here.");

        Assert.Equal("A reversed word and a softhyphen stand here.", document.Text);
        Assert.Equal(["3 invisible characters (zero-width or turning the direction of writing) left out."], document.Notes);
    }

    private static Document Read(string text)
    {
        var document = Reading.One("text.txt", text);
        Reading.IsWellFormed(document);
        return document;
    }
}
