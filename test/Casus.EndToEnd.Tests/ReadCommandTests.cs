using System.Diagnostics;
using System.Text.Json;

namespace Casus.EndToEnd.Tests;

public class ReadCommandTests
{
    internal const string Article = """
        Talks in Veldoria stall over guarantee

        By Ada Lindqvist
        3 March 2031

        Foreign Minister Oren Halberd said that Veldoria would respond to "any new base" on the island.
        "We will not sign a text without a guarantee," said Mira Solano, the president of Castria, on Monday.
        He told reporters: "Our neighbours are free to leave the talks."
        """;

    [Fact]
    public void Proposals_are_shown_with_speaker_words_and_places_and_without_colours_when_piped()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("talks.txt"), Article);

        var run = CasusProcess.Run("read", folder.File("talks.txt"));

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains("Ada Lindqvist", run.Out, StringComparison.Ordinal);
        Assert.Contains("Oren Halberd", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', run.Out);
    }

    [Fact]
    public void Folders_files_and_standard_input_are_read_together()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("in"));
        File.WriteAllText(Path.Combine(folder.File("in"), "b.txt"), Article);
        File.WriteAllText(
            Path.Combine(folder.File("in"), "a.html"),
            "<html><head><title>T</title></head><body><p>Oren Halberd said that it rains.</p></body></html>"
        );

        var run = RunWithInput(Article, "read", folder.File("in"), "-", "--json");

        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(
            ["html", "text", "text"],
            json.RootElement.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("format").GetString())
        );
        Assert.Equal(
            3,
            json.RootElement.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("source").GetString()).Distinct().Count()
        );
    }

    [Fact]
    public void Only_what_is_asked_for_is_shown()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("talks.txt"), Article);

        var direct = Statements("read", folder.File("talks.txt"), "--json", "--only", "direct");
        var sure = Statements("read", folder.File("talks.txt"), "--json", "--minimum-confidence", "0.9");
        var none = Statements("read", folder.File("talks.txt"), "--json", "--only", "provisions");

        Assert.NotEmpty(direct);
        Assert.All(direct, s => Assert.Equal("direct", s.GetProperty("kind").GetString()));
        Assert.All(sure, s => Assert.True(s.GetProperty("confidence").GetDouble() >= 0.9));
        Assert.Empty(none);
    }

    [Fact]
    public void An_actor_list_of_ones_own_gives_sides()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("talks.txt"), Article);
        File.WriteAllText(
            folder.File("actors.yaml"),
            "casus-actors: 1\nactors:\n  veldoria: { name: Veldoria, kind: state }\n  halberd: { name: Oren Halberd, kind: man, side: veldoria }\n"
        );

        var statements = Statements("read", folder.File("talks.txt"), "--json", "--actors", folder.File("actors.yaml"));

        Assert.Contains(statements, s => s.TryGetProperty("side", out var side) && side.GetString() == "veldoria");
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_shown()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("talks.txt"), Article);
        File.WriteAllText(folder.File("empty.txt"), "");

        var run = CasusProcess.Run("read", folder.File("talks.txt"), folder.File("empty.txt"), folder.File("missing\u001B[2J.txt"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Ada Lindqvist", run.Out, StringComparison.Ordinal);
        Assert.Contains("is empty", run.Error, StringComparison.Ordinal);
        Assert.Contains("missing", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', run.Error);
    }

    [Theory]
    [InlineData("--minimum-confidence", "2")]
    [InlineData("--minimum-confidence", "x")]
    [InlineData("--only", "everything")]
    [InlineData("--format", "pdf")]
    [InlineData("--actors", "no-such-list.yaml")]
    public void An_option_that_makes_no_sense_exits_with_2(string option, string value)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("talks.txt"), Article);

        var run = CasusProcess.Run("read", folder.File("talks.txt"), option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private static List<JsonElement> Statements(params string[] arguments)
    {
        var run = CasusProcess.Run(arguments);
        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Out);
        return [.. json.RootElement.GetProperty("documents")[0].GetProperty("statements").EnumerateArray().Select(s => s.Clone())];
    }

    internal static CasusProcess RunWithInput(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = CasusProcess.Root,
        };
        start.ArgumentList.Add(typeof(Casus.Cli.Commands.CommandTree).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)));
        return new(process.ExitCode, output.Result, error.Result);
    }
}
