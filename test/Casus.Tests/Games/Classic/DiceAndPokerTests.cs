using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;

namespace Casus.Tests.Games.Classic;

public sealed class DiceAndPokerTests
{
    [Theory]
    [InlineData(3, 1147)]
    [InlineData(4, 8181)]
    [InlineData(5, 51181)]
    public void Liars_dice_has_the_nodes_that_OpenSpiel_counts(int faces, int nodes)
    {
        var game = LiarsDice.Tree<double>(faces);
        Assert.Equal(nodes, game.NodeCount);
        // One set for each face and each list of rising bids; the full list belongs to nobody's bid but may still be called.
        Assert.Equal(faces << (2 * faces), game.InformationSetCount);
        AssertZeroSumWithRecall(game);
    }

    [Fact]
    public void Leduc_poker_has_the_nodes_that_OpenSpiel_counts()
    {
        var game = LeducPoker.Tree<double>();
        Assert.Equal(9457, game.NodeCount);
        Assert.Equal(936, game.InformationSetCount);
        AssertZeroSumWithRecall(game);
    }

    [Fact]
    public void Bets_in_Leduc_poker_reach_thirteen_and_a_pair_beats_a_king()
    {
        var game = LeducPoker.Tree<Rational>();
        var ends = Enumerable.Range(0, game.NodeCount).Where(node => game.KindOf(node) == NodeKind.Terminal);
        Assert.Equal(13, ends.Max(node => game.PayoffsAt(node)[0]));
        var showdown = Follow(game, "J1", "K1", "check", "check", "J2", "check", "check");
        Assert.Equal(1, game.PayoffsAt(showdown)[0]);
        Assert.Equal(-3, game.PayoffsAt(Follow(game, "J1", "K1", "check", "raise", "call", "Q1", "check", "check"))[0]);
        Assert.Equal(0, game.PayoffsAt(Follow(game, "Q1", "Q2", "check", "check", "J2", "check", "check"))[0]);
        Assert.Equal(-3, game.PayoffsAt(Follow(game, "Q1", "Q2", "raise", "raise", "fold"))[0]);
    }

    [Fact]
    public void The_highest_face_is_wild_and_the_wrong_one_pays()
    {
        var game = LiarsDice.Tree<Rational>(3);
        Assert.Equal(1, game.PayoffsAt(Follow(game, "3", "1", "2×1", "liar"))[0]);
        Assert.Equal(-1, game.PayoffsAt(Follow(game, "2", "1", "2×1", "liar"))[0]);
        Assert.Equal(-1, game.PayoffsAt(Follow(game, "2", "1", "1×1", "1×2", "liar"))[0]);
    }

    [Fact]
    public void Kuhn_poker_for_three_has_the_nodes_that_OpenSpiel_counts_and_sums_to_zero()
    {
        var game = ThreePlayerKuhn.Tree<Rational>();
        Assert.Equal(617, game.NodeCount);
        Assert.Equal(48, game.InformationSetCount);
        Assert.Null(PerfectRecall.Check(game));
        for (var node = 0; node < game.NodeCount; node++)
            if (game.KindOf(node) == NodeKind.Terminal)
                Assert.Equal(0, game.PayoffsAt(node)[0] + game.PayoffsAt(node)[1] + game.PayoffsAt(node)[2]);
        Assert.Equal([-1, -2, 3], game.PayoffsAt(Follow(game, "T", "J", "K", "check", "bet", "call", "fold")));
        Assert.Equal([2, -1, -1], game.PayoffsAt(Follow(game, "K", "J", "Q", "check", "check", "check")));
        Assert.Equal([-1, 2, -1], game.PayoffsAt(Follow(game, "K", "T", "Q", "check", "bet", "fold", "fold")));
        Assert.Equal([-2, -2, 4], game.PayoffsAt(Follow(game, "J", "Q", "K", "bet", "call", "call")));
    }

    private static int Follow<T>(ExtensiveGame<T> game, params string[] branches)
        where T : struct, System.Numerics.INumber<T>
    {
        var node = 0;
        foreach (var branch in branches)
            node = Enumerable
                .Range(0, game.ChildCountOf(node))
                .Select(i => game.ChildOf(node, i))
                .Single(child => game.BranchInto(child) == branch);
        return node;
    }

    private static void AssertZeroSumWithRecall(ExtensiveGame<double> game)
    {
        var kind = GameClass.Of(game);
        Assert.True(kind is { IsConstantSum: true, HasPerfectRecall: true, HasChance: true });
    }
}
