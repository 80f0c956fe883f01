using System.Numerics;
using System.Runtime.InteropServices;

namespace Casus.Equilibria.Quantal;

/// <summary>Dense linear equations in doubles, by elimination with partial pivoting of rows that are scaled to size one.</summary>
/// <remarks>
/// Filled row by row, factored once, then solved for as many right sides as wanted. Cubic in the size. Eight columns are eliminated at a
/// time, so that the rest of the matrix is passed over once for eight of them; rows are padded to whole panels, so that vectors never
/// straddle two rows.
/// </remarks>
internal sealed class LinearSystem
{
    private const double Singular = 1e-17;
    private const int Panel = 8;

    private readonly int _size;
    private readonly int _stride;
    private readonly double[] _entries;
    private readonly double[] _scale;
    private readonly double[] _ordered;
    private readonly double[] _spare;
    private readonly int[] _rowAt;

    /// <param name="size">How many equations and unknowns there are.</param>
    public LinearSystem(int size)
    {
        _size = size;
        _stride = (size + Panel - 1) / Panel * Panel;
        _entries = new double[size * _stride];
        (_scale, _ordered, _spare, _rowAt) = (new double[size], new double[size], new double[_stride], new int[size]);
    }

    /// <summary>The sign of the determinant, known after <see cref="TryFactor"/>.</summary>
    public int Sign { get; private set; }

    /// <summary>A row of the matrix, to be filled before <see cref="TryFactor"/>.</summary>
    public Span<double> Row(int row) => _entries.AsSpan(row * _stride, _size);

    /// <summary>Sets every entry to zero.</summary>
    public void Clear() => Array.Clear(_entries);

    /// <summary>Factors the matrix in place; says no when it is singular to working precision.</summary>
    public bool TryFactor()
    {
        Sign = 1;
        for (var row = 0; row < _size; row++)
        {
            _rowAt[row] = row;
            if (!TryScale(row))
                return false;
        }

        for (var start = 0; start < _size; start += Panel)
        {
            var end = Math.Min(start + Panel, _size);
            if (!TryFactorPanel(start, end))
                return false;
            for (var row = start + 1; row < end; row++)
                SubtractAbove(row, start, end);
            for (var row = end; row < _size; row++)
                SubtractPanel(row, start, end);
        }

        return true;
    }

    /// <summary>Replaces a right side by its solution; says no when it is not finite.</summary>
    public bool TrySolve(Span<double> right)
    {
        for (var row = 0; row < _size; row++)
        {
            var from = _rowAt[row];
            _ordered[row] = (right[from] * _scale[from]) - Dot(Row(row)[..row], _ordered);
        }

        for (var row = _size - 1; row >= 0; row--)
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
        var own = MemoryMarshal.Cast<double, Vector<double>>(_entries.AsSpan(row * _stride, _stride));
        var largest = Vector<double>.Zero;
        foreach (var part in own)
            largest = Vector.Max(largest, Vector.Abs(part));
        var most = 0.0;
        for (var lane = 0; lane < Vector<double>.Count; lane++)
            most = Math.Max(most, largest[lane]);
        if (!(most > 0) || !double.IsFinite(most))
            return false;
        _scale[row] = 1 / most;
        foreach (ref var part in own)
            part *= _scale[row];
        return true;
    }

    // Chooses the pivots of some columns, and finishes these columns; what is right of them waits, to be done in one pass.
    private bool TryFactorPanel(int start, int end)
    {
        Span<double> pivotPart = stackalloc double[Panel];
        for (var step = start; step < end; step++)
        {
            var pivot = Pivot(step);
            if (pivot != step)
                Swap(step, pivot);
            var head = _entries[(step * _stride) + step];
            if (!(Math.Abs(head) > Singular))
                return false;
            Sign = head < 0 ? -Sign : Sign;

            // Zero up to the pivot itself, so that whole vectors can be taken away and the factors on the left stay.
            pivotPart.Clear();
            _entries.AsSpan((step * _stride) + step + 1, end - step - 1).CopyTo(pivotPart[(step - start + 1)..]);
            ReadOnlySpan<Vector<double>> own = MemoryMarshal.Cast<double, Vector<double>>(pivotPart);
            var inverse = 1 / head;
            for (var row = step + 1; row < _size; row++)
            {
                ref var entry = ref _entries[(row * _stride) + step];
                if (entry == 0)
                    continue;
                entry *= inverse;
                var factor = new Vector<double>(-entry);
                var other = MemoryMarshal.Cast<double, Vector<double>>(_entries.AsSpan((row * _stride) + start, Panel));
                for (var part = 0; part < own.Length; part++)
                    other[part] = Vector.FusedMultiplyAdd(factor, own[part], other[part]);
            }
        }

        return true;
    }

