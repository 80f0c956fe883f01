using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Subgames;

/// <summary>A part of a tree as a game of its own; information sets and moves keep their labels.</summary>
internal static class TreePart
{
    /// <summary>The part from a node down.</summary>
    /// <param name="game">The whole tree.</param>
    /// <param name="root">Where the part begins.</param>
    /// <param name="end">The payoffs with which the part ends at a node, or nothing where it goes on as the tree does.</param>
    public static ExtensiveGame<T> Of<T>(ExtensiveGame<T> game, int root, Func<int, T[]?> end)
        where T : struct, INumber<T>
    {
        var build = new GameBuilder<T>([.. game.Players]);
        var made = new Dictionary<int, Subtree>();
        var nodes = Below(game, root, end);
        // Children come after parents, so that the last are built first.
        nodes.Sort();
        for (var i = nodes.Count - 1; i >= 0; i--)
            made[nodes[i]] = Built(game, nodes[i], build, made, end(nodes[i]));
        return build.Build(made[root]);
    }

    /// <summary>What a profile of the whole tree does in a part.</summary>
    public static Profile<T> Restrict<T>(Profile<T> profile, ExtensiveGame<T> part)
        where T : struct, INumber<T>
    {
        var probabilities = new T[part.MoveCount];
        for (var set = 0; set < part.InformationSetCount; set++)
        {
            var first = profile.Game.FirstMoveOf(profile.Game.FindSet(part.LabelOf(set)));
            for (var move = 0; move < part.MoveCountOf(set); move++)
                probabilities[part.FirstMoveOf(set) + move] = profile.Probabilities[first + move];
        }

        return Profile<T>.Of(part, probabilities);
    }

    private static List<int> Below<T>(ExtensiveGame<T> game, int root, Func<int, T[]?> end)
        where T : struct, INumber<T>
    {
        var (nodes, waiting) = (new List<int>(), new Stack<int>([root]));
        while (waiting.TryPop(out var node))
        {
            nodes.Add(node);
            for (var branch = 0; end(node) is null && branch < game.ChildCountOf(node); branch++)
                waiting.Push(game.ChildOf(node, branch));
        }

        return nodes;
    }

    private static Subtree Built<T>(ExtensiveGame<T> game, int node, GameBuilder<T> build, Dictionary<int, Subtree> made, T[]? end)
        where T : struct, INumber<T>
    {
        if (end is not null)
            return build.Terminal(end);
        if (game.KindOf(node) == NodeKind.Terminal)
            return build.Terminal(game.PayoffsAt(node));
        var children = Enumerable.Range(0, game.ChildCountOf(node)).Select(branch => game.ChildOf(node, branch));
        if (game.KindOf(node) == NodeKind.Chance)
            return build.Chance([.. children.Select(child => (game.BranchInto(child), game.ChanceInto(child), made[child]))]);
        var set = game.InformationSetOf(node);
        return build.Decision(
            game.PlayerOf(set),
            game.LabelOf(set),
            [.. children.Select((child, branch) => (game.MovesOf(set)[branch], made[child]))]
        );
    }
}
