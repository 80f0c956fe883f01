using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Quantal;

/// <summary>Averages a player's table of payoffs over what all but one or two players do, in one pass by vectors.</summary>
internal sealed class PayoffTable
{
    private readonly StrategicGame<double> _game;
    private readonly double[][] _tables;
    private readonly double[] _joint;
    private readonly double[] _front;
    private readonly double[] _back;

    /// <param name="game">The game.</param>
    /// <param name="middle">What counts as zero for each player.</param>
    /// <param name="unit">What counts as one.</param>
    public PayoffTable(StrategicGame<double> game, double[] middle, double unit)
    {
        _game = game;
        _tables = new double[game.PlayerCount][];
        for (var player = 0; player < _tables.Length; player++)
        {
            _tables[player] = game.PayoffsOf(player).ToArray();
            foreach (ref var payoff in _tables[player].AsSpan())
                payoff = (payoff - middle[player]) / unit;
        }

        (_joint, _front, _back) = (new double[game.ProfileCount], new double[game.ProfileCount], new double[game.ProfileCount]);
    }

    /// <summary>What each strategy of a player earns against the mixed strategies of the others.</summary>
    public void Average(int player, ReadOnlySpan<double> probabilities, Span<double> payoffs)
    {
        ReadOnlySpan<double> left = AverageBehind(player, _tables[player], probabilities);
        AverageBefore(player, left, probabilities, payoffs);
    }

    /// <summary>What each strategy of a player earns when another plays each of its own; the other's turns fastest.</summary>
    public void Average(int player, int other, ReadOnlySpan<double> probabilities, Span<double> payoffs)
    {
        var (low, high) = (Math.Min(player, other), Math.Max(player, other));
        ReadOnlySpan<double> left = AverageBehind(high, _tables[player], probabilities);
        var (lows, highs) = (_game.StrategyCountOf(low), _game.StrategyCountOf(high));
        var between = _game.StrideOf(high) / _game.StrideOf(low + 1);
        var pairs = _front.AsSpan(0, lows * between * highs);
        AverageBefore(low, left, probabilities, pairs);

        var joint = Joint(low + 1, high, probabilities);
        var sum = _back.AsSpan(0, lows);
        for (var column = 0; column < highs; column++)
        {
            sum.Clear();
            for (var middle = 0; middle < between; middle++)
                AddScaled(pairs.Slice(((column * between) + middle) * lows, lows), joint[middle], sum);
            for (var row = 0; row < lows; row++)
                payoffs[player == low ? (row * highs) + column : (column * lows) + row] = sum[row];
        }
    }

    // Over the players after one: their strategies turn slowest, so this is a sum of long stretches.
    private ReadOnlySpan<double> AverageBehind(int player, double[] table, ReadOnlySpan<double> probabilities)
    {
        if (player == _game.PlayerCount - 1)
            return table;
        var stretch = _game.StrideOf(player + 1);
        var joint = Joint(player + 1, _game.PlayerCount, probabilities);
        var sum = _back.AsSpan(0, stretch);
        sum.Clear();
        for (var at = 0; at < joint.Length; at++)
            AddScaled(table.AsSpan(at * stretch, stretch), joint[at], sum);
        return sum;
    }

    // Over the players before one: their strategies turn fastest, so this is many short products.
    private void AverageBefore(int player, ReadOnlySpan<double> left, ReadOnlySpan<double> probabilities, Span<double> payoffs)
    {
        if (player == 0)
        {
            left.CopyTo(payoffs);
            return;
        }

        var joint = Joint(0, player, probabilities);
        for (var at = 0; at * joint.Length < left.Length; at++)
            payoffs[at] = Dot(left.Slice(at * joint.Length, joint.Length), joint);
    }

    // The probability of every combination of strategies of some players next to each other.
    private ReadOnlySpan<double> Joint(int first, int end, ReadOnlySpan<double> probabilities)
    {
        var count = 1;
        _joint[0] = 1;
        for (var player = first; player < end; player++)
        {
            // From the last block down, so that the first, from which all are made, is overwritten last.
            for (var strategy = _game.StrategyCountOf(player) - 1; strategy >= 0; strategy--)
            {
                var probability = probabilities[_game.FirstStrategyOf(player) + strategy];
                for (var at = 0; at < count; at++)
                    _joint[(strategy * count) + at] = _joint[at] * probability;
            }

            count *= _game.StrategyCountOf(player);
        }

        return _joint.AsSpan(0, count);
    }

    private static void AddScaled(ReadOnlySpan<double> from, double factor, Span<double> sum)
    {
        var (width, at) = (Vector<double>.Count, 0);
        for (; at <= sum.Length - width; at += width)
            (new Vector<double>(sum[at..]) + (factor * new Vector<double>(from[at..]))).CopyTo(sum[at..]);
        for (; at < sum.Length; at++)
            sum[at] += factor * from[at];
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var (width, at, sums) = (Vector<double>.Count, 0, Vector<double>.Zero);
        for (; at <= left.Length - width; at += width)
            sums += new Vector<double>(left[at..]) * new Vector<double>(right[at..]);
        var sum = Vector.Sum(sums);
        for (; at < left.Length; at++)
            sum += left[at] * right[at];
        return sum;
    }
}
