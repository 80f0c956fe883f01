using Casus.Games;

namespace Casus.Equilibria;

/// <summary>The equations of agent logit equilibrium in the logarithms of the probabilities, with their derivatives.</summary>
/// <remarks>
/// At each set: the probabilities sum to one, and log p(m) − log p(first move) = λ (payoff of m − payoff of the first move); payoffs are
/// expected under the belief that Bayes' rule gives. Reach stays in logarithms, so that beliefs at sets of vanishing probability are
/// right at any λ. A branch of chance with probability zero counts as rarer than anything.
/// </remarks>
internal sealed class LogitSystem
{
    private readonly ExtensiveGame<double> _game;
    private readonly GameLayout<double> _layout;
    private readonly int[] _impossible;
    private readonly double[] _step;
    private readonly double[] _logReach;
    private readonly double[] _values;
    private readonly double[] _belief;
    private readonly double[] _logReachSlope;
    private readonly double[] _valueSlope;

    public LogitSystem(ExtensiveGame<double> game)
    {
        (_game, _layout) = (game, game.Layout);
        (_step, _logReach, _logReachSlope) = (new double[game.NodeCount], new double[game.NodeCount], new double[game.NodeCount]);
        (_values, _valueSlope) = (new double[game.NodeCount * game.PlayerCount], new double[game.NodeCount * game.PlayerCount]);
        _belief = new double[game.MemberCount];
        _impossible = new int[game.NodeCount];
        for (var node = 1; node < game.NodeCount; node++)
            _impossible[node] = _impossible[_layout.Parent[node]] + (_layout.Chance[node] == 0 ? 1 : 0);
    }

    public int Size => _game.MoveCount;

    /// <summary>The beliefs found by the last evaluation.</summary>
    public ReadOnlySpan<double> Beliefs => _belief;

    /// <summary>Fills the left sides of the equations, all zero at an equilibrium.</summary>
    public void Evaluate(ReadOnlySpan<double> logs, double lambda, Span<double> residual)
    {
        Prepare(logs);
        for (var set = 0; set < _game.InformationSetCount; set++)
        {
            var (first, count) = (_game.FirstMoveOf(set), _game.MoveCountOf(set));
            var (sum, reference) = (0.0, PayoffOf(set, 0));
            for (var branch = 0; branch < count; branch++)
            {
                sum += Math.Exp(logs[first + branch]);
                if (branch > 0)
                    residual[first + branch] = logs[first + branch] - logs[first] - (lambda * (PayoffOf(set, branch) - reference));
            }

            residual[first] = sum - 1;
        }
    }

    /// <summary>Fills the derivatives at the point last evaluated: a row for each equation, a column for each logarithm, the last for λ.</summary>
    public void Differentiate(ReadOnlySpan<double> logs, double lambda, double[,] jacobian)
    {
        for (var move = 0; move < Size; move++)
        {
            PrepareSlopes(move);
            for (var set = 0; set < _game.InformationSetCount; set++)
                FillColumn(set, move, lambda, jacobian);
            var own = _game.FirstMoveOf(_game.SetOfMove(move));
            for (var row = own; row < own + _game.MoveCountOf(_game.SetOfMove(move)); row++)
            {
                if (row == own)
                    jacobian[row, move] = Math.Exp(logs[move]);
                else
                    jacobian[row, move] += (move == row ? 1 : 0) - (move == own ? 1 : 0);
            }
        }

        for (var set = 0; set < _game.InformationSetCount; set++)
        {
            var (first, reference) = (_game.FirstMoveOf(set), PayoffOf(set, 0));
            for (var branch = 0; branch < _game.MoveCountOf(set); branch++)
                jacobian[first + branch, Size] = branch == 0 ? 0 : reference - PayoffOf(set, branch);
        }
    }

    private void FillColumn(int set, int move, double lambda, double[,] jacobian)
    {
        var (first, reference) = (_game.FirstMoveOf(set), PayoffSlope(set, 0));
        jacobian[first, move] = 0;
        for (var branch = 1; branch < _game.MoveCountOf(set); branch++)
            jacobian[first + branch, move] = -lambda * (PayoffSlope(set, branch) - reference);
    }

