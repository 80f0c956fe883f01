using System.Collections.Immutable;
using Casus.Equilibria;
using Casus.Equilibria.Enumeration;
using Casus.Equilibria.Evolution;
using Casus.Games;
using Casus.Numerics;
using CsCheck;

namespace Casus.Tests.Equilibria.Evolution;

public sealed class SymmetricEquilibriaTests
{
    [Fact]
    public void Hawks_and_doves_live_together_in_the_ratio_of_gain_to_injury()
    {
        // Maynard Smith (1982), chapter 2: a prize of 2 and an injury of 3 give hawks in two encounters of three.
        var found = Solved(HawkDove(prize: 2, injury: 3));

        var only = Assert.Single(found.Equilibria);
        Assert.Equal([new(2, 3), new(1, 3)], only.Strategy);
        Assert.Equal(Stability.Evolutionary, only.Stability);
        Assert.True(found.IsComplete);
    }

    [Fact]
    public void Retaliators_live_on_the_edge_of_drift()
    {
        // Hawk, dove and retaliator, who is paid as a dove by doves and as a hawk by hawks: doves drift in among retaliators.
        var game = Game(
            new Rational[,]
            {
                { -1, 4, -1 },
                { 0, 2, 2 },
                { -1, 2, 2 },
            }
        );

        var found = Solved(game);
        var retaliator = found.Equilibria.Single(equilibrium => equilibrium.Strategy[2] == 1);

        Assert.Equal(Stability.Neutral, retaliator.Stability);
        Assert.Equal(0, retaliator.InvaderGain);
        Assert.False(found.IsComplete);
    }

    [Theory]
    [InlineData(2, Stability.Evolutionary)] // a win is worth more than a loss costs
    [InlineData(1, Stability.Neutral)]
    [InlineData(0, Stability.Unstable)]
    public void Rock_paper_scissors_is_stable_when_winning_is_worth_more_than_losing_costs(int win, Stability expected)
    {
        var game = Game(
            new Rational[,]
            {
                { 0, -1, win },
                { win, 0, -1 },
                { -1, win, 0 },
            }
        );

        var only = Assert.Single(Solved(game).Equilibria.Where(equilibrium => equilibrium.BestAnswers.Length == 3));

        Assert.Equal([new(1, 3), new(1, 3), new(1, 3)], only.Strategy);
        Assert.Equal(expected, only.Stability);
    }

    [Fact]
    public void Coordination_has_two_stable_strategies_and_the_mixture_between_them_is_not()
    {
        var found = Solved(
            Game(
                new Rational[,]
                {
                    { 2, 0 },
                    { 0, 1 },
                }
            )
        );

        Assert.Equal(
            [Stability.Evolutionary, Stability.Evolutionary, Stability.Unstable],
            found.Equilibria.Select(equilibrium => equilibrium.Stability)
        );
        Assert.Equal([new(1, 3), new(2, 3)], found.Equilibria[2].Strategy);
    }

    [Fact]
    public void A_game_that_pays_everyone_the_same_is_one_continuum_of_neutral_strategies()
    {
        var found = Solved(Game(new Rational[3, 3]));

        Assert.Equal(3, found.Equilibria.Length);
        Assert.All(found.Equilibria, equilibrium => Assert.Equal(Stability.Neutral, equilibrium.Stability));
        Assert.False(found.IsComplete);
    }

    [Fact]
    public void The_symmetric_ones_among_all_equilibria_are_found_and_no_others()
    {
        var continua = 0;
        Gen.Int[0, 100_000]
            .Always(
                80,
                stream: 71,
                seed =>
                {
                    var game = Random(seed, 4, values: 5);
                    var all = (Solution<EquilibriumComponent<StrategicCertificate<Rational>>>.Found)BimatrixEnumeration.Solve(game);
                    var found = Solved(game);
                    Assert.All(found.Equilibria, equilibrium => Assert.True(equilibrium.Certificate.IsNash));
                    if (all.Equilibria.Any(component => !component.IsIsolated))
                    {
                        continua++;
                        return;
                    }

                    Assert.Equal(
                        Written(
                            all.Equilibria.Select(only => only.Extremes[0].Profile)
                                .Where(profile => profile.Of(0).SequenceEqual(profile.Of(1)))
                        ),
                        Written(found.Equilibria.Select(equilibrium => equilibrium.Certificate.Profile))
                    );
                    Assert.True(found.IsComplete);
                }
            );
        Assert.InRange(continua, 1, 60);
    }

    [Fact]
    public void Invaders_prove_instability_and_no_best_answer_tried_refutes_stability()
    {
        var seen = new HashSet<Stability>();
        Gen.Int[0, 100_000]
            .Always(
                150,
                stream: 72,
                seed =>
                {
                    // Few different payoffs, so that unplayed best answers are common.
                    var game = Random(seed, 4, values: 3);
                    foreach (var equilibrium in Solved(game).Equilibria)
                    {
                        seen.Add(equilibrium.Stability);
                        if (equilibrium.Invader is { } invader)
                        {
                            Assert.All(Support(invader), answer => Assert.Contains(answer, equilibrium.BestAnswers));
                            Assert.NotEqual(equilibrium.Strategy, invader);
                            Assert.Equal(equilibrium.Stability == Stability.Unstable ? 1 : 0, equilibrium.InvaderGain!.Value.Sign);
                        }

                        foreach (var mutant in Mutants(equilibrium, seed))
                        {
                            var gain = Earned(game, mutant, mutant) - Earned(game, equilibrium.Strategy, mutant);
                            Assert.False(equilibrium.Stability == Stability.Evolutionary && gain.Sign >= 0);
                            Assert.False(equilibrium.Stability == Stability.Neutral && gain.Sign > 0);
                        }
                    }
                }
            );
        Assert.Equal(3, seen.Count);
    }

