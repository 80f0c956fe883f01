using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Casus.Workbench.Tests;

/// <summary>Articles and scenarios made to do harm: they do nothing, and what is wrong is said.</summary>
public partial class HostileTests(WorkbenchFixture workbench)
{
    private readonly Client _client = workbench.Client;

    public static TheoryData<string> Articles => [.. HostileFiles.Articles.Keys];

    public static TheoryData<string> Scenarios => [.. HostileFiles.Scenarios.Keys];

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task A_hostile_article_is_text_or_nothing(string name)
    {
        var made = await _client.Made("casus: 1\n");
        var (file, bytes) = HostileFiles.Articles[name]();

        var answer = await _client.Upload($"cases/{made.Id}/documents?name={Uri.EscapeDataString(file)}", bytes);

        if (answer.Status != HttpStatusCode.Created)
        {
            // It is refused in words, not by breaking.
            Assert.Contains(
                answer.Status,
                new[] { HttpStatusCode.UnprocessableEntity, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest }
            );
            Assert.False(string.IsNullOrWhiteSpace((string?)answer.Body["detail"]));
        }
        else
        {
            foreach (var info in answer.Body["documents"]!.AsArray())
            {
                var document = (await _client.Get($"cases/{made.Id}/documents/{info!["id"]}")).Fine().Body;
                var text = (string)document["text"]!;
                // Of a page nothing is left but its words; of a text, words that look like markup are words.
                if ((string)document["format"]! is not ("text" or "markdown"))
                    Assert.DoesNotMatch(Markup(), text);
                Assert.DoesNotMatch(
                    Unseen(),
                    text + (string)document["title"]! + string.Concat(document["authors"]!.AsArray().Select(a => (string)a!))
                );
                foreach (var block in document["blocks"]!.AsArray())
                    Assert.InRange((int)block!["end"]!, (int)block["start"]!, text.Length);
                foreach (var proposal in document["proposals"]!.AsArray())
                    Assert.InRange((int)proposal!["passage"]!["end"]!, (int)proposal["passage"]!["start"]!, text.Length);
            }
        }

        await IsWell();
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task A_hostile_scenario_is_told_of_and_nothing_else_happens(string name)
    {
        var text = HostileFiles.Scenarios[name]();

        var answer = await _client.Post("cases", new { files = new[] { new { name = "scenario.yaml", text } } });

        if (answer.Status != HttpStatusCode.Created)
        {
            Assert.Contains(answer.Status, new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest });
            Assert.False(string.IsNullOrWhiteSpace((string?)answer.Body["detail"]));
        }
        else
        {
            var check = (await _client.Get($"cases/{answer.Id}/check")).Fine().Body;
            var valid = (bool)check["valid"]!;
            Assert.True(valid || check["diagnostics"]!.AsArray().Count > 0, "It is wrong, and nothing says why.");
            Assert.All(check["diagnostics"]!.AsArray(), d => Assert.False(string.IsNullOrWhiteSpace((string?)d!["problem"])));
            var explored = await _client.Post($"cases/{answer.Id}/explore", new { parts = new[] { "map", "cells" } });
            if (valid)
                Assert.All(MarkupOf(explored.Body), markup => Assert.DoesNotMatch(Active(), markup));
            else
                explored.ShouldFail(HttpStatusCode.UnprocessableEntity, "invalid-scenario");
        }

        await IsWell();
    }

    [Fact]
    public void There_are_attacks_enough()
    {
        Assert.True(HostileFiles.Articles.Count >= 25);
        Assert.True(HostileFiles.Scenarios.Count >= 25);
    }

    [Fact]
    public async Task A_word_that_is_markup_is_shown_as_a_word()
    {
        const string evil = "</title><img src=x onerror=alert(1)>";
        var text = HostileFiles.Valid.Replace("name: Country B,", $"name: \"{evil}\",", StringComparison.Ordinal);
        var made = await _client.Made(text);

        var explored = (await _client.Post($"cases/{made.Id}/explore")).Fine();
        var report = (await _client.Post($"cases/{made.Id}/report/html", new { })).Fine();

        var shown = MarkupOf(explored.Body).Append(Encoding.UTF8.GetString(report.Bytes)).ToList();
        Assert.True(shown.Count > 20);
        Assert.All(shown, markup => Assert.DoesNotContain("<img", markup, StringComparison.Ordinal));
        Assert.Contains("&lt;img", Encoding.UTF8.GetString(report.Bytes), StringComparison.Ordinal);
    }

    private async Task IsWell() => (await _client.Get("session")).Fine();

    [GeneratedRegex("<script|<img|<iframe|<svg|<style|<object|onerror=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex("[\u0000-\u0008\u000B\u000C\u000E-\u001F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]")]
    private static partial Regex Unseen();

    // What the page inserts as markup; everything else is a word and shown as one.
    private static IEnumerable<string> MarkupOf(JsonNode? node, bool isMarkup = false) =>
        node switch
        {
            JsonObject members => members.SelectMany(m => MarkupOf(m.Value, m.Key is "svg" or "caption" or "html" or "answer" or "cells")),
            JsonArray items => items.SelectMany(i => MarkupOf(i, isMarkup)),
            JsonValue value when isMarkup && value.GetValueKind() == JsonValueKind.String => [(string)value!],
            _ => [],
        };

    [GeneratedRegex("<script|<img|<iframe|<style|<object|\\son[a-z]+=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Active();
}
