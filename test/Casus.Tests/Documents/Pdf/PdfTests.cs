using Casus.Documents;

namespace Casus.Tests.Documents.Pdf;

public class PdfTests
{
    private const string Left = """
        Soldiers at the northern bridge turned back
        a second convoy on Tuesday, the drivers said,
        and would not say for how long they would
        have to wait. The council met in the eve-
        ning and did not vote on the well-known
        proposal of the mayor.
          “We were told to wait,” said one of them,
        who has driven the road for twenty years and
        does not expect to drive it again this month
        """;

    private const string Right = """
        or the next. Nobody at the bridge could say
        who had given the order, or when the well-
        known stamp would be accepted again.
          The ministry said on Wednesday that it had
        given no order. It would look into the matter,
        a spokeswoman said, and report to the council
        within a week. The council did not reply to
        the ministry, and the ministry did not repeat
        what it had said before.
        """;

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        using var sheets = new Sheets();
        var top = sheets.Set(60, 760, "Second convoy turned back", 20);
        top = sheets.Set(60, top - 10, "By Jane Doe, 4 March 2031", 10) - 14;
        sheets.Set(60, top, Left);
        sheets.Set(310, top, Right);

        var document = Reading.One("convoy.pdf", sheets.Bytes());

        Reading.IsWellFormed(document);
        Assert.Equal(DocumentFormat.Pdf, document.Format);
        string[] expected =
        [
            "Title: Second convoy turned back",
            "Byline: By Jane Doe, 4 March 2031",
            "Paragraph: Soldiers at the northern bridge turned back a second convoy on Tuesday, the drivers said, and would not say for how long they would have to wait. The council met in the evening and did not vote on the well-known proposal of the mayor.",
            "Paragraph: “We were told to wait,” said one of them, who has driven the road for twenty years and does not expect to drive it again this month or the next. Nobody at the bridge could say who had given the order, or when the well-known stamp would be accepted again.",
            "Paragraph: The ministry said on Wednesday that it had given no order. It would look into the matter, a spokeswoman said, and report to the council within a week. The council did not reply to the ministry, and the ministry did not repeat what it had said before.",
        ];
        Assert.Equal(string.Join('\n', expected), Reading.Outline(document));
        Assert.Equal("Second convoy turned back", document.Provenance.Title);
        Assert.Equal("2031-03-04", document.Provenance.Date);
        Assert.Equal("Jane Doe", Assert.Single(document.Provenance.Authors).Name);
    }

    [Fact]
    public void Columns_whose_lines_are_not_level_are_columns_all_the_same()
    {
        using var sheets = new Sheets();
        sheets.Set(60, 760, Left);
        sheets.Set(310, 755, Right);

        var document = Reading.One("convoy.pdf", sheets.Bytes());

        Assert.Equal(3, document.Blocks.Length);
        Assert.Contains("again this month or the next.", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Heads_feet_and_page_numbers_are_apart_and_paragraphs_go_on_over_the_page()
    {
        using var sheets = new Sheets();
        string[] ends =
        [
            "the matter was not",
            "settled on the day after, and would not be settled for",
            "as long as anybody could think of it.",
        ];
        for (var page = 1; page <= 3; page++)
        {
            if (page > 1)
                sheets.NewPage();
            sheets.Set(60, 800, "The Harbour Papers, volume 12", 8);
            var top = sheets.Set(
                60,
                760,
                $"On the {(page == 1 ? "first" : page == 2 ? "second" : "third")} page the text of the report begins anew with a line that is long enough to be one,",
                10
            );
            top = sheets.Set(60, top, "and then it ends here on a short line that says so.", 10);
            sheets.Set(60, top, (page == 1 ? "  " : "") + ends[page - 1], 10);
            sheets.Set(290, 40, $"{page + 6}", 8);
        }

        var document = Reading.One("paper.pdf", sheets.Bytes());

        var furniture = document.Blocks.Where(b => b.Kind is BlockKind.Furniture).Select(document.Of);
        Assert.Equal(["The Harbour Papers, volume 12", "7", "8", "9"], furniture);
        Assert.DoesNotContain(document.Blocks.Where(b => b.IsProse), b => document.Of(b).Contains("Harbour", StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_show_by_their_letters_and_notes_come_last()
    {
        using var sheets = new Sheets();
        var top = sheets.Set(60, 760, "What the convoy carries", 10, bold: true) - 6;
        top = sheets.Set(
            60,
            top,
            "Flour for two weeks, according to the lists, and two generators of which one\nworks if it is not moved."
        );
        top = sheets.Set(60, top - 8, "Who waits for it", 13) - 6;
        sheets.Set(60, top, "Nobody has counted them. The council asked for a count in the spring, and the\nministry has not answered.");
        sheets.Set(60, 90, "1 The lists are kept at the bridge, and were shown to nobody who asked for them.", 7);

        var document = Reading.One("convoy.pdf", sheets.Bytes());

        string[] expected =
        [
            "Heading: What the convoy carries",
            "Paragraph: Flour for two weeks, according to the lists, and two generators of which one works if it is not moved.",
            "Heading: Who waits for it",
            "Paragraph: Nobody has counted them. The council asked for a count in the spring, and the ministry has not answered.",
            "Paragraph: 1 The lists are kept at the bridge, and were shown to nobody who asked for them.",
        ];
        Assert.Equal(string.Join('\n', expected), Reading.Outline(document));
    }

    [Fact]
    public void A_table_gives_its_cells()
    {
        using var sheets = new Sheets();
        var top = sheets.Set(60, 760, "Nothing was agreed at the bridge today, and nothing was refused. These came through:") - 6;
        foreach (var (day, count) in new[] { ("Day", "Lorries"), ("Monday", "12"), ("Tuesday", "0") })
        {
            sheets.Set(60, top, day);
            top = sheets.Set(200, top, count);
        }

        var document = Reading.One("convoy.pdf", sheets.Bytes());

        Assert.Equal(
            ["Day", "Lorries", "Monday", "12", "Tuesday", "0"],
            document.Blocks.Where(b => b.Kind is BlockKind.Cell).Select(document.Of)
        );
    }

    [Fact]
    public void Properties_say_where_it_comes_from_unless_a_program_made_them_up()
    {
        using var sheets = new Sheets();
        sheets.Set(60, 760, "Nothing was agreed at the bridge today, and nothing was refused.");
        sheets.Properties.Title = "Microsoft Word - draft_3.doc";
        sheets.Properties.Author = "Jane Doe and John Roe";
        sheets.Properties.Keywords = "convoys; aid";
        sheets.Properties.CreationDate = "D:20310304101500+01'00'";

        var document = Reading.One("convoy.pdf", sheets.Bytes());

        Assert.Null(document.Provenance.Title);
        Assert.Equal(["Jane Doe", "John Roe"], document.Provenance.Authors.Select(a => a.Name));
        Assert.Equal(["convoys", "aid"], document.Provenance.Tags);
        Assert.Equal("2031-03-04", document.Provenance.Date);
        Assert.Contains(document.Notes, n => n.Contains("on which the PDF was made", StringComparison.Ordinal));
    }

    [Fact]
    public void A_PDF_without_text_is_told_from_a_broken_one()
    {
        using var empty = new Sheets();
        var scan = empty.Bytes();
        var picture = Assert.Throws<UnreadableDocumentException>(() => Reading.One("scan.pdf", scan));
        var broken = Assert.Throws<UnreadableDocumentException>(() => Reading.One("broken.pdf", "%PDF-1.7\nnothing at all"));

        Assert.Contains("no text layer", picture.Message, StringComparison.Ordinal);
        Assert.Contains("damaged", broken.Message, StringComparison.Ordinal);
    }
}
