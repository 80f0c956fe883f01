using Casus.Games;
using Casus.Numerics;

namespace Casus.Equilibria.Sequential;

/// <summary>Moves that no sequential equilibrium takes, whatever is believed: at every node some other move is better, come what may.</summary>
/// <remarks>
/// A move is excluded when at each node of its set the most that can follow it is less than the least that can follow one other move; what
/// follows excluded moves then no longer counts, and so on until nothing changes. In trees of perfect information without ties this is
/// backward induction. Each round costs nodes × moves.
/// </remarks>
internal static class ExcludedMoves
{
    public static bool[] Of(ExtensiveGame<Rational> game)
    {
        var excluded = new bool[game.MoveCount];
        while (Round(game, excluded)) { }
        return excluded;
    }

    private static bool Round(ExtensiveGame<Rational> game, bool[] excluded)
    {
        var (least, most) = Bounds(game, excluded);
        var hasChanged = false;
        for (var set = 0; set < game.InformationSetCount; set++)
        for (var branch = 0; branch < game.MoveCountOf(set); branch++)
        for (var other = 0; other < game.MoveCountOf(set); other++)
        {
            var move = game.FirstMoveOf(set) + branch;
            if (excluded[move] || excluded[game.FirstMoveOf(set) + other] || !IsWorse(set, branch, other))
                continue;
            excluded[move] = hasChanged = true;
        }

        return hasChanged;

        bool IsWorse(int set, int branch, int other)
        {
            var player = game.PlayerOf(set);
            foreach (var node in game.NodesOf(set))
                if (most[game.ChildOf(node, branch)][player] >= least[game.ChildOf(node, other)][player])
                    return false;
            return true;
        }
    }

    private static (Rational[][] Least, Rational[][] Most) Bounds(ExtensiveGame<Rational> game, bool[] excluded)
    {
        var (least, most) = (new Rational[game.NodeCount][], new Rational[game.NodeCount][]);
        for (var node = game.NodeCount - 1; node >= 0; node--)
        {
            if (game.KindOf(node) == NodeKind.Terminal)
            {
                least[node] = most[node] = game.PayoffsAt(node).ToArray();
                continue;
            }

            var open = Enumerable
                .Range(0, game.ChildCountOf(node))
                .Select(branch => game.ChildOf(node, branch))
                .Where(child => game.MoveInto(child) is not { } move || !excluded[move])
                .ToList();
            least[node] = [.. Enumerable.Range(0, game.PlayerCount).Select(player => open.Min(child => least[child][player]))];
            most[node] = [.. Enumerable.Range(0, game.PlayerCount).Select(player => open.Max(child => most[child][player]))];
        }

        return (least, most);
    }
}
