using Casus.Equilibria;
using Casus.Equilibria.Quantal;
using Casus.Games;

namespace Casus.Tests.Equilibria.Quantal;

public class MixedLogitResponseTests
{
    // Asymmetric matching pennies of Ochs (1995) in the payoffs of McKelvey and Palfrey (1995).
    internal static StrategicGame<double> Ochs { get; } =
        StrategicGame<double>.Bimatrix(
            new[,]
            {
                { 1.1141, 0 },
                { 0, 0.2785 },
            },
            new[,]
            {
                { 0, 1.1141 },
                { 1.1141, 0 },
            }
        );

    [Theory]
    [InlineData(1, 0.5867840364385154, 0.4518070316997103)]
    [InlineData(2, 0.6175219458400859, 0.3719816648492249)]
    [InlineData(3, 0.6168968501329284, 0.31401636202001226)]
    public void Matching_pennies_of_ochs_are_answered_as_gambit_publishes(double lambda, double first, double second)
    {
        var point = Reach(Ochs, lambda);

        Assert.Equal(first, point.Profile.Of(0)[0], 1e-8);
        Assert.Equal(second, point.Profile.Of(1)[0], 1e-8);
    }

    [Fact]
    public void Where_the_answer_is_unique_it_is_the_fixed_point_that_bisection_finds()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            // The first wants to match, the second to differ: then the answers to the answers fall, and cross the diagonal once.
            var random = new Random(seed);
            var (a, b, c, d) = (random.NextDouble(), random.NextDouble(), random.NextDouble(), random.NextDouble());
            var game = StrategicGame<double>.Bimatrix(
                new[,]
                {
                    { a, 0 },
                    { 0, b },
                },
                new[,]
                {
                    { 0, c },
                    { d, 0 },
                }
            );
            foreach (var lambda in new[] { 0.5, 5, 50 })
            {
                double Second(double p) => 1 / (1 + Math.Exp(-lambda * (((1 - p) * d) - (p * c))));
                double First(double q) => 1 / (1 + Math.Exp(-lambda * ((q * a) - ((1 - q) * b))));
                var (low, high) = (0.0, 1.0);
                for (var turn = 0; turn < 100; turn++)
                {
                    var middle = (low + high) / 2;
                    (low, high) = First(Second(middle)) > middle ? (middle, high) : (low, middle);
                }

                Assert.Equal(low, Reach(game, lambda).Profile.Of(0)[0], 1e-11);
            }
        }
    }

    [Fact]
    public void Rock_paper_scissors_is_blind_chance_at_any_precision()
    {
        double[,] row = new double[,]
        {
            { 0, -1, 1 },
            { 1, 0, -1 },
            { -1, 1, 0 },
        };
        double[,] column = new double[,]
        {
            { 0, 1, -1 },
            { -1, 0, 1 },
            { 1, -1, 0 },
        };

        var outcome = MixedLogitResponse.Solve(StrategicGame<double>.Bimatrix(row, column), 1e4, TestContext.Current.CancellationToken);

        Assert.All(outcome.Path[^1].Profile.Probabilities, probability => Assert.Equal(1.0 / 3, probability, 1e-12));
        Assert.Empty(outcome.Crossings);
    }

    [Fact]
    public void Every_point_of_the_path_is_a_fixed_point_of_the_definition()
    {
        foreach (var game in new[] { RandomForm.From(1, 4, 3, 5), RandomForm.From(2, 2, 2, 2, 2, 2), RandomForm.From(3, 12, 9) })
        {
            var outcome = MixedLogitResponse.Solve(game, 500, TestContext.Current.CancellationToken);

            Assert.IsType<LogitOutcome<MixedLogitPoint>.Reached>(outcome);
            foreach (var point in outcome.Path)
            {
                Assert.InRange(point.Residual, 0, 1e-10);
                Assert.InRange(Departure(game, point), 0, 1e-10);
                Assert.Equal(StrategicCertificate<double>.Check(point.Profile).MaxRegret, point.Regret, 1e-10);
            }
        }
    }

    [Fact]
    public void Players_in_another_order_play_the_same()
    {
        foreach (var seed in Enumerable.Range(1, 10))
        {
            var game = RandomForm.From(seed, 2, 4, 3);

            var (one, other) = (Reach(game, 300), Reach(RandomForm.Reversed(game), 300));

            for (var player = 0; player < 3; player++)
                Assert.Equal(one.Profile.Of(player).ToArray(), other.Profile.Of(2 - player).ToArray(), (a, b) => Math.Abs(a - b) < 1e-9);
        }
    }

    [Fact]
    public void Payoffs_shifted_and_scaled_leave_play_the_same_at_the_scaled_precision()
    {
        foreach (var seed in Enumerable.Range(1, 10))
        {
            var game = RandomForm.From(seed, 3, 3, 3);
            var changed = RandomForm.With(game, (player, payoff) => (payoff * 40) + (player * 700) - 300);

            var (one, other) = (Reach(game, 300), Reach(changed, 300.0 / 40));

            Assert.Equal(one.Profile.Probabilities, other.Profile.Probabilities, (a, b) => Math.Abs(a - b) < 1e-9);
            Assert.Equal(one.Regret * 40, other.Regret, 1e-7);
        }
    }

    [Fact]
    public void A_tree_of_hidden_moves_is_played_as_the_strategic_form()
    {
        foreach (var seed in Enumerable.Range(1, 10))
        {
            var game = RandomForm.From(seed, 3, 2, 4);
            var cancellation = TestContext.Current.CancellationToken;
            var tree = LogitResponse.Solve(RandomForm.AsTree(game), 300, cancellation);

            Assert.Equal(
                Reach(game, 300).Profile.Probabilities,
                tree.Path[^1].Assessment.Profile.Probabilities,
                (a, b) => Math.Abs(a - b) < 1e-9
            );
        }
    }

    [Fact]
    public void A_coordination_game_goes_straight_on_where_its_branches_cross_and_says_so()
    {
        // In logarithms of odds, x = λ (2q − 1) with q = 1 / (1 + e^−x): other answers than x = 0 appear when λ / 2 exceeds one.
        double[,] same = new double[,]
        {
            { 1, 0 },
            { 0, 1 },
        };

        var outcome = MixedLogitResponse.Solve(StrategicGame<double>.Bimatrix(same, same), 100, TestContext.Current.CancellationToken);

        Assert.IsType<LogitOutcome<MixedLogitPoint>.Reached>(outcome);
        Assert.Equal(2, Assert.Single(outcome.Crossings), 1e-2);
        Assert.All(outcome.Path[^1].Profile.Probabilities, probability => Assert.Equal(0.5, probability, 1e-9));
    }

    [Fact]
    public void A_single_strategy_is_played_for_sure()
    {
        var point = Reach(RandomForm.From(5, 1, 3, 1), 2000);

        Assert.Equal(1, point.Profile.Of(0)[0]);
        Assert.Equal(1, point.Profile.Of(1).ToArray().Max(), 1e-9);
        Assert.Equal(1, Reach(RandomForm.From(5, 1, 1), 7).Profile.Of(1)[0]);
    }

    [Fact]
    public void The_table_and_the_form_itself_give_the_same_slopes()
    {
        foreach (var counts in new int[][] { [3, 4], [2, 3, 4], [3, 1, 2, 5], [2, 2, 2, 2, 2] })
        {
            var game = RandomForm.From(9, counts);
            var (quick, plain) = (LogitForm.Of(game), LogitForm.Of(game, usesTable: false));
            var probabilities = Reach(game, 3).Profile.Probabilities.AsSpan();
            foreach (var form in new[] { quick, plain })
            {
                form.Evaluate([], [], probabilities);
                form.Differentiate(probabilities);
            }

            // The units differ, since only the table shows the largest payoff.
            double[] Actual(LogitForm form, double[] amounts) => [.. amounts.Select(amount => amount * form.Unit)];
            Assert.Equal(Actual(plain, plain.Slopes.Values), Actual(quick, quick.Slopes.Values), (a, b) => Math.Abs(a - b) < 1e-14);
        }
    }

    // How far the logarithms are from those of the definition, computed from the game's own expected payoffs.
    private static double Departure(StrategicGame<double> game, MixedLogitPoint point)
    {
        var worst = 0.0;
        for (var player = 0; player < game.PlayerCount; player++)
        {
            var payoffs = new double[game.StrategyCountOf(player)];
            game.ExpectedPayoffs(player, point.Profile.Probabilities.AsSpan(), payoffs);
            var best = payoffs.Max();
            var log = (point.Lambda * best) + Math.Log(payoffs.Sum(payoff => Math.Exp(point.Lambda * (payoff - best))));
            for (var strategy = 0; strategy < payoffs.Length; strategy++)
                worst = Math.Max(
                    worst,
                    Math.Abs(point.LogProbabilities[game.FirstStrategyOf(player) + strategy] - (point.Lambda * payoffs[strategy]) + log)
                );
        }

        return worst;
    }

    private static MixedLogitPoint Reach(StrategicGame<double> game, double lambda) =>
        Assert
            .IsType<LogitOutcome<MixedLogitPoint>.Reached>(MixedLogitResponse.Solve(game, lambda, TestContext.Current.CancellationToken))
            .Point;
}
