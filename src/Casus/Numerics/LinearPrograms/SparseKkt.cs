namespace Casus.Numerics.LinearPrograms;

/// <summary>The equations of an interior-point step by sparse L D Lᵀ of the whole symmetric matrix, with refinement.</summary>
/// <remarks>
/// Quasi-definite matrices have such factors in every order of elimination (Vanderbei 1995, SIAM Journal on Optimization 5). A small
/// amount is added to the diagonal to make it so also for free variables and equalities; refinement against the matrix as it is takes
/// the error of that away.
/// </remarks>
internal sealed class SparseKkt : IKktSystem
{
    private const int Refinements = 12;

    private readonly double _shift;
    private readonly SparseMatrix _matrix;
    private readonly int[] _place;
    private readonly SparseFactor _factor;
    private readonly double[] _values;
    private readonly sbyte[] _signs;
    private readonly double[] _diagonal;
    private readonly double[] _shifted;
    private readonly double[] _right;
    private readonly double[] _residual;
    private readonly double[] _work;

    public SparseKkt(SparseMatrix matrix, bool[] freeVariables, bool[] equalities, double shift)
    {
        _shift = shift;
        _matrix = matrix;
        var (variables, rows) = (matrix.ColumnCount, matrix.RowCount);
        var count = variables + rows;
        var (start, index) = Neighbours(matrix);
        var order = MinimumDegree.Order(start, index, [.. freeVariables, .. equalities]);
        _place = new int[count];
        for (var i = 0; i < count; i++)
            _place[order[i]] = i;
        (_diagonal, _shifted, _right) = (new double[count], new double[count], new double[count]);
        (_residual, _work, _signs) = (new double[count], new double[count], new sbyte[count]);
        for (var node = 0; node < count; node++)
            _signs[_place[node]] = (sbyte)(node < variables ? -1 : 1);
        (_factor, _values) = Arrange();
    }

    /// <summary>How many entries the factor has below its diagonal.</summary>
    public int FactorEntries => _factor.EntryCount;

    public void Factor(ReadOnlySpan<double> variableDiagonal, ReadOnlySpan<double> rowDiagonal)
    {
        var variables = variableDiagonal.Length;
        for (var node = 0; node < _diagonal.Length; node++)
        {
            _diagonal[node] = node < variables ? -variableDiagonal[node] : rowDiagonal[node - variables];
            _shifted[_place[node]] = _diagonal[node] + (node < variables ? -_shift : _shift);
        }

        _factor.Compute(_values, _shifted, _shift / 10, _signs);
    }

    public void Solve(ReadOnlySpan<double> f, ReadOnlySpan<double> g, Span<double> x, Span<double> y)
    {
        f.CopyTo(_right);
        g.CopyTo(_right.AsSpan(f.Length));
        _right.CopyTo(_residual, 0);
        x.Clear();
        y.Clear();
        var before = double.PositiveInfinity;
        for (var round = 0; round <= Refinements; round++)
        {
            for (var node = 0; node < _work.Length; node++)
                _work[_place[node]] = _residual[node];
            _factor.Solve(_work);
            for (var node = 0; node < x.Length; node++)
                x[node] += _work[_place[node]];
            for (var row = 0; row < y.Length; row++)
                y[row] += _work[_place[x.Length + row]];
            var size = Residual(x, y);
            if (size > before)
            {
                // The last correction made it worse.
                for (var node = 0; node < x.Length; node++)
                    x[node] -= _work[_place[node]];
                for (var row = 0; row < y.Length; row++)
                    y[row] -= _work[_place[x.Length + row]];
                return;
            }

            if (size <= 1e-10 * Largest(_right) || round == Refinements)
                return;
            before = size;
        }
    }

    private double Residual(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        _right.CopyTo(_residual, 0);
        var upper = _residual.AsSpan(0, x.Length);
        var lower = _residual.AsSpan(x.Length);
        for (var node = 0; node < x.Length; node++)
            upper[node] -= _diagonal[node] * x[node];
        for (var row = 0; row < y.Length; row++)
            lower[row] -= _diagonal[x.Length + row] * y[row];
        _matrix.AddTransposedProduct(y, upper, -1);
        _matrix.AddProduct(x, lower, -1);
        return Largest(_residual);
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }

    // Variables and rows in one numbering; a variable is the neighbour of the rows in which it stands.
    private static (int[] Start, int[] Index) Neighbours(SparseMatrix matrix)
    {
        var (variables, count) = (matrix.ColumnCount, matrix.ColumnCount + matrix.RowCount);
        var start = new int[count + 1];
        for (var column = 0; column < variables; column++)
            start[column + 1] = matrix.Start[column + 1] - matrix.Start[column];
        foreach (var row in matrix.Row)
            start[variables + row + 1]++;
        for (var node = 0; node < count; node++)
            start[node + 1] += start[node];
        var (index, next) = (new int[start[count]], start[..count]);
        for (var column = 0; column < variables; column++)
        {
            for (var place = matrix.Start[column]; place < matrix.Start[column + 1]; place++)
            {
                var row = variables + matrix.Row[place];
                index[next[column]++] = row;
                index[next[row]++] = column;
            }
        }

        return (start, index);
    }

    // The upper half in the order of elimination: each entry belongs to the column of its later end.
    private (SparseFactor Factor, double[] Values) Arrange()
    {
        var (variables, entries) = (_matrix.ColumnCount, _matrix.Values.Length);
        var (start, rows, values) = (new int[_place.Length + 1], new int[entries], new double[entries]);
        for (var column = 0; column < variables; column++)
        for (var place = _matrix.Start[column]; place < _matrix.Start[column + 1]; place++)
            start[Math.Max(_place[column], _place[variables + _matrix.Row[place]]) + 1]++;
        for (var node = 0; node < _place.Length; node++)
            start[node + 1] += start[node];
        var next = start[..^1];
        for (var column = 0; column < variables; column++)
        {
            for (var place = _matrix.Start[column]; place < _matrix.Start[column + 1]; place++)
            {
                var (left, right) = (_place[column], _place[variables + _matrix.Row[place]]);
                var at = next[Math.Max(left, right)]++;
                (rows[at], values[at]) = (Math.Min(left, right), _matrix.Values[place]);
            }
        }

        return (new(start, rows), values);
    }
}
