using System.Numerics;

namespace Casus.Equilibria.Quantal;

/// <summary>Dense linear equations in doubles, by elimination with partial pivoting of rows that are scaled to size one.</summary>
/// <remarks>Filled row by row, factored once, then solved for as many right sides as wanted. Cubic in the size, by vectors.</remarks>
internal sealed class LinearSystem(int size)
{
    private const double Singular = 1e-17;

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

        for (var step = 0; step < size; step++)
        {
            var pivot = Pivot(step);
            if (pivot != step)
                Swap(step, pivot);
            var own = Row(step);
            if (!(Math.Abs(own[step]) > Singular))
                return false;
            Sign = own[step] < 0 ? -Sign : Sign;
            var inverse = 1 / own[step];
            for (var row = step + 1; row < size; row++)
            {
                var other = Row(row);
                if (other[step] == 0)
                    continue;
                var factor = other[step] *= inverse;
                Subtract(own[(step + 1)..], factor, other[(step + 1)..]);
            }
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

    private static void Subtract(ReadOnlySpan<double> from, double factor, Span<double> into)
    {
        var (width, at) = (Vector<double>.Count, 0);
        var many = new Vector<double>(-factor);
        unchecked
        {
            for (; at <= into.Length - width; at += width)
                Vector.MultiplyAddEstimate(many, new(from[at..]), new Vector<double>(into[at..])).CopyTo(into[at..]);
            for (; at < into.Length; at++)
                into[at] -= factor * from[at];
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
