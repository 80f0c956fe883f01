using Casus.Equilibria.RegretMinimisation;
using Casus.Games;
using Casus.Games.Classic;
using CsCheck;

namespace Casus.Tests.Equilibria.RegretMinimisation;

public class PublicTreeTests
{
    public static TheoryData<RegretRule> Rules =>
        [RegretRule.Plain, RegretRule.Plus, RegretRule.Linear, RegretRule.Discounted, RegretRule.Predictive];

    [Fact]
    public void Kuhns_poker_is_found_to_have_four_public_decisions_of_three_types()
    {
        var tree = PublicTree.TryDetect(CompiledTree<double>.Of(KuhnPoker.Tree<double>()));

        Assert.NotNull(tree);
        Assert.Equal(4, tree.GroupCount);
        Assert.Equal(4, tree.Lanes);
        // Check–check; check–bet–fold; check–bet–call; bet–fold; bet–call; once for each player.
        Assert.Equal(10, tree.MatrixCount);
    }

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void Lanes_do_what_one_set_at_a_time_does(RegretRule rule) =>
        Gen.Select(Gen.Int[2, 19], Gen.Int[2, 10], Gen.Int[0, 100_000])
            .Always(
                20,
                73,
                game =>
                {
                    var (one, two, seed) = game;
                    var tree = CompiledTree<double>.Of(DealtGame.Of((one, two), seed));
                    var (lanes, plain) = (CounterfactualRegret.Begin(tree, rule), new ScalarIteration(tree, rule));
                    Assert.IsNotType<ScalarIteration>(lanes);
                    for (var i = 0; i < 30; i++)
                    {
                        lanes.Step();
                        plain.Step();
                    }

                    AssertClose(plain.Averages(), lanes.Averages());
                }
            );

    [Fact]
    public void Widths_of_four_and_eight_lanes_agree()
    {
        var tree = CompiledTree<double>.Of(DealtGame.Of((3, 4), seed: 4));
        var ranges = PublicTree.TryDetect(tree);
        Assert.NotNull(ranges);
        var (four, plain) = (new RangeIteration<FourLanes>(ranges, RegretRule.Plus), new ScalarIteration(tree, RegretRule.Plus));
        for (var i = 0; i < 50; i++)
        {
            four.Step();
            plain.Step();
        }

        AssertClose(plain.Averages(), four.Averages());
    }

    [Fact]
    public void Types_that_nobody_else_wonders_about_are_no_range()
    {
        var tree = CompiledTree<double>.Of(DealtGame.Of((5, 3), seed: 2, turns: 1));

        var run = CounterfactualRegret.Run(tree, RegretRule.Plus, 500, 0, cancellation: TestContext.Current.CancellationToken);

        Assert.Null(PublicTree.TryDetect(tree));
        Assert.InRange(run.MaxRegret, 0, 1e-3);
    }

    [Fact]
    public void Types_that_chance_splits_again_later_do_no_harm()
    {
        // Each player gets a second private card after the first moves: a lane would have to hold two sets.
        var build = new GameBuilder<double>("One", "Two");
        var random = new Random(5);
        var game = build.Build(Deal(2, (one, two) => First(one, two)));
        var tree = CompiledTree<double>.Of(game);
        var (found, plain) = (CounterfactualRegret.Begin(tree, RegretRule.Plus), new ScalarIteration(tree, RegretRule.Plus));
        for (var i = 0; i < 30; i++)
        {
            found.Step();
            plain.Step();
        }

        AssertClose(plain.Averages(), found.Averages());

        Subtree First(int one, int two) => build.Decision(0, $"a{one}", ("l", Reply(one, two, "l")), ("r", Reply(one, two, "r")));
        Subtree Reply(int one, int two, string seen) =>
            build.Decision(1, $"b{two}{seen}", ("l", Again(one, two, seen + "l")), ("r", Again(one, two, seen + "r")));
        Subtree Again(int one, int two, string seen) => Deal(3, (three, four) => Second($"{one}{three}", $"{two}{four}", seen));
        Subtree Second(string one, string two, string seen) =>
            build.Decision(0, $"c{one}{seen}", ("l", Last(two, seen + "l")), ("r", Last(two, seen + "r")));
        Subtree Last(string two, string seen) => build.Decision(1, $"d{two}{seen}", ("l", End()), ("r", End()));

        Subtree End()
        {
            var payoff = random.NextDouble() - 0.5;
            return build.Terminal(payoff, -payoff);
        }

        Subtree Deal(int cards, Func<int, int, Subtree> then)
        {
            var deals = new List<(string, double, Subtree)>();
            for (var one = 0; one < cards; one++)
            for (var two = 0; two < cards; two++)
                deals.Add(($"{one}{two}", 1.0 / (cards * cards), then(one, two)));
            return build.Chance([.. deals]);
        }
    }

    [Fact]
    public void A_game_without_private_types_has_no_public_form() =>
        Assert.Null(PublicTree.TryDetect(CompiledTree<double>.Of(UnilateralLike())));

    [Fact]
    public void Three_players_have_no_public_form() =>
        Assert.Null(PublicTree.TryDetect(CompiledTree<double>.Of(SeltenHorse.Tree<double>())));

    [Fact]
    public void Lanes_find_the_value_of_Kuhns_poker()
    {
        var run = CounterfactualRegret.Run(
            CompiledTree<double>.Of(KuhnPoker.Tree<double>()),
            RegretRule.Predictive,
            2000,
            1e-8,
            cancellation: TestContext.Current.CancellationToken
        );

        Assert.Equal(-1.0 / 18, run.Values[0], 1e-7);
    }

    private static ExtensiveGame<double> UnilateralLike()
    {
        var build = new GameBuilder<double>("Entrant", "Incumbent");
        var inside = build.Decision(1, "Fight?", ("fight", build.Terminal(-1, -1)), ("share", build.Terminal(1, 1)));
        return build.Build(build.Decision(0, "Enter?", ("out", build.Terminal(0, 2)), ("in", inside)));
    }

    private static void AssertClose(double[][] expected, double[][] actual)
    {
        for (var player = 0; player < expected.Length; player++)
        for (var sequence = 0; sequence < expected[player].Length; sequence++)
            Assert.Equal(expected[player][sequence], actual[player][sequence], 1e-9 * Math.Max(1, expected[player][0]));
    }
}
