using System.Numerics;

namespace Casus.Numerics.Polyhedra;

/// <summary>Vectors of whole numbers of any length, kept without a common divisor.</summary>
internal static class IntegerVectors
{
    /// <summary>Divides a vector by the greatest common divisor of its entries; a zero vector stays as it is.</summary>
    public static void Reduce(Span<BigInteger> vector)
    {
        var divisor = BigInteger.Zero;
        foreach (var entry in vector)
        {
            divisor = BigInteger.GreatestCommonDivisor(divisor, entry);
            if (divisor.IsOne)
                return;
        }

        foreach (ref var entry in vector)
        {
            if (!entry.IsZero)
                entry /= divisor;
        }
    }

    /// <summary>The sum of products of two vectors.</summary>
    public static BigInteger Dot(ReadOnlySpan<BigInteger> left, ReadOnlySpan<BigInteger> right)
    {
        var sum = BigInteger.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            if (!left[i].IsZero && !right[i].IsZero)
                sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>Vectors that span all solutions of rows·z = 0: one for each dimension of the space of solutions.</summary>
    /// <param name="rows">The equations; not changed.</param>
    /// <param name="dimension">How many unknowns there are.</param>
    public static BigInteger[][] NullSpace(IReadOnlyList<BigInteger[]> rows, int dimension)
    {
        var lines = rows.Select(row => (BigInteger[])row.Clone()).ToList();
        var pivots = Diagonalise(lines, dimension);
        var isPivot = new bool[dimension];
        foreach (var column in pivots)
            isPivot[column] = true;
        var basis = new List<BigInteger[]>();
        for (var free = 0; free < dimension; free++)
        {
            if (isPivot[free])
                continue;
            var common = BigInteger.One;
            for (var line = 0; line < pivots.Count; line++)
                common *= lines[line][pivots[line]] / BigInteger.GreatestCommonDivisor(common, lines[line][pivots[line]]);
            var vector = new BigInteger[dimension];
            vector[free] = common;
            for (var line = 0; line < pivots.Count; line++)
                vector[pivots[line]] = -lines[line][free] * (common / lines[line][pivots[line]]);
            Reduce(vector);
            basis.Add(vector);
        }

        return [.. basis];
    }

    /// <summary>Eliminates until each of the first lines has a column to itself; returns these columns, line by line.</summary>
    public static List<int> Diagonalise(List<BigInteger[]> lines, int columns)
    {
        var pivots = new List<int>();
        for (var column = 0; column < columns && pivots.Count < lines.Count; column++)
        {
            var found = lines.FindIndex(pivots.Count, line => !line[column].IsZero);
            if (found < 0)
                continue;
            var row = pivots.Count;
            (lines[row], lines[found]) = (lines[found], lines[row]);
            Reduce(lines[row]);
            for (var other = 0; other < lines.Count; other++)
            {
                if (other != row && !lines[other][column].IsZero)
                    Eliminate(lines[other], lines[row], column);
            }

            pivots.Add(column);
        }

        return pivots;
    }

    private static void Eliminate(BigInteger[] target, BigInteger[] line, int column)
    {
        var divisor = BigInteger.GreatestCommonDivisor(target[column], line[column]);
        var (own, factor) = (line[column] / divisor, target[column] / divisor);
        for (var k = 0; k < target.Length; k++)
            target[k] = (target[k] * own) - (line[k] * factor);
        Reduce(target);
    }
}
