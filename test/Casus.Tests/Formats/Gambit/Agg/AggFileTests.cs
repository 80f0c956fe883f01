using Casus.Formats.Gambit.Agg;
using Casus.Games;
using Casus.Numerics;

namespace Casus.Tests.Formats.Gambit.Agg;

public sealed class AggFileTests
{
    [Fact]
    public void A_two_by_two_game_of_counts_pays_what_its_rows_say()
    {
        var game = Read(AggSamples.Plain).ToGame<Rational>();

        // Action 0 is paid by (count of 0, count of 1): both there, then one there and one on 1.
        Assert.Equal(Rational.Parse("3.5"), game.Payoff(0, [0, 1]));
        Assert.Equal(-2, game.Payoff(0, [0, 0]));
        Assert.Equal(new Rational(1, 3), game.Payoff(1, [0, 1]));
    }

    [Fact]
    public void A_game_of_forty_players_is_never_expanded()
    {
        var game = Read(AggSamples.Shops(40)).ToGame<Rational>();
        var mixed = MixedProfile<Rational>.Uniform(game);
        var payoffs = new Rational[3];

        game.ExpectedPayoffs(7, mixed.Probabilities.AsSpan(), payoffs);

        // Shop k pays k + 1 less the others there, of whom 39/3 are expected, less the chooser.
        Assert.Equal([1 - 14, 2 - 14, 3 - 14], payoffs);
    }

    [Fact]
    public void Sparse_and_expanded_games_expect_the_same()
    {
        foreach (var sample in AggSamples.All)
        {
            var game = Read(sample).ToGame<Rational>();
            for (var seed = 0; seed < 4; seed++)
            {
                var mixed = Mixed(game, seed);
                for (var player = 0; player < game.PlayerCount; player++)
                {
                    var sparse = new Rational[game.StrategyCountOf(player)];
                    game.ExpectedPayoffs(player, mixed, sparse);
                    Assert.Equal(ByEnumeration(game, player, mixed), sparse);
                }
            }
        }
    }

    [Fact]
    public void Functions_count_as_they_are_defined()
    {
        var game = Read(AggSamples.Functions).ToGame<Rational>();

        // Action 0 sees the sum, whether any, the highest and the lowest of actions 1 and 2, as digits of its payoff.
        Assert.Equal(77, game.Payoff(0, [0, 0]));
        Assert.Equal(1111, game.Payoff(0, [0, 1]));
        Assert.Equal(1122, game.Payoff(0, [0, 2]));
    }

    [Fact]
    public void A_type_expects_over_the_types_of_the_other()
    {
        var game = Read(AggSamples.Bayesian).ToGame<Rational>();
        var payoffs = new Rational[1];

        Assert.Equal(["1:1", "1:2", "2:1"], game.Players);

        // The first player is of the type that can only choose action 0 in a quarter of all cases.
        game.ExpectedPayoffs(2, [1, 0, 1, 1], payoffs);
        Assert.Equal([new Rational(1, 4) * 10], payoffs);
        game.ExpectedPayoffs(2, [1, 1, 0, 1], payoffs);
        Assert.Equal([Rational.Parse("0.25") * 10 + (new Rational(3, 4) * 4)], payoffs);
    }

    [Fact]
    public void What_is_written_reads_back_to_the_same_document_and_game()
    {
        foreach (var sample in AggSamples.All)
        {
            var file = Read(sample);
            Assert.Equal(file.Write(), Read(file.Write()).Write());
            Assert.Equal(file.Comment, Read(file.Write()).Comment);

            var game = file.ToGame<Rational>();
            var again = Read(AggFile.From(game).Write()).ToGame<Rational>();
            Assert.Equal(game.Players, again.Players);
            for (var player = 0; player < game.PlayerCount; player++)
            {
                var (left, right) = (new Rational[game.StrategyCountOf(player)], new Rational[game.StrategyCountOf(player)]);
                game.ExpectedPayoffs(player, Mixed(game, 3), left);
                again.ExpectedPayoffs(player, Mixed(again, 3), right);
                Assert.Equal(left, right);
            }
        }
    }

    [Theory]
    [InlineData("#AGG\n0", 2, 1, "number of players")]
    [InlineData("#AGG\n1 1 0\n2\n0 0", 3, 1, "number of actions")]
    [InlineData("#AGG\n1 2 0\n2\n0 0", 4, 3, "twice")]
    [InlineData("#AGG\n1 1 0\n1\n0\n1 3", 5, 3, "a neighbour")]
    [InlineData("#AGG\n1 1 1\n1\n0\n0\n0\n0", 6, 1, "has no neighbour")]
    [InlineData("#AGG\n1 1 1\n1\n0\n0\n1 1\n0", 6, 1, "circle")]
    [InlineData("#AGG\n1 1 1\n1\n0\n0\n1 0\n12", 7, 1, "type 12 are not read")]
    [InlineData("#AGG\n1 1 0\n1\n0\n1 0\n2 1", 6, 1, "Payoffs of type 2")]
    [InlineData("#AGG\n1 1 0\n1\n0\n1 0\n0 x", 6, 3, "payoff of action 0 at [1]")]
    [InlineData("#AGG\n1 1 0\n1\n0\n1 0\n1 1 [0] 3", 6, 1, "no payoff at [1]")]
    [InlineData("#AGG\n1 1 0\n1\n0\n1 0\n0 3 4", 6, 5, "goes on")]
    [InlineData("#BAGG\n1 1 0\n2\n.5 .6\n1 1\n0 0", 4, 1, "do not sum")]
    public void A_slip_is_named_with_its_place(string text, int line, int column, string problem)
    {
        var read = AggFile.Read("game.agg", text);

        Assert.False(read.IsValid);
        var found = Assert.Single(read.Diagnostics);
        Assert.Equal((line, column), (found.Line, found.Column));
        Assert.Contains(problem, found.Problem, StringComparison.Ordinal);
    }

    private static AggFile Read(string text)
    {
        var read = AggFile.Read("game.agg", text);
        Assert.True(read.IsValid && read.Diagnostics.IsEmpty, read.Render());
        return read.Value;
    }

    private static Rational[] Mixed(StrategicForm<Rational> game, int seed)
    {
        var random = new Random(seed);
        var mixed = new List<Rational>();
        for (var player = 0; player < game.PlayerCount; player++)
        {
            var weights = Enumerable.Range(0, game.StrategyCountOf(player)).Select(_ => random.Next(0, 4)).ToArray();
            weights[0] += weights.Sum() == 0 ? 1 : 0;
            mixed.AddRange(weights.Select(weight => new Rational(weight, weights.Sum())));
        }

        return [.. mixed];
    }

    private static Rational[] ByEnumeration(StrategicForm<Rational> game, int player, Rational[] mixed)
    {
        var sums = new Rational[game.StrategyCountOf(player)];
        var profile = new int[game.PlayerCount];
        do
        {
            var chance = Rational.One;
            for (var other = 0; other < profile.Length; other++)
                if (other != player)
                    chance *= mixed[game.FirstStrategyOf(other) + profile[other]];
            if (chance.Sign != 0)
                sums[profile[player]] += chance * game.Payoff(player, profile);
        } while (Turn(game, profile));
        return sums;
    }

    private static bool Turn(StrategicForm<Rational> game, int[] profile)
    {
        for (var place = 0; place < profile.Length; place++)
        {
            if (++profile[place] < game.StrategyCountOf(place))
                return true;
            profile[place] = 0;
        }

        return false;
    }
}
