using Casus.Games;

namespace Casus.Equilibria.Quantal;

/// <summary>The moves of a tree, grouped by information set, as logit equilibrium sees them.</summary>
/// <remarks>
/// Payoffs are expected under the belief that Bayes' rule gives. Reach stays in logarithms, so that beliefs at sets of vanishing
/// probability are right at any precision. A branch of chance with probability zero counts as rarer than anything. One evaluation is
/// linear in nodes × players; the slopes take a walk from each decision node to the root.
/// </remarks>
internal sealed class LogitTree : LogitSystem
{
    private readonly ExtensiveGame<double> _game;
    private readonly GameLayout<double> _layout;
    private readonly int[] _impossible;
    private readonly int[] _memberAt;
    private readonly double[] _logChance;
    private readonly double[] _ends;
    private readonly double[] _step;
    private readonly double[] _logReach;
    private readonly double[] _lowReach;
    private readonly double[] _values;
    private readonly double[] _belief;
    private readonly int[] _wayBelow;
    private readonly int[] _wayAbove;

    public LogitTree(ExtensiveGame<double> game)
        : base(game.Layout.FirstMove, PayoffSpan.Of(game.Layout.Payoffs, game.PlayerCount))
    {
        (_game, _layout) = (game, game.Layout);
        (_step, _logReach, _lowReach) = (new double[game.NodeCount], new double[game.NodeCount], new double[game.NodeCount]);
        (_values, _belief) = (new double[game.NodeCount * game.PlayerCount], new double[game.MemberCount]);
        _ends = PayoffSpan.Scaled(_layout.Payoffs, game.PlayerCount, Unit);
        (_impossible, _logChance, _memberAt) = (new int[game.NodeCount], new double[game.NodeCount], new int[game.NodeCount]);
        for (var node = 1; node < game.NodeCount; node++)
        {
            var isImpossible = _layout.Chance[node] == 0;
            _impossible[node] = _impossible[_layout.Parent[node]] + (isImpossible ? 1 : 0);
            _logChance[node] = isImpossible ? 0 : Math.Log(_layout.Chance[node]);
        }

        for (var member = 0; member < game.MemberCount; member++)
            _memberAt[_layout.Members[member]] = member;
        (_wayBelow, _wayAbove) = Ways();
    }

    /// <summary>The belief at every member of every information set, as of the last evaluation.</summary>
    public ReadOnlySpan<double> Beliefs => _belief;

    /// <inheritdoc/>
    public override void Evaluate(ReadOnlySpan<double> logs, ReadOnlySpan<double> lowLogs, ReadOnlySpan<double> probabilities)
    {
        var (parent, moveInto, players) = (_layout.Parent, _layout.MoveInto, _game.PlayerCount);
        _step[0] = 1;
        for (var node = 1; node < _step.Length; node++)
        {
            var (move, above) = (moveInto[node], parent[node]);
            if (move == GameLayout<double>.None)
                (_step[node], _logReach[node], _lowReach[node]) = Reach(_layout.Chance[node], above, _logChance[node], 0);
            else
                (_step[node], _logReach[node], _lowReach[node]) = Reach(probabilities[move], above, logs[move], lowLogs[move]);
        }

        Array.Clear(_values);
        for (var node = _step.Length - 1; node >= 0; node--)
        {
            var own = _values.AsSpan(node * players, players);
            if (_layout.Kind[node] == NodeKind.Terminal)
                _ends.AsSpan(_layout.TerminalOf[node] * players, players).CopyTo(own);
            if (node == 0)
                break;
            var above = _values.AsSpan(parent[node] * players, players);
            var step = _step[node];
            for (var player = 0; player < players; player++)
                above[player] += step * own[player];
        }

        for (var set = 0; set < GroupCount; set++)
        {
            FillBelief(set);
            FillPayoffs(set);
        }
    }

    // Reach to twice the digits of a double: differences of large logarithms make beliefs where nobody goes. The sum is Knuth's.
    private (double Step, double Log, double Low) Reach(double step, int above, double log, double low)
    {
        var start = _logReach[above];
        var sum = start + log;
        var part = sum - start;
        return (step, sum, start - (sum - part) + (log - part) + _lowReach[above] + low);
    }

    /// <inheritdoc/>
    public override void Differentiate(ReadOnlySpan<double> probabilities)
    {
        Array.Clear(Slopes.Values);
        var (below, above) = (0, 0);
        for (var member = 0; member < _belief.Length; member++)
        {
            AddPlayBelow(_layout.Members[member], probabilities, ref below);
            AddBeliefs(_layout.Members[member], member, ref above);
        }
    }

