using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Equilibria.Enumeration;

/// <summary>A face of a best-response polyhedron in floating point: a basis, and every basic quantity as a function of the others.</summary>
/// <remarks>Only ever a guide: a face counts as empty when whole numbers prove it (<see cref="EmptinessProof"/>), not when this says so.</remarks>
internal sealed class ReplyTableau
{
    public const double Tolerance = 1e-9;
    private const double Noise = 1e-11;

    private readonly EmptinessProof _proof;
    private readonly double[] _cells;
    private readonly int[] _basic;
    private readonly int[] _nonbasic;

    // The row of a basic quantity, or the complement of the column of another.
    private readonly int[] _place;
    private readonly int _stride;
    private readonly int _dimension;

    public ReplyTableau(ReplyPolyhedron polyhedron)
        : this(polyhedron, new EmptinessProof(polyhedron))
    {
        foreach (var (column, quantity) in polyhedron.Parameters.Index())
            (_nonbasic[column], _place[quantity]) = (quantity, ~column);
        var row = 0;
        for (var quantity = 0; quantity < _place.Length; quantity++)
        {
            if (_place[quantity] < 0)
                continue;
            (_basic[row], _place[quantity]) = (quantity, row);
            for (var column = 0; column <= _dimension; column++)
                _cells[(row * _stride) + column] = Rounded(polyhedron, quantity, column);
            row++;
        }
    }

    private ReplyTableau(ReplyPolyhedron polyhedron, EmptinessProof proof)
    {
        (Polyhedron, _proof, _dimension) = (polyhedron, proof, polyhedron.Dimension);
        _stride = (_dimension + 8) & ~7;
        _basic = new int[polyhedron.QuantityCount - _dimension];
        _nonbasic = new int[_dimension];
        _place = new int[polyhedron.QuantityCount];
        _cells = new double[_basic.Length * _stride];
        Fixed = new bool[polyhedron.QuantityCount];
    }

    public ReplyPolyhedron Polyhedron { get; }

    // Slacks are counted in units of the largest payoff.
    private static double Rounded(ReplyPolyhedron polyhedron, int quantity, int column)
    {
        var weights = polyhedron.Own.SequenceCount;
        var value = polyhedron.Rows[quantity][column];
        var isPlain = quantity < weights || (column < polyhedron.Dimension && polyhedron.Parameters[column] >= weights);
        return isPlain ? (double)value : (double)(value >> polyhedron.Shift) * polyhedron.Scale;
    }

    /// <summary>The quantities that are zero on the face.</summary>
    public bool[] Fixed { get; }

    public ReplyTableau Clone()
    {
        var copy = new ReplyTableau(Polyhedron, _proof.Fresh());
        copy.CopyFrom(this);
        return copy;
    }

    public void CopyFrom(ReplyTableau other)
    {
        other._cells.AsSpan().CopyTo(_cells);
        other._basic.AsSpan().CopyTo(_basic);
        other._nonbasic.AsSpan().CopyTo(_nonbasic);
        other._place.AsSpan().CopyTo(_place);
        other.Fixed.AsSpan().CopyTo(Fixed);
    }

    /// <summary>The value of a quantity at the basis.</summary>
    public double ValueOf(int quantity) => _place[quantity] < 0 ? 0 : _cells[(_place[quantity] * _stride) + _dimension];

    /// <summary>Restricts the face to where a quantity is zero; false when that is proven empty.</summary>
    public bool Fix(int quantity)
    {
        if (Fixed[quantity])
            return true;
        Fixed[quantity] = true;
        if (_place[quantity] < 0)
            return true;
        var row = _place[quantity];
        var value = _cells[(row * _stride) + _dimension];
        var column = Math.Abs(value) <= Tolerance ? LargestColumn(row) : EnteringColumn(row, -Math.Sign(value));
        if (column >= 0)
            Pivot(row, column);
        return Restore();
    }

    /// <summary>Looks for a point of the face; false when it is proven to have none.</summary>
    public bool Restore()
    {
        var limit = 20 * _place.Length;
        for (var step = 0; step < limit; step++)
        {
            var row = step < limit / 2 ? WorstRow() : FirstWrongRow();
            if (row < 0)
                return true;
            var sign = _cells[(row * _stride) + _dimension] < 0 ? 1 : -1;
            var column = step < limit / 2 ? EnteringColumn(row, sign) : FirstColumn(row, sign);
            if (column < 0)
                return !Proves(row, sign, strictly: true);
            Pivot(row, column);
        }

        return true;
    }

    /// <summary>Whether the point at hand lies on more facets than its basis says, so that a quantity might be zero on the whole face.</summary>
    public bool IsDegenerate()
    {
        for (var row = 0; row < _basic.Length; row++)
        {
            if (_cells[(row * _stride) + _dimension] <= Tolerance && !Fixed[_basic[row]])
                return true;
        }

        return false;
    }

    /// <summary>Whether a quantity is proven to be zero on the whole face; may move to another basis of the same point.</summary>
    public bool IsZeroThroughout(int quantity)
    {
        if (Fixed[quantity])
            return true;
        if (_place[quantity] < 0)
        {
            var blocking = BlockingRow(~_place[quantity]);
            if (blocking < 0)
                return false;
            Pivot(blocking, ~_place[quantity]);
        }

        // The quantity is basic and at zero: raise it, by Bland's rule, until it moves or nothing raises it.
        for (var step = 0; step < 2 * _place.Length; step++)
        {
            var row = _place[quantity];
            if (_cells[(row * _stride) + _dimension] > Tolerance)
                return false;
            var column = FirstColumn(row, 1);
            if (column < 0)
                return Proves(row, 1, strictly: false);
            var blocking = BlockingRow(column);
            if (blocking < 0)
                return false;
            Pivot(blocking, column);
        }

        return false;
    }

