using Casus.Documents;

namespace Casus.Tests.Documents.Markdown;

public class MarkdownTests
{
    private const string Article = """
        ---
        title: Second convoy turned back
        author: [Jane Doe, John Roe]
        date: 2031-03-04
        outlet: The Harbour Times
        tags:
          - convoys
          - aid, relief
        source: https://example.org/news/convoy
        nested: { title: Not this, deep: [1, 2] }
        ---

        # Second convoy turned back

        Soldiers at the **northern** bridge turned back a _second_ convoy on Tuesday, the
        drivers said,[^1] and would not say for how long.

        > “We were told to wait,” said one of them.
        > “Nobody knows for what”, said another.

        ## What the convoy carries

        - Flour for [two weeks](https://example.org/flour), according to the lists.
        - Two `generators`.
          1. One of them works.

        | Day    | Lorries |
        |--------|---------|
        | Monday | 12      |

        ![The bridge on Monday](bridge.jpg)

        ```yaml
        key: value
        ```

            The council met in the evening and did not vote on the proposal of the mayor.

        <div onclick="steal()"><script>alert(1)</script><p>A paragraph in HTML that says something to its readers.</p></div>

        [Read also: the bridge in five maps](https://example.org/maps)

        [^1]: They spoke by telephone and asked not to be named in this report.
        """;

    [Fact]
    public void Blocks_come_out_with_their_kinds_and_without_marks()
    {
        var document = Reading.One("convoy.md", Article);

        Reading.IsWellFormed(document);
        Assert.Equal(DocumentFormat.Markdown, document.Format);
        string[] expected =
        [
            "Title: Second convoy turned back",
            "Paragraph: Soldiers at the northern bridge turned back a second convoy on Tuesday, the drivers said, and would not say for how long.",
            "Quotation: “We were told to wait,” said one of them. “Nobody knows for what”, said another.",
            "Heading: What the convoy carries",
            "ListItem: Flour for two weeks, according to the lists.",
            "ListItem: Two generators.",
            "ListItem: One of them works.",
            "Cell: Day",
            "Cell: Lorries",
            "Cell: Monday",
            "Cell: 12",
            "Caption: The bridge on Monday",
            "Furniture: key: value",
            "Paragraph: The council met in the evening and did not vote on the proposal of the mayor.",
            "Paragraph: A paragraph in HTML that says something to its readers.",
            "Furniture: Read also: the bridge in five maps",
            "Paragraph: They spoke by telephone and asked not to be named in this report.",
        ];
        Assert.Equal(string.Join('\n', expected), Reading.Outline(document));
    }

    [Fact]
    public void Front_matter_says_where_it_comes_from()
    {
        var origin = Reading.One("convoy.md", Article).Provenance;

        Assert.Equal("Second convoy turned back", origin.Title);
        Assert.Equal("The Harbour Times", origin.Outlet);
        Assert.Equal("2031-03-04", origin.Date);
        Assert.Equal("https://example.org/news/convoy", origin.SourceLink);
        Assert.Equal(["convoys", "aid", "relief"], origin.Tags);
        Assert.Equal(["Jane Doe", "John Roe"], origin.Authors.Select(a => a.Name));
    }

    [Fact]
    public void Front_matter_shows_whatever_the_file_is_called() =>
        Assert.Equal(DocumentFormat.Markdown, Reading.One("convoy.txt", Article).Format);

    [Fact]
    public void A_source_that_is_no_address_is_the_outlet() =>
        Assert.Equal(
            "The Gull",
            Reading.One("a.md", "---\nsource: The Gull\n---\nNothing was agreed at the bridge today.").Provenance.Outlet
        );

    [Fact]
    public void Front_matter_that_is_no_YAML_is_told_and_the_text_read()
    {
        var document = Reading.One("a.md", "---\ntitle: [open\n---\nNothing was agreed at the bridge today.");

        Assert.Equal("Nothing was agreed at the bridge today.", document.Text);
        Assert.Contains(document.Notes, n => n.StartsWith("The front matter could not be read (line ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_at_the_top_is_no_front_matter() =>
        Assert.Equal(
            "Nothing was agreed: not today.\n\nNor was anything refused, they said.",
            Reading.One("a.md", "---\nNothing was agreed: not today.\n\n---\n\nNor was anything refused, they said.").Text
        );

    [Fact]
    public void A_byline_under_the_title_is_read_from_its_words()
    {
        var document = Reading.One(
            "a.md",
            "# The bridge stays shut\n\n*By Jane Doe, 4 March 2031*\n\nNothing was agreed at the bridge today, and nothing was refused.\n"
        );

        Assert.Equal("The bridge stays shut", document.Provenance.Title);
        Assert.Equal("2031-03-04", document.Provenance.Date);
        Assert.Equal("Jane Doe", Assert.Single(document.Provenance.Authors).Name);
    }

    [Fact]
    public void A_file_that_begins_with_a_tag_is_still_Markdown_by_its_name()
    {
        var document = Reading.One("a.md", "<p align=center>The Gull</p>\n\n# Heading\n\nNothing was *agreed* at the bridge today.");

        Assert.Equal(DocumentFormat.Markdown, document.Format);
        Assert.Contains("Nothing was agreed at the bridge today.", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("**a ")]
    [InlineData("*_")]
    [InlineData("`")]
    [InlineData("<a ")]
    [InlineData("|")]
    [InlineData("[^1]")]
    [InlineData("\\")]
    [InlineData("&amp;")]
    public void Marks_without_end_are_read_as_they_stand(string mark)
    {
        const string words = "Nothing was agreed at the bridge today.";

        var document = Reading.One("a.md", string.Concat(Enumerable.Repeat(mark, 300_000)) + "\n\n" + words);

        Assert.Contains(words, document.Text, StringComparison.Ordinal);
    }
}
