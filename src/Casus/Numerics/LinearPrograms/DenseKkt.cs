namespace Casus.Numerics.LinearPrograms;

/// <summary>The equations of an interior-point step by the dense normal equations (A D⁻¹ Aᵀ + S) y = g + A D⁻¹ f; no variable is free.</summary>
internal sealed class DenseKkt : IKktSystem
{
    private const int Refinements = 2;

    private readonly SparseMatrix _matrix;
    private readonly int _threads;
    private readonly int _width;
    private readonly double[] _byRow;
    private readonly double[] _weighted;
    private readonly double[] _normal;
    private readonly double[] _variables;
    private readonly double[] _rows;
    private readonly double[] _root;
    private readonly double[] _upper;
    private readonly double[] _lower;

    public DenseKkt(SparseMatrix matrix, int threads)
    {
        (_matrix, _threads) = (matrix, threads);
        var (rows, columns) = (matrix.RowCount, matrix.ColumnCount);
        _width = DenseRows.Padded(columns);
        (_byRow, _weighted) = (new double[checked(rows * _width)], new double[checked(rows * _width)]);
        _normal = new double[checked(rows * DenseRows.Padded(rows))];
        (_variables, _rows, _root) = (new double[columns], new double[rows], new double[columns]);
        (_upper, _lower) = (new double[columns], new double[rows]);
        for (var column = 0; column < columns; column++)
        for (var place = matrix.Start[column]; place < matrix.Start[column + 1]; place++)
            _byRow[(matrix.Row[place] * _width) + column] = matrix.Values[place];
    }

    public void Factor(ReadOnlySpan<double> variableDiagonal, ReadOnlySpan<double> rowDiagonal)
    {
        variableDiagonal.CopyTo(_variables);
        rowDiagonal.CopyTo(_rows);
        for (var column = 0; column < _root.Length; column++)
            _root[column] = 1 / Math.Sqrt(_variables[column]);
        unchecked
        {
            for (var row = 0; row < _rows.Length; row++)
            for (var (column, place) = (0, row * _width); column < _root.Length; column++, place++)
                _weighted[place] = _byRow[place] * _root[column];
        }

        DenseRows.Products(_weighted, _width, _rows.Length, _normal, _threads);
        var width = DenseRows.Padded(_rows.Length);
        for (var row = 0; row < _rows.Length; row++)
            _normal[(row * width) + row] += _rows[row];
        DenseRows.Factor(_normal, width, _rows.Length, _threads);
    }

    public void Solve(ReadOnlySpan<double> f, ReadOnlySpan<double> g, Span<double> x, Span<double> y)
    {
        f.CopyTo(_upper);
        g.CopyTo(_lower);
        x.Clear();
        y.Clear();
        var (scaled, right) = (new double[f.Length], new double[g.Length]);
        for (var round = 0; ; round++)
        {
            for (var column = 0; column < scaled.Length; column++)
                scaled[column] = _upper[column] / _variables[column];
            _lower.CopyTo(right, 0);
            _matrix.AddProduct(scaled, right, 1);
            DenseRows.Solve(_normal, DenseRows.Padded(_rows.Length), right);
            Array.Clear(scaled);
            _matrix.AddTransposedProduct(right, scaled, 1);
            for (var column = 0; column < scaled.Length; column++)
                x[column] += (scaled[column] - _upper[column]) / _variables[column];
            for (var row = 0; row < right.Length; row++)
                y[row] += right[row];
            if (round == Refinements)
                return;
            Residual(f, g, x, y);
        }
    }

    private void Residual(ReadOnlySpan<double> f, ReadOnlySpan<double> g, ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        for (var column = 0; column < x.Length; column++)
            _upper[column] = f[column] + (_variables[column] * x[column]);
        for (var row = 0; row < y.Length; row++)
            _lower[row] = g[row] - (_rows[row] * y[row]);
        _matrix.AddTransposedProduct(y, _upper, -1);
        _matrix.AddProduct(x, _lower, -1);
    }
}