    // The row that keeps a column's quantity at zero: one at zero that would fall, or must not change; -1 when there is none.
    private int BlockingRow(int column)
    {
        var best = -1;
        for (var row = 0; row < _basic.Length; row++)
        {
            var (value, slope) = (_cells[(row * _stride) + _dimension], _cells[(row * _stride) + column]);
            if (value > Tolerance || Math.Abs(slope) <= Tolerance || (slope > 0 && !Fixed[_basic[row]]))
                continue;
            if (best < 0 || _basic[row] < _basic[best])
                best = row;
        }

        return best;
    }

    // Smallest numbers first (Bland 1977): slow, but it cannot cycle.
    private int FirstWrongRow()
    {
        var best = -1;
        for (var row = 0; row < _basic.Length; row++)
        {
            var value = _cells[(row * _stride) + _dimension];
            if ((value < -Tolerance || (Fixed[_basic[row]] && value > Tolerance)) && (best < 0 || _basic[row] < _basic[best]))
                best = row;
        }

        return best;
    }

    private int FirstColumn(int row, int sign)
    {
        var best = -1;
        for (var column = 0; column < _dimension; column++)
        {
            if (
                !Fixed[_nonbasic[column]]
                && sign * _cells[(row * _stride) + column] > Tolerance
                && (best < 0 || _nonbasic[column] < _nonbasic[best])
            )
                best = column;
        }

        return best;
    }

    private int WorstRow()
    {
        var (worst, most) = (-1, Tolerance);
        for (var row = 0; row < _basic.Length; row++)
        {
            var value = _cells[(row * _stride) + _dimension];
            var wrong = Fixed[_basic[row]] ? Math.Abs(value) : -value;
            if (wrong > most)
                (worst, most) = (row, wrong);
        }

        return worst;
    }

    private int EnteringColumn(int row, int sign)
    {
        var (best, most) = (-1, Tolerance);
        var line = _cells.AsSpan(row * _stride, _dimension);
        for (var column = 0; column < line.Length; column++)
        {
            if (sign * line[column] > most && !Fixed[_nonbasic[column]])
                (best, most) = (column, sign * line[column]);
        }

        return best;
    }

    private int LargestColumn(int row)
    {
        var (up, down) = (EnteringColumn(row, 1), EnteringColumn(row, -1));
        if (up < 0 || down < 0)
            return Math.Max(up, down);
        var line = row * _stride;
        return _cells[line + up] > -_cells[line + down] ? up : down;
    }

    // sign × (quantity of the row) - sign × Σ coefficient × (other quantity) = sign × value: the weights of an identity.
    private bool Proves(int row, int sign, bool strictly)
    {
        var weights = _proof.Weights;
        weights.Clear();
        Put(weights, _basic[row], sign);
        for (var column = 0; column < _dimension; column++)
            Put(weights, _nonbasic[column], -sign * _cells[(row * _stride) + column]);
        return strictly ? _proof.ShowsEmpty(Fixed) : _proof.ShowsZero(Fixed, _basic[row]);

        void Put(Span<double> slacks, int quantity, double weight)
        {
            if (quantity >= Polyhedron.Own.SequenceCount)
                slacks[quantity - Polyhedron.Own.SequenceCount] = Math.Abs(weight) < Noise ? 0 : weight;
        }
    }

    private void Pivot(int row, int column)
    {
        unchecked
        {
            var line = _cells.AsSpan(row * _stride, _stride);
            var factor = -1 / line[column];
            for (var k = 0; k < line.Length; k++)
                line[k] *= factor;
            line[column] = -factor;
            for (var other = 0; other < _basic.Length; other++)
            {
                if (other == row)
                    continue;
                var target = _cells.AsSpan(other * _stride, _stride);
                var entry = target[column];
                if (entry == 0)
                    continue;
                target[column] = 0;
                AddScaled(target, line, entry);
            }
        }

        (_basic[row], _nonbasic[column]) = (_nonbasic[column], _basic[row]);
        (_place[_basic[row]], _place[_nonbasic[column]]) = (row, ~column);
    }

    private static void AddScaled(Span<double> target, ReadOnlySpan<double> line, double factor)
    {
        // Rows are as long as whole vectors.
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var from = ref MemoryMarshal.GetReference(line);
        if (Vector512.IsHardwareAccelerated)
        {
            var factors = Vector512.Create(factor);
            for (nuint k = 0; k < (nuint)line.Length; k += 8)
                Vector512
                    .FusedMultiplyAdd(Vector512.LoadUnsafe(ref from, k), factors, Vector512.LoadUnsafe(ref to, k))
                    .StoreUnsafe(ref to, k);
            return;
        }

        var four = Vector256.Create(factor);
        for (nuint k = 0; k < (nuint)line.Length; k += 4)
            Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref from, k), four, Vector256.LoadUnsafe(ref to, k)).StoreUnsafe(ref to, k);
    }
}
