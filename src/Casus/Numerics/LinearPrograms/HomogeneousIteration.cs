namespace Casus.Numerics.LinearPrograms;

/// <summary>The steps of the homogeneous self-dual interior-point method on one scaled program.</summary>
/// <remarks>
/// <para>Rows are A x + s = b τ, with a slack s on every inequality; prices y satisfy Aᵀ y + z = c τ, and −y = w on inequalities; and
/// b·y − c·x = κ. All of x, s, z, w, τ, κ stay positive, free variables apart. If τ ends positive, x/τ is optimal; if κ does, y proves that
/// there is no point, or x is a ray. Slacks are kept behind the variables in one array.</para>
/// <para>Each step predicts where complementarity would vanish, and corrects for the product of the predicted changes.</para>
/// </remarks>
internal sealed class HomogeneousIteration
{
    private const int MostSteps = 200;
    private const double Accepted = 1e-8;

    private readonly ScaledProgram _program;
    private readonly IKktSystem _system;
    private readonly int _variables;
    private readonly int _rows;
    private readonly bool[] _isFree;

    // The state: primal and dual by variable and slack, prices by row.
    private readonly double[] _x;
    private readonly double[] _z;
    private readonly double[] _y;
    private double _tau = 1;
    private double _kappa = 1;

    // Residuals, the solution for (c, b), and the direction.
    private readonly double[] _primal;
    private readonly double[] _dual;
    private double _gap;
    private readonly double[] _px;
    private readonly double[] _py;
    private readonly double[] _dx;
    private readonly double[] _dy;
    private readonly double[] _dz;
    private double _dTau;
    private double _dKappa;
    private readonly double[] _target;
    private readonly double[] _f;
    private readonly double[] _g;
    private readonly double[] _diagonal;

    public HomogeneousIteration(ScaledProgram program, IKktSystem system)
    {
        (_program, _system) = (program, system);
        (_variables, _rows) = (program.Costs.Length, program.Bounds.Length);
        var count = _variables + _rows;
        // The slack of an equality is none: it stays zero, like the price of a free variable.
        _isFree = [.. program.Free, .. program.Equal];
        (_x, _z, _y) = (new double[count], new double[count], new double[_rows]);
        (_primal, _dual) = (new double[_rows], new double[count]);
        (_px, _py) = (new double[count], new double[_rows]);
        (_dx, _dy, _dz) = (new double[count], new double[_rows], new double[count]);
        (_target, _f, _g, _diagonal) = (new double[count], new double[count], new double[_rows], new double[count]);
        (Point, Prices) = (new double[_variables], new double[_rows]);
        for (var i = 0; i < count; i++)
            _x[i] = _z[i] = _isFree[i] ? 0 : 1;
    }

    /// <summary>The best point, or the ray.</summary>
    public double[] Point { get; }

    /// <summary>The best prices of the rows, or those that prove that there is no point.</summary>
    public double[] Prices { get; }

    /// <summary>How many steps were made.</summary>
    public int Steps { get; private set; }

    public IterationEnd Run(double tolerance, CancellationToken cancellation)
    {
        var (best, sinceBest) = (double.PositiveInfinity, 0);
        for (; Steps < MostSteps && sinceBest < 10; Steps++)
        {
            Measure();
            if (ProvedNothing(tolerance) is { } proof)
                return proof;
            var error = Error();
            sinceBest++;
            if (error < best)
            {
                (best, sinceBest) = (error, error < best / 2 ? 0 : sinceBest);
                Keep(_tau);
            }

            if (best <= tolerance)
                return IterationEnd.Optimal;
            if (cancellation.IsCancellationRequested)
                return IterationEnd.Cancelled;
            if (!Step())
                break;
        }

        return best <= Math.Max(tolerance, Accepted) ? IterationEnd.Optimal : IterationEnd.Stalled;
    }

    private void Keep(double scale)
    {
        for (var i = 0; i < Point.Length; i++)
            Point[i] = _x[i] / scale;
        for (var row = 0; row < Prices.Length; row++)
            Prices[row] = _y[row] / scale;
    }

    private void Measure()
    {
        for (var row = 0; row < _rows; row++)
            _primal[row] = (_program.Bounds[row] * _tau) - _x[_variables + row];
        _program.Matrix.AddProduct(_x.AsSpan(0, _variables), _primal, -1);
        for (var i = 0; i < _variables; i++)
            _dual[i] = (_program.Costs[i] * _tau) - _z[i];
        _program.Matrix.AddTransposedProduct(_y, _dual.AsSpan(0, _variables), -1);
        for (var row = 0; row < _rows; row++)
            _dual[_variables + row] = _program.Equal[row] ? 0 : -_y[row] - _z[_variables + row];
        _gap = _kappa + Dot(_program.Costs, _x) - Dot(_program.Bounds, _y);
    }

    // Bounds and costs are scaled to one, so that these are relative errors.
    private double Error()
    {
        var (cost, value) = (Dot(_program.Costs, _x) / _tau, Dot(_program.Bounds, _y) / _tau);
        var gap = Math.Abs(cost - value) / (1 + Math.Abs(value));
        var error = Math.Max(gap, Math.Max(Largest(_primal), Largest(_dual)) / _tau);
        return double.IsNaN(error) ? double.PositiveInfinity : error;
    }

    private IterationEnd? ProvedNothing(double tolerance)
    {
        if (_tau > _kappa * 1e-3)
            return null;
        var (worth, cost) = (Dot(_program.Bounds, _y), Dot(_program.Costs, _x));
        if (worth > 0 && DualError() <= tolerance * worth)
        {
            Keep(worth);
            return IterationEnd.Infeasible;
        }

        if (cost < 0 && PrimalError() <= tolerance * -cost)
        {
            Keep(-cost);
            return IterationEnd.Unbounded;
        }

        return null;
    }

