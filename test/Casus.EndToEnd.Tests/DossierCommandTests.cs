using System.Diagnostics;
using System.Text.Json;

namespace Casus.EndToEnd.Tests;

public class DossierCommandTests
{
    private const string Hypotheses = """
        casus-dossier: 1   # the version

        # Kept by hand.
        hypotheses:
          deters:   # the question
            claim: "The guarantee deters."
            prior: 0.3 to 0.5

        clusters:
          line: { correlated: 0.5 }

        """;

    [Fact]
    public void From_a_document_to_a_statement_that_bears_on_a_hypothesis_and_every_remark_stays()
    {
        using var folder = new TemporaryFolder();
        var (dossier, article) = Begin(folder);

        Assert.Equal(0, CasusProcess.Run("dossier", "add", folder.Path, article, "--reliability", "B").ExitCode);
        var open = Open(folder);
        Assert.Equal(3, open.Count);
        var reviewed = CasusProcess.Run(
            "dossier",
            "review",
            folder.Path,
            "--accept",
            open[0],
            "--reject",
            open[1],
            "--because",
            "Said of another matter: no claim."
        );
        Assert.Equal((0, ""), (reviewed.ExitCode, reviewed.Error));
        var corrected = CasusProcess.Run(
            "dossier",
            "review",
            folder.Path,
            "--correct",
            open[2],
            "--as",
            "free-to-leave",
            "--modality",
            "assesses",
            "--said",
            "They may go."
        );
        Assert.Equal((0, ""), (corrected.ExitCode, corrected.Error));
        var linked = CasusProcess.Run(
            "dossier",
            "link",
            folder.Path,
            "free-to-leave",
            "deters",
            "--ratio",
            "0.5 to 0.8",
            "--because",
            "It is cheap: anyone says so.",
            "--credibility",
            "2",
            "--confidence",
            "low",
            "--cluster",
            "line"
        );
        Assert.Equal((0, ""), (linked.ExitCode, linked.Error));

        var text = File.ReadAllText(dossier);
        Assert.StartsWith(Hypotheses, text, StringComparison.Ordinal);
        Assert.Contains("review: accepted", text, StringComparison.Ordinal);
        Assert.Contains("review: corrected", text, StringComparison.Ordinal);
        Assert.Contains($"  {open[1]}: \"Said of another matter: no claim.\"", text, StringComparison.Ordinal);
        Assert.Contains("ratio: 0.5 to 0.8", text, StringComparison.Ordinal);
        var check = CasusProcess.Run("dossier", "check", folder.Path, "--json");
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("one statement only", check.Out, StringComparison.Ordinal);
        Assert.Empty(Open(folder));
    }

