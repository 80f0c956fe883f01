using System.Net;
using System.Text;

namespace Casus.Workbench.Tests;

public class DocumentTests(WorkbenchFixture workbench)
{
    private const string Article = """
        Talks stall over troops

        By Anna Weber

        The foreign minister of Russia, Sergei Lavrov, said that Moscow would respond to any hostile steps by Europe. "We do not want to fight," he said.

        According to the institute, the proposal changes little on the ground.
        """;

    private readonly Client _client = workbench.Client;

    [Fact]
    public async Task An_article_is_read_and_its_proposals_stand_where_they_say()
    {
        var (_, document) = await Added();

        var text = (string)document["text"]!;
        var proposals = document["proposals"]!.AsArray();
        Assert.True(proposals.Count >= 2);
        Assert.Contains(proposals, p => ((string)p!["speaker"]!).Contains("Lavrov", StringComparison.Ordinal));
        foreach (var said in proposals.SelectMany(p => p!["said"]!.AsArray()))
            Assert.False(string.IsNullOrWhiteSpace(text[(int)said!["start"]!..(int)said["end"]!]));
        foreach (var block in document["blocks"]!.AsArray())
            Assert.InRange((int)block!["end"]!, (int)block["start"]!, text.Length);
    }

    [Fact]
    public async Task The_same_bytes_are_known_again()
    {
        var (made, _) = await Added();

        var again = (await _client.Upload($"cases/{made.Id}/documents?name=other.txt", Encoding.UTF8.GetBytes(Article))).Fine();

        Assert.True((bool)again.Body["known"]!);
        Assert.Single((await _client.Get($"cases/{made.Id}")).Body["documents"]!.AsArray());
    }

