using System.Net;
using System.Text.Json.Nodes;
using Casus.Formats;
using Casus.Formats.Sweeps;
using Casus.Sweeps;
using Casus.Sweeps.Answers;
using Casus.Sweeps.Runs;

namespace Casus.Workbench.Tests;

public class RunTests(WorkbenchFixture workbench)
{
    private readonly Client _client = workbench.Client;

    [Fact]
    public async Task A_sweep_gives_the_same_bytes_as_the_library()
    {
        var made = await _client.Shipped();

        var run = await Finished(
            made.Id,
            new
            {
                kind = "sweep",
                draws = 512,
                seed = 7,
                variants = new[] { "stated" },
            }
        );

        Assert.Equal("done", (string)run["state"]!);
        Assert.Equal((long)run["total"]!, (long)run["done"]!);
        var snapshot = await _client.Get($"cases/{made.Id}");
        var texts = new Dictionary<string, byte[]>();
        foreach (var file in snapshot.Body["files"]!.AsArray())
            texts[(string)file!["name"]!] = (await _client.Get($"cases/{made.Id}/files/{file["id"]}/raw")).Bytes;
        var plan = new SweepPlan(ScenarioFile.Read("scenario.yaml", texts.GetValueOrDefault).Value!, 512, 7);
        var same = new SweepRun(plan with { Variants = [plan.Variants.First(v => v.Id == "stated")] });
        same.Advance(same.Blocks, 2);
        var csv = (await _client.Get($"cases/{made.Id}/runs/{run["id"]}/results.csv")).Fine().Bytes;
        Assert.Equal(SweepCsv.Write(SweepColumns.Of(new SweepAnswer(same))), System.Text.Encoding.UTF8.GetString(csv));
        var parquet = (await _client.Get($"cases/{made.Id}/runs/{run["id"]}/results.parquet")).Fine().Bytes;
        Assert.Equal("PAR1"u8.ToArray(), parquet[..4]);
        var results = (await _client.Get($"cases/{made.Id}/runs/{run["id"]}/results")).Fine().Body;
        Assert.True((bool)results["complete"]!);
        Assert.NotEmpty(results["figures"]!.AsArray());
    }

    [Theory]
    [InlineData("sensitivity")]
    [InlineData("discover")]
    [InlineData("robust")]
    [InlineData("information")]
    public async Task Every_study_ends_in_a_report(string kind)
    {
        var made = await _client.Shipped();

        var run = await Finished(made.Id, new { kind, draws = 512 });

        Assert.Equal("done", (string)run["state"]!);
        var results = (await _client.Get($"cases/{made.Id}/runs/{run["id"]}/results")).Fine().Body;
        Assert.NotEmpty(results["sections"]!.AsArray());
        (await _client.Get($"cases/{made.Id}/runs/{run["id"]}/results.html")).Fine();
        (await _client.Get($"cases/{made.Id}/runs/{run["id"]}/results.csv")).ShouldFail(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_sweep_is_cancelled_keeps_what_is_done_and_goes_on()
    {
        var made = await _client.Shipped();
        var order = new
        {
            kind = "sweep",
            draws = 400_000,
            variants = new[] { "stated" },
        };
        var id = (await _client.Post($"cases/{made.Id}/runs", order)).ShouldBe(HttpStatusCode.Created).Id;
        await Until(made.Id, id, r => (long)r["done"]! > 0 && r["results"]!.AsArray().Count > 0);

        (await _client.Post($"cases/{made.Id}/runs/{id}/cancel")).Fine();
        var cancelled = await Until(made.Id, id, r => (string)r["state"]! is "cancelled" or "done");
        if ((string)cancelled["state"]! == "done")
            Assert.Skip("The sweep was over before it could be cancelled.");
        var results = (await _client.Get($"cases/{made.Id}/runs/{id}/results")).Fine().Body;
        Assert.False((bool)results["complete"]!);
        (await _client.Post($"cases/{made.Id}/runs/{id}/cancel")).ShouldFail(HttpStatusCode.Conflict, "state");
        (await _client.Post($"cases/{made.Id}/runs/{id}/resume")).Fine();
        (await _client.Post($"cases/{made.Id}/runs/{id}/cancel")).Fine();
        var again = await Until(made.Id, id, r => (string)r["state"]! is "cancelled" or "done");
        Assert.True((long)again["done"]! >= (long)cancelled["done"]!);
    }

    [Theory]
    [InlineData("""{ "kind": "sweep", "draws": 0 }""", "bad-request")]
    [InlineData("""{ "kind": "sweep", "draws": 100000001 }""", "bad-request")]
    [InlineData("""{ "kind": "robust", "draws": 10 }""", "bad-request")]
    [InlineData("""{ "kind": "sweep", "variants": ["none-such"] }""", "bad-request")]
    [InlineData("""{ "kind": "sweep", "replicates": 1 }""", "bad-request")]
    [InlineData("""{ "kind": "sweep", "replicates": 100000 }""", "bad-request")]
    [InlineData("""{ "kind": "else" }""", "bad-request")]
    [InlineData("""{ "kind": "discover", "formula": "none/such" }""", "unknown-formula")]
    public async Task An_order_that_cannot_be_followed_starts_nothing(string order, string code)
    {
        var made = await _client.Shipped();

        (await _client.Post($"cases/{made.Id}/runs", order)).ShouldFail(HttpStatusCode.BadRequest, code);

        Assert.Empty((await _client.Get($"cases/{made.Id}/runs")).Body["runs"]!.AsArray());
    }

    private async Task<JsonNode> Finished(string caseId, object order)
    {
        var id = (await _client.Post($"cases/{caseId}/runs", order)).ShouldBe(HttpStatusCode.Created).Id;
        return await Until(caseId, id, r => (string)r["state"]! is "done" or "failed" or "cancelled");
    }

    private async Task<JsonNode> Until(string caseId, string id, Func<JsonNode, bool> holds)
    {
        for (var i = 0; i < 1800; i++)
        {
            var run = (await _client.Get($"cases/{caseId}/runs/{id}")).Fine().Body;
            if (holds(run))
                return run;
            await Task.Delay(100);
        }

        throw new TimeoutException("The run did not get there in three minutes.");
    }
}
