using System.Runtime.CompilerServices;

namespace Casus.Equilibria.RegretMinimisation;

/// <summary>Regret minimisation one set at a time, for any number of players.</summary>
internal sealed class ScalarIteration : RegretIteration
{
    private readonly CompiledTree<double> _tree;
    private readonly double[][] _regrets;
    private readonly double[][] _strategies;
    private readonly double[][] _plans;
    private readonly double[][] _sums;
    private readonly double[][] _payoffs;

    public ScalarIteration(CompiledTree<double> tree, RegretRule rule)
        : base(rule)
    {
        _tree = tree;
        var treeplexes = tree.Treeplexes;
        _regrets = [.. treeplexes.Select(treeplex => new double[treeplex.SequenceCount])];
        _sums = [.. treeplexes.Select(treeplex => new double[treeplex.SequenceCount])];
        _payoffs = [.. treeplexes.Select(treeplex => new double[treeplex.SequenceCount])];
        _strategies = [.. treeplexes.Select(Uniform)];
        _plans = [.. treeplexes.Select(treeplex => new double[treeplex.SequenceCount])];
        for (var player = 0; player < _plans.Length; player++)
            treeplexes[player].Realize(_strategies[player], _plans[player]);
    }

    public override double[][] Averages() => _sums;

    protected override void Step(RegretStep step)
    {
        for (var player = 0; player < _plans.Length; player++)
        {
            _tree.Treeplexes[player].Payoffs(_plans, player, _payoffs[player]);
            Regret(player, step);
            Average(player, step.Weight);
        }
    }

    // Compiled at its best at once: a run is over before the runtime would notice that the loop is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Regret(int player, RegretStep step)
    {
        unchecked
        {
            var treeplex = _tree.Treeplexes[player];
            var (payoffs, regrets, strategy) = (_payoffs[player], _regrets[player], _strategies[player]);
            var (firsts, above) = (treeplex.FirstSequence, treeplex.Above);
            var (floor, foresight) = (step.Floors ? 0 : double.NegativeInfinity, step.Predicts ? 1.0 : 0.0);
            for (var set = above.Length - 1; set >= 0; set--)
            {
                var (first, count) = (firsts[set], firsts[set + 1] - firsts[set]);
                var own = payoffs.AsSpan(first, count);
                var shares = strategy.AsSpan(first, own.Length);
                var sums = regrets.AsSpan(first, own.Length);
                var value = 0.0;
                for (var i = 0; i < own.Length; i++)
                    value += shares[i] * own[i];
                payoffs[above[set]] += value;

                var total = 0.0;
                for (var i = 0; i < own.Length; i++)
                {
                    var (met, old) = (own[i] - value, sums[i]);
                    var regret = Math.Max((old * (old > 0 ? step.Positive : step.Negative)) + met, floor);
                    sums[i] = regret;
                    total += shares[i] = Math.Max(regret + (foresight * met), 0);
                }

                var (scale, constant) = total > 0 ? (1 / total, 0.0) : (0.0, 1.0 / own.Length);
                for (var i = 0; i < own.Length; i++)
                    shares[i] = (shares[i] * scale) + constant;
            }
        }
    }

    // Compiled at its best at once: a run is over before the runtime would notice that the loop is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Average(int player, double weight)
    {
        unchecked
        {
            var treeplex = _tree.Treeplexes[player];
            var (strategy, plan, sums) = (_strategies[player], _plans[player], _sums[player]);
            var (firsts, above) = (treeplex.FirstSequence, treeplex.Above);
            sums[0] += weight;
            for (var set = 0; set < above.Length; set++)
            {
                var reach = plan[above[set]];
                for (var sequence = firsts[set]; sequence < firsts[set + 1]; sequence++)
                {
                    plan[sequence] = reach * strategy[sequence];
                    sums[sequence] += weight * plan[sequence];
                }
            }
        }
    }

    private static double[] Uniform(Treeplex<double> treeplex)
    {
        var strategy = new double[treeplex.SequenceCount];
        for (var set = 0; set < treeplex.SetCount; set++)
        {
            var (first, end) = (treeplex.FirstSequence[set], treeplex.FirstSequence[set + 1]);
            strategy.AsSpan(first, end - first).Fill(1.0 / (end - first));
        }

        return strategy;
    }
}