    private void Prepare(ReadOnlySpan<double> logs)
    {
        for (var node = 1; node < _game.NodeCount; node++)
        {
            var move = _layout.MoveInto[node];
            var log = move != GameLayout<double>.None ? logs[move] : Math.Log(_layout.Chance[node]);
            _step[node] = Math.Exp(log);
            _logReach[node] = _logReach[_layout.Parent[node]] + (double.IsNegativeInfinity(log) ? 0 : log);
        }

        var players = _game.PlayerCount;
        for (var node = _game.NodeCount - 1; node >= 0; node--)
        {
            var own = _values.AsSpan(node * players, players);
            own.Clear();
            if (_layout.Kind[node] == NodeKind.Terminal)
                _game.PayoffsAt(node).CopyTo(own);
            for (var child = _layout.FirstChild[node]; child < _layout.FirstChild[node] + _layout.ChildCount[node]; child++)
            for (var player = 0; player < players; player++)
                own[player] += _step[child] * _values[(child * players) + player];
        }

        for (var set = 0; set < _game.InformationSetCount; set++)
            FillBelief(set);
    }

    private void FillBelief(int set)
    {
        var nodes = _game.NodesOf(set).ToArray();
        var belief = _belief.AsSpan(_game.FirstMemberOf(set));
        var possible = nodes.Min(node => _impossible[node]);
        var top = nodes.Where(node => _impossible[node] == possible).Max(node => _logReach[node]);
        var sum = 0.0;
        for (var i = 0; i < nodes.Length; i++)
        {
            belief[i] = _impossible[nodes[i]] == possible ? Math.Exp(_logReach[nodes[i]] - top) : 0;
            sum += belief[i];
        }

        for (var i = 0; i < nodes.Length; i++)
            belief[i] /= sum;
    }

    // How log reach and values change with the logarithm of one move's probability.
    private void PrepareSlopes(int move)
    {
        for (var node = 1; node < _game.NodeCount; node++)
            _logReachSlope[node] = _logReachSlope[_layout.Parent[node]] + (_layout.MoveInto[node] == move ? 1 : 0);
        var players = _game.PlayerCount;
        for (var node = _game.NodeCount - 1; node >= 0; node--)
        {
            var own = _valueSlope.AsSpan(node * players, players);
            own.Clear();
            for (var child = _layout.FirstChild[node]; child < _layout.FirstChild[node] + _layout.ChildCount[node]; child++)
            {
                var isThis = _layout.MoveInto[child] == move;
                for (var player = 0; player < players; player++)
                {
                    var at = (child * players) + player;
                    own[player] += _step[child] * (_valueSlope[at] + (isThis ? _values[at] : 0));
                }
            }
        }
    }

    private double PayoffOf(int set, int branch)
    {
        var (sum, member, player) = (0.0, _game.FirstMemberOf(set), _game.PlayerOf(set));
        foreach (var node in _game.NodesOf(set))
            sum += _belief[member++] * _values[((_layout.FirstChild[node] + branch) * _game.PlayerCount) + player];
        return sum;
    }

    private double PayoffSlope(int set, int branch)
    {
        var (player, nodes) = (_game.PlayerOf(set), _game.NodesOf(set).ToArray());
        var belief = _belief.AsSpan(_game.FirstMemberOf(set), nodes.Length);
        var (mean, sum) = (0.0, 0.0);
        for (var i = 0; i < nodes.Length; i++)
            mean += belief[i] * _logReachSlope[nodes[i]];
        for (var i = 0; i < nodes.Length; i++)
        {
            var at = ((_layout.FirstChild[nodes[i]] + branch) * _game.PlayerCount) + player;
            sum += belief[i] * (((_logReachSlope[nodes[i]] - mean) * _values[at]) + _valueSlope[at]);
        }

        return sum;
    }
}