    // How far the prices are from Aᵀ y ≤ 0 (zero on free variables), y ≤ 0 on inequalities.
    private double DualError()
    {
        var product = new double[_variables];
        _program.Matrix.AddTransposedProduct(_y, product, 1);
        var error = 0.0;
        for (var i = 0; i < _variables; i++)
            error = Math.Max(error, _isFree[i] ? Math.Abs(product[i]) : product[i]);
        for (var row = 0; row < _rows; row++)
            error = Math.Max(error, _program.Equal[row] ? 0 : _y[row]);
        return error;
    }

    private double PrimalError()
    {
        var product = new double[_rows];
        _program.Matrix.AddProduct(_x.AsSpan(0, _variables), product, 1);
        var error = 0.0;
        for (var row = 0; row < _rows; row++)
            error = Math.Max(error, _program.Equal[row] ? Math.Abs(product[row]) : product[row]);
        return error;
    }

    private bool Step()
    {
        for (var i = 0; i < _variables; i++)
            _diagonal[i] = _isFree[i] ? 0 : _z[i] / _x[i];
        for (var i = _variables; i < _diagonal.Length; i++)
            _diagonal[i] = _isFree[i] ? 0 : _x[i] / _z[i];
        _system.Factor(_diagonal.AsSpan(0, _variables), _diagonal.AsSpan(_variables));
        Array.Copy(_program.Costs, _f, _variables);
        Array.Clear(_f, _variables, _rows);
        Array.Copy(_program.Bounds, _g, _rows);
        SolveWithSlacks(_px, _py);

        // The predictor aims at no complementarity at all; how far it gets says how much to centre.
        var mu = Complementarity();
        for (var i = 0; i < _target.Length; i++)
            _target[i] = -_x[i] * _z[i];
        Direct(1, -_tau * _kappa);
        var reach = Reach();
        var centre = (1 - reach) * (1 - reach) * Math.Min(1 - reach, 0.5);
        centre = Math.Max(centre, 1e-8);
        for (var i = 0; i < _target.Length; i++)
            _target[i] = _isFree[i] ? 0 : (centre * mu) - (_x[i] * _z[i]) - (_dx[i] * _dz[i]);
        Direct(1 - centre, (centre * mu) - (_tau * _kappa) - (_dTau * _dKappa));
        var length = Math.Min(1, Reach() * Math.Max(0.99, 1 - mu));
        if (!(length > 1e-10))
            return false;
        Advance(length);
        return true;
    }

    private double Complementarity()
    {
        var (sum, count) = (_tau * _kappa, 1);
        for (var i = 0; i < _x.Length; i++)
        {
            if (_isFree[i])
                continue;
            sum += _x[i] * _z[i];
            count++;
        }

        return sum / count;
    }

    // Solves the Newton equations that take the share 'eta' of the residuals away and make the products x z and τ κ as wanted.
    private void Direct(double eta, double target)
    {
        for (var i = 0; i < _f.Length; i++)
            _f[i] = _isFree[i] ? eta * _dual[i] : (eta * _dual[i]) - (_target[i] / _x[i]);
        for (var row = 0; row < _rows; row++)
            _g[row] = eta * _primal[row];
        SolveWithSlacks(_dx, _dy);
        var numerator = (eta * _gap) + (target / _tau) + Dot(_program.Costs, _dx) - Dot(_program.Bounds, _dy);
        var denominator = (_kappa / _tau) - Dot(_program.Costs, _px) + Dot(_program.Bounds, _py);
        _dTau = numerator / denominator;
        _dKappa = (target - (_kappa * _dTau)) / _tau;
        for (var i = 0; i < _dx.Length; i++)
        {
            _dx[i] += _dTau * _px[i];
            _dz[i] = _isFree[i] ? 0 : (_target[i] - (_z[i] * _dx[i])) / _x[i];
        }

        for (var row = 0; row < _rows; row++)
            _dy[row] += _dTau * _py[row];
    }

    // Eliminates the slacks: their equations are −(w/s) ds + dy = f, where they stand in the rows with coefficient one.
    private void SolveWithSlacks(double[] dx, double[] dy)
    {
        for (var row = 0; row < _rows; row++)
            _g[row] += _diagonal[_variables + row] * _f[_variables + row];
        _system.Solve(_f.AsSpan(0, _variables), _g, dx.AsSpan(0, _variables), dy);
        for (var row = 0; row < _rows; row++)
            dx[_variables + row] = _diagonal[_variables + row] * (dy[row] - _f[_variables + row]);
    }

    private double Reach()
    {
        var reach = Math.Min(Least(_tau, _dTau), Least(_kappa, _dKappa));
        for (var i = 0; i < _x.Length; i++)
        {
            if (!_isFree[i])
                reach = Math.Min(reach, Math.Min(Least(_x[i], _dx[i]), Least(_z[i], _dz[i])));
        }

        return Math.Min(1, reach);

        static double Least(double value, double change) => change < 0 ? -value / change : double.PositiveInfinity;
    }

    private void Advance(double length)
    {
        for (var i = 0; i < _x.Length; i++)
        {
            _x[i] += length * _dx[i];
            _z[i] += length * _dz[i];
        }

        for (var row = 0; row < _rows; row++)
            _y[row] += length * _dy[row];
        _tau += length * _dTau;
        _kappa += length * _dKappa;
    }

    // Over the shorter of both: costs have no part for slacks.
    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private static double Largest(double[] values)
    {
        var largest = 0.0;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }
}
