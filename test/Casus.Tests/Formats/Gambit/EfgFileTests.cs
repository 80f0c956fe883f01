using Casus.Formats;
using Casus.Formats.Gambit;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Formats.Gambit;

public sealed class EfgFileTests
{
    [Fact]
    public void Seltens_horse_is_read_as_it_was_drawn()
    {
        var file = Read(GambitSamples.Horse);
        var game = file.ToGame<Rational>();

        Assert.Equal("Selten's horse", file.Title);
        Assert.Equal("Selten 1975, figure 1", file.Comment);
        Assert.Equal(["One", "Two", "Three"], game.Players);
        Assert.Equal(9, game.NodeCount);
        Assert.Equal(3, game.InformationSetCount);
        Assert.Equal(2, game.NodesOf(game.FindSet("third")).Length);
        Assert.Equal([4, 4, 0], Paid(game, "C", "d", "L"));
        Assert.Equal([3, 2, 2], Paid(game, "D", "L"));
    }

    [Fact]
    public void Kuhns_poker_has_its_known_size_and_exact_deals()
    {
        var game = Read(GambitSamples.Kuhn()).ToGame<Rational>();

        Assert.Equal(55, game.NodeCount);
        Assert.Equal(12, game.InformationSetCount);
        Assert.Equal(new Rational(1, 6), game.ChanceInto(game.ChildOf(0, 3)));
        Assert.Equal([-2, 2], Paid(game, "01", "bet", "call"));
    }

    [Fact]
    public void Omitted_repeats_late_outcomes_and_wild_numbers_are_understood()
    {
        var file = Read(GambitSamples.Odd);
        var game = file.ToGame<Rational>();

        Assert.Equal("a \"quoted\" title, Füße", file.Title);
        Assert.Equal("", file.Comment);
        Assert.Equal([".5", "5e-1"], file.Sets[0].Probabilities);
        Assert.Equal(["x_1", "x_2", "_1"], game.MovesOf(game.FindSet("1:-4")).ToArray());
        Assert.Equal(["_1", "_2"], game.Players);
        Assert.Equal([new Rational(-2, 3), new Rational(401, 4)], Paid(game, "up", "x_1"));
        Assert.Equal([-1, new Rational(1, 4)], Paid(game, "up", "x_2"));
        Assert.Equal([new Rational(-2, 3), new Rational(401, 4)], Paid(game, "down", "up", "only"));
    }

    [Fact]
    public void Payoffs_inside_the_tree_are_added_to_the_ends_below()
    {
        var game = Read(GambitSamples.Inside).ToGame<Rational>();

        Assert.Equal([4, -1], Paid(game, "take"));
        Assert.Equal([new Rational(-1, 2), new Rational(13, 2)], Paid(game, "leave", "take"));
        Assert.Equal([new Rational(-1, 2), new Rational(-1, 2)], Paid(game, "leave", "leave"));
    }

    [Fact]
    public void A_forgetful_driver_has_one_set_twice_on_the_road()
    {
        var game = Read(GambitSamples.Driver).ToGame<double>();

        Assert.Equal(1, game.InformationSetCount);
        Assert.Equal(2, game.NodesOf(0).Length);
    }

    [Fact]
    public void Doubles_are_the_nearest_to_what_is_written()
    {
        var game = Read(
                "EFG 2 R \"\" { \"A\" } c \"\" 1 \"\" { \"a\" 1/3 \"b\" .6666666666666666666666666666666666666 } 0 t \"\" 1 \"\" { 0.1 } t \"\" 2 \"\" { 1/10 }",
                true
            )
            .ToGame<double>();

        Assert.Equal([0.1], game.PayoffsAt(1).ToArray());
        Assert.Equal([0.1], game.PayoffsAt(2).ToArray());
        Assert.Equal(1.0 / 3, game.ChanceInto(1));
    }