    // What is played at a node matters to every mover above it.
    private void AddPlayBelow(int node, ReadOnlySpan<double> probabilities, ref int way)
    {
        var (slopes, players, set) = (Slopes.Values, _game.PlayerCount, _layout.SetOf[node]);
        var (firstMove, count, firstChild) = (First[set], First[set + 1] - First[set], _layout.FirstChild[node]);
        if (count == 1)
            return;
        var weight = 1.0;
        for (var at = node; at != 0; at = _layout.Parent[at])
        {
            var upper = _layout.Parent[at];
            if (_layout.MoveInto[at] is var move && move != GameLayout<double>.None && IsChoice(_layout.SetOf[upper]))
            {
                var upperSet = _layout.SetOf[upper];
                var (share, player) = (weight * _belief[_memberAt[upper]], _layout.PlayerOf[upperSet]);
                var row = slopes.AsSpan(_wayBelow[way++] + ((move - First[upperSet]) * count), count);
                if (share != 0)
                    for (var branch = 0; branch < count; branch++)
                        row[branch] +=
                            share
                            * probabilities[firstMove + branch]
                            * (_values[((firstChild + branch) * players) + player] - _values[(node * players) + player]);
            }

            weight *= _step[at];
        }
    }

    // What was played above a node matters to how likely the mover thinks it.
    private void AddBeliefs(int node, int member, ref int way)
    {
        var (slopes, players, set) = (Slopes.Values, _game.PlayerCount, _layout.SetOf[node]);
        if (!IsChoice(set) || _layout.FirstMember[set + 1] - _layout.FirstMember[set] == 1)
            return;
        var (firstMove, count) = (First[set], First[set + 1] - First[set]);
        var (belief, values) = (_belief[member], (_layout.FirstChild[node] * players) + _layout.PlayerOf[set]);
        for (var at = node; at != 0; at = _layout.Parent[at])
        {
            var move = _layout.MoveInto[at];
            if (move == GameLayout<double>.None || _layout.SetOf[_layout.Parent[at]] is var upper && !IsChoice(upper))
                continue;
            var (offset, width) = (_wayAbove[way++] + move - First[upper], First[upper + 1] - First[upper]);
            for (var branch = 0; branch < count; branch++)
                slopes[offset + (branch * width)] += belief * (_values[values + (branch * players)] - Payoffs[firstMove + branch]);
        }
    }

    // The blocks on the way up from every node, in the order in which the two walks above meet them.
    private (int[] Below, int[] Above) Ways()
    {
        var (below, above) = (new List<int>(), new List<int>());
        foreach (var node in _layout.Members)
        {
            var set = _layout.SetOf[node];
            if (!IsChoice(set))
                continue;
            var isHidden = _layout.FirstMember[set + 1] - _layout.FirstMember[set] > 1;
            for (var at = node; at != 0; at = _layout.Parent[at])
            {
                if (_layout.MoveInto[at] == GameLayout<double>.None || _layout.SetOf[_layout.Parent[at]] is var upper && !IsChoice(upper))
                    continue;
                below.Add(Slopes.Add(upper, First[upper + 1] - First[upper], set, First[set + 1] - First[set]));
                if (isHidden)
                    above.Add(Slopes.Add(set, First[set + 1] - First[set], upper, First[upper + 1] - First[upper]));
            }
        }

        return ([.. below], [.. above]);
    }

    private bool IsChoice(int set) => First[set + 1] - First[set] > 1;

    private void FillBelief(int set)
    {
        var (start, end) = (_layout.FirstMember[set], _layout.FirstMember[set + 1]);
        var (possible, top, low) = (int.MaxValue, double.NegativeInfinity, 0.0);
        for (var member = start; member < end; member++)
        {
            var node = _layout.Members[member];
            if (_impossible[node] < possible || (_impossible[node] == possible && _logReach[node] > top))
                (possible, top, low) = (_impossible[node], _logReach[node], _lowReach[node]);
        }

        var sum = 0.0;
        for (var member = start; member < end; member++)
        {
            var node = _layout.Members[member];
            sum += _belief[member] = _impossible[node] == possible ? Math.Exp(_logReach[node] - top + (_lowReach[node] - low)) : 0;
        }

        for (var member = start; member < end; member++)
            _belief[member] /= sum;
    }

    private void FillPayoffs(int set)
    {
        var (players, player) = (_game.PlayerCount, _layout.PlayerOf[set]);
        var own = Payoffs.AsSpan(First[set], First[set + 1] - First[set]);
        own.Clear();
        for (var member = _layout.FirstMember[set]; member < _layout.FirstMember[set + 1]; member++)
        {
            var (belief, values) = (_belief[member], (_layout.FirstChild[_layout.Members[member]] * players) + player);
            for (var branch = 0; branch < own.Length; branch++)
                own[branch] += belief * _values[values + (branch * players)];
        }
    }
}
