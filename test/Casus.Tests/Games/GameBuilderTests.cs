using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;

namespace Casus.Tests.Games;

public class GameBuilderTests
{
    private readonly GameBuilder<Rational> _build = new("Left", "Right");

    [Fact]
    public void A_tree_can_be_walked_with_all_that_a_drawing_shows()
    {
        var game = SeltenHorse.Tree<Rational>();

        Assert.Equal((9, 3, 3), (game.NodeCount, game.InformationSetCount, game.PlayerCount));
        Assert.Equal(NodeKind.Decision, game.KindOf(0));
        Assert.Null(game.ParentOf(0));
        Assert.Equal(["", "D", "C", "L", "R", "d", "c", "L", "R"], Enumerable.Range(0, 9).Select(game.BranchInto));
    }

    [Fact]
    public void Parents_come_before_children_and_siblings_side_by_side()
    {
        var game = KuhnPoker.Tree<double>();

        for (var node = 0; node < game.NodeCount; node++)
        for (var branch = 0; branch < game.ChildCountOf(node); branch++)
        {
            Assert.True(game.ChildOf(node, branch) > node);
            Assert.Equal(game.ChildOf(node, 0) + branch, game.ChildOf(node, branch));
            Assert.Equal(node, game.ParentOf(game.ChildOf(node, branch)));
        }
    }

    [Fact]
    public void Sets_moves_and_payoffs_are_found_by_their_labels()
    {
        var game = SeltenHorse.Tree<Rational>();
        var set = game.FindSet("3");

        Assert.Equal(2, game.PlayerOf(set));
        Assert.Equal(["L", "R"], game.MovesOf(set).ToArray());
        Assert.Equal(2, game.NodesOf(set).Length);
        Assert.Equal("R", game.LabelOfMove(game.FindMove("3", "R")));
        var end = game.ChildOf(game.NodesOf(set)[0], 0);
        Assert.Equal([3, 3, 2], game.PayoffsAt(end).ToArray());
        Assert.Equal(game.FindMove("3", "L"), game.MoveInto(end));
        Assert.Throws<ArgumentException>(() => game.FindSet("4"));
        Assert.Throws<ArgumentException>(() => game.FindMove("3", "M"));
        Assert.Throws<ArgumentException>(() => game.PayoffsAt(0).Length);
    }

    [Fact]
    public void Chance_must_add_up_to_one_exactly_in_fractions()
    {
        var third = new Rational(1, 3);
        Assert.Throws<ArgumentException>(() => _build.Chance(("a", third, End()), ("b", third, End())));
        Assert.Throws<ArgumentException>(() => _build.Chance(("a", 2, End()), ("b", -1, End())));

        var fine = _build.Chance(("a", third, End()), ("b", 2 * third, End()));

        // The four ends that were refused a place still hang nowhere.
        Assert.Throws<ArgumentException>(() => _build.Build(fine));
    }

    [Fact]
    public void Chance_in_doubles_may_be_off_by_rounding_and_not_by_more()
    {
        var build = new GameBuilder<double>("Only");
        var tenths = Enumerable.Range(0, 10).Select(i => ($"{i}", 0.1, build.Terminal(i))).ToArray();

        Assert.Equal(11, build.Build(build.Chance(tenths)).NodeCount);
        Assert.Throws<ArgumentException>(() => build.Chance(("a", 0.5, build.Terminal(0)), ("b", 0.4999, build.Terminal(0))));
        Assert.Throws<ArgumentException>(() => build.Chance(("a", double.NaN, build.Terminal(0))));
        Assert.Throws<ArgumentException>(() => build.Terminal(double.PositiveInfinity));
    }

    [Fact]
    public void An_information_set_has_one_player_and_one_list_of_moves()
    {
        _build.Decision(0, "here", ("a", End()), ("b", End()));

        var otherPlayer = Assert.Throws<ArgumentException>(() => _build.Decision(1, "here", ("a", End()), ("b", End())));
        var otherMoves = Assert.Throws<ArgumentException>(() => _build.Decision(0, "here", ("b", End()), ("a", End())));

        Assert.StartsWith("Information set 'here' belongs to Left, not to Right.", otherPlayer.Message, StringComparison.Ordinal);
        Assert.StartsWith("Information set 'here' offers a, b, not b, a.", otherMoves.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_hangs_in_one_place_of_one_tree()
    {
        var shared = End();
        _build.Decision(0, "first", ("a", shared));

        Assert.Throws<ArgumentException>(() => _build.Decision(0, "second", ("a", shared)));
        Assert.Throws<ArgumentException>(() => new GameBuilder<Rational>("Left", "Right").Build(End()));
        Assert.Throws<ArgumentException>(() => _build.Build(default));
    }

    [Fact]
    public void Names_labels_and_payoffs_must_make_sense()
    {
        Assert.Throws<ArgumentException>(() => new GameBuilder<double>());
        Assert.Throws<ArgumentException>(() => new GameBuilder<double>("Twin", "Twin"));
        Assert.Throws<ArgumentException>(() => _build.Terminal(1));
        Assert.Throws<ArgumentException>(() => _build.Decision(0, "none"));
        Assert.Throws<ArgumentException>(() => _build.Decision(0, "same", ("a", End()), ("a", End())));
        Assert.Throws<ArgumentOutOfRangeException>(() => _build.Decision(2, "nobody", ("a", End())));
    }

    [Fact]
    public void Forgetting_ones_own_move_is_found_out()
    {
        var first = _build.Decision(0, "again", ("x", End()), ("y", End()));
        var second = _build.Decision(0, "again", ("x", End()), ("y", End()));
        var game = _build.Build(_build.Decision(0, "start", ("a", first), ("b", second)));

        Assert.Equal("again", game.LabelOf(PerfectRecall.Check(game)!.Value));
        Assert.Null(PerfectRecall.Check(KuhnPoker.Tree<double>()));
    }

    [Fact]
    public void Forgetting_that_one_has_moved_is_found_out()
    {
        // The absent-minded driver: the second exit looks like the first.
        var second = _build.Decision(0, "exit?", ("exit", End()), ("on", End()));
        var game = _build.Build(_build.Decision(0, "exit?", ("exit", End()), ("on", second)));

        Assert.Equal("exit?", game.LabelOf(PerfectRecall.Check(game)!.Value));
    }

    private Subtree End() => _build.Terminal(0, 0);
}
