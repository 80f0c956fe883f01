using System.Runtime.CompilerServices;
using Casus.Games;

namespace Casus.Equilibria.RegretMinimisation;

/// <summary>Iterations that try all moves of one player, and draw those of chance and the other.</summary>
internal sealed class ExternalSampling : SampledIteration
{
    private readonly double[] _room;

    public ExternalSampling(CompiledTree<double> tree, RegretRule rule, ulong seed)
        : base(tree, rule, seed) => _room = new double[RoomFor(tree.Game)];

    protected override void Walk() => Walk(0, 0);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Walk(int node, int used)
    {
        unchecked
        {
            var layout = Layout;
            while (true)
            {
                if (layout.Kind[node] == NodeKind.Terminal)
                    return layout.Payoffs[(layout.TerminalOf[node] * 2) + Updated];
                var (children, count) = (layout.FirstChild[node], layout.ChildCount[node]);
                if (layout.Kind[node] == NodeKind.Chance)
                {
                    node = children + Draw(layout.Chance.AsSpan(children, count));
                    continue;
                }

                var set = layout.SetOf[node];
                var first = layout.FirstMove[set];
                var strategy = _room.AsSpan(used, count);
                Match(first, strategy);
                if (layout.PlayerOf[set] == Updated)
                    return Try(children, first, used, count);
                Average(first, strategy, StrategyWeight);
                node = children + Draw(strategy);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Try(int children, int firstMove, int used, int count)
    {
        unchecked
        {
            var strategy = _room.AsSpan(used, count);
            var payoffs = _room.AsSpan(used + count, count);
            var value = 0.0;
            for (var i = 0; i < count; i++)
            {
                payoffs[i] = Walk(children + i, used + (2 * count));
                value += strategy[i] * payoffs[i];
            }

            var regrets = Regrets.AsSpan(firstMove, count);
            for (var i = 0; i < count; i++)
                regrets[i] = Math.Max(regrets[i] + (RegretWeight * (payoffs[i] - value)), Floor);
            return value;
        }
    }

    // Strategies and payoffs of all sets on one way down, at most.
    private static int RoomFor(ExtensiveGame<double> game)
    {
        var (room, most) = (new int[game.NodeCount], 0);
        for (var node = 0; node < room.Length; node++)
        {
            room[node] = (2 * game.ChildCountOf(node)) + (node == 0 ? 0 : room[game.Layout.Parent[node]]);
            most = Math.Max(most, room[node]);
        }

        return most;
    }
}
