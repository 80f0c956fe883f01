using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Casus.Equilibria.Lemke;

/// <summary>A dictionary in doubles, dense, whole vectors at a time.</summary>
internal sealed class FloatingDictionary : PathDictionary
{
    // A slope below this is rounding; ratios this near are tied.
    private const double Tolerance = 1e-10;
    private const double Tie = 1e-12;

    private readonly double[] _cells;
    private readonly int _stride;

    /// <param name="basic">The quantity of each row.</param>
    /// <param name="nonbasic">The quantity of each column.</param>
    /// <param name="cells">Row by row: the coefficients of the columns, then the constant.</param>
    public FloatingDictionary(int[] basic, int[] nonbasic, ReadOnlySpan<double> cells)
        : base(basic, nonbasic)
    {
        _stride = (nonbasic.Length + 8) & ~7;
        _cells = new double[basic.Length * _stride];
        for (var row = 0; row < basic.Length; row++)
            cells.Slice(row * (nonbasic.Length + 1), nonbasic.Length + 1).CopyTo(_cells.AsSpan(row * _stride));
    }

    /// <summary>The value of a quantity.</summary>
    public double ValueOf(int quantity) => Place[quantity] < 0 ? 0 : _cells[(Place[quantity] * _stride) + Nonbasic.Length];

    /// <summary>Goes straight to a basis, by the largest pivots there are: what rounding did on a long path is gone.</summary>
    public void GoTo(ReadOnlySpan<int> basis)
    {
        var isWanted = new bool[Place.Length];
        foreach (var quantity in basis)
            isWanted[quantity] = true;
        for (var step = 0; step < basis.Length; step++)
        {
            var (row, column, most) = (-1, -1, 0.0);
            for (var c = 0; c < Nonbasic.Length; c++)
            {
                if (!isWanted[Nonbasic[c]])
                    continue;
                for (var r = 0; r < Basic.Length; r++)
                {
                    if (!isWanted[Basic[r]] && Math.Abs(_cells[(r * _stride) + c]) > most)
                        (row, column, most) = (r, c, Math.Abs(_cells[(r * _stride) + c]));
                }
            }

            if (row < 0)
                return;
            Pivot(row, column);
        }
    }

    protected override bool Falls(int row, int column) => _cells[(row * _stride) + column] < -Tolerance;

    protected override int CompareRatios(int one, int two, int column, int entering)
    {
        var (first, second) = (Ratio(one), Ratio(two));
        return Math.Abs(first - second) <= Tie * Math.Max(1, Math.Abs(first) + Math.Abs(second)) ? 0 : first.CompareTo(second);

        double Ratio(int row) => _cells[(row * _stride) + column] / -_cells[(row * _stride) + entering];
    }

    protected override void Exchange(int row, int column)
    {
        unchecked
        {
            var line = _cells.AsSpan(row * _stride, _stride);
            var factor = -1 / line[column];
            for (var k = 0; k < line.Length; k++)
                line[k] *= factor;
            line[column] = -factor;
            for (var other = 0; other < Basic.Length; other++)
            {
                var target = _cells.AsSpan(other * _stride, _stride);
                var entry = target[column];
                if (other == row || entry == 0)
                    continue;
                target[column] = 0;
                AddScaled(target, line, entry);
            }
        }
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
