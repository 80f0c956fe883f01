using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Subgames;

/// <summary>Where the subgames of a tree begin.</summary>
/// <remarks>
/// A subgame begins at a node that is not an end, alone in its information set if it is a decision, and cuts no information set (Selten
/// 1965). Nodes of chance count too, since what follows them is a game. Linear in nodes.
/// </remarks>
public static class SubgameRoots
{
    /// <summary>The nodes at which subgames begin, the whole game's root first, each before those below it.</summary>
    public static ImmutableArray<int> Of<T>(ExtensiveGame<T> game)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        var (place, size) = Places(game);
        // By node: the first and last place of anything that shares an information set with the part of the tree below.
        var (first, last) = (new int[game.NodeCount], new int[game.NodeCount]);
        var roots = ImmutableArray.CreateBuilder<int>();
        for (var node = game.NodeCount - 1; node >= 0; node--)
        {
            (first[node], last[node]) = SpanOfSet(game, node, place);
            for (var branch = 0; branch < game.ChildCountOf(node); branch++)
            {
                var child = game.ChildOf(node, branch);
                first[node] = Math.Min(first[node], first[child]);
                last[node] = Math.Max(last[node], last[child]);
            }

            if (game.KindOf(node) != NodeKind.Terminal && first[node] >= place[node] && last[node] < place[node] + size[node])
                roots.Add(node);
        }

        roots.Reverse();
        return roots.ToImmutable();
    }

    /// <summary>A name for the subgame at a node: its information set's label, or its number where chance moves.</summary>
    internal static string LabelOf<T>(ExtensiveGame<T> game, int root)
        where T : struct, INumber<T> =>
        game.KindOf(root) == NodeKind.Decision
            ? $"'{game.LabelOf(game.InformationSetOf(root))}'"
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"node {root}");

    // In depth-first order the part below a node is a run of places.
    private static (int[] Place, int[] Size) Places<T>(ExtensiveGame<T> game)
        where T : struct, INumber<T>
    {
        var (place, size) = (new int[game.NodeCount], new int[game.NodeCount]);
        for (var node = game.NodeCount - 1; node >= 0; node--)
        {
            size[node]++;
            if (game.ParentOf(node) is { } parent)
                size[parent] += size[node];
        }

        for (var node = 0; node < game.NodeCount; node++)
        {
            var next = place[node] + 1;
            for (var branch = 0; branch < game.ChildCountOf(node); branch++)
            {
                place[game.ChildOf(node, branch)] = next;
                next += size[game.ChildOf(node, branch)];
            }
        }

        return (place, size);
    }

    private static (int First, int Last) SpanOfSet<T>(ExtensiveGame<T> game, int node, int[] place)
        where T : struct, INumber<T>
    {
        var (first, last) = (place[node], place[node]);
        if (game.KindOf(node) != NodeKind.Decision)
            return (first, last);
        // A large set would be walked once for every member; its first member does it for the others, by way of their common ancestor.
        var members = game.NodesOf(game.InformationSetOf(node));
        if (members[0] != node)
            return (Math.Min(first, place[members[0]]), Math.Max(last, place[members[0]]));
        foreach (var member in members)
            (first, last) = (Math.Min(first, place[member]), Math.Max(last, place[member]));
        return (first, last);
    }
}
