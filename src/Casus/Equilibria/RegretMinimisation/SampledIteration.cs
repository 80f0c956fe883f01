using System.Runtime.CompilerServices;
using Casus.Games;

namespace Casus.Equilibria.RegretMinimisation;

/// <summary>What both ways of sampling share: regrets and averages by move of the game, and draws by counter.</summary>
internal abstract class SampledIteration : RegretIteration
{
    private readonly CompiledTree<double> _tree;
    private readonly ulong _seed;
    private readonly bool _grows;
    private CounterStream _stream;
    private ulong _drawn;

    protected SampledIteration(CompiledTree<double> tree, RegretRule rule, ulong seed)
        : base(rule)
    {
        var game = tree.Game;
        (_tree, _seed, _grows, Layout) = (tree, seed, rule.GrowsLinearly, game.Layout);
        (Regrets, Sums) = (new double[game.MoveCount], new double[game.MoveCount]);
    }

    protected GameLayout<double> Layout { get; }

    /// <summary>By move: the regrets so far, weighted.</summary>
    protected double[] Regrets { get; }

    /// <summary>By move: the strategies so far, weighted.</summary>
    protected double[] Sums { get; }

    protected int Updated { get; private set; }

    protected double RegretWeight { get; private set; }

    protected double StrategyWeight { get; private set; }

    protected double Floor { get; private set; }

    /// <summary>The weighted regret of a move so far, in the game's numbering.</summary>
    public double RegretOf(int move) => Regrets[move];

    public override double[][] Averages()
    {
        var averages = new double[_tree.Treeplexes.Length][];
        for (var player = 0; player < averages.Length; player++)
        {
            var treeplex = _tree.Treeplexes[player];
            averages[player] = new double[treeplex.SequenceCount];
            for (var set = 0; set < treeplex.SetCount; set++)
            {
                var (first, count) = (treeplex.FirstSequence[set], treeplex.FirstSequence[set + 1] - treeplex.FirstSequence[set]);
                Sums.AsSpan(Layout.FirstMove[treeplex.SetOf[set]], count).CopyTo(averages[player].AsSpan(first));
            }
        }

        return averages;
    }

    protected override void Step(RegretStep step)
    {
        (RegretWeight, StrategyWeight) = (_grows ? Done : 1, step.Weight);
        Floor = step.Floors ? 0 : double.NegativeInfinity;
        for (Updated = 0; Updated < _tree.Treeplexes.Length; Updated++)
        {
            _stream = CounterStream.Of(_seed, ((ulong)Done * 2) + (ulong)Updated);
            _drawn = 0;
            Walk();
        }
    }

    /// <summary>Updates the regrets of one player, and the average of the other.</summary>
    protected abstract void Walk();

    /// <summary>The probability of each move of a set, in proportion to positive regrets.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Match(int firstMove, Span<double> strategy)
    {
        var total = 0.0;
        var regrets = Regrets.AsSpan(firstMove, strategy.Length);
        for (var i = 0; i < strategy.Length; i++)
            total += strategy[i] = Math.Max(regrets[i], 0);
        if (total > 0)
        {
            var scale = 1 / total;
            for (var i = 0; i < strategy.Length; i++)
                strategy[i] *= scale;
        }
        else
        {
            strategy.Fill(1.0 / strategy.Length);
        }
    }

    /// <summary>One of several branches, drawn with the probabilities given; the last with any where rounding leaves a remainder.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected int Draw(ReadOnlySpan<double> probabilities)
    {
        var share = _stream.Share(unchecked(_drawn++));
        var last = 0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] <= 0)
                continue;
            last = i;
            if (share < probabilities[i])
                return i;
            share -= probabilities[i];
        }

        return last;
    }

    /// <summary>Adds a strategy to the average of its set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Average(int firstMove, ReadOnlySpan<double> strategy, double weight)
    {
        var sums = Sums.AsSpan(firstMove, strategy.Length);
        for (var i = 0; i < strategy.Length; i++)
            sums[i] += weight * strategy[i];
    }
}
