using Casus.Equilibria;
using Casus.Equilibria.RegretMinimisation;
using Casus.Games;
using Casus.Games.Classic;

namespace Casus.Tests.Equilibria.RegretMinimisation;

public class CounterfactualRegretTests
{
    private static readonly CancellationToken _cancellation = TestContext.Current.CancellationToken;

    public static TheoryData<RegretRule, double> Rules =>
        new()
        {
            { RegretRule.Plain, 3e-3 },
            { RegretRule.Plus, 3e-4 },
            { RegretRule.Linear, 3e-4 },
            { RegretRule.Discounted, 3e-4 },
            { RegretRule.Predictive, 1e-6 },
        };

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void Every_rule_comes_near_the_value_of_Kuhns_poker(RegretRule rule, double regret)
    {
        var found = Assert.IsType<Solution<Certificate<double>>.Found>(
            CounterfactualRegret.Solve(KuhnPoker.Tree<double>(), rule, 1000, regret, cancellation: _cancellation)
        );

        var certificate = Assert.Single(found.Equilibria);
        Assert.False(found.IsComplete);
        Assert.True(certificate.IsNash);
        Assert.InRange(certificate.Values[0], (-1.0 / 18) - regret, (-1.0 / 18) + regret);
    }

    [Fact]
    public void Kuhns_first_player_bets_kings_three_times_as_often_as_jacks()
    {
        var run = CounterfactualRegret.Run(Compiled(), RegretRule.Predictive, 3000, 0, cancellation: _cancellation);

        var profile = run.Profile;
        Assert.InRange(profile["J", "bet"], 0, 1.0 / 3);
        Assert.Equal(3 * profile["J", "bet"], profile["K", "bet"], 1e-3);
        Assert.Equal(profile["J", "bet"] + (1.0 / 3), profile["Q after check, bet", "call"], 1e-3);
        Assert.Equal(1.0 / 3, profile["J after check", "bet"], 1e-3);
    }

    [Fact]
    public void Payoffs_in_other_units_move_no_strategy()
    {
        // A power of two, so that not even rounding differs.
        var doubled = Scaled(2, 0);

        var (one, two) = (Run(KuhnPoker.Tree<double>()), Run(doubled));

        Assert.Equal(one.Profile.Probabilities, two.Profile.Probabilities);
        Assert.Equal(2 * one.MaxRegret, two.MaxRegret, 1e-15);

        static RegretRun Run(ExtensiveGame<double> game) =>
            CounterfactualRegret.Run(CompiledTree<double>.Of(game), RegretRule.Plus, 200, 0, cancellation: _cancellation);
    }

    [Fact]
    public void A_sum_that_is_constant_but_not_zero_is_as_good()
    {
        var run = CounterfactualRegret.Run(
            CompiledTree<double>.Of(Scaled(1, 5)),
            RegretRule.Predictive,
            2000,
            1e-6,
            cancellation: _cancellation
        );

        Assert.InRange(run.MaxRegret, 0, 1e-6);
        Assert.Equal(5 - (1.0 / 18), run.Values[0], 1e-6);
    }

