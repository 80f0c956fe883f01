using System.Text.Json;

namespace Casus.EndToEnd.Tests;

public class SweepCommandTests
{
    private const string Small = "test/Casus.Tests/Formats/Small";
    private static readonly string[] Results = ["sweep.json", "formulas.csv", "formulas.parquet", "report.html", "plan.json"];

    [Fact]
    public void A_sweep_leaves_results_and_no_checkpoint()
    {
        using var folder = new TemporaryFolder();

        var run = CasusProcess.Run("sweep", Small, "--draws", "512", "--out", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains("Some formula is signed and deters in", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            Results.Order(StringComparer.Ordinal),
            Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        using var document = JsonDocument.Parse(File.ReadAllText(folder.File("sweep.json")));
        Assert.Equal(512, document.RootElement.GetProperty("draws").GetInt64());
        Assert.True(document.RootElement.GetProperty("finished").GetBoolean());
        Assert.Equal("PAR1"u8.ToArray(), File.ReadAllBytes(folder.File("formulas.parquet"))[..4]);
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes_whatever_the_threads_and_from_the_file_that_the_sweep_wrote()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        using var again = new TemporaryFolder();

        Assert.Equal(0, CasusProcess.Run("sweep", Small, "--draws", "1000", "--seed", "9", "--threads", "1", "--out", one.Path).ExitCode);
        Assert.Equal(0, CasusProcess.Run("sweep", Small, "--draws", "1000", "--seed", "9", "--threads", "7", "--out", two.Path).ExitCode);
        Assert.Equal(0, CasusProcess.Run("sweep", "--from", one.File("plan.json"), "--out", again.Path).ExitCode);

        foreach (var name in Results.Where(name => name != "plan.json"))
        {
            Assert.Equal(File.ReadAllBytes(one.File(name)), File.ReadAllBytes(two.File(name)));
            Assert.Equal(File.ReadAllBytes(one.File(name)), File.ReadAllBytes(again.File(name)));
        }
    }

    [Fact]
    public void Killed_at_any_moment_it_goes_on_and_ends_with_the_same_bytes()
    {
        const string Draws = "400000";
        using var whole = new TemporaryFolder();
        using var killed = new TemporaryFolder();
        Assert.Equal(0, CasusProcess.Run("sweep", Small, "--draws", Draws, "--out", whole.Path).ExitCode);

        string[] arguments = ["sweep", Small, "--draws", Draws, "--out", killed.Path];
        for (var kill = 0; kill < 3; kill++)
        {
            var resume = File.Exists(killed.File("checkpoint.bin"));
            using var process = CasusProcess.Start(null, resume ? [.. arguments, "--resume"] : arguments);
            var before = resume ? File.GetLastWriteTimeUtc(killed.File("checkpoint.bin")) : default;
            // Once a further checkpoint is written, and then some while into what follows it.
            while (
                !process.HasExited
                && !(File.Exists(killed.File("checkpoint.bin")) && File.GetLastWriteTimeUtc(killed.File("checkpoint.bin")) > before)
            )
                Thread.Sleep(20);
            Thread.Sleep(50 * kill);
            process.Kill();
            process.WaitForExit();
            if (!File.Exists(killed.File("checkpoint.bin")))
                break;
            // Without --resume nothing is overwritten.
            Assert.Equal(2, CasusProcess.Run(arguments).ExitCode);
        }

        if (File.Exists(killed.File("checkpoint.bin")))
            Assert.Equal(0, CasusProcess.Run([.. arguments, "--resume"]).ExitCode);
        foreach (var name in Results.Where(name => name != "plan.json"))
            Assert.Equal(File.ReadAllBytes(whole.File(name)), File.ReadAllBytes(killed.File(name)));
    }

    [Fact]
    public void A_corrupted_checkpoint_is_refused_and_left_as_it_is()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("checkpoint.bin"), "casus sweep 1\nand then rubbish that is long enough to look like something");

        var run = CasusProcess.Run("sweep", Small, "--draws", "512", "--out", folder.Path, "--resume");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("damaged", run.Error, StringComparison.Ordinal);
        Assert.Contains("--restart", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("casus sweep 1", File.ReadAllText(folder.File("checkpoint.bin")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--seed", "x")]
    [InlineData("--seed", "-1")]
    [InlineData("--draws", "0")]
    [InlineData("--draws", "many")]
    [InlineData("--variants", "nonsense")]
    [InlineData("--design", "Halton")]
    public void What_is_no_plan_gets_a_sentence_and_leaves_nothing(string option, string value)
    {
        using var folder = new TemporaryFolder();
        var target = folder.File("sweep");

        var run = CasusProcess.Run("sweep", Small, option, value, "--out", target);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("casus: ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_said()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("taken"), "");

        var run = CasusProcess.Run("sweep", Small, "--draws", "512", "--out", folder.File("taken"));

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("casus: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("robust", "By rule of choice")]
    [InlineData("sensitivity", "Most decides")]
    [InlineData("discover", "found on one half, checked on the other")]
    [InlineData("value-of-information", "Knowing everything beforehand would add")]
    public void Questions_about_draws_are_answered(string command, string said)
    {
        var run = CasusProcess.Run(command, Small, "--draws", "512");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains(said, run.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }
}
