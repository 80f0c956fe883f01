namespace Casus.Equilibria.Quantal;

/// <summary>A point that moves along the curve of logit equilibria that begins at blind chance.</summary>
/// <remarks>
/// Predictor and corrector: ahead along the parabola or cubic through the last points and tangents, then Newton's method at right angles
/// to the tangent, so that turning points in precision are passed. A step holds when Newton contracts fast, when the tangent turns
/// little, and when the determinant of the equations keeps its sign, which changes when Newton lands on another stretch of the curve. The
/// sign also changes where another curve crosses this one, as in symmetric games; there only very short steps are believed.
/// </remarks>
internal sealed class LogitBranch
{
    private const int MaximalCorrections = 12;
    private const double ShortestStep = 1e-9;
    private const double CrossingStep = 2e-3;
    private const double LongestCorrection = 0.5;
    private const double FastContraction = 0.1;

    private readonly LogitSystem _system;
    private readonly LogitEquations _equations;
    private readonly double _leastCosine;
    private readonly double _goodCorrection;
    private readonly double _growth;
    private double[] _point;
    private double[] _tangent;
    private double[] _before;
    private double[] _tangentBefore;
    private double[] _next;
    private double[] _nextTangent;
    private double _gone;
    private double _step = 0.1;
    private double _firstCorrection;
    private int _sign;

    /// <param name="system">The game.</param>
    /// <param name="leastCosine">How little the curve may turn in one step, as the cosine of the angle: nearer one is more careful.</param>
    public LogitBranch(LogitSystem system, double leastCosine)
    {
        (_system, _leastCosine, _equations) = (system, leastCosine, new(system));
        var share = Math.Acos(leastCosine) / Math.Acos(0.95);
        _growth = 1 + (1.5 * Math.Min(1, share));
        _goodCorrection = 0.05 * share * share * share;
        (_point, _tangent) = (new double[_equations.Length], new double[_equations.Length]);
        (_before, _tangentBefore) = (new double[_equations.Length], new double[_equations.Length]);
        (_next, _nextTangent) = (new double[_equations.Length], new double[_equations.Length]);

        // Without any precision all moves of a group are equally likely: all odds are even, and the logarithms zero.
        Residual = _equations.Evaluate(_point);
        _tangent[^1] = 1;
        _ = _equations.TryFactor(0, _tangent) && _equations.TryTangent(_tangent);
        _sign = _equations.Sign;
    }

    /// <summary>The precision reached, per unit of payoff.</summary>
    public double Lambda => _point[^1] / _system.Unit;

    /// <summary>The direction of the curve at the point reached.</summary>
    public ReadOnlySpan<double> Tangent => _tangent;

    /// <summary>The largest amount by which an equation fails at the point reached.</summary>
    public double Residual { get; private set; }

    /// <summary>The equations, as evaluated last: at the point reached, after a step that held.</summary>
    public LogitEquations Equations => _equations;

    /// <summary>The precisions at which another curve crossed this one.</summary>
    public List<double> Crossings { get; } = [];

    /// <summary>How many times derivatives were factored.</summary>
    public int Factorisations { get; private set; }

    /// <summary>Tries to land on a precision exactly, if the next step would pass it.</summary>
    public bool TryFinish(double lambda)
    {
        var goal = lambda * _system.Unit;
        var distance = goal - _point[^1];
        if (Math.Abs(distance) > 0 && (distance * _tangent[^1] <= 0 || Math.Abs(distance) > _step * Math.Abs(_tangent[^1])))
            return false;
        Predict(distance == 0 ? 0 : distance / _tangent[^1]);
        _next[^1] = goal;
        Array.Clear(_nextTangent);
        _nextTangent[^1] = 1;
        if (!TryCorrect(_nextTangent) || !TryTurn(out _) || !TrySign())
        {
            // Too far to land from here: come nearer first, without passing.
            _step *= 0.4;
            return false;
        }

        (_point, _next) = (_next, _point);
        (_tangent, _nextTangent) = (_nextTangent, _tangent);
        _gone = 0;
        return true;
    }

    /// <summary>Evaluates the equations on the way from the point before to the point reached, without moving there.</summary>
    /// <param name="share">Which part of the way to go, from 0 to 1.</param>
    /// <param name="lambda">The precision there.</param>
    /// <param name="tangent">The direction of the curve there.</param>
    public bool TryLookBack(double share, out double lambda, out ReadOnlySpan<double> tangent)
    {
        lambda = 0;
        tangent = _nextTangent;
        if (_gone == 0)
            return false;
        Predict((share - 1) * _gone);
        if (!TryCorrect(_tangent) || !TryTurn(out _))
            return false;
        lambda = _next[^1] / _system.Unit;
        return true;
    }