    [Fact]
    public async Task The_original_comes_back_byte_for_byte_and_is_never_shown()
    {
        var (made, document) = await Added();

        var original = (await _client.Get($"cases/{made.Id}/documents/{document["id"]}/original")).Fine();

        Assert.Equal(Encoding.UTF8.GetBytes(Article), original.Bytes);
        Assert.Equal("application/octet-stream", original.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("attachment", original.ContentHeaders.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task An_accepted_proposal_becomes_a_statement_with_its_source_and_passage()
    {
        var (made, document) = await Added();
        var (_, revision) = made.File("dossier");
        var proposal = document["proposals"]!.AsArray().First(p => ((string)p!["speaker"]!).Contains("Lavrov", StringComparison.Ordinal))!;
        var before = await DossierText(made);

        var decided = (
            await _client.Patch(
                $"cases/{made.Id}/documents/{document["id"]}/proposals/{proposal["id"]}",
                new { state = "accepted" },
                revision
            )
        ).Fine();

        var id = (string)decided.Body["proposal"]!["statement"]!;
        Assert.Equal("fine", (string)decided.Body["saved"]!["state"]!);
        var evidence = (await _client.Get($"cases/{made.Id}/evidence")).Fine().Body;
        var statement = evidence["statements"]!.AsArray().First(s => (string)s!["id"]! == id)!;
        Assert.Equal((string)document["id"]!, (string)statement["document"]!["id"]!);
        Assert.Equal((int)proposal["passage"]!["start"]!, (int)statement["document"]!["start"]!);
        Assert.Equal("accepted", (string)statement["review"]!);
        // Everything that stood there stands there still.
        var after = (await DossierText(made)).Split('\n').ToHashSet();
        Assert.All(before.Split('\n'), l => Assert.Contains(l, after));
    }

    [Fact]
    public async Task A_corrected_proposal_says_that_a_person_corrected_it()
    {
        var (made, document) = await Added();
        var proposal = document["proposals"]![0]!;

        var decided = (
            await _client.Patch(
                $"cases/{made.Id}/documents/{document["id"]}/proposals/{proposal["id"]}",
                new
                {
                    state = "accepted",
                    speaker = "Somebody else",
                    modality = "threatens",
                    said = "In other words.",
                },
                made.File("dossier").Revision
            )
        ).Fine();

        Assert.True((bool)decided.Body["proposal"]!["corrected"]!);
        Assert.Contains("speaker: Somebody else", await DossierText(made), StringComparison.Ordinal);
        Assert.Contains("review: corrected", await DossierText(made), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_proposal_changes_no_file_and_is_remembered()
    {
        var (made, document) = await Added();
        var path = $"cases/{made.Id}/documents/{document["id"]}";

        (await _client.Patch($"{path}/proposals/p1", new { state = "rejected" })).Fine();

        Assert.Equal("rejected", (string)(await _client.Get(path)).Body["proposals"]![0]!["state"]!);
        Assert.Equal(1, (int)(await _client.Get(path)).Body["counts"]!["rejected"]!);
        Assert.Equal(1, (long)(await _client.Get($"cases/{made.Id}")).Body["revision"]!);
    }

    [Fact]
    public async Task An_acceptance_taken_back_takes_the_statement_out_again()
    {
        var (made, document) = await Added();
        var path = $"cases/{made.Id}/documents/{document["id"]}/proposals/p1";
        var accepted = (await _client.Patch(path, new { state = "accepted" }, made.File("dossier").Revision)).Fine();
        var id = (string)accepted.Body["proposal"]!["statement"]!;

        (await _client.Patch(path, new { state = "proposed" }, accepted.Tag)).Fine();

        Assert.DoesNotContain($"  {id}:", await DossierText(made), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_acceptance_made_from_an_old_dossier_is_a_conflict()
    {
        var (made, document) = await Added();
        var path = $"cases/{made.Id}/documents/{document["id"]}/proposals/";
        (await _client.Patch(path + "p1", new { state = "accepted" }, made.File("dossier").Revision)).Fine();

        var late = await _client.Patch(path + "p2", new { state = "accepted" }, made.File("dossier").Revision);

        late.ShouldFail(HttpStatusCode.PreconditionFailed, "conflict");
        Assert.Equal(
            "proposed",
            (string)(await _client.Get($"cases/{made.Id}/documents/{document["id"]}")).Body["proposals"]![1]!["state"]!
        );
    }

    [Fact]
    public async Task A_statement_that_was_missed_is_marked_by_hand()
    {
        var (made, document) = await Added();
        var path = $"cases/{made.Id}/documents/{document["id"]}/proposals";
        var text = (string)document["text"]!;
        var start = text.IndexOf("the proposal changes", StringComparison.Ordinal);

        var marked = (
            await _client.Post(
                path,
                new
                {
                    start,
                    end = start + 30,
                    speaker = "The institute",
                    modality = "assesses",
                }
            )
        ).ShouldBe(HttpStatusCode.Created);
        (
            await _client.Post(
                path,
                new
                {
                    start = 0,
                    end = text.Length + 1,
                    speaker = "X",
                }
            )
        ).ShouldFail(HttpStatusCode.BadRequest, "bad-request");

        (await _client.Patch($"{path}/{marked.Id}", new { state = "accepted" }, made.File("dossier").Revision)).Fine();
        Assert.Contains("speaker: The institute", await DossierText(made), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clause_and_its_readings_are_proposed_as_statements_of_the_author()
    {
        var (made, document) = await Added(
            """
            The clause of Tol

            By Anna Weber
            3 March 2031

            Under the draft, the guarantors would defend the island if it were attacked. Under one reading, the clause obliges them to send troops. Under another reading, each may decide what it deems necessary.

            "We wait," said Maria Deln on Friday.
            """
        );
        var (_, revision) = made.File("dossier");
        var proposals = document["proposals"]!.AsArray();
        var described = proposals.Where(p => (string)p!["modality"]! == "describes").ToList();

        Assert.Equal(3, described.Count);
        Assert.All(described, p => Assert.Equal("Anna Weber", (string)p!["speaker"]!));
        Assert.Equal("2031-02-28", (string)Assert.Single(proposals, p => (string)p!["speaker"]! == "Maria Deln")!["date"]!);
        (
            await _client.Patch(
                $"cases/{made.Id}/documents/{document["id"]}/proposals/{described[1]!["id"]}",
                new { state = "accepted", id = "first-reading" },
                revision
            )
        ).Fine();
        Assert.Contains("modality: describes", await DossierText(made), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_without_a_dossier_gets_one_with_its_first_statement()
    {
        var made = await _client.Upload("imports?name=article.txt", Encoding.UTF8.GetBytes(Article));
        var id = (string)made.ShouldBe(HttpStatusCode.Created).Body["case"]!["id"]!;
        var document = (string)made.Body["documents"]![0]!["id"]!;

        var decided = (await _client.Patch($"cases/{id}/documents/{document}/proposals/p1", new { state = "accepted" }, 0)).Fine();

        Assert.Equal(2, decided.Body["saved"]!["files"]!.AsArray().Count);
        Assert.Contains((await _client.Get($"cases/{id}")).Body["files"]!.AsArray(), f => (string)f!["role"]! == "dossier");
    }

    [Fact]
    public async Task A_statement_linked_to_a_hypothesis_moves_its_posterior()
    {
        var (made, document) = await Added();
        var accepted = (
            await _client.Patch(
                $"cases/{made.Id}/documents/{document["id"]}/proposals/p1",
                new { state = "accepted" },
                made.File("dossier").Revision
            )
        ).Fine();
        var before = (await _client.Get($"cases/{made.Id}/evidence")).Body["hypotheses"]![0]!;

        var linked = (
            await _client.Post(
                $"cases/{made.Id}/evidence/links",
                new
                {
                    statement = (string)accepted.Body["proposal"]!["statement"]!,
                    hypothesis = (string)before["id"]!,
                    ratio = "3 to 5",
                    because = "It would hardly be said otherwise.",
                },
                accepted.Tag
            )
        ).Fine();

        Assert.Equal("fine", (string)linked.Body["state"]!);
        var after = (await _client.Get($"cases/{made.Id}/evidence")).Body["hypotheses"]![0]!;
        Assert.True((double)after["posterior"]!["central"]! > (double)before["posterior"]!["central"]!);
    }

    [Fact]
    public async Task A_statement_named_as_evidence_stands_behind_the_number()
    {
        var made = await _client.Shipped();
        const string path = "future.discount";

        var saved = await _client.Post($"cases/{made.Id}/evidence/assumptions", new { statement = "provision-text", path }, 1);

        Assert.Equal("fine", (string)saved.Fine().Body["state"]!);
        var parameter = (await _client.Get($"cases/{made.Id}/parameters")).Body["parameters"]!
            .AsArray()
            .First(p => (string)p!["path"]! == path)!;
        Assert.Contains("provision-text", parameter["evidence"]!.AsArray().Select(e => (string)e!["id"]!));
    }

    [Fact]
    public async Task Leaving_a_source_out_says_what_turns()
    {
        var made = await _client.Shipped();

        var without = (await _client.Post($"cases/{made.Id}/evidence/without", new { kinds = new[] { "cluster" } })).Fine().Body;

        Assert.Equal(2, without["removals"]!.AsArray().Count);
        Assert.All(without["removals"]!.AsArray(), r => Assert.NotEmpty(r!["posteriors"]!.AsArray()));
        Assert.NotEmpty(without["tables"]![0]!["rows"]!.AsArray());
    }

    private async Task<(Answer Made, System.Text.Json.Nodes.JsonNode Document)> Added(string article = Article)
    {
        var made = await _client.Shipped();
        var added = await _client.Upload($"cases/{made.Id}/documents?name=article.txt", Encoding.UTF8.GetBytes(article));
        var id = (string)added.ShouldBe(HttpStatusCode.Created).Body["documents"]![0]!["id"]!;
        return (made, (await _client.Get($"cases/{made.Id}/documents/{id}")).Fine().Body);
    }

    private async Task<string> DossierText(Answer made) =>
        (await _client.Get($"cases/{made.Id}/files/{made.File("dossier").Id}")).Fine().Body["text"]!.ToString();
}
