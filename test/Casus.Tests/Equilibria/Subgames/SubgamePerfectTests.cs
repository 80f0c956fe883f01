using System.Globalization;
using Casus.Equilibria;
using Casus.Equilibria.Subgames;
using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;
using Casus.Tests.Games;
using CsCheck;

namespace Casus.Tests.Equilibria.Subgames;

public sealed class SubgamePerfectTests
{
    [Fact]
    public void The_threat_to_fight_an_entrant_is_not_believed()
    {
        var build = new GameBuilder<Rational>("Entrant", "Incumbent");
        var fight = build.Decision(1, "fight?", ("fight", build.Terminal(-1, -1)), ("share", build.Terminal(1, 1)));
        var game = build.Build(build.Decision(0, "enter?", ("out", build.Terminal(0, 2)), ("in", fight)));

        var found = Solved(game);
        var threat = SubgameCertificate<Rational>.Check(Profile<Rational>.Uniform(game).Taking("enter?", "out").Taking("fight?", "fight"));

        Assert.True(found.IsComplete);
        Assert.Equal([1, 1], Assert.Single(found.Equilibria).Whole.Values);
        Assert.True(threat.Whole.IsNash);
        Assert.False(threat.IsSubgamePerfect);
        Assert.Equal(2, threat.MaxRegret);
    }

    [Fact]
    public void Battle_of_the_sexes_with_an_outside_option_has_three()
    {
        // The battle is worth 3, 1 or 3/4 to the first player; the outside option 2.
        var found = Solved(OutsideOption(2));

        Assert.True(found.IsComplete);
        Assert.Equal(3, found.Equilibria.Length);
        Assert.Equal(["2 2", "2 2", "3 1"], found.Equilibria.Select(Values).Order(StringComparer.Ordinal));
        Assert.Contains(found.Equilibria, equilibrium => equilibrium.Profile["battle 1", "mine"] == new Rational(3, 4));
        Assert.All(found.Equilibria, equilibrium => Assert.True(equilibrium.IsSubgamePerfect));
    }

    [Fact]
    public void An_outside_option_worth_exactly_the_battle_is_a_continuum_and_is_said_to_be()
    {
        var found = Solved(OutsideOption(new Rational(3, 4)));

        Assert.False(found.IsComplete);
        Assert.Contains("tied", Assert.Single(found.Undecided), StringComparison.Ordinal);
        Assert.Equal(4, found.Equilibria.Length);
    }

    [Fact]
    public void The_chain_store_gives_way_twice()
    {
        var found = Solved(ChainStore());

        var only = Assert.Single(found.Equilibria);
        Assert.True(found.IsComplete);
        Assert.Equal([4, 2, 2], only.Whole.Values);
        Assert.Equal(8, only.Subgames.Length);
    }

