using System.Collections.Immutable;
using Casus.Equilibria;
using Casus.Equilibria.Correlated;
using Casus.Equilibria.Enumeration;
using Casus.Equilibria.ZeroSum;
using Casus.Games;
using Casus.Numerics;
using Casus.Tests.Equilibria.ManyPlayers;

namespace Casus.Tests.Equilibria.Correlated;

public sealed class CorrelatedEquilibriaTests
{
    // Strategy 1 is to yield, strategy 2 to dare.
    private static readonly StrategicGame<Rational> Chicken = SmallGames.Of([2, 2], 6, 6, 7, 2, 2, 7, 0, 0);

    [Fact]
    public void Chicken_has_a_correlated_equilibrium_better_than_any_mix_of_equilibria()
    {
        var best = Best(Chicken, PayoffObjective<Rational>.Sum);
        Assert.Equal(new(21, 2), best.Value);
        Assert.Equal(new(21, 2), best.Bound.Value);
        Assert.Equal([(Rational)1 / 2, (Rational)1 / 4, (Rational)1 / 4, 0], best.Certificate.Distribution.Probabilities.ToArray());
        Assert.True(best.Certificate is { Holds: true, IsExact: true });
    }

    [Fact]
    public void The_third_each_that_Aumann_proposes_in_chicken_is_an_equilibrium_but_not_the_best()
    {
        var third = new Rational(1, 3);
        var certificate = CorrelatedCertificate<Rational>.Check(JointDistribution<Rational>.Of(Chicken, [third, third, third, 0]));
        Assert.True(certificate.Holds);
        Assert.Equal([5, 5], certificate.Payoffs.ToArray());
        // Told to yield: 1/3 (6 + 2) against 1/3 (7 + 0); told to dare: 1/3 · 7 against 1/3 · 6.
        Assert.Equal([-third, -third], certificate.Temptations[0].ToArray());
    }

    [Fact]
    public void A_distribution_that_tempts_is_refused_with_the_temptation()
    {
        var certificate = CorrelatedCertificate<Rational>.Check(JointDistribution<Rational>.Of(Chicken, [1, 0, 0, 0]));
        Assert.False(certificate.Holds);
        Assert.Equal(1, certificate.MaxRegret);
        Assert.Equal(1, certificate.LargestTemptation);
        Assert.Throws<ArgumentException>(() => JointDistribution<Rational>.Of(Chicken, [1, 0, 0, 1]));
        Assert.Throws<ArgumentException>(() => JointDistribution<Rational>.Of(Chicken, [2, -1, 0, 0]));
    }

    [Fact]
    public void Battle_of_the_sexes_is_as_fair_as_a_coin()
    {
        var game = SmallGames.Of([2, 2], 2, 1, 0, 0, 0, 0, 1, 2);
        var fair = Best(game, PayoffObjective<Rational>.MaxMin);
        Assert.Equal(new(3, 2), fair.Value);
        Assert.Equal(new(3, 2), fair.Bound.Value);
        Assert.Equal(2, Best(game, PayoffObjective<Rational>.Largest(0)).Value);
        // The mixed equilibrium pays 2/3, and nothing pays less: also the least a player can secure.
        Assert.Equal(new(-2, 3), Best(game, PayoffObjective<Rational>.Smallest(0)).Value);
        Assert.Equal(4, Best(game, PayoffObjective<Rational>.Weighted(0, 2)).Value);
    }

    [Fact]
    public void Matching_pennies_has_only_its_equilibrium()
    {
        var game = SmallGames.Of([2, 2], 1, -1, -1, 1, -1, 1, 1, -1);
        foreach (var objective in Objectives(2))
            Assert.All(Best(game, objective).Certificate.Distribution.Probabilities, probability => Assert.Equal(new(1, 4), probability));
    }