    [Fact]
    public void A_run_cut_short_shows_the_best_it_has()
    {
        var unfinished = Assert.IsType<Solution<Certificate<double>>.Unfinished>(
            CounterfactualRegret.Solve(KuhnPoker.Tree<double>(), cancellation: new CancellationToken(canceled: true))
        );

        // Nothing was done: the uniform profile, and the regret that it has.
        Assert.Equal(11.0 / 12, Assert.Single(unfinished.Best).Regrets!.Value.Sum(), 1e-12);
        Assert.StartsWith("Told to stop after 0 iterations", unfinished.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_out_of_reach_leaves_the_run_unfinished()
    {
        var unfinished = Assert.IsType<Solution<Certificate<double>>.Unfinished>(
            CounterfactualRegret.Solve(KuhnPoker.Tree<double>(), RegretRule.Plain, 10, 1e-9, cancellation: _cancellation)
        );

        Assert.False(Assert.Single(unfinished.Best).IsNash);
    }

    [Fact]
    public void A_player_who_forgets_is_out_of_scope()
    {
        var build = new GameBuilder<double>("Absent-minded");
        var later = build.Decision(0, "exit?", ("exit", build.Terminal(4)), ("drive", build.Terminal(1)));
        var game = build.Build(build.Decision(0, "exit?", ("exit", build.Terminal(0)), ("drive", later)));

        Assert.IsType<Solution<Certificate<double>>.OutOfScope>(CounterfactualRegret.Solve(game, cancellation: _cancellation));
    }

    [Fact]
    public void One_player_alone_finds_its_best_plan()
    {
        var build = new GameBuilder<double>("Alone");
        var game = build.Build(
            build.Chance(
                ("heads", 0.5, build.Decision(0, "which?", ("first", build.Terminal(3)), ("second", build.Terminal(0)))),
                ("tails", 0.5, build.Decision(0, "which?", ("first", build.Terminal(0)), ("second", build.Terminal(4))))
            )
        );

        var run = CounterfactualRegret.Run(CompiledTree<double>.Of(game), RegretRule.Plus, 10, 0, cancellation: _cancellation);

        Assert.Equal(2, run.Values[0], 1e-12);
    }

    [Fact]
    public void A_game_in_which_nobody_moves_is_solved()
    {
        var build = new GameBuilder<double>("One", "Two");
        var game = build.Build(build.Terminal(1, -1));

        var run = CounterfactualRegret.Run(CompiledTree<double>.Of(game), iterations: 1, cancellation: _cancellation);

        Assert.Equal([1, -1], run.Values);
        Assert.Equal(0, run.MaxRegret);
    }

    [Fact]
    public void A_bystander_changes_nothing()
    {
        // With a third player who only watches, products over all others are taken, where two players have a pass of their own.
        var game = DealtGame.Of((3, 4), seed: 9);
        var watched = WithBystander(game);
        var (two, three) = (new ScalarIteration(CompiledTree<double>.Of(game), RegretRule.Predictive), Watched());
        for (var i = 0; i < 50; i++)
        {
            two.Step();
            three.Step();
        }

        for (var player = 0; player < 2; player++)
            Assert.Equal(two.Averages()[player], three.Averages()[player]);

        ScalarIteration Watched() => new(CompiledTree<double>.Of(watched), RegretRule.Predictive);
    }

    [Fact]
    public void Three_players_in_Seltens_horse_come_to_rest_at_an_equilibrium()
    {
        // No theorem says that they must; the certificate says that they do.
        var found = Assert.IsType<Solution<Certificate<double>>.Found>(
            CounterfactualRegret.Solve(SeltenHorse.Tree<double>(), RegretRule.Plus, 5000, 1e-3, cancellation: _cancellation)
        );

        Assert.True(Assert.Single(found.Equilibria).IsNash);
    }

    [Fact]
    public void Where_nothing_is_proven_the_answer_says_so()
    {
        var build = new GameBuilder<double>("One", "Two");
        var game = build.Build(build.Decision(0, "which?", ("left", build.Terminal(1, 0)), ("right", build.Terminal(0, 5))));

        var unfinished = Assert.IsType<Solution<Certificate<double>>.Unfinished>(
            CounterfactualRegret.Solve(game, cancellation: new CancellationToken(canceled: true))
        );

        Assert.Contains("proven only for two players", unfinished.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN, 0, 2)]
    [InlineData(1.5, double.PositiveInfinity, 2)]
    [InlineData(1.5, 0, -1)]
    [InlineData(1.5, 0, 17)]
    [InlineData(1.5, 0, double.NaN)]
    public void Exponents_that_would_overflow_are_refused(double alpha, double beta, double gamma) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RegretRule.DiscountedBy(alpha, beta, gamma));

    [Fact]
    public void Linear_and_discounted_rules_are_of_one_family()
    {
        var tree = Compiled();
        var (linear, discounted) = (
            new ScalarIteration(tree, RegretRule.Linear),
            new ScalarIteration(tree, RegretRule.DiscountedBy(1, 1, 1))
        );
        for (var i = 0; i < 100; i++)
        {
            linear.Step();
            discounted.Step();
        }

        Assert.Equal(linear.Averages(), discounted.Averages());
    }

    [Fact]
    public void Progress_tells_regrets_that_never_grow()
    {
        var heard = new List<SolverProgress>();

        CounterfactualRegret.Run(Compiled(), RegretRule.Plain, 500, 0, new Listener(heard), _cancellation);

        Assert.True(heard.Count > 5);
        Assert.Equal(heard.Select(report => report.Regret!.Value).OrderDescending(), heard.Select(report => report.Regret!.Value));
        Assert.Equal(1, heard[^1].Done);
    }

    private static CompiledTree<double> Compiled() => CompiledTree<double>.Of(KuhnPoker.Tree<double>());

    private static ExtensiveGame<double> Scaled(double factor, double added) =>
        Copied(KuhnPoker.Tree<double>(), [], payoffs => [.. payoffs.Select(payoff => (factor * payoff) + added)]);

    private static ExtensiveGame<double> WithBystander(ExtensiveGame<double> game) =>
        Copied(game, ["Bystander"], payoffs => [.. payoffs, 1]);

    private static ExtensiveGame<double> Copied(ExtensiveGame<double> game, string[] others, Func<double[], double[]> paying)
    {
        var build = new GameBuilder<double>([.. game.Players, .. others]);
        return build.Build(Copy(0));

        Subtree Copy(int node) =>
            game.KindOf(node) switch
            {
                NodeKind.Terminal => build.Terminal(paying(game.PayoffsAt(node).ToArray())),
                NodeKind.Chance => build.Chance([
                    .. Children(node).Select(child => (game.BranchInto(child), game.ChanceInto(child), Copy(child))),
                ]),
                _ => build.Decision(
                    game.PlayerOf(game.InformationSetOf(node)),
                    game.LabelOf(game.InformationSetOf(node)),
                    [.. Children(node).Select(child => (game.BranchInto(child), Copy(child)))]
                ),
            };

        IEnumerable<int> Children(int node) => Enumerable.Range(0, game.ChildCountOf(node)).Select(branch => game.ChildOf(node, branch));
    }

    private sealed class Listener(List<SolverProgress> heard) : IProgress<SolverProgress>
    {
        public void Report(SolverProgress value) => heard.Add(value);
    }
}
