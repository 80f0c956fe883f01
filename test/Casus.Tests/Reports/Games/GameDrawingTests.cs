using Casus.Games;
using Casus.Games.Classic;
using Casus.Numerics;
using Casus.Reports.Drawings;
using Casus.Reports.Games;
using Casus.Reports.Svg;

namespace Casus.Tests.Reports.Games;

public sealed class GameDrawingTests
{
    [Fact]
    public void A_small_tree_is_drawn_whole_with_its_information_sets()
    {
        var game = KuhnPoker.Tree<Rational>();

        var drawing = GameDrawing.Of(game, Profile<Rational>.Uniform(game));

        Assert.Equal(game.NodeCount, Count(drawing.Root));
        var svg = SvgPicture.Render(drawing, "Kuhn poker", "The tree of Kuhn poker.");
        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
        Assert.Contains("cannot be told apart", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_tree_is_folded_and_says_how_much_is_folded()
    {
        var game = KuhnPoker.Tree<Rational>();

        var drawing = GameDrawing.Of(game, limit: 20);

        var drawn = Count(drawing.Root);
        Assert.InRange(drawn, 5, 20);
        var folded = Ends(drawing.Root).Where(end => end.Label.Length > 0).Sum(end => int.Parse(end.Label.Split(' ')[0]));
        Assert.Equal(game.NodeCount, drawn + folded);
    }

    [Fact]
    public void A_tree_as_text_has_a_line_for_each_node()
    {
        var game = SeltenHorse.Tree<Rational>();

        var text = TreeText.Write(game);

        Assert.Equal(game.NodeCount, text.Count(c => c == '\n'));
        Approved.Matches("Reports/Games/horse.txt", text);
    }

    private static int Count(TreeNode node) => 1 + node.Moves.Sum(move => Count(move.Node));

    private static IEnumerable<TreeNode.End> Ends(TreeNode node) =>
        node is TreeNode.End end ? [end] : node.Moves.SelectMany(move => Ends(move.Node));
}
