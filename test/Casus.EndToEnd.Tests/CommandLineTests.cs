using System.Text.Json;
using System.Xml.Linq;

namespace Casus.EndToEnd.Tests;

public class CommandLineTests
{
    [Theory]
    [InlineData("ukraine-2025")]
    [InlineData("korea-1953")]
    [InlineData("taiwan")]
    public void Analyze_answers_on_one_screen_and_leaves_a_whole_report(string name)
    {
        using var folder = new TemporaryFolder();
        var run = CasusProcess.Run("analyze", CasusProcess.Case(name), "--out", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.InRange(run.Out.Split('\n').Length, 15, 48);
        Assert.DoesNotContain('\u001B', run.Out);
        Assert.Equal(["findings.json", "report.html", "report.md"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
        var page = File.ReadAllText(folder.File("report.html"));
        XDocument.Parse(page[page.IndexOf("<html", StringComparison.Ordinal)..]);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        using var findings = JsonDocument.Parse(File.ReadAllText(folder.File("findings.json")));
        Assert.True(findings.RootElement.GetProperty("proof").GetProperty("largestRegret").GetDouble() < 1e-12);
    }

    [Fact]
    public void The_same_bytes_come_out_whatever_the_number_of_threads()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, threads) in new[] { ("one", "1"), ("two", "2") })
            Assert.Equal(
                0,
                CasusProcess
                    .Run(("DOTNET_PROCESSOR_COUNT", threads), ["analyze", CasusProcess.Case("ukraine-2025"), "--out", folder.File(name)])
                    .ExitCode
            );

        foreach (var file in new[] { "findings.json", "report.html", "report.md" })
            Assert.Equal(
                File.ReadAllBytes(Path.Combine(folder.File("one"), file)),
                File.ReadAllBytes(Path.Combine(folder.File("two"), file))
            );
    }

    [Theory]
    [InlineData("something-is-signed", 0)]
    [InlineData("something-is-signed-and-deters", 1)]
    [InlineData("nothing-of-the-kind", 2)]
    public void A_finding_that_is_required_decides_the_exit_code(string finding, int code)
    {
        var run = CasusProcess.Run("analyze", CasusProcess.Case("ukraine-2025"), "--json", "--require", finding);

        Assert.Equal(code, run.ExitCode);
        using var findings = JsonDocument.Parse(run.Out);
        Assert.Equal(132, findings.RootElement.GetProperty("formulaCount").GetInt32());
    }

    [Fact]
    public void Explain_and_compare_take_a_formula_in_full_or_by_what_differs()
    {
        var full = CasusProcess.Run("explain", CasusProcess.Case("ukraine-2025"), "line-of-contact/binding/none/ended");
        var part = CasusProcess.Run("explain", CasusProcess.Case("ukraine-2025"), "guarantee=binding");
        var both = CasusProcess.Run("compare", CasusProcess.Case("ukraine-2025"), "guarantee=permissive", "guarantee=binding");

        Assert.Equal([0, 0, 0], new[] { full.ExitCode, part.ExitCode, both.ExitCode });
        Assert.Contains("Russia refuses it", full.Out, StringComparison.Ordinal);
        Assert.Contains("Whether it deters", part.Out, StringComparison.Ordinal);
        Assert.Contains("A clause that says may", both.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_option_is_answered_with_those_there_are()
    {
        var run = CasusProcess.Run("explain", CasusProcess.Case("ukraine-2025"), "guarantee=bindng");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("aid-only, permissive, article-5-style, binding", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("guarantee")]
    [InlineData("crisis")]
    [InlineData("blank")]
    public void A_new_scenario_can_be_checked_and_analysed_as_it_is(string template)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("scenario.yaml");

        Assert.Equal(0, CasusProcess.Run("new", template, "--out", file).ExitCode);
        Assert.Equal(2, CasusProcess.Run("new", template, "--out", file).ExitCode);
        Assert.Equal(0, CasusProcess.Run("check", file).ExitCode);
        Assert.Equal(0, CasusProcess.Run("analyze", file, "--out", folder.File("report")).ExitCode);
        Assert.Contains("casus: 1", CasusProcess.Run("new", template).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_scenario_gets_places_and_remedies_and_no_stack_trace()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Path.Combine(CasusProcess.Case("taiwan"), "scenario.yaml"))
            .Replace("role: challenger", "role: chalenger", StringComparison.Ordinal);
        File.WriteAllText(folder.File("scenario.yaml"), text);

        var run = CasusProcess.Run("check", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Matches(@"scenario\.yaml:\d+:\d+: ", run.Error);
        Assert.Contains("challenger", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scenario")]
    [InlineData("dossier")]
    [InlineData("findings")]
    public void Schemas_are_those_of_the_repository(string kind) =>
        Assert.Equal(
            File.ReadAllText(Path.Combine(CasusProcess.Root, "schema", $"{kind}.schema.json")),
            CasusProcess.Run("schema", kind).Out
        );

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("analyze")]
    [InlineData("analyze", "no/such/case")]
    [InlineData("new", "no-such-template")]
    public void A_command_line_that_makes_no_sense_exits_with_2(params string[] arguments)
    {
        var run = CasusProcess.Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public void Completion_knows_the_command(string shell) =>
        Assert.Contains("casus", CasusProcess.Run("completion", shell).Out, StringComparison.Ordinal);

    [Fact]
    public void A_published_model_answers_by_file()
    {
        var run = CasusProcess.Run(
            "model",
            Path.Combine(CasusProcess.Root, "catalog", "models", "fearon-1995", "take-it-or-leave-it.yaml")
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("0.65", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_stopped_leaves_nothing_half_written()
    {
        using var folder = new TemporaryFolder();
        var target = folder.File("report");
        using var process = CasusProcess.Start(null, ["analyze", CasusProcess.Case("ukraine-2025"), "--out", target]);
        await Task.Delay(350);
        using var kill = System.Diagnostics.Process.Start(
            "kill",
            ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
        );
        await process.WaitForExitAsync();

        // Stopped in time, or too late to matter: in neither case is a part left.
        Assert.True(!Directory.Exists(target) || Directory.GetFiles(target).Length == 3, "half a report was left");
        Assert.Empty(Directory.Exists(target) ? Directory.GetFiles(target, "*.part") : []);
    }
}
