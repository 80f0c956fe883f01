using System.Net;
using System.Text.RegularExpressions;
using Casus.Findings;
using Casus.Formats;

namespace Casus.Workbench.Tests;

public partial class ExploreTests(WorkbenchFixture workbench)
{
    private const string Belief = "provisions.article-5-style.beliefs.russia.would";
    private readonly Client _client = workbench.Client;

    [Fact]
    public async Task What_is_explored_is_what_the_library_finds()
    {
        var made = await _client.Shipped();
        var folder = Path.Combine(Root(), "catalog/cases/ukraine-2025");
        var scenario = ScenarioFile.Read("scenario.yaml", name => File.ReadAllBytes(Path.Combine(folder, name))).Value!;
        var found = CaseAnalysis.Run(scenario, sweep: new() { Draws = 0 });

        var explored = (await _client.Post($"cases/{made.Id}/explore", new { parts = new[] { "cells" } })).Fine().Body;

        Assert.Equal(scenario.Hash, (string)explored["hash"]!);
        Assert.Equal(found.Pick, (int)explored["pick"]!["index"]!);
        Assert.Equal(found.SignedFormulas.Count, (int)explored["counts"]!["signed"]!);
        Assert.Equal(found.Deterring.Count, (int)explored["counts"]!["deterring"]!);
        Assert.Equal(
            found.Findings.Select(f => f.Measure.Value),
            explored["findings"]!.AsArray().Select(f => (double)f!["measure"]!["value"]!)
        );
        var attack = explored["cells"]!["attack"]!.AsArray();
        for (var f = 0; f < scenario.Formulas.Count; f++)
            Assert.Equal(found.Outcome.AttackProbability(f), (double)attack[f]!, 5);
    }