    [Fact]
    public void Seltens_horse_has_no_subgame_but_itself_and_its_pure_equilibria_are_listed_as_a_part()
    {
        var game = SeltenHorse.Tree<Rational>();

        var found = Solved(game);

        Assert.Equal([0], SubgameRoots.Of(game));
        Assert.False(found.IsComplete);
        Assert.Equal(["1 1 1", "3 3 2"], found.Equilibria.Select(Values).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_ultimatum_game_with_a_tie_at_nothing_has_two_pure_equilibria()
    {
        var game = Ultimatum(pie: 3);

        var found = Solved(game);

        Assert.False(found.IsComplete);
        Assert.Equal(["2 1", "3 0"], found.Equilibria.Select(Values).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void With_perfect_information_it_is_backward_induction_ties_included()
    {
        Gen.Int[0, 100_000]
            .Always(
                60,
                stream: 61,
                seed =>
                {
                    var game = PerfectInformation(seed);
                    var induction = (Solution<Certificate<Rational>>.Found)BackwardInduction.Solve(game, limit: 200);
                    var found = Solved(game, limit: 200);
                    if (!induction.IsComplete)
                        return;

                    Assert.Equal(
                        Written(induction.Equilibria.Select(equilibrium => equilibrium.Assessment.Profile)),
                        Written(found.Equilibria.Select(equilibrium => equilibrium.Profile))
                    );
                    Assert.Equal(induction.Equilibria.Length == 1, found.IsComplete);
                }
            );
    }

    [Fact]
    public void The_roots_of_subgames_are_those_of_the_definition()
    {
        Gen.Int[0, 100_000]
            .Always(
                150,
                stream: 62,
                seed =>
                {
                    var game = RandomGame.From(seed);
                    var expected = Enumerable.Range(0, game.NodeCount).Where(node => BeginsSubgame(game, node));
                    Assert.Equal(expected, SubgameRoots.Of(game));
                }
            );
    }

    [Fact]
    public void What_is_found_in_random_games_is_subgame_perfect_and_scaling_payoffs_changes_nothing()
    {
        var solved = 0;
        Gen.Int[0, 100_000]
            .Always(
                40,
                stream: 63,
                seed =>
                {
                    var game = RandomGame.From(seed);
                    if (ReducedStrategicForm<Rational>.Refusal(game, 20_000) is not null)
                        return;
                    var scaled = RandomGame.From(seed, payoff: (player, amount) => (amount * (player + 2)) - 5);
                    if (SubgamePerfect.Solve(game, limit: 8) is not Solution<SubgameCertificate<Rational>>.Found found)
                        return;
                    solved++;

                    Assert.All(found.Equilibria, equilibrium => Assert.True(equilibrium.IsSubgamePerfect));
                    Assert.Equal(
                        Written(found.Equilibria.Select(equilibrium => equilibrium.Profile)),
                        Written(Solved(scaled, limit: 8).Equilibria.Select(equilibrium => equilibrium.Profile))
                    );
                }
            );
        Assert.True(solved > 10);
    }

    [Fact]
    public void A_solver_of_stages_that_errs_is_caught()
    {
        var answer = SubgamePerfect.Solve(
            OutsideOption(2),
            (game, _) =>
                new Solution<StrategicCertificate<Rational>>.Found(
                    [StrategicCertificate<Rational>.Check(MixedProfile<Rational>.Uniform(game))],
                    true
                )
        );

        Assert.IsType<Solution<SubgameCertificate<Rational>>.Unfinished>(answer);
    }

    [Fact]
    public void A_cancelled_search_claims_nothing()
    {
        var answer = SubgamePerfect.Solve(ChainStore(), cancellation: new CancellationToken(canceled: true));

        Assert.Empty(Assert.IsType<Solution<SubgameCertificate<Rational>>.Unfinished>(answer).Best);
    }

    private static Solution<SubgameCertificate<Rational>>.Found Solved(ExtensiveGame<Rational> game, int limit = 64) =>
        Assert.IsType<Solution<SubgameCertificate<Rational>>.Found>(SubgamePerfect.Solve(game, limit: limit));

    private static string Values(SubgameCertificate<Rational> certificate) => string.Join(' ', certificate.Whole.Values);

    private static string[] Written(IEnumerable<Profile<Rational>> profiles) =>
        [.. profiles.Select(profile => string.Join(' ', profile.Probabilities)).Order(StringComparer.Ordinal)];

    private static ExtensiveGame<Rational> OutsideOption(Rational worth)
    {
        var build = new GameBuilder<Rational>("1", "2");
        var mine = build.Decision(1, "battle 2", ("mine", build.Terminal(3, 1)), ("yours", build.Terminal(0, 0)));
        var yours = build.Decision(1, "battle 2", ("mine", build.Terminal(0, 0)), ("yours", build.Terminal(1, 3)));
        var battle = build.Decision(0, "battle 1", ("mine", mine), ("yours", yours));
        return build.Build(build.Decision(0, "start", ("out", build.Terminal(worth, 2)), ("in", battle)));
    }

    // Selten's chain store (1978) in two towns: 2 or 0 to an entrant let in or fought, 1 to one who stays out; 2, 0 and 5 to the store.
    private static ExtensiveGame<Rational> ChainStore()
    {
        var build = new GameBuilder<Rational>("Store", "First", "Second");
        return build.Build(
            build.Decision(
                1,
                "first town",
                ("out", Second("out", 5, 1)),
                ("in", build.Decision(0, "first fight", ("fight", Second("fought", 0, 0)), ("yield", Second("let in", 2, 2))))
            )
        );

        Subtree Second(string before, int store, int first) =>
            build.Decision(
                2,
                $"second town after {before}",
                ("out", build.Terminal(store + 5, first, 1)),
                (
                    "in",
                    build.Decision(
                        0,
                        $"second fight after {before}",
                        ("fight", build.Terminal(store, first, 0)),
                        ("yield", build.Terminal(store + 2, first, 2))
                    )
                )
            );
    }

    private static ExtensiveGame<Rational> Ultimatum(int pie)
    {
        var build = new GameBuilder<Rational>("Proposer", "Responder");
        var offers = Enumerable
            .Range(0, pie + 1)
            .Select(offer =>
                (
                    offer.ToString(CultureInfo.InvariantCulture),
                    build.Decision(1, $"offered {offer}", ("accept", build.Terminal(pie - offer, offer)), ("reject", build.Terminal(0, 0)))
                )
            )
            .ToArray();
        return build.Build(build.Decision(0, "offer", offers));
    }

    private static ExtensiveGame<Rational> PerfectInformation(int seed)
    {
        var (chance, sets) = (new PCG(64, (ulong)seed), 0);
        var build = new GameBuilder<Rational>("a", "b", "c");
        return build.Build(Grow(0));

        Subtree Grow(int depth)
        {
            if (depth == 4 || (depth > 1 && chance.Next(4) == 0))
                return build.Terminal((int)chance.Next(4), (int)chance.Next(4), (int)chance.Next(4));
            if (chance.Next(6) == 0)
                return build.Chance(("x", new Rational(1, 3), Grow(depth + 1)), ("y", new Rational(2, 3), Grow(depth + 1)));
            var player = (int)chance.Next(3);
            return build.Decision(player, $"set {sets++}", ("l", Grow(depth + 1)), ("r", Grow(depth + 1)));
        }
    }

    private static bool BeginsSubgame(ExtensiveGame<Rational> game, int root)
    {
        if (
            game.KindOf(root) == NodeKind.Terminal
            || (game.KindOf(root) == NodeKind.Decision && game.NodesOf(game.InformationSetOf(root)).Length > 1)
        )
            return false;
        var inside = new HashSet<int> { root };
        for (var node = root + 1; node < game.NodeCount; node++)
            if (inside.Contains(game.ParentOf(node)!.Value))
                inside.Add(node);
        return Enumerable
            .Range(0, game.InformationSetCount)
            .All(set =>
                game.NodesOf(set).ToArray().Count(inside.Contains) is var count && (count == 0 || count == game.NodesOf(set).Length)
            );
    }
}
