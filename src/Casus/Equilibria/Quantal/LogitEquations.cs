namespace Casus.Equilibria.Quantal;

/// <summary>The equations of logit equilibrium in logarithms of odds, and Newton's steps towards their solutions.</summary>
/// <remarks>
/// <para>A point holds, for every move, the logarithm of its odds against the group's reference move, and the precision last: odds(m) =
/// precision × (payoff of m − payoff of the reference). That the probabilities of a group sum to one is built in, so there is one unknown
/// less for each group. The reference is the likeliest move, so that what is small keeps its digits.</para>
/// <para>Odds of reference moves are zero in every point and direction.</para>
/// <para>At high precision the logarithms of odds of moves that nobody takes are large, and beliefs hang on their differences. So the
/// corrections that Newton makes are kept to twice the digits of a double, from <see cref="Begin"/> on.</para>
/// </remarks>
internal sealed class LogitEquations
{
    private readonly LogitSystem _system;
    private readonly int[] _reference;
    private readonly int[] _placeOf;
    private readonly double[] _logs;
    private readonly double[] _low;
    private readonly double[] _lowLogs;
    private readonly double[] _probabilities;
    private readonly double[] _right;
    private readonly LinearSystem _linear;

    public LogitEquations(LogitSystem system)
    {
        _system = system;
        _reference = system.First[..^1];
        (_placeOf, _logs) = (new int[system.MoveCount], new double[system.MoveCount]);
        (_low, _lowLogs) = (new double[system.MoveCount], new double[system.MoveCount]);
        (_probabilities, _right) = (new double[system.MoveCount], new double[system.MoveCount - system.GroupCount + 1]);
        _linear = new(_right.Length);
        PlaceUnknowns();
    }

    /// <summary>How many coordinates a point has.</summary>
    public int Length => _system.MoveCount + 1;

    /// <summary>The logarithms of probabilities at the point last evaluated.</summary>
    public ReadOnlySpan<double> Logs => _logs;

    /// <summary>The probabilities at the point last evaluated.</summary>
    public ReadOnlySpan<double> Probabilities => _probabilities;

    /// <summary>The sign of the determinant of the equations last factored.</summary>
    public int Sign => _linear.Sign;

    /// <summary>Begins with a new point, whose digits are those of the doubles that give it.</summary>
    public void Begin() => Array.Clear(_low);

    /// <summary>Evaluates the game at a point; gives the largest amount by which an equation fails.</summary>
    public double Evaluate(ReadOnlySpan<double> point)
    {
        for (var group = 0; group < _system.GroupCount; group++)
            Normalise(point, _system.First[group], _system.First[group + 1]);
        _system.Evaluate(_logs, _lowLogs, _probabilities);

        var (payoffs, precision, worst) = (_system.Payoffs, point[^1], 0.0);
        for (var group = 0; group < _system.GroupCount; group++)
        {
            var reference = payoffs[_reference[group]];
            for (var move = _system.First[group]; move < _system.First[group + 1]; move++)
            {
                if (_placeOf[move] < 0)
                    continue;
                var fails = point[move] - (precision * (payoffs[move] - reference)) + _low[move];
                _right[_placeOf[move]] = -fails;
                worst = Math.Max(worst, Math.Abs(fails));
                if (double.IsNaN(fails))
                    return double.NaN;
            }
        }

        return worst;
    }

    /// <summary>Factors the derivatives at the point last evaluated, with a last equation that fixes a direction.</summary>
    public bool TryFactor(double precision, ReadOnlySpan<double> border)
    {
        _system.Differentiate(_probabilities);
        _linear.Clear();
        var last = _right.Length - 1;
        for (var place = 0; place < last; place++)
            _linear.Row(place)[place] = 1;
        foreach (var (row, column, offset) in _system.Slopes.Blocks)
            AddBlock(row, column, offset, precision);

        var bottom = _linear.Row(last);
        for (var group = 0; group < _system.GroupCount; group++)
        for (var move = _system.First[group]; move < _system.First[group + 1]; move++)
        {
            if (_placeOf[move] < 0)
                continue;
            _linear.Row(_placeOf[move])[last] = _system.Payoffs[_reference[group]] - _system.Payoffs[move];
            bottom[_placeOf[move]] = border[move];
        }

        bottom[last] = border[^1];
        return _linear.TryFactor();
    }

    /// <summary>Newton's step from the point last evaluated, by the equations last factored, at right angles to the border.</summary>
    /// <param name="point">The point, which is moved.</param>
    /// <param name="size">The largest change of a coordinate.</param>
    public bool TryStep(Span<double> point, out double size)
    {
        (_right[^1], size) = (0, 0);
        if (!_linear.TrySolve(_right))
            return false;
        for (var move = 0; move < _system.MoveCount; move++)
        {
            if (_placeOf[move] < 0)
                continue;
            var change = _right[_placeOf[move]];
            size = Math.Max(size, Math.Abs(change));
            (point[move], _low[move]) = Sum(point[move], change + _low[move]);
        }

        point[^1] += _right[^1];
        size = Math.Max(size, Math.Abs(_right[^1]));
        return double.IsFinite(size);
    }

