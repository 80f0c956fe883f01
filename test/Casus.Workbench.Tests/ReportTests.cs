using System.Net;
using System.Text;
using Casus.Workbench.Reporting;

namespace Casus.Workbench.Tests;

public class ReportTests(WorkbenchFixture workbench)
{
    private readonly Client _client = workbench.Client;

    [Fact]
    public async Task Sections_are_chosen_ordered_and_joined_by_own_words()
    {
        var made = await _client.Shipped();
        var parts = new object[]
        {
            new { heading = "My view", text = "It is **clear** that <script>alert(1)</script> is *text*.\n\n- one\n- two" },
            new { section = "hurdle" },
            new { section = "formulas" },
        };

        var report = (await _client.Post($"cases/{made.Id}/report", new { parts })).Fine().Body;

        Assert.Equal(["own-1", "hurdle", "formulas"], report["sections"]!.AsArray().Select(s => (string)s!["id"]!));
        var own = (string)report["sections"]![0]!["html"]!;
        Assert.Contains("<strong>clear</strong>", own, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", own, StringComparison.Ordinal);
        Assert.Contains("<li>one</li>", own, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("md", "# ")]
    [InlineData("json", "{")]
    public async Task A_report_is_taken_home_and_is_the_same_bytes_each_time(string format, string opening)
    {
        var made = await _client.Shipped();
        var order = new { draws = 128, seed = 3 };

        var first = (await _client.Post($"cases/{made.Id}/report/{format}", order)).Fine();
        var second = (await _client.Post($"cases/{made.Id}/report/{format}", order)).Fine();

        Assert.StartsWith(opening, Encoding.UTF8.GetString(first.Bytes), StringComparison.Ordinal);
        Assert.Equal(first.Bytes, second.Bytes);
        Assert.Equal("attachment", first.ContentHeaders.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_link_shows_what_was_seen_though_the_case_has_changed()
    {
        var made = await _client.Shipped();
        var values = new Dictionary<string, object> { ["provisions.article-5-style.beliefs.russia.would"] = 0.9 };
        var seen = (await _client.Post($"cases/{made.Id}/report", new { values })).Fine().Bytes;
        var link = (await _client.Post($"cases/{made.Id}/links", new { order = new { values }, view = new { tab = "explore" } })).ShouldBe(
            HttpStatusCode.Created
        );
        (await _client.Put($"cases/{made.Id}/files/{made.File("scenario").Id}", new { text = "broken: yes" }, 1)).Fine();

        var followed = (await _client.Get($"links/{link.Id}")).Fine().Body;
        var again = (await _client.Post($"cases/{made.Id}/report", followed["order"]!.ToJsonString())).Fine().Bytes;

        Assert.Equal(seen, again);
        Assert.Equal("explore", (string)followed["view"]!["tab"]!);
        Assert.True((bool)followed["sameEngine"]!);
        Assert.Null(followed["note"]);
        Assert.Equal(link.Body["hash"]!.ToString(), followed["hash"]!.ToString());
    }

    [Fact]
    public async Task The_same_view_has_the_same_link()
    {
        var made = await _client.Shipped();

        var first = (await _client.Post($"cases/{made.Id}/links", new { order = new { seed = 5 } })).ShouldBe(HttpStatusCode.Created);
        var second = (await _client.Post($"cases/{made.Id}/links", new { order = new { seed = 5 } })).ShouldBe(HttpStatusCode.Created);
        var other = (await _client.Post($"cases/{made.Id}/links", new { order = new { seed = 6 } })).ShouldBe(HttpStatusCode.Created);

        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Id, other.Id);
    }

    [Fact]
    public async Task Numbers_moved_are_told_before_anything_else()
    {
        var made = await _client.Shipped();
        var values = new Dictionary<string, object> { ["future.discount"] = "4/5" };

        var report = (await _client.Post($"cases/{made.Id}/report", new { values })).Fine().Body;

        Assert.Equal("moved", (string)report["sections"]![0]!["id"]!);
    }

    [Fact]
    public async Task A_section_that_there_is_not_is_named()
    {
        var made = await _client.Shipped();

        var answer = await _client.Post($"cases/{made.Id}/report", new { parts = new[] { new { section = "none" } } });

        answer.ShouldFail(HttpStatusCode.BadRequest, "bad-request");
        Assert.Contains("formulas", (string)answer.Body["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a **b** c", 3)]
    [InlineData("a *b* **c**", 4)]
    [InlineData("2 * 3 = 6", 1)]
    [InlineData("**unclosed", 1)]
    [InlineData("** **", 1)]
    [InlineData("****", 1)]
    public void Own_words_are_read_as_far_as_they_mean_something(string text, int runs)
    {
        var paragraph = Assert.IsType<Casus.Reports.Block.Paragraph>(Assert.Single(OwnWords.Read(text)));

        Assert.InRange(paragraph.Text.Runs.Length, 1, runs);
        Assert.Equal(text.Replace("*", "", StringComparison.Ordinal), paragraph.Text.ToString().Replace("*", "", StringComparison.Ordinal));
    }
}
