using Casus.Games;
using Casus.Numerics.Enclosures;

namespace Casus.Equilibria.Certificates;

/// <summary>An enclosure of what a player's best strategy earns against the others, set by set from the last.</summary>
/// <remarks>
/// In units that count how likely chance and the others make it: what a move leads to is the sum of the ends after which the player does
/// not move again and of what its next sets are worth, and a set is worth its best move (Koller, Megiddo and von Stengel 1996). The best
/// move is never singled out, so that a tie within rounding does no harm. Needs perfect recall. Linear in nodes.
/// </remarks>
internal static class EnclosedBestResponse
{
    /// <param name="play">What the others do.</param>
    /// <param name="player">Who answers.</param>
    /// <param name="paid">Whose payoffs the player looks at.</param>
    /// <param name="sign">One to have them as large as possible, minus one for as small, the answer then being minus the least.</param>
    public static Enclosure Value(EnclosedPlay play, int player, int paid, int sign)
    {
        var game = play.Game;
        var (weight, last) = (new Enclosure[game.NodeCount], new int[game.NodeCount]);
        (weight[0], last[0]) = (Enclosure.One, game.MoveCount);
        var worth = new Enclosure[game.MoveCount + 1];
        for (var node = 0; node < weight.Length; node++)
        {
            if (game.ParentOf(node) is { } parent)
            {
                var isOwn = IsOwn(game, parent, player);
                weight[node] = isOwn ? weight[parent] : weight[parent] * play.Into(node);
                last[node] = isOwn ? game.Layout.MoveInto[node] : last[parent];
            }

            if (game.KindOf(node) == NodeKind.Terminal)
                worth[last[node]] += weight[node] * (sign * game.PayoffsAt(node)[paid]);
        }

        // A set lies wholly below an earlier one, so its first node comes after that one's first.
        foreach (var set in OwnSets(game, player).OrderByDescending(set => Earliest(game, set)))
        {
            var best = worth[game.FirstMoveOf(set)];
            for (var move = 1; move < game.MoveCountOf(set); move++)
                best = Enclosure.Max(best, worth[game.FirstMoveOf(set) + move]);
            worth[last[game.NodesOf(set)[0]]] += best;
        }

        return worth[^1];
    }

    private static IEnumerable<int> OwnSets(ExtensiveGame<double> game, int player) =>
        Enumerable.Range(0, game.InformationSetCount).Where(set => game.PlayerOf(set) == player);

    private static int Earliest(ExtensiveGame<double> game, int set)
    {
        var earliest = int.MaxValue;
        foreach (var node in game.NodesOf(set))
            earliest = Math.Min(earliest, node);
        return earliest;
    }

    private static bool IsOwn(ExtensiveGame<double> game, int node, int player) =>
        game.KindOf(node) == NodeKind.Decision && game.PlayerOf(game.InformationSetOf(node)) == player;
}