    [Fact]
    public void Constants_added_to_a_column_and_a_positive_scale_change_nothing()
    {
        // What both earn against an opponent may be shifted by the opponent: differences of strategies stay (Hofbauer and Sigmund 1998).
        for (var seed = 0; seed < 30; seed++)
        {
            var game = Random(seed, 4, values: 4);
            var changed = new Rational[4, 4];
            for (var own = 0; own < 4; own++)
            for (var other = 0; other < 4; other++)
                changed[own, other] = (game.Payoff(0, [own, other]) * new Rational(3, 7)) + (other * other) - 5;

            Assert.Equal(Judged(Solved(game)), Judged(Solved(Game(changed))));
        }
    }

    [Fact]
    public void A_strictly_dominated_strategy_added_changes_nothing()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var game = Random(seed, 3, values: 4);
            var larger = new Rational[4, 4];
            for (var own = 0; own < 4; own++)
            for (var other = 0; other < 4; other++)
                larger[own, other] =
                    own == 3 ? (other == 3 ? -9 : game.Payoff(0, [0, other]) - 1)
                    : other == 3 ? own
                    : game.Payoff(0, [own, other]);

            Assert.Equal(
                Judged(Solved(game)).Select(text => text + " 0"),
                Solved(Game(larger)).Equilibria.Select(equilibrium => $"{equilibrium.Stability} {string.Join(' ', equilibrium.Strategy)}")
            );
        }
    }

    [Fact]
    public void A_game_that_is_not_symmetric_is_out_of_scope_and_a_cancelled_search_claims_nothing()
    {
        var battle = StrategicGame<Rational>.Bimatrix(
            new Rational[,]
            {
                { 3, 0 },
                { 0, 1 },
            },
            new Rational[,]
            {
                { 1, 0 },
                { 0, 3 },
            }
        );

        Assert.IsType<Solution<SymmetricEquilibrium>.OutOfScope>(SymmetricEquilibria.Solve(battle));
        Assert.IsType<Solution<SymmetricEquilibrium>.OutOfScope>(SymmetricEquilibria.Solve(Game(new Rational[13, 13])));
        Assert.IsType<Solution<SymmetricEquilibrium>.Unfinished>(
            SymmetricEquilibria.Solve(HawkDove(2, 3), cancellation: new CancellationToken(canceled: true))
        );
    }

    private static StrategicGame<Rational> HawkDove(Rational prize, Rational injury) =>
        Game(
            new[,]
            {
                { (prize - injury) / 2, prize },
                { Rational.Zero, prize / 2 },
            }
        );

    private static StrategicGame<Rational> Game(Rational[,] own)
    {
        var other = new Rational[own.GetLength(0), own.GetLength(0)];
        for (var row = 0; row < own.GetLength(0); row++)
        for (var column = 0; column < own.GetLength(0); column++)
            other[row, column] = own[column, row];
        return StrategicGame<Rational>.Bimatrix(own, other);
    }

    private static StrategicGame<Rational> Random(int seed, int size, uint values)
    {
        var (chance, own) = (new PCG(73, (ulong)seed), new Rational[size, size]);
        for (var row = 0; row < size; row++)
        for (var column = 0; column < size; column++)
            own[row, column] = (int)chance.Next(values);
        return Game(own);
    }

    private static IEnumerable<ImmutableArray<Rational>> Mutants(SymmetricEquilibrium equilibrium, int seed)
    {
        var chance = new PCG(74, (ulong)seed);
        for (var i = 0; i < 40; i++)
        {
            var weights = equilibrium
                .Strategy.Select((_, answer) => equilibrium.BestAnswers.Contains(answer) ? (int)chance.Next(4) : 0)
                .ToArray();
            var mutant = weights.Select(weight => new Rational(weight, Math.Max(1, weights.Sum()))).ToImmutableArray();
            if (weights.Sum() > 0 && !mutant.SequenceEqual(equilibrium.Strategy))
                yield return mutant;
        }
    }

    private static Rational Earned(StrategicGame<Rational> game, ImmutableArray<Rational> own, ImmutableArray<Rational> other)
    {
        var sum = Rational.Zero;
        for (var one = 0; one < own.Length; one++)
        for (var two = 0; two < other.Length; two++)
            sum += own[one] * other[two] * game.Payoff(0, [one, two]);
        return sum;
    }

    private static IEnumerable<int> Support(ImmutableArray<Rational> strategy) =>
        Enumerable.Range(0, strategy.Length).Where(pure => strategy[pure].Sign != 0);

    private static string[] Judged(Solution<SymmetricEquilibrium>.Found found) =>
        [.. found.Equilibria.Select(equilibrium => $"{equilibrium.Stability} {string.Join(' ', equilibrium.Strategy)}")];

    private static string[] Written(IEnumerable<MixedProfile<Rational>> profiles) =>
        [.. profiles.Select(profile => string.Join(' ', profile.Probabilities)).Order(StringComparer.Ordinal)];

    private static Solution<SymmetricEquilibrium>.Found Solved(StrategicGame<Rational> game) =>
        Assert.IsType<Solution<SymmetricEquilibrium>.Found>(SymmetricEquilibria.Solve(game));
}
