namespace Casus.Tests.Documents.Html;

/// <summary>Pages made to overflow, to hang or to hide; each must be read, and its words kept.</summary>
public class HostilePageTests
{
    private const string Words = "These words stand in the middle of it all, and must not be lost.";

    [Theory]
    [InlineData("<div>")]
    [InlineData("<span>")]
    [InlineData("<ul><li>")]
    [InlineData("<dd><dt><p><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<blockquote>")]
    [InlineData("<b><i><font color=1>")]
    [InlineData("<a href=x><div>")]
    [InlineData("<unknown-element>")]
    public void Elements_within_one_another_without_end_are_flattened(string tags)
    {
        var repeats = tags is "<div>" ? 1_000_000 : 100_000;
        var document = Reading.One("deep.html", "<html><body>" + string.Concat(Enumerable.Repeat(tags, repeats)) + Words);

        Assert.Contains(Words, document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_flattened_is_said()
    {
        var document = Reading.One("deep.html", "<html>" + string.Concat(Enumerable.Repeat("<div>", 300)) + Words);

        Assert.Equal(["44 elements were nested deeper than 256; their words were kept, their nesting was not."], document.Notes);
    }

    [Theory]
    [InlineData("<!DOCTYPE html [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><html><body><p>&b;&b; WORDS</p>")]
    [InlineData("<html><body><!-- never closed <p>WORDS</p>")]
    [InlineData("<html><body><script>never closed <p>WORDS</p>")]
    [InlineData("<html><body><svg><svg><svg><p>WORDS</p>")]
    [InlineData("<html><body><p title=\"never closed>WORDS</p>")]
    [InlineData("<html><body></div></p></table></nothing></html><p>WORDS")]
    [InlineData("<html><body><table><p>WORDS<tr>")]
    [InlineData("<html><body><select><option><p>WORDS")]
    [InlineData("<html><body><plaintext><p>WORDS</p>")]
    [InlineData("<html><body><textarea><p>WORDS</p>")]
    [InlineData("<html><frameset><frame></frameset><body><p>WORDS</p>")]
    [InlineData("<html\0><body\0><p\0>WORDS")]
    [InlineData("<html><body><p>WO\u200BRDS</p>")]
    public void Broken_pages_give_their_words(string page)
    {
        var document = Reading.One(
            "broken.html",
            page.Replace("WORDS", Words, StringComparison.Ordinal)
                .Replace("WO\u200BRDS", Words.Insert(9, "\u200B"), StringComparison.Ordinal)
        );

        Reading.IsWellFormed(document);
        Assert.Contains(Words, document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("haha", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_turned_around_are_read_as_they_are_stored()
    {
        var document = Reading.One("turned.html", "<html><body><p>The line \u202Edeved\u202C holds for now, \u2066they said\u2069.</p>");

        Assert.Equal("The line deved holds for now, they said.", document.Text);
        Assert.Contains(document.Notes, n => n.StartsWith("4 invisible characters", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hundred_thousand_attributes_cost_nothing()
    {
        var attributes = string.Concat(Enumerable.Range(0, 100_000).Select(i => $" a{i}=1"));

        Assert.Equal(Words, Reading.One("wide.html", $"<html><body><div{attributes}><p>{Words}").Text);
    }
}