    /// <summary>The direction along the curve, of length one and with the border rather than against it.</summary>
    public bool TryTangent(Span<double> tangent)
    {
        Array.Clear(_right);
        _right[^1] = 1;
        if (!_linear.TrySolve(_right))
            return false;
        for (var move = 0; move < _system.MoveCount; move++)
            tangent[move] = _placeOf[move] < 0 ? 0 : _right[_placeOf[move]];
        tangent[^1] = _right[^1];
        var length = 0.0;
        foreach (var entry in tangent)
            length += entry * entry;
        length = Math.Sqrt(length);
        foreach (ref var entry in tangent)
            entry /= length;
        return double.IsFinite(length);
    }

    /// <summary>Makes the likeliest move of each group the reference, and rewrites points and directions accordingly; says whether any changed.</summary>
    public bool TryRereference(double[] point, params ReadOnlySpan<double[]> others)
    {
        var isChanged = false;
        for (var group = 0; group < _system.GroupCount; group++)
        {
            var best = _reference[group];
            for (var move = _system.First[group]; move < _system.First[group + 1]; move++)
                best = point[move] > point[best] ? move : best;
            // Not at every hair's breadth: only where another move is clearly the likelier one.
            if (point[best] < 0.5)
                continue;
            (_reference[group], isChanged) = (best, true);
            var (start, count) = (_system.First[group], _system.First[group + 1] - _system.First[group]);
            Shift(point.AsSpan(start, count), point[best]);
            foreach (var other in others)
                Shift(other.AsSpan(start, count), other[best]);
        }

        if (isChanged)
            PlaceUnknowns();
        return isChanged;

        static void Shift(Span<double> part, double by)
        {
            foreach (ref var entry in part)
                entry -= by;
        }
    }

    /// <summary>The most that anyone would gain by the best move instead of mixing as at the point last evaluated, in units of payoff.</summary>
    public double Regret()
    {
        var worst = 0.0;
        for (var group = 0; group < _system.GroupCount; group++)
        {
            var (best, mean) = (double.NegativeInfinity, 0.0);
            for (var move = _system.First[group]; move < _system.First[group + 1]; move++)
            {
                best = Math.Max(best, _system.Payoffs[move]);
                mean += _probabilities[move] * _system.Payoffs[move];
            }

            worst = Math.Max(worst, best - mean);
        }

        return worst * _system.Unit;
    }

    private void PlaceUnknowns()
    {
        var place = 0;
        for (var group = 0; group < _system.GroupCount; group++)
        for (var move = _system.First[group]; move < _system.First[group + 1]; move++)
            _placeOf[move] = move == _reference[group] ? -1 : place++;
    }

    private void Normalise(ReadOnlySpan<double> point, int start, int end)
    {
        var (top, sum) = (double.NegativeInfinity, 0.0);
        for (var move = start; move < end; move++)
            top = Math.Max(top, point[move]);
        for (var move = start; move < end; move++)
            sum += _probabilities[move] = Math.Exp(point[move] - top);
        var log = Math.Log(sum);
        for (var move = start; move < end; move++)
        {
            _probabilities[move] /= sum;
            (_logs[move], var rest) = Sum(point[move], -(top + log));
            _lowLogs[move] = rest + _low[move];
        }
    }

    // A sum and what rounding took from it (Knuth).
    private static (double Sum, double Low) Sum(double first, double second)
    {
        var sum = first + second;
        var part = sum - first;
        return (sum, first - (sum - part) + (second - part));
    }

    // Slopes by logarithms of probability become slopes by odds: a rise of one move's odds takes from all moves of its group.
    private void AddBlock(int row, int column, int offset, double precision)
    {
        var (rowStart, rowEnd) = (_system.First[row], _system.First[row + 1]);
        var (start, width) = (_system.First[column], _system.First[column + 1] - _system.First[column]);
        var slopes = _system.Slopes.Values;
        var base0 = slopes.AsSpan(offset + ((_reference[row] - rowStart) * width), width);
        for (var move = rowStart; move < rowEnd; move++)
        {
            if (_placeOf[move] < 0)
                continue;
            var own = slopes.AsSpan(offset + ((move - rowStart) * width), width);
            var sum = 0.0;
            for (var at = 0; at < width; at++)
                sum += own[at] - base0[at];
            var into = _linear.Row(_placeOf[move]);
            for (var at = 0; at < width; at++)
                if (_placeOf[start + at] is var place && place >= 0)
                    into[place] -= precision * (own[at] - base0[at] - (_probabilities[start + at] * sum));
        }
    }
}