    [Fact]
    public void A_promise_before_hearing_helps_where_dominance_leaves_one_profile()
    {
        // The game of Moulin and Vial (1978): the first strategies remain when dominated ones go, so they are the only correlated equilibrium;
        // an even draw from the diagonal pays both 10/3, and no strategy earns more against the draw of the other.
        var game = SmallGames.Of([3, 3], 3, 3, 1, 4, 1, 1, 1, 1, 5, 2, 0, 0, 4, 1, 0, 0, 2, 5);
        foreach (var objective in Objectives(2))
            Assert.Equal(1, Best(game, objective).Certificate.Distribution[0, 0]);
        var third = new Rational(1, 3);
        var diagonal = CorrelatedCertificate<Rational>.Check(
            JointDistribution<Rational>.Of(game, [third, 0, 0, 0, third, 0, 0, 0, third]),
            ObedienceRule.BeforeHearing
        );
        Assert.True(diagonal.Holds);
        Assert.Equal([new(10, 3), new(10, 3)], diagonal.Payoffs.ToArray());
        Assert.Equal([new(-2, 3)], diagonal.Temptations[0].ToArray());
        Assert.False(CorrelatedCertificate<Rational>.Check(diagonal.Distribution).Holds);
        Assert.True(Best(game, PayoffObjective<Rational>.MaxMin, ObedienceRule.BeforeHearing).Value >= new Rational(10, 3));
    }

    [Fact]
    public void Every_Nash_equilibrium_is_correlated_and_every_correlated_one_coarse()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var game = Random([3, 3], seed);
            var nash = Assert.IsType<Solution<EquilibriumComponent<StrategicCertificate<Rational>>>.Found>(BimatrixEnumeration.Solve(game));
            var (best, coarse) = (
                Best(game, PayoffObjective<Rational>.Sum),
                Best(game, PayoffObjective<Rational>.Sum, ObedienceRule.BeforeHearing)
            );
            foreach (var extreme in nash.Equilibria.SelectMany(component => component.Extremes))
            {
                var certificate = CorrelatedCertificate<Rational>.Check(JointDistribution<Rational>.Independent(extreme.Profile));
                Assert.True(certificate.Holds);
                Assert.Equal(extreme.Values.ToArray(), certificate.Payoffs.ToArray());
                Assert.True(PayoffObjective<Rational>.Sum.Of(extreme.Values) <= best.Value);
            }