    /// <summary>Takes one step, shorter and shorter until it holds; never past the precision that is the goal.</summary>
    public bool TryAdvance(double lambda)
    {
        var goal = lambda * _system.Unit;
        while (_step > ShortestStep)
        {
            Predict(_step);
            if (TryCorrect(_tangent) && (_next[^1] - goal) * (_point[^1] - goal) > 0 && TryTurn(out var cosine) && TrySign())
            {
                Accept(cosine);
                return true;
            }

            _step *= 0.4;
        }

        return false;
    }

    private void Accept(double cosine)
    {
        var angle = Math.Acos(Math.Min(1, cosine));
        var chord = 0.0;
        for (var at = 0; at < _point.Length; at++)
            chord += (_next[at] - _point[at]) * (_next[at] - _point[at]);
        // From the chord to the arc, as on a circle.
        _gone = Math.Sqrt(chord) * (angle > 1e-4 ? angle / 2 / Math.Sin(angle / 2) : 1);

        (_before, _point, _next) = (_point, _next, _before);
        (_tangentBefore, _tangent, _nextTangent) = (_tangent, _nextTangent, _tangentBefore);
        if (_equations.TryRereference(_point, _tangent, _before, _tangentBefore))
            Rescale();

        var byAngle = 0.6 * Math.Acos(_leastCosine) / Math.Max(angle, 1e-9);
        var byCorrection = Math.Pow(_goodCorrection / Math.Max(_firstCorrection, 1e-12), 0.25);
        _step *= Math.Clamp(Math.Min(byAngle, byCorrection), 0.4, _growth);
    }

    // Lengths differ with other references: the tangent is made of length one again, and what is measured along it follows.
    private void Rescale()
    {
        var length = 0.0;
        foreach (var entry in _tangent)
            length += entry * entry;
        length = Math.Sqrt(length);
        for (var at = 0; at < _tangent.Length; at++)
            (_tangent[at], _tangentBefore[at]) = (_tangent[at] / length, _tangentBefore[at] / length);
        (_gone, _step) = (_gone * length, _step * length);
    }

    // The cubic through the last two points along their tangents, continued; at first the tangent itself.
    private void Predict(double length)
    {
        if (_gone == 0)
        {
            for (var at = 0; at < _point.Length; at++)
                _next[at] = _point[at] + (length * _tangent[at]);
            return;
        }

        var t = length / _gone;
        for (var at = 0; at < _point.Length; at++)
        {
            var (slope, slopeBefore) = (_tangent[at] * _gone, _tangentBefore[at] * _gone);
            var rise = _point[at] - _before[at];
            var square = (2 * slope) + slopeBefore - (3 * rise);
            var cube = slope + slopeBefore - (2 * rise);
            _next[at] = _point[at] + (t * (slope + (t * (square + (t * cube)))));
        }
    }

    private bool TryCorrect(ReadOnlySpan<double> border)
    {
        var (size, last, contraction) = (double.PositiveInfinity, double.PositiveInfinity, 1.0);
        _firstCorrection = 0;
        _equations.Begin();
        for (var turn = 0; turn < MaximalCorrections; turn++)
        {
            var residual = _equations.Evaluate(_next);
            if (double.IsNaN(residual))
                return false;
            var floor = 4e-15 * (1 + Math.Abs(_next[^1]));
            var stands = turn > 0 && residual > 0.3 * last && residual < 1e3 * floor && size < 1e-7;
            if (residual <= Math.Max(floor, 1e-14) || stands)
            {
                Residual = residual;
                return true;
            }

            last = residual;
            if (contraction > FastContraction)
            {
                Factorisations++;
                if (!_equations.TryFactor(_next[^1], border))
                    return false;
            }

            var before = size;
            if (!_equations.TryStep(_next, out size))
                return false;

            contraction = turn == 0 ? size : size / before;
            _firstCorrection = turn == 0 ? size : _firstCorrection;
            if (!(size < LongestCorrection) || (contraction > 0.5 && size > 1e-9))
                return false;
        }

        return false;
    }

    private bool TryTurn(out double cosine)
    {
        cosine = 0;
        Factorisations++;
        if (!_equations.TryFactor(_next[^1], _tangent) || !_equations.TryTangent(_nextTangent))
            return false;
        for (var at = 0; at < _tangent.Length; at++)
            cosine += _tangent[at] * _nextTangent[at];
        return cosine > _leastCosine;
    }

    private bool TrySign()
    {
        if (_equations.Sign == _sign)
            return true;
        if (_step > CrossingStep)
            return false;
        _sign = _equations.Sign;
        Crossings.Add(_next[^1] / _system.Unit);
        return true;
    }
}