    [Fact]
    public async Task Only_what_was_asked_for_and_searched_is_told()
    {
        var made = await _client.Shipped();

        var explored = (await _client.Post($"cases/{made.Id}/explore", new { parts = new[] { "cells", "frontier" } })).Fine().Body;

        Assert.Null(explored["map"]);
        Assert.Null(explored["curve"]);
        Assert.Contains("curve", explored["available"]!.AsArray().Select(part => (string)part!));
        Assert.DoesNotContain("crisis", explored["available"]!.AsArray().Select(part => (string)part!));
        var (cells, members) = (explored["cells"]!, explored["frontier"]!["members"]!.AsArray().Select(m => (int)m!).ToList());
        Assert.NotEmpty(members);
        var points = members.Select(m => (Attack: (double)cells["attack"]![m]!, Margin: (double)cells["margin"]![m]!)).ToList();
        Assert.All(
            points.Zip(points.Skip(1)),
            pair => Assert.True(pair.First.Attack <= pair.Second.Attack && pair.First.Margin <= pair.Second.Margin)
        );
        // Neither other structures nor what would turn the answer was looked for.
        var said = explored["answer"]!.ToJsonString() + explored["keyFacts"]!.ToJsonString();
        Assert.DoesNotContain("What would turn this", said, StringComparison.Ordinal);
        Assert.DoesNotContain("other structures", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_moved_gives_what_the_file_with_that_number_gives()
    {
        var made = await _client.Shipped();
        var edited = await _client.Shipped();
        (await _client.Post($"cases/{edited.Id}/edits", new { edits = new[] { new { path = Belief, value = 0.85 } } }, 1)).Fine();

        var moved = (await _client.Post($"cases/{made.Id}/explore", new { values = new Dictionary<string, object> { [Belief] = 0.85 } }))
            .Fine()
            .Body;
        var written = (await _client.Post($"cases/{edited.Id}/explore")).Fine().Body;

        Assert.Equal(written["counts"]!.ToJsonString(), moved["counts"]!.ToJsonString());
        Assert.Equal(written["findings"]!.ToJsonString(), moved["findings"]!.ToJsonString());
        Assert.Equal(written["map"]!["svg"]!.ToString(), moved["map"]!["svg"]!.ToString());
        Assert.NotEqual(written["hash"]!.ToString(), moved["hash"]!.ToString());
    }

    [Fact]
    public async Task Drawings_hold_no_style_no_script_and_no_handler()
    {
        var made = await _client.Shipped();

        var explored = (await _client.Post($"cases/{made.Id}/explore", new { width = 360 })).Fine();
        var report = (await _client.Post($"cases/{made.Id}/report", new { })).Fine();

        foreach (var part in new[] { "map", "curve", "window", "zones", "hazard" })
            Assert.StartsWith("<svg class=\"casus\"", explored.Body[part]!["svg"]!.ToString(), StringComparison.Ordinal);
        foreach (var text in new[] { explored.Body.ToJsonString(), report.Body.ToJsonString() })
            Assert.DoesNotMatch(Unsafe(), Regex.Unescape(text));
    }

    [Fact]
    public async Task The_least_change_applied_gets_the_formula_signed()
    {
        var made = await _client.Shipped();
        var hurdle = (await _client.Post($"cases/{made.Id}/explore")).Fine().Body["hurdle"]!;
        var nearest = (int)hurdle["nearest"]!["index"]!;
        var least = hurdle["concessions"]![0]!["changes"]!.AsArray();

        var values = least.ToDictionary(
            c => (string)c!["path"]!,
            c => (object)((double)c!["to"]! + (Math.Sign((double)c["to"]! - (double)c["from"]!) * 1e-6))
        );
        var after = (await _client.Post($"cases/{made.Id}/explore", new { values, formula = nearest })).Fine().Body;

        Assert.True((bool)after["formulaState"]!["signed"]!);
        Assert.True((bool)after["formulaState"]!["deters"]!);
    }

    [Fact]
    public async Task Every_number_of_the_case_is_listed_with_its_line_and_its_density()
    {
        var made = await _client.Shipped();
        var text = (await _client.Get($"cases/{made.Id}/files/{made.File("scenario").Id}")).Body["text"]!.ToString().Split('\n');

        var listed = (await _client.Get($"cases/{made.Id}/parameters")).Fine();

        var all = listed.Body["parameters"]!.AsArray();
        var belief = all.First(p => (string)p!["path"]! == Belief)!;
        Assert.Equal("beliefs", (string)belief["group"]!);
        Assert.Equal("russia", (string)belief["belief"]!["actor"]!);
        Assert.Equal("0.2 to 0.6", (string)belief["stated"]!["text"]!);
        Assert.Contains("would", text[(int)belief["line"]! - 1], StringComparison.Ordinal);
        Assert.All(
            all.Where(p => p!["density"] is not null),
            p => Assert.All(p!["density"]!["y"]!.AsArray(), y => Assert.True((double)y! >= 0))
        );
        Assert.All(
            all,
            p => Assert.InRange((double)p!["central"]!, (double)p["slider"]!["least"]! - 1e-9, (double)p["slider"]!["most"]! + 1e-9)
        );
        using var again = new HttpRequestMessage(HttpMethod.Get, $"cases/{made.Id}/parameters");
        again.Headers.IfNoneMatch.Add(listed.Headers.ETag!);
        using var same = await _client.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Theory]
    [InlineData("no.such.number", "0.5", HttpStatusCode.BadRequest, "unknown-parameter")]
    [InlineData(Belief, "1.5", HttpStatusCode.BadRequest, "out-of-domain")]
    [InlineData(Belief, "-0.1", HttpStatusCode.BadRequest, "out-of-domain")]
    [InlineData(Belief, "1e999999999", HttpStatusCode.BadRequest, "bad-request")]
    [InlineData(Belief, "\"half\"", HttpStatusCode.BadRequest, "bad-request")]
    [InlineData(Belief, "[]", HttpStatusCode.BadRequest, "bad-request")]
    public async Task A_number_that_cannot_be_so_is_named(string path, string value, HttpStatusCode status, string code)
    {
        var made = await _client.Shipped();

        var answer = await _client.Post($"cases/{made.Id}/explore", $$"""{ "values": { "{{path}}": {{value}} } }""");

        answer.ShouldFail(status, code);
        Assert.Equal(path, (string)answer.Body["field"]!);
    }

    [Fact]
    public async Task The_map_names_every_formula_once()
    {
        var made = await _client.Shipped();

        var formulas = (await _client.Get($"cases/{made.Id}/formulas")).Fine().Body;

        var cells = formulas["layout"]!["panels"]!
            .AsArray()
            .SelectMany(p => p!["cells"]!.AsArray().SelectMany(r => r!.AsArray().Select(c => (int)c!)));
        Assert.Equal(Enumerable.Range(0, (int)formulas["count"]!), cells.Where(c => c >= 0).Order());
        var key = (string)formulas["keys"]![7]!;
        Assert.Equal(7, (int)(await _client.Post($"cases/{made.Id}/explain", new { formula = key })).Fine().Body["formula"]!["index"]!);
    }

    [Fact]
    public async Task What_would_turn_the_answers_is_ranked_nearest_first()
    {
        var made = await _client.Shipped();

        var robust = (await _client.Post($"cases/{made.Id}/robustness")).Fine().Body;

        var distances = robust["ranking"]!
            .AsArray()
            .Where(r => r!["turns"]!.AsArray().Count > 0)
            .Select(r => (double)r!["turns"]![0]!["distance"]!)
            .ToList();
        Assert.NotEmpty(distances);
        Assert.Equal(distances.Order(), distances);
        Assert.NotEmpty(robust["tornadoes"]!.AsArray());
        Assert.NotEmpty(robust["variants"]!["rows"]!.AsArray());
    }

    [Fact]
    public async Task Two_variants_are_compared_by_what_moved()
    {
        var made = await _client.Shipped();
        var second = new { values = new Dictionary<string, object> { [Belief] = 0.95 } };

        var compared = (await _client.Post($"cases/{made.Id}/compare", new { first = new { }, second })).Fine().Body;

        var change = Assert.Single(compared["values"]!.AsArray())!;
        Assert.Equal((Belief, 0.95), ((string)change["path"]!, (double)change["to"]!));
        Assert.Equal((int)compared["movedCount"]!, compared["moved"]!.AsArray().Count);
        Assert.All(compared["moved"]!.AsArray(), m => Assert.NotEqual((int)m!["first"]!, (int)m["second"]!));
    }

    [Fact]
    public async Task The_game_has_probabilities_that_sum_and_a_certificate()
    {
        var made = await _client.Shipped();

        var game = (await _client.Post($"cases/{made.Id}/game")).Fine().Body;
        var efg = (await _client.Post($"cases/{made.Id}/game/efg")).Fine();

        SumsToOne(game["nodes"]!);
        Assert.InRange((double)game["certificate"]!["largestRegret"]!, 0, 1e-9);
        Assert.All(game["beliefs"]!.AsArray(), b => Assert.Equal(1, b!["readings"]!.AsArray().Sum(r => (double)r!["probability"]!), 9));
        var text = System.Text.Encoding.UTF8.GetString(efg.Bytes);
        Assert.True(Formats.Gambit.EfgFile.Read("game.efg", text).IsValid);
        Assert.Equal("attachment", efg.ContentHeaders.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_case_that_is_a_crisis_alone_is_explored_too()
    {
        var made = (await _client.Post("cases", new { template = "crisis" })).ShouldBe(HttpStatusCode.Created);

        var explored = (await _client.Post($"cases/{made.Id}/explore")).Fine().Body;

        Assert.NotNull(explored["crisis"]);
        Assert.NotEmpty(explored["findings"]!.AsArray());
    }

    [Theory]
    [InlineData("0.3", true, "number")]
    [InlineData("0.2 to 0.6", true, "range")]
    [InlineData("beta(2, 5)", true, "distribution")]
    [InlineData("beta(2", false, null)]
    public async Task A_number_is_drawn_before_it_is_saved(string text, bool valid, string? kind)
    {
        var made = await _client.Shipped();

        var answer = (await _client.Post($"cases/{made.Id}/density", new { text, path = Belief })).Fine().Body;

        Assert.Equal(valid, (bool)answer["valid"]!);
        Assert.Equal(kind, (string?)answer["stated"]?["kind"]);
        Assert.Equal(!valid, answer["diagnostics"]!.AsArray().Count > 0);
    }

    private static void SumsToOne(System.Text.Json.Nodes.JsonNode node)
    {
        var moves = node["moves"]!.AsArray();
        if (moves.Count > 0)
            Assert.Equal(1, moves.Sum(m => (double)m!["probability"]!), 6);
        foreach (var move in moves)
            SumsToOne(move!["node"]!);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Casus.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex("""<style|<script|\sstyle=|\son[a-z]+=|javascript:|<iframe|<object|<embed|<foreignObject""", RegexOptions.IgnoreCase)]
    private static partial Regex Unsafe();
}