    private int Pivot(int step)
    {
        var (best, largest) = (step, 0.0);
        var at = (step * _stride) + step;
        for (var row = step; row < _size; row++, at += _stride)
            if (Math.Abs(_entries[at]) is var entry && entry > largest)
                (best, largest) = (row, entry);
        return best;
    }

    private void Swap(int first, int second)
    {
        var upper = Row(first);
        var lower = Row(second);
        upper.CopyTo(_spare);
        lower.CopyTo(upper);
        _spare.AsSpan(0, _size).CopyTo(lower);
        (_rowAt[first], _rowAt[second]) = (_rowAt[second], _rowAt[first]);
        Sign = -Sign;
    }

    // Takes from what a pivot row has right of its panel its multiples of the pivot rows before it.
    private void SubtractAbove(int row, int start, int end)
    {
        var into = MemoryMarshal.Cast<double, Vector<double>>(RightOf(row, end));
        for (var above = start; above < row; above++)
        {
            var factor = new Vector<double>(-_entries[(row * _stride) + above]);
            var from = MemoryMarshal.Cast<double, Vector<double>>(RightOf(above, end));
            for (var part = 0; part < into.Length; part++)
                into[part] = Vector.FusedMultiplyAdd(factor, from[part], into[part]);
        }
    }

    // The same for a row below the panel and all eight pivot rows at once: this is where the time goes.
    private void SubtractPanel(int row, int start, int end)
    {
        var factors = _entries.AsSpan((row * _stride) + start, Panel);
        if (factors.IndexOfAnyExcept(0) < 0)
            return;
        var (f0, f1, f2, f3) = (Of(factors[0]), Of(factors[1]), Of(factors[2]), Of(factors[3]));
        var (f4, f5, f6, f7) = (Of(factors[4]), Of(factors[5]), Of(factors[6]), Of(factors[7]));
        var width = (nuint)Vector<double>.Count;
        ref var all = ref MemoryMarshal.GetArrayDataReference(_entries);
        var (stride, stop) = ((nuint)_stride, (nuint)((row + 1) * _stride));
        unchecked
        {
            var from = (nuint)((start * _stride) + end);
            for (var at = (nuint)((row * _stride) + end); at < stop; at += width, from += width)
            {
                var sum = Vector.LoadUnsafe(ref all, at);
                sum = Vector.FusedMultiplyAdd(f0, Vector.LoadUnsafe(ref all, from), sum);
                sum = Vector.FusedMultiplyAdd(f1, Vector.LoadUnsafe(ref all, from + stride), sum);
                sum = Vector.FusedMultiplyAdd(f2, Vector.LoadUnsafe(ref all, from + (2 * stride)), sum);
                sum = Vector.FusedMultiplyAdd(f3, Vector.LoadUnsafe(ref all, from + (3 * stride)), sum);
                sum = Vector.FusedMultiplyAdd(f4, Vector.LoadUnsafe(ref all, from + (4 * stride)), sum);
                sum = Vector.FusedMultiplyAdd(f5, Vector.LoadUnsafe(ref all, from + (5 * stride)), sum);
                sum = Vector.FusedMultiplyAdd(f6, Vector.LoadUnsafe(ref all, from + (6 * stride)), sum);
                sum = Vector.FusedMultiplyAdd(f7, Vector.LoadUnsafe(ref all, from + (7 * stride)), sum);
                sum.StoreUnsafe(ref all, at);
            }
        }

        static Vector<double> Of(double factor) => new(-factor);
    }

    private Span<double> RightOf(int row, int end) => end < _size ? _entries.AsSpan((row * _stride) + end, _stride - end) : [];

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
