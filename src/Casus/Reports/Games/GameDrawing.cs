using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Casus.Games;
using Casus.Reports.Drawings;

namespace Casus.Reports.Games;

/// <summary>Turns a game tree into a drawing, with the probabilities of a profile if there is one.</summary>
/// <remarks>
/// Whole up to a number of nodes; a larger tree is drawn level by level as far as that number goes, and what lies deeper is folded into
/// marks that say how many nodes they stand for.
/// </remarks>
public static class GameDrawing
{
    /// <summary>How many nodes stay legible on one sheet.</summary>
    public const int MostNodes = 500;

    /// <summary>The drawing of a game.</summary>
    /// <param name="game">The game.</param>
    /// <param name="profile">What everyone does, if that is to be shown.</param>
    /// <param name="limit">How many nodes to draw before folding.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below one.</exception>
    public static TreeDrawing Of<T>(ExtensiveGame<T> game, Profile<T>? profile = null, int limit = MostNodes)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var below = CountBelow(game);
        // Nodes are numbered level by level and children side by side: a node is drawn with all its siblings or not at all.
        var nodes = new TreeNode?[game.NodeCount];
        for (var node = game.NodeCount - 1; node >= 0; node--)
        {
            if (node > 0 && !IsDrawn(game, game.ParentOf(node)!.Value, limit))
                continue;
            nodes[node] =
                game.KindOf(node) == NodeKind.Terminal
                    ? new TreeNode.End([.. game.PayoffsAt(node).ToArray().Select(payoff => GameNumber.Write(payoff))])
                : !IsDrawn(game, node, limit) ? Folded(below[node])
                : Inner(game, profile, node, nodes);
        }

        return new(nodes[0]!, game.Players);
    }

    /// <summary>Whether a node's branches are drawn: whether its last child still has room.</summary>
    private static bool IsDrawn<T>(ExtensiveGame<T> game, int node, int limit)
        where T : struct, INumber<T> =>
        game.NodeCount <= limit || (game.ChildCountOf(node) > 0 && game.ChildOf(node, game.ChildCountOf(node) - 1) < limit);

    private static int[] CountBelow<T>(ExtensiveGame<T> game)
        where T : struct, INumber<T>
    {
        var below = new int[game.NodeCount];
        for (var node = game.NodeCount - 1; node > 0; node--)
            below[game.ParentOf(node)!.Value] += below[node] + 1;
        return below;
    }

    private static TreeNode.End Folded(int nodes) => new(["…"], string.Create(CultureInfo.InvariantCulture, $"{nodes} nodes below"));

    private static TreeNode Inner<T>(ExtensiveGame<T> game, Profile<T>? profile, int node, TreeNode?[] nodes)
        where T : struct, INumber<T>
    {
        var isChance = game.KindOf(node) == NodeKind.Chance;
        var moves = ImmutableArray.CreateBuilder<TreeMove>(game.ChildCountOf(node));
        for (var branch = 0; branch < game.ChildCountOf(node); branch++)
        {
            var child = game.ChildOf(node, branch);
            var probability =
                isChance ? game.ChanceInto(child)
                : profile is null ? (T?)null
                : profile.ChanceInto(child);
            moves.Add(new(game.BranchInto(child), nodes[child]!, probability is { } chance ? double.CreateChecked(chance) : null));
        }

        if (isChance)
            return new TreeNode.Chance("chance", moves.MoveToImmutable());
        var set = game.InformationSetOf(node);
        return new TreeNode.Choice(
            game.Players[game.PlayerOf(set)],
            moves.MoveToImmutable(),
            game.NodesOf(set).Length > 1 ? game.LabelOf(set) : ""
        );
    }
}
