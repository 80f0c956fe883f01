using System.Numerics;

namespace Casus.Equilibria.Quantal;

/// <summary>Dense linear equations in doubles, by elimination with partial pivoting of rows that are scaled to size one.</summary>
/// <remarks>Filled row by row, factored once, then solved for as many right sides as wanted. Cubic in the size, by vectors.</remarks>
internal sealed class LinearSystem(int size)
{
    private const double Singular = 1e-17;
    private const int Panel = 8;

    private readonly double[] _entries = new double[size * size];
    private readonly double[] _scale = new double[size];
    private readonly double[] _ordered = new double[size];
    private readonly int[] _rowAt = new int[size];

    /// <summary>The sign of the determinant, known after <see cref="TryFactor"/>.</summary>
    public int Sign { get; private set; }

    /// <summary>How many equations and unknowns there are.</summary>
    public int Size => size;

    /// <summary>A row of the matrix, to be filled before <see cref="TryFactor"/>.</summary>
    public Span<double> Row(int row) => _entries.AsSpan(row * size, size);

    /// <summary>Sets every entry to zero.</summary>
    public void Clear() => Array.Clear(_entries);

    /// <summary>Factors the matrix in place; says no when it is singular to working precision.</summary>
    public bool TryFactor()
    {
        Sign = 1;
        for (var row = 0; row < size; row++)
        {
            _rowAt[row] = row;
            if (!TryScale(row))
                return false;
        }

        for (var start = 0; start < size; start += Panel)
        {
            var end = Math.Min(start + Panel, size);
            if (!TryFactorPanel(start, end))
                return false;
            for (var row = start + 1; row < size; row++)
                SubtractPanel(row, start, Math.Min(row, end), end);
        }

        return true;
    }

    /// <summary>Replaces a right side by its solution; says no when it is not finite.</summary>
    public bool TrySolve(Span<double> right)
    {
        for (var row = 0; row < size; row++)
        {
            var from = _rowAt[row];
            _ordered[row] = (right[from] * _scale[from]) - Dot(Row(row)[..row], _ordered);
        }

        for (var row = size - 1; row >= 0; row--)
        {
            var own = Row(row);
            _ordered[row] = (_ordered[row] - Dot(own[(row + 1)..], _ordered.AsSpan(row + 1))) / own[row];
            if (!double.IsFinite(_ordered[row]))
                return false;
        }

        _ordered.CopyTo(right);
        return true;
    }

    private bool TryScale(int row)
    {
        var own = Row(row);
        var largest = 0.0;
        foreach (var entry in own)
            largest = Math.Max(largest, Math.Abs(entry));
        if (!(largest > 0) || !double.IsFinite(largest))
            return false;
        _scale[row] = 1 / largest;
        foreach (ref var entry in own)
            entry *= _scale[row];
        return true;
    }

    private int Pivot(int step)
    {
        var (best, largest) = (step, 0.0);
        for (var row = step; row < size; row++)
            if (Math.Abs(_entries[(row * size) + step]) is var entry && entry > largest)
                (best, largest) = (row, entry);
        return best;
    }

    private void Swap(int first, int second)
    {
        var upper = Row(first);
        var lower = Row(second);
        for (var column = 0; column < size; column++)
            (upper[column], lower[column]) = (lower[column], upper[column]);
        (_rowAt[first], _rowAt[second]) = (_rowAt[second], _rowAt[first]);
        Sign = -Sign;
    }

    // Chooses the pivots of some columns, and finishes these columns; what is right of them waits, to be done in one pass.
    private bool TryFactorPanel(int start, int end)
    {
        for (var step = start; step < end; step++)
        {
            var pivot = Pivot(step);
            if (pivot != step)
                Swap(step, pivot);
            ReadOnlySpan<double> own = Row(step)[step..end];
            if (!(Math.Abs(own[0]) > Singular))
                return false;
            Sign = own[0] < 0 ? -Sign : Sign;
            var inverse = 1 / own[0];
            for (var row = step + 1; row < size; row++)
            {
                var other = Row(row)[step..end];
                if (other[0] == 0)
                    continue;
                other[0] *= inverse;
                for (var at = 1; at < other.Length; at++)
                    other[at] -= other[0] * own[at];
            }
        }

        return true;
    }

    // Takes from what a row has right of a panel its multiples of the panel's first rows.
    private void SubtractPanel(int row, int start, int stop, int end)
    {
        var into = Row(row);
        var factors = into[start..stop];
        if (factors.IndexOfAnyExcept(0) < 0)
            return;
        var (width, at) = (Vector<double>.Count, end);
        unchecked
        {
            for (; at <= size - width; at += width)
            {
                var (left, from) = (new Vector<double>(into[at..]), (start * size) + at);
                for (var i = 0; i < factors.Length; i++, from += size)
                    left -= new Vector<double>(factors[i]) * new Vector<double>(_entries.AsSpan(from));
                left.CopyTo(into[at..]);
            }

            for (; at < size; at++)
            for (var i = 0; i < factors.Length; i++)
                into[at] -= factors[i] * _entries[((start + i) * size) + at];
        }
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var (width, at, sums) = (Vector<double>.Count, 0, Vector<double>.Zero);
        unchecked
        {
            for (; at <= left.Length - width; at += width)
                sums += new Vector<double>(left[at..]) * new Vector<double>(right[at..]);
            var sum = Vector.Sum(sums);
            for (; at < left.Length; at++)
                sum += left[at] * right[at];
            return sum;
        }
    }
}
