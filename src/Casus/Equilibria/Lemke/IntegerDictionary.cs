using System.Numerics;
using Casus.Numerics;

namespace Casus.Equilibria.Lemke;

/// <summary>A dictionary in whole numbers over one common denominator: exact, and free of fractions.</summary>
/// <remarks>
/// Every entry is a determinant of the first entries, so each division comes out even (Edmonds 1967, Bareiss 1968), and numbers grow no
/// longer than determinants are.
/// </remarks>
internal sealed class IntegerDictionary : PathDictionary
{
    private readonly BigInteger[][] _rows;
    private BigInteger _denominator = BigInteger.One;

    /// <param name="basic">The quantity of each row.</param>
    /// <param name="nonbasic">The quantity of each column.</param>
    /// <param name="cells">Row by row: the coefficients of the columns, then the constant.</param>
    public IntegerDictionary(int[] basic, int[] nonbasic, ReadOnlySpan<BigInteger> cells)
        : base(basic, nonbasic)
    {
        _rows = new BigInteger[basic.Length][];
        for (var row = 0; row < _rows.Length; row++)
            _rows[row] = [.. cells.Slice(row * (nonbasic.Length + 1), nonbasic.Length + 1)];
    }

    /// <summary>The value of a quantity.</summary>
    public Rational ValueOf(int quantity) => Place[quantity] < 0 ? Rational.Zero : new(_rows[Place[quantity]][^1], _denominator);

    protected override bool Falls(int row, int column) => _rows[row][column].Sign < 0;

    protected override int CompareRatios(int one, int two, int column, int entering) =>
        (_rows[one][column] * -_rows[two][entering]).CompareTo(_rows[two][column] * -_rows[one][entering]);

    protected override void Exchange(int row, int column)
    {
        var (line, pivot) = (_rows[row], _rows[row][column]);
        var turned = pivot.Sign < 0;
        for (var other = 0; other < _rows.Length; other++)
        {
            if (other != row)
                Eliminate(_rows[other], line, column, turned);
        }

        // The denominator stays positive.
        for (var k = 0; k < line.Length; k++)
            line[k] = turned ? line[k] : -line[k];
        line[column] = turned ? -_denominator : _denominator;
        _denominator = BigInteger.Abs(pivot);
    }

    private void Eliminate(BigInteger[] target, BigInteger[] line, int column, bool turned)
    {
        var (entry, pivot) = (target[column], turned ? -line[column] : line[column]);
        for (var k = 0; k < target.Length; k++)
        {
            if (k == column)
                continue;
            var product = target[k] * pivot;
            if (!entry.IsZero && !line[k].IsZero)
                product = turned ? product + (entry * line[k]) : product - (entry * line[k]);
            target[k] = product.IsZero ? product : product / _denominator;
        }

        target[column] = turned ? -entry : entry;
    }
}
