using Casus.Reports;
using Casus.Reports.Rendering;

namespace Casus.Tests.Reports;

public class MarkdownTests
{
    [Fact]
    public void A_short_report_is_the_approved_text() =>
        Approved.Matches("Reports/short.md", MarkdownRenderer.Render(SampleReport.Short()));

    [Fact]
    public void Every_row_of_a_table_has_the_columns_of_its_head()
    {
        var report = new Report(
            "T",
            "Q",
            [],
            [],
            new("s", "h", "e", 1),
            [
                new(
                    "s",
                    "S",
                    [
                        new Table(
                            ["a|b", "c"],
                            [
                                [new Prose([new Run.Code("x|y")]), "p|q"],
                            ]
                        ),
                    ]
                ),
            ]
        );

        var rows = MarkdownRenderer.Render(report).Split('\n').Where(line => line.StartsWith('|')).ToList();

        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(3, row.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|')));
    }

    [Fact]
    public void Hostile_words_are_no_markup()
    {
        var text = MarkdownRenderer.Render(HostileReport.Build());

        Assert.DoesNotContain("<script", OutsideCode(text), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("](javascript", text.Replace("\\]", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- not a list", "\\- not a list")]
    [InlineData("a_b*c", "a\\_b\\*c")]
    [InlineData("see https://example.org", "see https&#58;//example.org")]
    [InlineData("note: this", "note: this")]
    [InlineData("www.example.org", "www&#46;example.org")]
    public void Words_stay_words(string words, string expected) => Assert.Equal(expected, MarkdownText.Inline(words));

    [Theory]
    [InlineData("a", "`a`")]
    [InlineData("a`b", "`` a`b ``")]
    [InlineData("a|b", "<code>a&#124;b</code>")]
    public void Code_is_fenced_longer_than_its_own_ticks(string words, string expected) => Assert.Equal(expected, MarkdownText.Code(words));

    [Fact]
    public void Strong_words_keep_their_spaces_outside() => Assert.Equal("a **b** c", MarkdownText.Of(["a", new Run.Strong(" b "), "c"]));

    // Within a code span '<' is only itself.
    private static string OutsideCode(string text) => string.Concat(text.Split('`').Where((_, at) => at % 2 == 0));
}
