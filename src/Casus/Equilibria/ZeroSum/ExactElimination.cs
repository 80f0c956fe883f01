using System.Numerics;
using Casus.Numerics;

namespace Casus.Equilibria.ZeroSum;

/// <summary>Solves linear equations in whole numbers, without fractions in between (Bareiss 1968, Mathematics of Computation 22).</summary>
internal static class ExactElimination
{
    /// <summary>Solves for as many unknowns as the equations decide; the others keep the values that they come with.</summary>
    /// <param name="equations">One row for each: its coefficients and, last, its right side.</param>
    /// <param name="unknowns">The values to keep where nothing is decided, and the solution.</param>
    /// <param name="cancellation">Looked at once per pivot.</param>
    /// <returns>Whether there is a solution and it was found.</returns>
    public static bool TrySolve(Rational[][] equations, Rational[] unknowns, CancellationToken cancellation)
    {
        var rows = Array.ConvertAll(equations, Whole);
        var (pivots, previous) = (new List<int>(), BigInteger.One);
        for (var column = 0; column < unknowns.Length && pivots.Count < rows.Length; column++)
        {
            if (cancellation.IsCancellationRequested)
                return false;
            var at = pivots.Count;
            var found = Array.FindIndex(rows, at, row => !row[column].IsZero);
            if (found < 0)
                continue;
            (rows[at], rows[found]) = (rows[found], rows[at]);
            for (var row = at + 1; row < rows.Length; row++)
                Eliminate(rows[row], rows[at], column, previous);
            previous = rows[at][column];
            pivots.Add(column);
        }

        for (var row = pivots.Count; row < rows.Length; row++)
            if (!rows[row][^1].IsZero)
                return false;
        for (var at = pivots.Count - 1; at >= 0; at--)
        {
            var sum = new Rational(rows[at][^1], 1);
            for (var column = pivots[at] + 1; column < unknowns.Length; column++)
                if (!rows[at][column].IsZero && unknowns[column].Sign != 0)
                    sum -= new Rational(rows[at][column], 1) * unknowns[column];
            unknowns[pivots[at]] = sum / new Rational(rows[at][pivots[at]], 1);
        }

        return true;
    }

    // Every division comes out even: the entries are determinants of the original matrix.
    private static void Eliminate(BigInteger[] row, BigInteger[] pivot, int column, BigInteger previous)
    {
        var factor = row[column];
        for (var i = column; i < row.Length; i++)
            row[i] = ((pivot[column] * row[i]) - (factor * pivot[i])) / previous;
    }

    private static BigInteger[] Whole(Rational[] row)
    {
        var common = BigInteger.One;
        foreach (var entry in row)
            common = common / BigInteger.GreatestCommonDivisor(common, entry.Denominator) * entry.Denominator;
        return Array.ConvertAll(row, entry => entry.Numerator * (common / entry.Denominator));
    }
}
