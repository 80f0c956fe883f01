using System.Numerics;
using Casus.Equilibria;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;
using CsCheck;

namespace Casus.Tests.Games;

public sealed class ReducedStrategicFormTests
{
    [Fact]
    public void Kuhn_poker_has_twenty_seven_strategies_of_the_first_player_and_sixty_four_of_the_second()
    {
        // At each card the first player checks and folds, checks and calls, or bets: 3³. The second answers a check and a bet: (2·2)³.
        var form = ReducedStrategicForm<Rational>.Of(KuhnPoker.Tree<Rational>());

        Assert.Equal(27, form.Game.StrategyCountOf(0));
        Assert.Equal(64, form.Game.StrategyCountOf(1));
    }

    [Fact]
    public void Seltens_horse_becomes_its_cube()
    {
        var game = ReducedStrategicForm<Rational>.Of(SeltenHorse.Tree<Rational>()).Game;

        Assert.Equal(
            [
                ["D", "C"],
                ["d", "c"],
                ["L", "R"],
            ],
            game.Strategies.Select(own => own.ToArray())
        );
        Assert.Equal([3, 3, 2], Enumerable.Range(0, 3).Select(player => game.Payoff(player, [0, 1, 0])));
        Assert.Equal([4, 4, 0], Enumerable.Range(0, 3).Select(player => game.Payoff(player, [1, 0, 0])));
        Assert.Equal([1, 1, 1], Enumerable.Range(0, 3).Select(player => game.Payoff(player, [1, 1, 1])));
    }

    [Fact]
    public void Sets_that_own_moves_exclude_are_left_out()
    {
        var build = new GameBuilder<Rational>("me");
        var game = build.Build(
            build.Decision(
                0,
                "first",
                ("stop", build.Terminal(0)),
                ("go", build.Decision(0, "second", ("left", build.Terminal(1)), ("right", build.Terminal(2))))
            )
        );

        var form = ReducedStrategicForm<Rational>.Of(game);

        Assert.Equal(["stop/*", "go/left", "go/right"], form.Game.Strategies[0]);
        Assert.Equal([0, 1, 2], form.Game.PayoffsOf(0).ToArray());
    }

    [Fact]
    public void A_behaviour_profile_its_mixture_and_the_way_back_are_worth_the_same()
    {
        Gen.Int[0, 100_000]
            .Always(
                150,
                stream: 41,
                seed =>
                {
                    var tree = RandomGame.From(seed);
                    if (ReducedStrategicForm<Rational>.Refusal(tree, 50_000) is not null)
                        return;
                    var form = ReducedStrategicForm<Rational>.Of(tree);
                    var play = RandomGame.Play(tree, seed);

                    var mixed = form.ToMixed(play);
                    var back = form.ToBehaviour(mixed, elsewhere: play);

                    var (inTree, inForm) = (
                        Verifier.Check(Assessment<Rational>.FromBayes(play)),
                        StrategicCertificate<Rational>.Check(mixed)
                    );
                    Assert.Equal(inTree.Values, inForm.Values);
                    Assert.Equal(inTree.Regrets!.Value, inForm.Regrets);
                    Assert.Equal(play.Probabilities, back.Probabilities);
                }
            );
    }

    [Fact]
    public void Kuhns_theorem_holds_for_mixtures_that_correlate_moves()
    {
        Gen.Int[0, 100_000]
            .Always(
                100,
                stream: 42,
                seed =>
                {
                    var tree = RandomGame.From(seed);
                    if (ReducedStrategicForm<Rational>.Refusal(tree, 20_000) is not null)
                        return;
                    var form = ReducedStrategicForm<Rational>.Of(tree);
                    var mixed = Mixture(form.Game, seed);

                    var behaviour = form.ToBehaviour(mixed);

                    Assert.Equal(
                        StrategicCertificate<Rational>.Check(mixed).Regrets,
                        Verifier.Check(Assessment<Rational>.FromBayes(behaviour)).Regrets!.Value
                    );
                }
            );
    }

    [Fact]
    public void A_form_too_large_is_refused_with_its_size_before_it_is_made()
    {
        // Forty coins seen one by one: two to the fortieth strategies.
        var build = new GameBuilder<Rational>("me");
        var faces = Enumerable
            .Range(0, 40)
            .Select(face =>
                ($"{face}", new Rational(1, 40), build.Decision(0, $"face {face}", ("a", build.Terminal(1)), ("b", build.Terminal(2))))
            )
            .ToArray();
        var tree = build.Build(build.Chance(faces));

        Assert.Equal(BigInteger.Pow(2, 40), ReducedStrategicForm<Rational>.CountOf(tree, 0));
        Assert.Contains("1099511627776 payoffs", ReducedStrategicForm<Rational>.Refusal(tree), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ReducedStrategicForm<Rational>.Of(tree));
    }

    [Fact]
    public void A_player_who_forgets_is_refused()
    {
        var build = new GameBuilder<Rational>("me");
        var first = build.Decision(0, "second", ("a", build.Terminal(1)), ("b", build.Terminal(0)));
        var second = build.Decision(0, "second", ("a", build.Terminal(0)), ("b", build.Terminal(1)));
        var tree = build.Build(build.Decision(0, "first", ("a", first), ("b", second)));

        Assert.Contains("'second'", ReducedStrategicForm<Rational>.Refusal(tree), StringComparison.Ordinal);
    }

    private static MixedProfile<Rational> Mixture(StrategicGame<Rational> game, int seed)
    {
        var chance = new PCG(43, (ulong)seed);
        var probabilities = new List<Rational>();
        for (var player = 0; player < game.PlayerCount; player++)
        {
            var weights = Enumerable.Range(0, game.StrategyCountOf(player)).Select(_ => (int)chance.Next(3)).ToArray();
            weights[0] += weights.Sum() == 0 ? 1 : 0;
            probabilities.AddRange(weights.Select(weight => new Rational(weight, weights.Sum())));
        }

        return MixedProfile<Rational>.Of(game, [.. probabilities]);
    }
}