    [Fact]
    public void A_document_is_stored_under_its_digest_and_entered_once()
    {
        using var folder = new TemporaryFolder();
        var (dossier, article) = Begin(folder);

        Assert.Equal(0, CasusProcess.Run("dossier", "add", folder.Path, article).ExitCode);
        var first = File.ReadAllText(dossier);
        var again = CasusProcess.Run("dossier", "add", folder.Path, article);

        Assert.Equal(0, again.ExitCode);
        Assert.Contains("there already", again.Out, StringComparison.Ordinal);
        Assert.Equal(first, File.ReadAllText(dossier));
        var stored = Directory.GetFiles(folder.File("documents"), "*.txt").Single();
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(article))),
            Path.GetFileNameWithoutExtension(stored)
        );
        Assert.Equal(File.ReadAllBytes(article), File.ReadAllBytes(stored));
    }

    [Fact]
    public void A_folder_begins_a_dossier_and_a_scenario_comes_to_name_it()
    {
        using var folder = new TemporaryFolder();
        var (dossier, article) = Begin(folder);
        File.Delete(dossier);
        Assert.Equal(0, CasusProcess.Run("new", "blank", "--out", folder.File("scenario.yaml")).ExitCode);

        var run = CasusProcess.Run("dossier", "add", folder.Path, article);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("dossier: dossier.yaml", File.ReadAllText(folder.File("scenario.yaml")), StringComparison.Ordinal);
        Assert.Equal(0, CasusProcess.Run("check", folder.Path).ExitCode);
    }

    [Fact]
    public void A_decision_can_be_taken_back_and_leaves_no_trace()
    {
        using var folder = new TemporaryFolder();
        var (dossier, article) = Begin(folder);
        CasusProcess.Run("dossier", "add", folder.Path, article);
        var before = File.ReadAllText(dossier);
        var open = Open(folder);

        CasusProcess.Run("dossier", "review", folder.Path, "--accept", open[0]);
        var undone = CasusProcess.Run("dossier", "review", folder.Path, "--undo", open[0]);

        Assert.Equal(0, undone.ExitCode);
        Assert.Equal(open, Open(folder));
        // The section that was begun stays, empty, apart from its neighbours as they stand apart.
        Assert.Equal(before + "\nstatements:\n", File.ReadAllText(dossier));
    }

    [Fact]
    public void Review_without_a_terminal_asks_for_names_and_all_at_once_for_a_confidence()
    {
        using var folder = new TemporaryFolder();
        var (dossier, article) = Begin(folder);
        CasusProcess.Run("dossier", "add", folder.Path, article);
        var before = File.ReadAllText(dossier);

        var none = ReadCommandTests.RunWithInput("aaa", "dossier", "review", folder.Path);
        var all = CasusProcess.Run("dossier", "review", folder.Path, "--accept-all");
        var unknown = CasusProcess.Run("dossier", "review", folder.Path, "--accept", Open(folder)[0], "nobody-1234");
        var why = CasusProcess.Run("dossier", "review", folder.Path, "--reject", Open(folder)[0]);

        Assert.Equal([2, 2, 2, 2], new[] { none.ExitCode, all.ExitCode, unknown.ExitCode, why.ExitCode });
        Assert.Contains("--accept", none.Error, StringComparison.Ordinal);
        Assert.Contains("--minimum-confidence", all.Error, StringComparison.Ordinal);
        Assert.Contains("nobody-1234", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("--because", why.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(dossier));
        Assert.Equal(0, CasusProcess.Run("dossier", "review", folder.Path, "--accept-all", "--minimum-confidence", "0").ExitCode);
        Assert.Empty(Open(folder));
    }

    [Fact]
    public void A_clause_that_was_reviewed_becomes_a_provision_of_the_scenario_and_statements_evidence_of_its_numbers()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("case"));
        Assert.Equal(0, CasusProcess.Run("new", "guarantee", "--out", folder.File("case/scenario.yaml")).ExitCode);
        File.WriteAllText(
            folder.File("clause.txt"),
            "The clause of Tol\n\nBy Ada Lindqvist\n3 March 2031\n\nUnder the draft, the guarantors would defend the island if it were attacked. "
                + "Under one reading, the clause obliges them to send troops. Under another reading, each may decide what it deems necessary.\n"
        );
        Assert.Equal(0, CasusProcess.Run("dossier", "add", folder.File("case"), folder.File("clause.txt")).ExitCode);
        var open = Open(folder.File("case"));
        Assert.Equal(3, open.Count);
        var scenario = folder.File("case/scenario.yaml");
        var before = File.ReadAllText(scenario);

        var early = CasusProcess.Run("dossier", "provision", folder.File("case"), open[0], "--as", "of-the-text", "--issue", "guarantee");
        Assert.Equal(2, early.ExitCode);
        Assert.Contains($"--accept {open[0]}", early.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(scenario));

        Assert.Equal(0, CasusProcess.Run(["dossier", "review", folder.File("case"), "--accept", .. open]).ExitCode);
        var entered = CasusProcess.Run("dossier", "provision", folder.File("case"), open[0], "--as", "of-the-text", "--issue", "guarantee");
        Assert.Equal((0, ""), (entered.ExitCode, entered.Error));
        const string number = "provisions.of-the-text.readings.would.cost-of-reneging.none";
        var linked = CasusProcess.Run("dossier", "link", folder.File("case"), open[0], number);
        Assert.Equal((0, ""), (linked.ExitCode, linked.Error));
        Assert.Equal(2, CasusProcess.Run("dossier", "link", folder.File("case"), open[0], number).ExitCode);
        Assert.Equal(2, CasusProcess.Run("dossier", "link", folder.File("case"), open[0], "no.such.number").ExitCode);

        var check = CasusProcess.Run("check", folder.File("case"));
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.Contains("of-the-text: { provision: of-the-text }", File.ReadAllText(scenario), StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_that_does_not_read_so_any_more_is_found_and_found_again_by_an_export_made_before()
    {
        using var folder = new TemporaryFolder();
        var (dossier, article) = Begin(folder);
        CasusProcess.Run("dossier", "add", folder.Path, article);
        CasusProcess.Run("dossier", "review", folder.Path, "--accept-all", "--minimum-confidence", "0");
        var whole = File.ReadAllText(dossier);
        Assert.Equal(
            0,
            CasusProcess.Run("dossier", "export", folder.Path, "--format", "web-annotation", "--out", folder.File("a.jsonld")).ExitCode
        );
        var start = whole.Split('\n').First(l => l.Contains(" start: ", StringComparison.Ordinal));
        File.WriteAllText(dossier, whole.Replace(start, "      start: 3", StringComparison.Ordinal));

        var broken = CasusProcess.Run("dossier", "check", folder.Path);
        var imported = CasusProcess.Run("dossier", "import", folder.Path, folder.File("a.jsonld"));

        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("does not read so any more", broken.Out, StringComparison.Ordinal);
        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));
        Assert.Contains("1 moved", imported.Out, StringComparison.Ordinal);
        Assert.Equal(whole, File.ReadAllText(dossier));
    }

    [Fact]
    public void A_table_goes_out_and_comes_back_with_what_was_changed_in_it()
    {
        using var folder = new TemporaryFolder();
        var (dossier, article) = Begin(folder);
        CasusProcess.Run("dossier", "add", folder.Path, article);
        CasusProcess.Run("dossier", "review", folder.Path, "--accept-all", "--minimum-confidence", "0");
        var before = File.ReadAllText(dossier);
        Assert.Equal(0, CasusProcess.Run("dossier", "export", folder.Path, "--format", "csv", "--out", folder.File("s.csv")).ExitCode);

        Assert.Equal(0, CasusProcess.Run("dossier", "import", folder.Path, folder.File("s.csv")).ExitCode);
        Assert.Equal(before, File.ReadAllText(dossier));

        File.WriteAllText(
            folder.File("s.csv"),
            File.ReadAllText(folder.File("s.csv")).Replace("Mira Solano", "M. Solano", StringComparison.Ordinal)
        );
        var run = CasusProcess.Run("dossier", "import", folder.Path, folder.File("s.csv"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(before.Replace("speaker: Mira Solano", "speaker: M. Solano", StringComparison.Ordinal), File.ReadAllText(dossier));
    }

    [Fact]
    public void Killed_at_any_moment_an_addition_leaves_the_old_dossier_or_the_new_one()
    {
        using var folder = new TemporaryFolder();
        var (dossier, article) = Begin(folder);
        for (var wait = 100; wait < 1600; wait += 300)
        {
            File.WriteAllText(article, ReadCommandTests.Article + $"\nA sentence more: {wait}.\n");
            var before = File.ReadAllText(dossier);
            using var process = CasusProcess.Start(null, ["dossier", "add", folder.Path, article, "--name", $"s-{wait}"]);
            // The moment is what is tried, so there is nothing to wait for but time: before, during and after the write.
            Thread.Sleep(wait);
            process.Kill();
            process.WaitForExit();

            var after = File.ReadAllText(dossier);
            Assert.True(after == before || after.Contains($"\n  s-{wait}:\n", StringComparison.Ordinal), "half a dossier was left");
            Assert.Equal(0, CasusProcess.Run("dossier", "add", folder.Path, article).ExitCode);
            Assert.NotEqual(2, CasusProcess.Run("dossier", "check", folder.Path).ExitCode);
        }
    }

    [Theory]
    [InlineData("dossier")]
    [InlineData("dossier", "add", "no/such/folder", "README.md")]
    [InlineData("dossier", "add", "FOLDER", "no-such-document.txt")]
    [InlineData("dossier", "add", "FOLDER", "README.md", "LICENSE", "--name", "one")]
    [InlineData("dossier", "add", "FOLDER", "README.md", "--name", "../up")]
    [InlineData("dossier", "review", "FOLDER", "--source", "nothing")]
    [InlineData("dossier", "link", "FOLDER", "s", "h", "--ratio", "1", "--because", "x")]
    [InlineData("dossier", "link", "FOLDER", "s", "deters")]
    [InlineData("dossier", "export", "FOLDER", "--format", "pdf")]
    [InlineData("dossier", "import", "FOLDER", "no-such.csv")]
    [InlineData("dossier", "import", "FOLDER", "README.md")]
    [InlineData("dossier", "check", "FOLDER", "--documents", "no-such-document.txt")]
    public void What_makes_no_sense_exits_with_2_and_changes_nothing(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var (dossier, _) = Begin(folder);

        var run = CasusProcess.Run([.. arguments.Select(a => a == "FOLDER" ? folder.Path : a)]);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(Hypotheses, File.ReadAllText(dossier));
    }

    [Fact]
    public async Task On_a_terminal_single_keys_decide_and_what_is_done_is_kept()
    {
        if (!File.Exists("/usr/bin/script"))
            return;
        using var folder = new TemporaryFolder();
        var (dossier, article) = Begin(folder);
        CasusProcess.Run("dossier", "add", folder.Path, article);
        var start = new ProcessStartInfo("/usr/bin/script")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add("-qec");
        start.ArgumentList.Add($"dotnet \"{typeof(Casus.Cli.Commands.CommandTree).Assembly.Location}\" dossier review \"{folder.Path}\"");
        start.ArgumentList.Add("/dev/null");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync("a");
        await process.StandardInput.FlushAsync();
        for (var i = 0; i < 300 && !File.ReadAllText(dossier).Contains("review: accepted", StringComparison.Ordinal); i++)
            await Task.Delay(100);
        await process.StandardInput.WriteAsync("q");
        await process.StandardInput.FlushAsync();
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

        Assert.Contains("review: accepted", File.ReadAllText(dossier), StringComparison.Ordinal);
        Assert.Contains("2 still open", await output, StringComparison.Ordinal);
        Assert.Equal(2, Open(folder).Count);
    }

    private static (string Dossier, string Article) Begin(TemporaryFolder folder)
    {
        File.WriteAllText(folder.File("dossier.yaml"), Hypotheses);
        File.WriteAllText(folder.File("talks.txt"), ReadCommandTests.Article);
        return (folder.File("dossier.yaml"), folder.File("talks.txt"));
    }

    private static List<string> Open(TemporaryFolder folder) => Open(folder.Path);

    private static List<string> Open(string place)
    {
        var run = CasusProcess.Run("dossier", "review", place, "--list", "--json");
        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Out);
        return
        [
            .. json
                .RootElement.GetProperty("documents")
                .EnumerateArray()
                .SelectMany(d => d.GetProperty("statements").EnumerateArray())
                .Select(s => s.GetProperty("id").GetString()!),
        ];
    }
}