    [Fact]
    public void Rounded_thirds_are_scaled_with_a_warning_and_wrong_sums_refused()
    {
        const string text = "EFG 2 R \"\" { \"A\" } c \"\" 1 \"\" { \"a\" .333 \"b\" .333 \"c\" .333 } 0 t t t";
        var rounded = EfgFile.Read("x.efg", text);
        var wrong = EfgFile.Read("x.efg", text.Replace(".333", ".3", StringComparison.Ordinal));

        Assert.True(rounded.IsValid);
        Assert.Equal(Severity.Warning, Assert.Single(rounded.Diagnostics).Severity);
        Assert.Equal(new Rational(1, 3), rounded.Value.ToGame<Rational>().ChanceInto(2));
        Assert.Contains("sum to 9/10", Assert.Single(wrong.Diagnostics).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, 1, "should begin with EFG")]
    [InlineData("NFG 1 R", 1, 1, "should begin with EFG")]
    [InlineData("EFG 3 R \"\"", 1, 5, "Only version 2")]
    [InlineData("EFG 2 X \"\" { \"A\" } t", 1, 7, "R or D")]
    [InlineData("EFG 2 R \"never closed", 1, 9, "never closed")]
    [InlineData("EFG 2 R \"\" { }", 1, 12, "0 players")]
    [InlineData("EFG 2 R \"\" { \"A\" }", 1, 19, "no node")]
    [InlineData("EFG 2 R \"\" { \"A\" }\nt \"\" 0\nt \"\" 0", 3, 1, "complete before")]
    [InlineData("EFG 2 R \"\" { \"A\" }\np \"\" 1 1 \"\" { \"a\" \"b\" } 0\nt", 3, 2, "1 branches")]
    [InlineData("EFG 2 R \"\" { \"A\" }\np \"\" 2 1 \"\" { \"a\" } 0\nt", 2, 6, "no player 2")]
    [InlineData("EFG 2 R \"\" { \"A\" }\np \"\" 1 1 0\nt", 2, 8, "nowhere given its moves")]
    [InlineData("EFG 2 R \"\" { \"A\" }\np \"\" 1 1 { } 0\nt", 2, 10, "needs a move")]
    [InlineData("EFG 2 R \"\" { \"A\" }\nt \"\" 4", 2, 6, "nowhere given its payoffs")]
    [InlineData("EFG 2 R \"\" { \"A\" }\nt \"\" 4 { 1 2 }", 2, 8, "2 payoffs")]
    [InlineData("EFG 2 R \"\" { \"A\" }\nt \"\" 4 { 1/0 }", 2, 10, "no number")]
    [InlineData("EFG 2 R \"\" { \"A\" }\nt \"\" 4 { 40% }", 2, 10, "no number")]
    [InlineData("EFG 2 R \"\" { \"A\" }\nt \"\" 0 { 1 }", 2, 8, "Outcome 0 is none")]
    [InlineData("EFG 2 R \"\" { \"A\" }\nq \"\" 0", 2, 1, "should be a node")]
    [InlineData("EFG 2 R \"\" { \"A\" }\nc \"\" 1 \"\" { \"a\" -1 \"b\" 2 } 0 t t", 2, 17, "below zero")]
    [InlineData("EFG 2 R \"\" { \"A\" }\nc \"\" 1 \"\" { \"a\" 1 } 0\nc \"\" 1 \"\" { \"a\" 1/2 \"b\" 1/2 } 0 t t", 3, 11, "1 moves where")]
    [InlineData("EFG 2 R \"\" { \"A\" }\np \"\" 1 1 { \"a\" \"b\" } 0\nt \"\" 1 { 1 }\nt \"\" 1 { 2 }", 4, 8, "pays player 1")]
    public void A_slip_is_named_with_its_place(string text, int line, int column, string problem)
    {
        var read = EfgFile.Read("game.efg", text);

        Assert.False(read.IsValid);
        var found = Assert.Single(read.Diagnostics);
        Assert.Equal((line, column), (found.Line, found.Column));
        Assert.Contains(problem, found.Problem, StringComparison.Ordinal);
        Assert.NotEmpty(found.Remedy);
    }

    [Fact]
    public void All_slips_of_a_file_are_found_at_once()
    {
        var read = EfgFile.Read("x.efg", "EFG 2 R \"\" { \"A\" }\np \"\" 1 1 { 3 } 0\nt \"\" 4 { 1 2 }\nt \"\" 9\nx\n");

        Assert.Equal([2, 3, 4, 5], read.Diagnostics.Select(d => d.Line).Order().ToArray());
    }

    [Fact]
    public void A_tree_of_a_hundred_thousand_levels_is_read_built_and_written()
    {
        const int depth = 100_000;
        var text = string.Concat(
            "EFG 2 R \"deep\" { \"A\" \"B\" } \"\"\n",
            string.Concat(
                Enumerable.Range(0, depth).Select(i => $"p \"\" {1 + (i % 2)} {i} \"\" {{ \"stop\" \"go\" }} 0\nt \"\" 1 \"\" {{ 1, 2 }}\n")
            ),
            "t \"\" 1 \"\" { 1, 2 }\n"
        );

        var file = Read(text);

        Assert.Equal((2 * depth) + 1, file.ToGame<double>().NodeCount);
        Assert.Equal(text.Length, file.Write().Length - 1);
    }

    internal static EfgFile Read(string text, bool mayWarn = false)
    {
        var read = EfgFile.Read("game.efg", text);
        Assert.True(read.IsValid, read.Render());
        Assert.True(mayWarn || read.Diagnostics.IsEmpty, read.Render());
        return read.Value;
    }

    /// <summary>What is paid at the end of a path of branch labels.</summary>
    internal static Rational[] Paid(ExtensiveGame<Rational> game, params string[] path)
    {
        var node = 0;
        foreach (var step in path)
            node = Enumerable
                .Range(0, game.ChildCountOf(node))
                .Select(b => game.ChildOf(node, b))
                .First(child => game.BranchInto(child) == step);
        return game.PayoffsAt(node).ToArray();
    }
}
