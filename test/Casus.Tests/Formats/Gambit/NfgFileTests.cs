using Casus.Formats.Gambit;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Formats.Gambit;

public sealed class NfgFileTests
{
    [Fact]
    public void The_dilemma_is_read_with_the_first_players_strategy_turning_fastest()
    {
        var game = Read(GambitSamples.Dilemma).ToGame<Rational>();

        Assert.Equal(["silent", "talk"], game.Strategies[1]);
        Assert.Equal(0, game.Payoff(0, [1, 0]));
        Assert.Equal(-3, game.Payoff(1, [1, 0]));
        Assert.Equal(-2, game.Payoff(0, [1, 1]));
    }

    [Fact]
    public void Outcomes_are_looked_up_by_number_and_none_pays_nothing()
    {
        var file = Read(GambitSamples.Outcomes);
        var game = file.ToGame<Rational>();

        Assert.True(file.HasOutcomes);
        Assert.Equal(["1", "1/2"], file.Outcomes[0].Payoffs);
        Assert.Equal(new Rational(1, 2), game.Payoff(1, [0, 0]));
        Assert.Equal(-1, game.Payoff(0, [1, 0]));
        Assert.Equal(0, game.Payoff(0, [1, 1]));
        Assert.Equal(1, game.Payoff(0, [1, 2]));
    }

    [Fact]
    public void Counted_strategies_are_called_by_their_numbers()
    {
        var game = Read(GambitSamples.Counts).ToGame<double>();

        Assert.Equal(
            [
                ["1", "2"],
                ["1"],
                ["1", "2"],
            ],
            game.Strategies
        );
        Assert.Equal(-0.12, game.Payoff(2, [1, 0, 1]));
    }

    [Fact]
    public void What_is_written_reads_back_to_the_same_document_and_game()
    {
        foreach (var sample in GambitSamples.Tables)
        {
            var file = Read(sample);
            var again = Read(file.Write());

            Assert.Equal(file.Write(), again.Write());
            Assert.Equal((file.Title, file.Comment, file.HasOutcomes), (again.Title, again.Comment, again.HasOutcomes));
            Assert.Equal(file.Strategies, again.Strategies);
            Assert.Equal(file.Payoffs, again.Payoffs);
            AssertSame(file.ToGame<Rational>(), Read(NfgFile.From(file.ToGame<Rational>()).Write()).ToGame<Rational>());
            AssertSame(file.ToGame<double>(), Read(NfgFile.From(file.ToGame<double>()).Write()).ToGame<double>());
        }
    }

    [Fact]
    public void Odd_doubles_come_back_to_the_last_digit()
    {
        double[,] odd =
        {
            { 0.1 + 0.2, 1e-300, 1.7e149 },
            { -0.0, double.Epsilon, 123456789.123456789 },
        };
        var game = StrategicGame<double>.Bimatrix(odd, odd);

        AssertSame(game, Read(NfgFile.From(game).Write()).ToGame<double>());
    }

    [Theory]
    [InlineData("NFG 1 R \"\" { \"a\" } 2 1 2", 1, 20, "'{' and the players' strategies")]
    [InlineData("NFG 1 R \"\" { \"a\" } { 2 2 } 1 2", 1, 20, "strategies of 2 players")]
    [InlineData("NFG 1 R \"\" { \"a\" } { 0 } 1 2", 1, 22, "no number of strategies")]
    [InlineData("NFG 1 R \"\" { \"a\" } { { } } 1 2", 1, 22, "no strategy")]
    [InlineData("NFG 1 R \"\" { \"a\" }\n{ 2 } 1", 2, 8, "has 1 payoffs, but its strategies need 2")]
    [InlineData("NFG 1 R \"\" { \"a\" }\n{ 2 } 1 x", 2, 9, "a number or the end")]
    [InlineData("NFG 1 R \"\" { \"a\" }\n{ 2 } 1 1e999", 2, 9, "no number")]
    [InlineData("NFG 1 R \"\" { \"a\" }\n{ 2 } { { \"o\" 1 } } 1 2", 2, 23, "no outcome 2")]
    [InlineData("NFG 1 R \"\" { \"a\" }\n{ 2 } { { \"o\" 1 2 } } 1 1", 2, 9, "2 payoffs")]
    [InlineData("NFG 1 R \"\" { \"a\" \"b\" }\n{ 50000 50000 } 1", 2, 18, "5000000000")]
    public void A_slip_is_named_with_its_place(string text, int line, int column, string problem)
    {
        var read = NfgFile.Read("game.nfg", text);

        Assert.False(read.IsValid);
        var found = Assert.Single(read.Diagnostics);
        Assert.Equal((line, column), (found.Line, found.Column));
        Assert.Contains(problem, found.Problem, StringComparison.Ordinal);
    }

    internal static NfgFile Read(string text)
    {
        var read = NfgFile.Read("game.nfg", text);
        Assert.True(read.IsValid, read.Render());
        return read.Value;
    }

    internal static void AssertSame<T>(StrategicGame<T> left, StrategicGame<T> right)
        where T : struct, System.Numerics.INumber<T>
    {
        Assert.Equal(left.Players, right.Players);
        Assert.Equal(left.Strategies, right.Strategies);
        for (var player = 0; player < left.PlayerCount; player++)
            Assert.Equal(left.PayoffsOf(player).ToArray(), right.PayoffsOf(player).ToArray());
    }
}
