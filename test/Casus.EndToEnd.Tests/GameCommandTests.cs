using System.Text.Json;
using System.Xml.Linq;

namespace Casus.EndToEnd.Tests;

public class GameCommandTests
{
    private const string Beer = "catalog/games/cho-kreps-1987/beer-quiche.yaml";
    private const string Deterrence = "catalog/games/kilgour-zagare-1991/unilateral-deterrence.yaml";

    [Fact]
    public void Solve_picks_a_method_says_why_and_certifies_every_equilibrium()
    {
        var run = CasusProcess.Run("solve", Beer);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains("because it has two players", run.Out, StringComparison.Ordinal);
        Assert.Contains("there are no others of this kind", run.Out, StringComparison.Ordinal);
        Assert.Contains("exact; largest regret 0", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_solve_writes_as_json_certify_accepts_and_what_is_no_equilibrium_it_refuses()
    {
        using var folder = new TemporaryFolder();
        var solved = CasusProcess.Run("solve", Beer, "--json");
        File.WriteAllText(folder.File("solution.json"), solved.Out);
        File.WriteAllText(folder.File("wrong.json"), """{ "A": { "strong": { "beer": 1 }, "weak": { "quiche": 1 } }, "B": {} }""");
        File.WriteAllText(folder.File("broken.json"), """{ "A": { "strong": { "bear": 1 } } }""");

        using var document = JsonDocument.Parse(solved.Out);
        Assert.Equal("all", document.RootElement.GetProperty("completeness").GetString());
        Assert.Equal(0, CasusProcess.Run("certify", Beer, folder.File("solution.json"), "--number", "2").ExitCode);
        Assert.Equal(1, CasusProcess.Run("certify", Beer, folder.File("wrong.json")).ExitCode);
        var broken = CasusProcess.Run("certify", Beer, folder.File("broken.json"));
        Assert.Equal(2, broken.ExitCode);
        Assert.Contains(
            "broken.json:1:22: There is no move at 'strong' 'bear'. Did you mean 'beer'?",
            broken.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_game_goes_to_gambits_format_and_back_without_a_change()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(0, CasusProcess.Run("convert", Deterrence, folder.File("game.efg")).ExitCode);
        Assert.Equal(0, CasusProcess.Run("convert", folder.File("game.efg"), folder.File("game.json")).ExitCode);
        Assert.Equal(0, CasusProcess.Run("convert", folder.File("game.json"), folder.File("again.efg")).ExitCode);

        Assert.Equal(File.ReadAllText(folder.File("game.efg")), File.ReadAllText(folder.File("again.efg")));
        Assert.Equal(CasusProcess.Run("draw", Deterrence).Out, CasusProcess.Run("draw", folder.File("game.efg")).Out);
    }

    [Fact]
    public void Draw_writes_a_picture_that_is_well_formed()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(0, CasusProcess.Run("draw", Beer, "--solve", "--out", folder.File("beer.svg")).ExitCode);

        Assert.Equal("svg", XDocument.Load(folder.File("beer.svg")).Root!.Name.LocalName);
    }

    [Fact]
    public void A_sweep_shows_where_the_equilibria_change()
    {
        var run = CasusProcess.Run("solve", Deterrence, "--sweep", "hard=0:1:21");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1/20 to 9/20", run.Out, StringComparison.Ordinal);
        Assert.Contains("11/20 to 19/20", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Quantal_writes_one_point_or_the_whole_path()
    {
        var point = CasusProcess.Run("quantal", Beer, "--lambda", "3");
        var path = CasusProcess.Run("quantal", Beer, "--lambda", "3", "--path");

        Assert.Equal(0, point.ExitCode);
        Assert.Contains("λ = 3", point.Out, StringComparison.Ordinal);
        var rows = path.Out.TrimEnd().Split('\n');
        Assert.Equal(10, rows[0].Split('\t').Length);
        Assert.StartsWith("0\t", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("3\t", rows[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--set", "taste=x")]
    [InlineData("--set", "nothing=1")]
    [InlineData("--method", "magic")]
    [InlineData("--method", "enumeration")]
    [InlineData("--sweep", "taste=0:1")]
    [InlineData("--time-limit", "soon")]
    public void What_cannot_be_done_is_bad_input_and_says_so(string option, string value)
    {
        var run = CasusProcess.Run("solve", Beer, option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error + run.Out);
    }

    [Fact]
    public void A_method_is_listed_with_the_reason_why_it_is_not_for_a_game()
    {
        var run = CasusProcess.Run("solve", Beer, "--methods");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("✓ tree-enumeration", run.Out, StringComparison.Ordinal);
        Assert.Contains("– backward-induction", run.Out, StringComparison.Ordinal);
        Assert.Contains("Not for this game: Someone moves without knowing", run.Out, StringComparison.Ordinal);
    }
}
