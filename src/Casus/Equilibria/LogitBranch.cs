namespace Casus.Equilibria;

/// <summary>A point that moves along a curve of solutions: the logarithms of all probabilities, and λ as the last coordinate.</summary>
internal sealed class LogitBranch
{
    private const int MaximalCorrections = 8;
    private const double Converged = 1e-11;
    private const double ShortestStep = 1e-10;

    private readonly LogitSystem _system;
    private readonly double[,] _jacobian;
    private readonly double _leastCosine;
    private double[] _point;
    private double[] _tangent;
    private double _step = 0.05;

    /// <param name="system">The equations.</param>
    /// <param name="leastCosine">How little the curve may turn in one step, as the cosine of the angle: nearer one is more careful.</param>
    public LogitBranch(LogitSystem system, double leastCosine)
    {
        _leastCosine = leastCosine;
        _system = system;
        _jacobian = new double[system.Size, system.Size + 1];
        (_point, _tangent) = (new double[system.Size + 1], new double[system.Size + 1]);

        // At λ = 0 all moves of a set are equally likely: from equal logarithms, one Newton step for the sums is exact after few turns.
        _tangent[system.Size] = 1;
        for (var turn = 0; turn < 60 && Newton(_point, fixedLambda: true, _tangent) > 1e-15; turn++) { }

        _tangent = TangentAt(_point, _tangent) ?? _tangent;
    }

    public double Lambda => _point[^1];

    public IEnumerable<double> Logs => _point.Take(_system.Size);

    public (double Residual, double[] Beliefs) Inspect() => (Residual(_point), _system.Beliefs.ToArray());

    /// <summary>Tries to land on a λ exactly, if the next step along the tangent would pass it.</summary>
    public bool TryFinish(double lambda)
    {
        var distance = lambda - Lambda;
        if (Math.Abs(distance) > 0 && (distance * _tangent[^1] <= 0 || Math.Abs(distance) > _step * Math.Abs(_tangent[^1])))
            return false;
        var along = distance == 0 ? 0 : distance / _tangent[^1];
        var landed = Moved(along);
        landed[^1] = lambda;
        if (!TryCorrect(landed, fixedLambda: true, Math.Max(along, 1e-6)))
        {
            // Too far to land from here: come nearer first, without passing.
            _step *= 0.4;
            return false;
        }

        _point = landed;
        return true;
    }

    /// <summary>Takes one step, shorter and shorter until it holds; never past the λ that is the goal.</summary>
    public bool TryAdvance(double goal)
    {
        while (_step > ShortestStep * (1 + Math.Abs(goal)))
        {
            var next = Moved(_step);
            if (
                TryCorrect(next, fixedLambda: false, _step)
                && TangentAt(next, _tangent) is { } tangent
                && Dot(tangent, _tangent) > _leastCosine
                && (next[^1] - goal) * (Lambda - goal) > 0
            )
            {
                var isStraight = 1 - Dot(tangent, _tangent) < 0.1 * (1 - _leastCosine);
                (_point, _tangent) = (next, tangent);
                _step *= isStraight ? 1.6 : 1;
                return true;
            }

            _step *= 0.4;
        }

        return false;
    }

    private double[] Moved(double length) => [.. _point.Zip(_tangent, (coordinate, direction) => coordinate + (length * direction))];

    // Newton's method; refuses to wander further than half the step, which would be another branch.
    private bool TryCorrect(double[] point, bool fixedLambda, double step)
    {
        var start = point.ToArray();
        for (var turn = 0; turn < MaximalCorrections; turn++)
        {
            var change = Newton(point, fixedLambda, _tangent);
            if (!double.IsFinite(change) || Distance(start, point) > 0.5 * step)
                return false;
            if (change < Converged * (1 + Norm(point)))
                return true;
        }

        return false;
    }

    // One Newton step, with λ fixed or at right angles to the tangent; how far it went, or NaN if there is none.
    private double Newton(double[] point, bool fixedLambda, double[] tangent)
    {
        var residual = new double[_system.Size + 1];
        _system.Evaluate(point.AsSpan(0, _system.Size), point[^1], residual);
        var matrix = Bordered(point, fixedLambda ? Last(_system.Size + 1) : tangent);
        for (var row = 0; row < residual.Length; row++)
            residual[row] = -residual[row];
        residual[^1] = 0;
        if (!LinearSystem.TrySolve(matrix, residual))
            return double.NaN;
        for (var i = 0; i < point.Length; i++)
            point[i] += residual[i];
        return Norm(residual);
    }

    private double[]? TangentAt(double[] point, double[] previous)
    {
        Residual(point);
        var matrix = Bordered(point, previous);
        var tangent = Last(point.Length);
        if (!LinearSystem.TrySolve(matrix, tangent))
            return null;
        var length = Norm(tangent);
        return [.. tangent.Select(direction => direction / length)];
    }

    // The derivatives at the point last evaluated, and a last row that pins the solution down.
    private double[,] Bordered(double[] point, double[] border)
    {
        _system.Differentiate(point.AsSpan(0, _system.Size), point[^1], _jacobian);
        var matrix = new double[point.Length, point.Length];
        Array.Copy(_jacobian, matrix, _jacobian.Length);
        for (var column = 0; column < point.Length; column++)
            matrix[_system.Size, column] = border[column];
        return matrix;
    }

    private double Residual(double[] point)
    {
        var residual = new double[_system.Size];
        _system.Evaluate(point.AsSpan(0, _system.Size), point[^1], residual);
        return residual.Select(Math.Abs).DefaultIfEmpty().Max();
    }

    private static double[] Last(int length)
    {
        var unit = new double[length];
        unit[^1] = 1;
        return unit;
    }

    private static double Dot(double[] left, double[] right) => left.Zip(right, (a, b) => a * b).Sum();

    private static double Norm(double[] vector) => Math.Sqrt(Dot(vector, vector));

    private static double Distance(double[] left, double[] right) => Math.Sqrt(left.Zip(right, (a, b) => (a - b) * (a - b)).Sum());
}