            Assert.True(CorrelatedCertificate<Rational>.Check(best.Certificate.Distribution, ObedienceRule.BeforeHearing).Holds);
            Assert.True(best.Value <= coarse.Value);
        }
    }

    [Fact]
    public void Bounds_meet_values_whatever_the_objective_the_rule_and_the_number_of_players()
    {
        int[][] sizes =
        [
            [2, 2],
            [3, 2],
            [2, 2, 2],
            [1, 3],
            [3, 2, 2],
        ];
        for (var seed = 0; seed < 20; seed++)
            foreach (var rule in Enum.GetValues<ObedienceRule>())
            {
                var game = Random(sizes[seed % sizes.Length], seed);
                foreach (var objective in Objectives(game.PlayerCount))
                {
                    var best = Best(game, objective, rule);
                    Assert.True(best.Certificate.Holds);
                    Assert.Equal(best.Bound.Value, best.Value);
                    var floating = BestInDoubles(SmallGames.Doubles(game), Floating(objective, game.PlayerCount), rule);
                    Assert.Equal((double)best.Value, floating.Value, 1e-7);
                    Assert.InRange(floating.Bound.Value - floating.Value, -1e-9, 1e-6);
                }
            }
    }

    [Fact]
    public void Constant_sum_games_pay_their_value_in_every_correlated_equilibrium()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var game = SmallGames.By([3, 4], _ => Split(random.Next(-9, 10)));
            var value = Assert.IsType<Solution<StrategicCertificate<Rational>>.Found>(ZeroSumStrategic.Solve(game)).Equilibria[0].Values;
            foreach (var rule in Enum.GetValues<ObedienceRule>())
            {
                Assert.Equal(value[0], Best(game, PayoffObjective<Rational>.Largest(0), rule).Value);
                Assert.Equal(-value[0], Best(game, PayoffObjective<Rational>.Smallest(0), rule).Value);
            }
        }
    }

    [Fact]
    public void Positive_scaling_and_shifting_of_payoffs_keep_the_equilibria_and_other_names_of_players_rename_them()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var game = Random([3, 2, 2], seed);
            var best = Best(game, PayoffObjective<Rational>.Largest(0));
            var moved = Map(game, (player, payoff) => ((player + 2) * payoff) + player - 7);
            var certificate = CorrelatedCertificate<Rational>.Check(
                JointDistribution<Rational>.Of(moved, best.Certificate.Distribution.Probabilities.AsSpan())
            );
            Assert.True(certificate.Holds);
            Assert.Equal((2 * best.Value) - 7, Best(moved, PayoffObjective<Rational>.Largest(0)).Value);
            // Last becomes first.
            var turned = SmallGames.By([2, 3, 2], profile => [Paid(game, 2, profile), Paid(game, 0, profile), Paid(game, 1, profile)]);
            Assert.Equal(best.Value, Best(turned, PayoffObjective<Rational>.Largest(1)).Value);
        }

        static Rational Paid(StrategicGame<Rational> game, int player, int[] turned) =>
            game.Payoff(player, [turned[1], turned[2], turned[0]]);
    }

    [Fact]
    public void Hundreds_of_profiles_are_solved_in_doubles_and_thousands_refused_in_fractions()
    {
        var game = SmallGames.Generic([8, 8, 8], 5);
        var best = BestInDoubles(game, PayoffObjective<double>.Sum, ObedienceRule.EachRecommendation);
        Assert.True(best.Certificate.Holds);
        Assert.InRange(best.Bound.Value - best.Value, -1e-9, 1e-6);
        var exact = SmallGames.Generic([17, 17, 17], 5).Convert(Rational.FromDouble);
        Assert.IsType<Solution<CorrelatedEquilibrium<Rational>>.OutOfScope>(
            CorrelatedEquilibria.Solve(exact, PayoffObjective<Rational>.Sum)
        );
    }

    [Fact]
    public void Told_to_stop_it_claims_nothing()
    {
        var stop = new CancellationToken(canceled: true);
        Assert.IsType<Solution<CorrelatedEquilibrium<Rational>>.Unfinished>(
            CorrelatedEquilibria.Solve(Chicken, PayoffObjective<Rational>.Sum, cancellation: stop)
        );
        Assert.IsType<Solution<CorrelatedEquilibrium<double>>.Unfinished>(
            CorrelatedEquilibria.Solve(SmallGames.Doubles(Chicken), PayoffObjective<double>.Sum, cancellation: stop)
        );
    }

    [Fact]
    public void Objectives_for_other_numbers_of_players_are_refused()
    {
        Assert.Throws<ArgumentException>(() => CorrelatedEquilibria.Solve(Chicken, PayoffObjective<Rational>.Largest(2)));
        Assert.Throws<ArgumentException>(() => CorrelatedEquilibria.Solve(Chicken, PayoffObjective<Rational>.Weighted(1, 1, 1)));
        Assert.Throws<ArgumentException>(() => PayoffBound<Rational>.Of(Chicken, ObedienceRule.BeforeHearing, [1, 1], [0, 0, -1, 0]));
    }

    private static Rational[] Split(int payoff) => [payoff, 5 - payoff];

    private static IEnumerable<PayoffObjective<Rational>> Objectives(int players) =>
        [
            PayoffObjective<Rational>.Sum,
            PayoffObjective<Rational>.MaxMin,
            PayoffObjective<Rational>.Largest(players - 1),
            PayoffObjective<Rational>.Smallest(0),
        ];

    private static PayoffObjective<double> Floating(PayoffObjective<Rational> objective, int players) =>
        objective.WeightsFor(players) is { } weights
            ? PayoffObjective<double>.Weighted([.. weights.Select(weight => (double)weight)])
            : PayoffObjective<double>.MaxMin;

    private static StrategicGame<Rational> Random(int[] counts, int seed)
    {
        var random = new Random(seed);
        return SmallGames.By(counts, _ => [.. counts.Select(_ => (Rational)random.Next(-4, 5))]);
    }

    private static StrategicGame<Rational> Map(StrategicGame<Rational> game, Func<int, Rational, Rational> map) =>
        new(
            game.Players,
            game.Strategies,
            [
                .. Enumerable
                    .Range(0, game.PlayerCount)
                    .Select(player => game.PayoffsOf(player).ToArray().Select(payoff => map(player, payoff)).ToImmutableArray()),
            ]
        );

    private static CorrelatedEquilibrium<Rational> Best(
        StrategicGame<Rational> game,
        PayoffObjective<Rational> objective,
        ObedienceRule rule = ObedienceRule.EachRecommendation
    ) =>
        Assert.Single(
            Assert.IsType<Solution<CorrelatedEquilibrium<Rational>>.Found>(CorrelatedEquilibria.Solve(game, objective, rule)).Equilibria
        );

    private static CorrelatedEquilibrium<double> BestInDoubles(
        StrategicGame<double> game,
        PayoffObjective<double> objective,
        ObedienceRule rule
    ) =>
        Assert.Single(
            Assert.IsType<Solution<CorrelatedEquilibrium<double>>.Found>(CorrelatedEquilibria.Solve(game, objective, rule)).Equilibria
        );
}
