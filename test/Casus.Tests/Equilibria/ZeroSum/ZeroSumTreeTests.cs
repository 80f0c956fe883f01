using Casus.Equilibria;
using Casus.Equilibria.ZeroSum;
using Casus.Games;
using Casus.Games.Classic;

namespace Casus.Tests.Equilibria.ZeroSum;

public sealed class ZeroSumTreeTests
{
    [Fact]
    public void Kuhn_poker_is_worth_minus_one_eighteenth_to_the_first_player() =>
        Assert.Equal(-1.0 / 18, ValueOf(KuhnPoker.Tree<double>()), 1e-9);

    // Published: −0.0856064 to the first player (Southey et al. 2005's game, as OpenSpiel plays it).
    [Fact]
    public void Leduc_poker_has_its_published_value() => Assert.Equal(-0.0856064, ValueOf(LeducPoker.Tree<double>()), 1e-7);

    [Fact]
    public void Liars_dice_with_four_faces_has_its_published_value() =>
        Assert.Equal(1.0 / 16, Math.Abs(ValueOf(LiarsDice.Tree<double>(4))), 1e-9);

    [Fact]
    public void A_game_that_is_not_of_constant_sum_is_refused() =>
        Assert.IsType<Solution<Certificate<double>>.OutOfScope>(ZeroSumTree.Solve(SeltenHorse.Tree<double>()));

    [Fact]
    public void Tripling_the_stakes_triples_the_value()
    {
        var kuhn = KuhnPoker.Tree<double>();
        Assert.Equal(3 * ValueOf(kuhn), ValueOf(Scaled(kuhn, 3)), 1e-8);
    }

    [Fact]
    public void A_cancelled_search_claims_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.IsType<Solution<Certificate<double>>.Unfinished>(ZeroSumTree.Solve(KuhnPoker.Tree<double>(), cancellation: cancelled.Token));
    }

    private static ExtensiveGame<double> Scaled(ExtensiveGame<double> game, double factor)
    {
        var build = new GameBuilder<double>([.. game.Players]);
        return build.Build(Copy(0));

        Subtree Copy(int node)
        {
            var children = Enumerable.Range(0, game.ChildCountOf(node)).Select(branch => game.ChildOf(node, branch));
            return game.KindOf(node) switch
            {
                NodeKind.Terminal => build.Terminal([.. game.PayoffsAt(node).ToArray().Select(payoff => factor * payoff)]),
                NodeKind.Chance => build.Chance([
                    .. children.Select(child => (game.BranchInto(child), game.ChanceInto(child), Copy(child))),
                ]),
                _ => build.Decision(
                    game.PlayerOf(game.InformationSetOf(node)),
                    game.LabelOf(game.InformationSetOf(node)),
                    [.. children.Select(child => (game.BranchInto(child), Copy(child)))]
                ),
            };
        }
    }

    private static double ValueOf(ExtensiveGame<double> game)
    {
        var found = Assert.IsType<Solution<Certificate<double>>.Found>(ZeroSumTree.Solve(game));
        Assert.True(found.Equilibria[0].Regrets!.Value.Max() <= 1e-9);
        return found.Equilibria[0].Values[0];
    }
}
