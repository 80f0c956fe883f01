using System.Numerics;

namespace Casus.Games;

/// <summary>Whether every player always remembers what it knew and did.</summary>
/// <remarks>
/// A game has perfect recall when all nodes of an information set have the same last own move above them; by induction the whole
/// history of own sets and moves is then the same (Osborne and Rubinstein 1994, definition 203.3). Linear in nodes × players.
/// </remarks>
public static class PerfectRecall
{
    /// <summary>The first information set at which the mover has forgotten something, or nothing when there is none.</summary>
    public static int? Check<T>(ExtensiveGame<T> game)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(game);
        var lastOwnMove = LastOwnMoves(game);
        for (var set = 0; set < game.InformationSetCount; set++)
        {
            var nodes = game.NodesOf(set);
            var player = game.PlayerOf(set);
            var expected = lastOwnMove[(nodes[0] * game.PlayerCount) + player];
            foreach (var node in nodes)
                if (lastOwnMove[(node * game.PlayerCount) + player] != expected)
                    return set;
        }

        return null;

        static int[] LastOwnMoves(ExtensiveGame<T> game)
        {
            var (layout, players) = (game.Layout, game.PlayerCount);
            var last = new int[game.NodeCount * players];
            last.AsSpan(0, players).Fill(GameLayout<T>.None);
            for (var node = 1; node < game.NodeCount; node++)
            {
                var parent = layout.Parent[node];
                last.AsSpan(parent * players, players).CopyTo(last.AsSpan(node * players));
                if (layout.MoveInto[node] != GameLayout<T>.None)
                    last[(node * players) + layout.PlayerOf[layout.SetOf[parent]]] = layout.MoveInto[node];
            }

            return last;
        }
    }
}
