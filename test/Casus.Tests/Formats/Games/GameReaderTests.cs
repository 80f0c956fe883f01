using Casus.Formats.Games;
using Casus.Numerics;
using Casus.Tests.Formats.Gambit;
using Casus.Tests.Formats.Gambit.Agg;

namespace Casus.Tests.Formats.Games;

public sealed class GameReaderTests
{
    [Fact]
    public void A_file_is_known_by_how_it_begins_or_by_its_name()
    {
        Assert.Equal(GameFormat.Efg, GameReader.Detect("x", GambitSamples.Horse));
        Assert.Equal(GameFormat.Nfg, GameReader.Detect("x.efg", GambitSamples.Dilemma));
        Assert.Equal(GameFormat.Agg, GameReader.Detect("x", AggSamples.Bayesian));
        Assert.Equal(GameFormat.Json, GameReader.Detect("x", " {}"));
        Assert.Equal(GameFormat.Agg, GameReader.Detect("x.BAGG", "2 2 0"));
        Assert.Null(GameReader.Detect("x.txt", "once upon a time"));
        Assert.False(GameReader.Read("x.txt", "once upon a time").IsValid);
    }

    [Fact]
    public void Trees_survive_the_way_through_json()
    {
        foreach (var sample in GambitSamples.Trees)
        {
            var file = EfgFileTests.Read(sample);
            var again = Assert.IsType<GameFile.Tree>(Read(GameJson.Write(file))).File;

            EfgWriterTests.AssertSame(file.ToGame<Rational>(), again.ToGame<Rational>());
            Assert.Equal((file.Title, file.Comment), (again.Title, again.Comment));
            Assert.Equal(GameJson.Write(file), GameJson.Write(again));
        }
    }

    [Fact]
    public void Tables_survive_the_way_through_json()
    {
        foreach (var sample in GambitSamples.Tables)
        {
            var file = NfgFileTests.Read(sample);
            var again = Assert.IsType<GameFile.Table>(Read(GameJson.Write(file))).File;

            NfgFileTests.AssertSame(file.ToGame<Rational>(), again.ToGame<Rational>());
            Assert.Equal(GameJson.Write(file), GameJson.Write(again));
        }
    }

    [Theory]
    [InlineData("{", 1, 2, "no JSON")]
    [InlineData("{\n\"format\": \"x\" \"y\"", 2, 15, "no JSON")]
    [InlineData("""{ "format": "casus-game", "version": 1, "kind": "poem", "players": ["A"] }""", 1, 1, "no kind of game")]
    [InlineData(
        """{ "format": "casus-game", "version": 1, "kind": "table", "players": ["A"], "strategies": [["a"]], "payoffs": ["1"], "ü": 1, "x": 2 }""",
        1,
        122,
        "\"ü\" is not known"
    )]
    [InlineData(
        """{ "format": "casus-game", "version": 1, "kind": "table", "players": ["A"], "strategies": [["a"]], "payoffs": ["one"] }""",
        1,
        111,
        "no number"
    )]
    [InlineData(
        """{ "format": "casus-game", "version": 1, "kind": "tree", "players": ["A"], "nodes": [{ "set": 0 }] }""",
        1,
        94,
        "no possible"
    )]
    public void A_slip_in_json_is_named_with_its_place(string text, int line, int column, string problem)
    {
        var read = GameReader.Read("game.json", text);

        Assert.False(read.IsValid);
        Assert.Contains(problem, read.Diagnostics[0].Problem, StringComparison.Ordinal);
        Assert.Equal((line, column), (read.Diagnostics[0].Line, read.Diagnostics[0].Column));
    }

    private static GameFile Read(string text)
    {
        var read = GameReader.Read("game.json", text);
        Assert.True(read.IsValid, read.Render());
        return read.Value;
    }
}
