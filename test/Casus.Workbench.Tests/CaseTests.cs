using System.IO.Compression;
using System.Net;
using System.Text;

namespace Casus.Workbench.Tests;

public class CaseTests(WorkbenchFixture workbench)
{
    private readonly Client _client = workbench.Client;

    [Fact]
    public async Task A_shipped_case_becomes_ones_own()
    {
        var made = await _client.Shipped();

        Assert.Equal($"/api/v1/cases/{made.Id}", made.Headers.Location!.ToString());
        Assert.Equal(["dossier.yaml", "scenario.yaml"], made.Body["files"]!.AsArray().Select(f => (string)f!["name"]!));
        Assert.Equal("fine", (string)made.Body["state"]!);
        Assert.Equal(1, made.Tag);
        var listed = (await _client.Get("cases")).Fine().Body["cases"]!.AsArray();
        Assert.Contains(listed, c => (string)c!["id"]! == made.Id);
    }

    [Fact]
    public async Task The_catalog_has_cases_and_templates_and_each_template_makes_a_case()
    {
        var catalog = (await _client.Get("catalog")).Fine().Body;

        Assert.True(catalog["cases"]!.AsArray().Count >= 3);
        foreach (var template in catalog["templates"]!.AsArray())
            (await _client.Post("cases", new { template = (string)template!["id"]! })).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_case_that_is_put_away_is_kept_and_only_not_listed()
    {
        var made = await _client.Shipped();

        (await _client.Patch($"cases/{made.Id}", new { archived = true })).Fine();

        Assert.DoesNotContain((await _client.Get("cases")).Body["cases"]!.AsArray(), c => (string)c!["id"]! == made.Id);
        Assert.Contains((await _client.Get("cases?archived=true")).Body["cases"]!.AsArray(), c => (string)c!["id"]! == made.Id);
        (await _client.Get($"cases/{made.Id}")).Fine();
    }

    [Fact]
    public async Task A_case_goes_home_as_an_archive_and_comes_back_the_same()
    {
        var made = await _client.Shipped();
        var archive = (await _client.Get($"cases/{made.Id}/archive")).Fine().Bytes;

        var back = (await _client.Upload("imports?name=mine.zip", archive)).ShouldBe(HttpStatusCode.Created).Body["case"]!;

        var hash = (await _client.Get($"cases/{made.Id}/check")).Body["hash"]!.ToString();
        Assert.Equal(hash, (await _client.Get($"cases/{back["id"]}/check")).Body["hash"]!.ToString());
        Assert.Equal(archive, (await _client.Get($"cases/{back["id"]}/archive")).Bytes);
    }

    [Fact]
    public async Task Whatever_is_dropped_is_told_apart_by_what_it_holds()
    {
        var made = await _client.Shipped();
        var scenario = (await _client.Get($"cases/{made.Id}/files/{made.File("scenario").Id}")).Body["text"]!.ToString();
        var dossier = (await _client.Get($"cases/{made.Id}/files/{made.File("dossier").Id}")).Body["text"]!.ToString();

        var asCase = await _client.Upload("imports?name=x.yaml", Encoding.UTF8.GetBytes(scenario));
        var asDossier = await _client.Upload($"imports?name=y.yaml&case={made.Id}", Encoding.UTF8.GetBytes(dossier + "\n# mine\n"));
        var asDocument = await _client.Upload("imports?name=z.txt", "The minister said that talks would go on."u8.ToArray());

        Assert.Equal("case", (string)asCase.ShouldBe(HttpStatusCode.Created).Body["kind"]!);
        Assert.Equal("dossier", (string)asDossier.Fine().Body["kind"]!);
        Assert.Equal("document", (string)asDocument.ShouldBe(HttpStatusCode.Created).Body["kind"]!);
        Assert.Single(asDocument.Body["case"]!["documents"]!.AsArray());
    }

    [Fact]
    public async Task Every_save_is_a_revision_and_any_can_be_restored()
    {
        var made = await _client.Shipped();
        var (file, _) = made.File("scenario");
        var original = (await _client.Get($"cases/{made.Id}/files/{file}")).Body["text"]!.ToString();

        (await _client.Put($"cases/{made.Id}/files/{file}", new { text = original + "\n# second\n", note = "mine" }, 1)).Fine();
        (await _client.Put($"cases/{made.Id}/files/{file}", new { text = "not: a scenario" }, 2)).Fine();
        var restored = (await _client.Post($"cases/{made.Id}/revisions/2/restore", new { }, 3)).Fine();

        Assert.Equal(4, (long)restored.Body["revision"]!);
        Assert.Equal("fine", (string)restored.Body["state"]!);
        Assert.Equal(original + "\n# second\n", (await _client.Get($"cases/{made.Id}/files/{file}")).Body["text"]!.ToString());
        Assert.Equal("not: a scenario", (await _client.Get($"cases/{made.Id}/files/{file}?at=3")).Body["text"]!.ToString());
        var revisions = (await _client.Get($"cases/{made.Id}/revisions")).Body["revisions"]!.AsArray();
        Assert.Equal(["restore", "edit", "edit", "create"], revisions.Select(r => (string)r!["kind"]!));
        Assert.Equal("mine", (string)revisions[2]!["note"]!);
        Assert.Equal(original, (string)(await _client.Get($"cases/{made.Id}/revisions/2")).Body["files"]![0]!["before"]!);
    }

    [Fact]
    public async Task Two_people_editing_one_file_get_a_conflict_with_the_others_text_and_nothing_is_written()
    {
        var made = await _client.Shipped();
        var (file, _) = made.File("scenario");
        (await _client.Put($"cases/{made.Id}/files/{file}", new { text = "theirs: 1", note = "first" }, 1)).Fine();

        var late = await _client.Put($"cases/{made.Id}/files/{file}", new { text = "mine: 1" }, 1);

        late.ShouldFail(HttpStatusCode.PreconditionFailed, "conflict");
        Assert.Equal("theirs: 1", (string)late.Body["conflict"]!["text"]!);
        Assert.Equal(2, (long)late.Body["conflict"]!["current"]!);
        Assert.Equal("first", (string)late.Body["conflict"]!["note"]!);
        Assert.Equal("theirs: 1", (await _client.Get($"cases/{made.Id}/files/{file}")).Body["text"]!.ToString());
    }

    [Fact]
    public async Task Of_many_who_save_at_once_exactly_one_succeeds_each_round()
    {
        var made = await _client.Made("casus: 1\n");
        var (file, _) = made.File("scenario");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => _client.Put($"cases/{made.Id}/files/{file}", new { text = $"casus: 1\n# {i}\n" }, 1))
        );

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(a => a.Status == HttpStatusCode.PreconditionFailed));
        Assert.Equal(2, (long)(await _client.Get($"cases/{made.Id}")).Body["revision"]!);
    }

    [Fact]
    public async Task A_save_without_a_revision_is_refused()
    {
        var made = await _client.Shipped();

        var answer = await _client.Put($"cases/{made.Id}/files/{made.File("scenario").Id}", new { text = "x" });

        answer.ShouldFail(HttpStatusCode.PreconditionRequired, "precondition-required");
    }

    [Fact]
    public async Task A_form_sets_a_number_and_every_other_byte_stays()
    {
        var made = await _client.Shipped();
        var (file, _) = made.File("scenario");
        var before = (await _client.Get($"cases/{made.Id}/files/{file}")).Body["text"]!.ToString();
        const string path = "provisions.article-5-style.beliefs.russia.would";

        var saved = (await _client.Post($"cases/{made.Id}/edits", new { edits = new[] { new { path, value = "0.25 to 0.5" } } }, 1)).Fine();

        var after = saved.Body["text"]!.ToString();
        var changed = before.Split('\n').Zip(after.Split('\n')).Where(l => l.First != l.Second).ToList();
        Assert.Single(changed);
        Assert.Contains("0.25 to 0.5", changed[0].Second, StringComparison.Ordinal);
        Assert.Equal(before.Split('\n').Length, after.Split('\n').Length);
        Assert.Equal("fine", (string)saved.Body["state"]!);
    }

    [Fact]
    public async Task Errors_are_told_with_their_line_and_stop_nothing_but_the_analysis()
    {
        var made = await _client.Shipped();
        var (file, _) = made.File("scenario");
        var text = (await _client.Get($"cases/{made.Id}/files/{file}")).Body["text"]!.ToString();

        var saved = (
            await _client.Put(
                $"cases/{made.Id}/files/{file}",
                new { text = text.Replace("value: 0.2 to 0.6", "value: 1.2 to 0.6", StringComparison.Ordinal) },
                1
            )
        ).Fine();

        Assert.Equal("errors", (string)saved.Body["state"]!);
        var said = saved.Body["diagnostics"]![0]!;
        Assert.Equal(file, (string)said["fileId"]!);
        Assert.Equal(
            Array.FindIndex(text.Split('\n'), l => l.Contains("value: 0.2 to 0.6", StringComparison.Ordinal)) + 1,
            (int)said["line"]!
        );
        var explored = await _client.Post($"cases/{made.Id}/explore");
        explored.ShouldFail(HttpStatusCode.UnprocessableEntity, "invalid-scenario");
        Assert.NotEmpty(explored.Body["diagnostics"]!.AsArray());
    }

    [Fact]
    public async Task Unsaved_texts_are_checked_and_left_alone()
    {
        var made = await _client.Shipped();
        var (file, _) = made.File("scenario");

        var answer = (
            await _client.Post($"cases/{made.Id}/check", new { files = new Dictionary<string, string> { [file] = "casus: [" } })
        ).Fine();

        Assert.False((bool)answer.Body["valid"]!);
        Assert.Equal(1, (long)(await _client.Get($"cases/{made.Id}")).Body["revision"]!);
        Assert.True((bool)(await _client.Get($"cases/{made.Id}/check")).Body["valid"]!);
    }

    [Fact]
    public async Task Every_entry_of_a_file_has_a_field_with_its_line_and_what_may_stand_there()
    {
        var made = await _client.Shipped();
        var text = (await _client.Get($"cases/{made.Id}/files/{made.File("scenario").Id}")).Body["text"]!.ToString().Split('\n');

        var fields = (await _client.Get($"cases/{made.Id}/fields")).Fine().Body["fields"]!.AsArray();

        var role = fields.First(f => (string)f!["path"]! == "actors.russia.role")!;
        Assert.Equal("choice", (string)role["kind"]!);
        Assert.Contains("guarantor", role["options"]!.AsArray().Select(o => (string)o!));
        Assert.All(
            fields.Where(f => !char.IsAsciiDigit(((string)f!["key"]!)[0])),
            f => Assert.Contains((string)f!["key"]!, text[(int)f["line"]! - 1], StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_archive_of_a_case_is_an_archive()
    {
        var made = await _client.Shipped();

        using var archive = new ZipArchive(new MemoryStream((await _client.Get($"cases/{made.Id}/archive")).Fine().Bytes));

        Assert.Equal(["dossier.yaml", "scenario.yaml"], archive.Entries.Select(e => e.FullName));
    }

    [Fact]
    public async Task Words_are_fields_of_text_and_quantities_fields_of_numbers()
    {
        var made = await _client.Shipped();
        var files = (await _client.Get($"cases/{made.Id}")).Fine().Body["files"]!.AsArray();
        foreach (var role in new[] { "scenario", "dossier" })
        {
            var file = (string)files.First(f => (string)f!["role"]! == role)!["id"]!;
            var fields = (await _client.Get($"cases/{made.Id}/fields?file={file}")).Fine().Body["fields"]!.AsArray();
            string KindOf(string path) =>
                (string)fields.First(f => ((string)f!["path"]!).EndsWith(path, StringComparison.Ordinal))!["kind"]!;
            if (role == "scenario")
            {
                Assert.Equal("text", KindOf("title"));
                Assert.Equal("text", KindOf("because"));
                Assert.Equal("number", KindOf("wanted.within-periods"));
                Assert.Equal("number", KindOf("beliefs.us.would.value"));
                Assert.Equal("choice", KindOf("confidence"));
            }
            else
            {
                Assert.Equal("text", KindOf("atlamazoglou-2025.author"));
                Assert.Equal("text", KindOf("red-line-is-genuine.claim"));
                Assert.Equal("number", KindOf("red-line-is-genuine.prior"));
            }
        }
    }
}
