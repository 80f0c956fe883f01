namespace Casus.Numerics.LinearPrograms;

/// <summary>The factors L D Lᵀ of a sparse symmetric matrix in a given order: the pattern once, the numbers as often as wanted.</summary>
/// <remarks>Row by row: each row of L solves a triangular system with the rows before. Costs the sum of squares of L's column counts.</remarks>
internal sealed class SparseFactor
{
    // The upper half of the permuted matrix by columns, without its diagonal.
    private readonly int[] _start;
    private readonly int[] _row;

    // L by columns, and the places of its rows' entries in ascending order of columns.
    private readonly int[] _columnStart;
    private readonly int[] _rowOf;
    private readonly double[] _lower;
    private readonly int[] _patternStart;
    private readonly int[] _pattern;
    private readonly int[] _filled;
    private readonly double[] _work;
    private readonly double[] _inverse;

    /// <summary>Finds where the factor has entries.</summary>
    /// <param name="start">Where each column of the upper half begins; one entry more than columns.</param>
    /// <param name="row">The rows of each column, all above the diagonal.</param>
    public SparseFactor(int[] start, int[] row)
    {
        (_start, _row) = (start, row);
        var count = start.Length - 1;
        (_patternStart, _pattern) = Patterns();
        _columnStart = new int[count + 1];
        foreach (var column in _pattern)
            _columnStart[column + 1]++;
        for (var column = 0; column < count; column++)
            _columnStart[column + 1] += _columnStart[column];
        (_rowOf, _lower) = (new int[_pattern.Length], new double[_pattern.Length]);
        (_filled, _work, _inverse) = (new int[count], new double[count], new double[count]);
        for (var atRow = 0; atRow < count; atRow++)
        for (var place = _patternStart[atRow]; place < _patternStart[atRow + 1]; place++)
            _rowOf[_columnStart[_pattern[place]] + _filled[_pattern[place]]++] = atRow;
    }

    /// <summary>How many entries the factor has below its diagonal.</summary>
    public int EntryCount => _pattern.Length;

    // A row of L has entries on the paths, in the tree of elimination, from its entries in the matrix up to itself.
    private (int[] Start, int[] Pattern) Patterns()
    {
        var count = _start.Length - 1;
        var (parent, mark, start, pattern) = (new int[count], new int[count], new int[count + 1], new List<int>());
        Array.Fill(parent, -1);
        Array.Fill(mark, -1);
        for (var row = 0; row < count; row++)
        {
            mark[row] = row;
            for (var place = _start[row]; place < _start[row + 1]; place++)
            {
                for (var column = _row[place]; mark[column] != row; column = parent[column])
                {
                    mark[column] = row;
                    pattern.Add(column);
                    if (parent[column] < 0)
                        parent[column] = row;
                }
            }

            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pattern)[start[row]..].Sort();
            start[row + 1] = pattern.Count;
        }

        return (start, [.. pattern]);
    }

    /// <summary>Computes the factor of a matrix with this pattern.</summary>
    /// <param name="values">The upper half, entry by entry as the pattern was given.</param>
    /// <param name="diagonal">The diagonal.</param>
    /// <param name="least">A pivot nearer to zero than this is replaced by it, with the sign of <paramref name="signs"/>.</param>
    /// <param name="signs">The sign that each pivot must have.</param>
    public void Compute(double[] values, double[] diagonal, double least, sbyte[] signs)
    {
        var (work, lower, rowOf, filled, columnStart) = (_work, _lower, _rowOf, _filled, _columnStart);
        Array.Clear(filled);
        unchecked
        {
            for (var row = 0; row < diagonal.Length; row++)
            {
                for (var place = _start[row]; place < _start[row + 1]; place++)
                    work[_row[place]] = values[place];
                var pivot = diagonal[row];
                for (var place = _patternStart[row]; place < _patternStart[row + 1]; place++)
                {
                    var column = _pattern[place];
                    var amount = work[column];
                    work[column] = 0;
                    var (from, to) = (columnStart[column], columnStart[column] + filled[column]);
                    for (var i = from; i < to; i++)
                        work[rowOf[i]] -= lower[i] * amount;
                    var entry = amount * _inverse[column];
                    pivot -= entry * amount;
                    lower[to] = entry;
                    filled[column]++;
                }

                if (!(pivot * signs[row] > least))
                    pivot = least * signs[row];
                _inverse[row] = 1 / pivot;
            }
        }
    }

    /// <summary>Solves in place for one right side.</summary>
    public void Solve(Span<double> x)
    {
        unchecked
        {
            for (var column = 0; column < x.Length; column++)
            {
                var amount = x[column];
                if (amount == 0)
                    continue;
                for (var i = _columnStart[column]; i < _columnStart[column + 1]; i++)
                    x[_rowOf[i]] -= _lower[i] * amount;
            }

            for (var column = x.Length - 1; column >= 0; column--)
            {
                var sum = x[column] * _inverse[column];
                for (var i = _columnStart[column]; i < _columnStart[column + 1]; i++)
                    sum -= _lower[i] * x[_rowOf[i]];
                x[column] = sum;
            }
        }
    }
}
