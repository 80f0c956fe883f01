using System.Collections.Immutable;
using Casus.Equilibria;
using Casus.Equilibria.Dominance;
using Casus.Equilibria.Enumeration;
using Casus.Equilibria.Pure;
using Casus.Games;
using Casus.Numerics;
using CsCheck;

namespace Casus.Tests.Equilibria.Dominance;

public sealed class DominanceTests
{
    [Fact]
    public void A_mixture_dominates_where_no_pure_strategy_does()
    {
        // The third row is worth 1, the first two 3 or 0, their even mixture 3/2.
        var game = Game(
            new Rational[,]
            {
                { 3, 0 },
                { 0, 3 },
                { 1, 1 },
            },
            new Rational[,]
            {
                { 0, 1 },
                { 1, 0 },
                { 0, 0 },
            }
        );

        var byPure = IteratedDominance.Eliminate(game, byMixed: false);
        var byMixed = IteratedDominance.Eliminate(game);

        Assert.Empty(byPure.Eliminations);
        var gone = Assert.Single(byMixed.Eliminations);
        Assert.Equal((1, 0, 2, false), (gone.Round, gone.Player, gone.Strategy, gone.IsByPure));
        Assert.Null(byMixed.FirstWrong());
    }

    [Fact]
    public void Rounds_follow_one_another()
    {
        // Gibbons (1992), section 1.1.B: right falls to middle, then down to up, then left to middle.
        var game = Game(
            new Rational[,]
            {
                { 1, 1, 0 },
                { 0, 0, 2 },
            },
            new Rational[,]
            {
                { 0, 2, 1 },
                { 3, 1, 0 },
            }
        );

        var outcome = IteratedDominance.Eliminate(game);

        Assert.True(outcome.IsSolvable);
        Assert.Equal([(1, 1, 2), (2, 0, 1), (3, 1, 0)], outcome.Eliminations.Select(gone => (gone.Round, gone.Player, gone.Strategy)));
        Assert.Equal([1, 2], new[] { outcome.Reduced.PayoffsOf(0)[0], outcome.Reduced.PayoffsOf(1)[0] });
    }

    [Fact]
    public void What_weak_dominance_leaves_depends_on_the_order()
    {
        // Osborne and Rubinstein (1994), figure 63.1: top and bottom are both weakly dominated; which goes first decides.
        var game = Game(
            new Rational[,]
            {
                { 1, 0 },
                { 1, 2 },
                { 0, 2 },
            },
            new Rational[,]
            {
                { 1, 0 },
                { 1, 1 },
                { 0, 1 },
            }
        );

        var allAtOnce = IteratedDominance.Eliminate(game, DominanceRule.Weak);
        var oneByOne = IteratedDominance.Eliminate(game, DominanceRule.Weak, order: EliminationOrder.OneByOne);

        Assert.Equal(
            [
                [1],
                [0, 1],
            ],
            allAtOnce.Survivors.Select(own => own.ToArray())
        );
        Assert.Equal(
            [
                [1, 2],
                [1],
            ],
            oneByOne.Survivors.Select(own => own.ToArray())
        );
        Assert.True(allAtOnce.MayDependOnOrder);
        Assert.Null(allAtOnce.FirstWrong());
        Assert.Null(oneByOne.FirstWrong());
    }

    [Fact]
    public void Weak_dominance_by_a_mixture_is_found()
    {
        var game = Game(
            new Rational[,]
            {
                { 4, 0, 1 },
                { 0, 4, 1 },
                { 2, 2, 0 },
            },
            new Rational[3, 3]
        );

        Assert.Empty(IteratedDominance.Eliminate(game, DominanceRule.Weak, byMixed: false).Eliminations);
        var gone = Assert.Single(IteratedDominance.Eliminate(game, DominanceRule.Weak).Eliminations);
        Assert.Equal((0, 2), (gone.Player, gone.Strategy));
        Assert.Equal([new(1, 2), new(1, 2), 0], gone.Dominator);
    }

    [Fact]
    public void Every_equilibrium_survives_strict_dominance_and_none_of_what_is_left_is_dominated()
    {
        Gen.Int[0, 100_000]
            .Always(
                60,
                stream: 51,
                seed =>
                {
                    var game = Random(seed, 4, 4);
                    var outcome = IteratedDominance.Eliminate(game);
                    var whole = (Solution<EquilibriumComponent<StrategicCertificate<Rational>>>.Found)BimatrixEnumeration.Solve(game);
                    var left = (Solution<EquilibriumComponent<StrategicCertificate<Rational>>>.Found)
                        BimatrixEnumeration.Solve(outcome.Reduced);

                    Assert.Null(outcome.FirstWrong());
                    Assert.Empty(IteratedDominance.Eliminate(outcome.Reduced).Eliminations);
                    Assert.Equal(
                        Written(whole.Equilibria.SelectMany(component => component.Extremes).Select(extreme => extreme.Profile)),
                        Written(left.Equilibria.SelectMany(part => part.Extremes).Select(extreme => outcome.InWholeGame(extreme.Profile)))
                    );
                }
            );
    }

    [Fact]
    public void The_order_does_not_matter_to_strict_dominance_and_weak_leaves_equilibria()
    {
        Gen.Int[0, 100_000]
            .Always(
                40,
                stream: 52,
                seed =>
                {
                    var game = RandomThree(seed);
                    var strict = IteratedDominance.Eliminate(game);
                    foreach (var order in Enum.GetValues<EliminationOrder>())
                    {
                        Assert.Equal(
                            strict.Survivors.Select(own => own.ToArray()),
                            IteratedDominance.Eliminate(game, order: order).Survivors.Select(own => own.ToArray())
                        );
                        var weak = IteratedDominance.Eliminate(game, DominanceRule.Weak, order: order);
                        Assert.Null(weak.FirstWrong());
                        if (PureEquilibria.Solve(weak.Reduced) is Solution<StrategicCertificate<Rational>>.Found found)
                            foreach (var left in found.Equilibria)
                                Assert.True(StrategicCertificate<Rational>.Check(weak.InWholeGame(left.Profile)).IsNash);
                    }
                }
            );
    }

