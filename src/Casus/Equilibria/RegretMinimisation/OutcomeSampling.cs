using System.Runtime.CompilerServices;
using Casus.Games;

namespace Casus.Equilibria.RegretMinimisation;

/// <summary>Iterations that follow a single way down the tree.</summary>
internal sealed class OutcomeSampling(CompiledTree<double> tree, RegretRule rule, ulong seed) : SampledIteration(tree, rule, seed)
{
    // The share of even odds in what the updated player tries, as its authors found good.
    private const double Exploration = 0.6;

    private readonly double[] _strategy = new double[MostMoves(tree.Game)];
    private readonly double[] _tried = new double[MostMoves(tree.Game)];
    private readonly List<(int FirstMove, int Count, int Taken, double Tried, double Probability)> _way = [];

    protected override void Walk()
    {
        _way.Clear();
        var payoff = Descend(out var ways);

        // Over the probability of having tried this way; that of chance and the other was as played, and cancels.
        var (reach, sampled) = (payoff * RegretWeight / ways, 1.0);
        for (var i = _way.Count - 1; i >= 0; i--)
        {
            var step = _way[i];
            Regret(step.FirstMove, step.Count, step.Taken, reach * sampled, step.Probability);
            sampled *= step.Probability;
        }
    }

    // Remembers the updated player's own moves on the way, and adds the other's strategies to its average.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Descend(out double ways)
    {
        var (layout, node) = (Layout, 0);
        ways = 1;
        while (layout.Kind[node] != NodeKind.Terminal)
        {
            var (children, count) = (layout.FirstChild[node], layout.ChildCount[node]);
            if (layout.Kind[node] == NodeKind.Chance)
            {
                node = children + Draw(layout.Chance.AsSpan(children, count));
                continue;
            }

            var set = layout.SetOf[node];
            var first = layout.FirstMove[set];
            var strategy = _strategy.AsSpan(0, count);
            Match(first, strategy);
            if (layout.PlayerOf[set] != Updated)
            {
                Average(first, strategy, StrategyWeight / ways);
                node = children + Draw(strategy);
                continue;
            }

            var tried = _tried.AsSpan(0, count);
            for (var i = 0; i < count; i++)
                tried[i] = (Exploration / count) + ((1 - Exploration) * strategy[i]);
            var taken = Draw(tried);
            ways *= tried[taken];
            _way.Add((first, count, taken, tried[taken], strategy[taken]));
            node = children + taken;
        }

        return layout.Payoffs[(layout.TerminalOf[node] * 2) + Updated];
    }

    // What the taken move would have brought, and nothing for all others, less what the strategy brought.
    private void Regret(int firstMove, int count, int taken, double payoff, double probability)
    {
        var regrets = Regrets.AsSpan(firstMove, count);
        for (var i = 0; i < count; i++)
            regrets[i] = Math.Max(regrets[i] + (payoff * ((i == taken ? 1 : 0) - probability)), Floor);
    }

    private static int MostMoves(ExtensiveGame<double> game) =>
        Enumerable.Range(0, game.InformationSetCount).Select(game.MoveCountOf).DefaultIfEmpty().Max();
}