    [Fact]
    public void Each_rationalizable_strategy_is_a_best_answer_to_its_conjecture()
    {
        Gen.Int[0, 100_000]
            .Always(
                60,
                stream: 53,
                seed =>
                {
                    foreach (var game in new[] { Random(seed, 5, 3), RandomThree(seed) })
                    {
                        var outcome = Rationalizability.Solve(game);
                        var conjectures = Rationalizability.Conjectures(outcome);

                        Assert.Equal(outcome.Survivors.Sum(own => own.Length), conjectures.Length);
                        foreach (var conjecture in conjectures)
                        {
                            var all = Enumerable.Range(0, game.StrategyCountOf(conjecture.Player)).ToArray();
                            Assert.Equal(1, conjecture.Belief.Aggregate(Rational.Zero, (sum, part) => sum + part.Probability));
                            Assert.Equal(0, conjecture.BestGain(game, all));
                            Assert.All(conjecture.Belief, part => Assert.True(IsLeft(part.Profile, outcome)));
                        }
                    }
                }
            );

        static bool IsLeft(ImmutableArray<int> profile, DominanceOutcome<Rational> outcome) =>
            profile.Select((strategy, player) => strategy < 0 || outcome.Survivors[player].Contains(strategy)).All(yes => yes);
    }

    [Fact]
    public void A_positive_affine_change_of_payoffs_changes_nothing_and_a_dominated_row_added_goes_again()
    {
        Gen.Int[0, 100_000]
            .Always(
                40,
                stream: 54,
                seed =>
                {
                    var game = Random(seed, 4, 3);
                    var (first, second) = (new Rational[5, 3], new Rational[5, 3]);
                    for (var column = 0; column < 3; column++)
                    {
                        for (var row = 0; row < 4; row++)
                            (first[row, column], second[row, column]) = (game.Payoff(0, [row, column]), game.Payoff(1, [row, column]));
                        first[4, column] = first[seed % 4, column] - new Rational(1 + column, 7);
                        second[4, column] = column == seed % 3 ? 100 : 0;
                    }

                    Assert.Equal(
                        IteratedDominance.Eliminate(game).Survivors.Select(own => own.ToArray()),
                        IteratedDominance.Eliminate(Game(first, second)).Survivors.Select(own => own.ToArray())
                    );
                    Assert.Equal(
                        IteratedDominance.Eliminate(game, DominanceRule.Weak).Survivors.Select(own => own.ToArray()),
                        IteratedDominance
                            .Eliminate(game.Convert(u => (u * 3) - 11), DominanceRule.Weak)
                            .Survivors.Select(own => own.ToArray())
                    );
                }
            );
    }

    [Fact]
    public void Doubles_and_fractions_agree_on_whole_payoffs()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var game = Random(seed, 5, 4);
            foreach (var rule in Enum.GetValues<DominanceRule>())
                Assert.Equal(
                    IteratedDominance.Eliminate(game, rule).Survivors.Select(own => own.ToArray()),
                    IteratedDominance.Eliminate(game.Convert(u => u.ToDouble()), rule).Survivors.Select(own => own.ToArray())
                );
        }
    }

    [Fact]
    public void With_many_strategies_every_removal_and_every_conjecture_is_still_proven()
    {
        var removed = 0;
        for (var seed = 0; seed < 6; seed++)
        {
            var outcome = Rationalizability.Solve(Random(seed, 14, 2 + seed));

            Assert.Null(outcome.FirstWrong());
            removed += outcome.Eliminations.Count(gone => !gone.IsByPure);
            foreach (var conjecture in Rationalizability.Conjectures(outcome))
            {
                var all = Enumerable.Range(0, outcome.Game.StrategyCountOf(conjecture.Player)).ToArray();
                Assert.Equal(0, conjecture.BestGain(outcome.Game, all));
            }
        }

        Assert.True(removed > 0);
    }

    [Fact]
    public void A_cancelled_elimination_is_not_called_complete()
    {
        var outcome = IteratedDominance.Eliminate(Random(1, 3, 3), cancellation: new CancellationToken(canceled: true));

        Assert.False(outcome.IsComplete);
        Assert.Throws<ArgumentException>(() => Rationalizability.Conjectures(outcome));
    }

    private static string[] Written(IEnumerable<MixedProfile<Rational>> profiles) =>
        [.. profiles.Select(profile => string.Join(' ', profile.Probabilities)).Order(StringComparer.Ordinal)];

    private static StrategicGame<Rational> Game(Rational[,] first, Rational[,] second) => StrategicGame<Rational>.Bimatrix(first, second);

    private static StrategicGame<Rational> Random(int seed, int rows, int columns) => Random(seed, [rows, columns]);

    private static StrategicGame<Rational> RandomThree(int seed) => Random(seed, [3, 2, 3]);

    private static StrategicGame<Rational> Random(int seed, int[] counts)
    {
        var chance = new PCG(9, (ulong)seed);
        var size = counts.Aggregate(1, (product, count) => product * count);
        return new(
            [.. counts.Select((_, player) => $"{player}")],
            [.. counts.Select(count => Enumerable.Range(1, count).Select(number => $"{number}").ToImmutableArray())],
            [.. counts.Select(_ => Enumerable.Range(0, size).Select(_ => (Rational)(int)chance.Next(6)).ToImmutableArray())]
        );
    }
}
