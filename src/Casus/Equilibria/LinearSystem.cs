namespace Casus.Equilibria;

/// <summary>Dense linear equations in doubles, by elimination with scaled partial pivoting.</summary>
internal static class LinearSystem
{
    /// <summary>Solves A·x = b in place: the matrix is spent, and the right side becomes the solution.</summary>
    /// <param name="matrix">A, row by row.</param>
    /// <param name="right">b, and then x.</param>
    /// <returns>Whether a solution was found; not when A is singular to working precision.</returns>
    public static bool TrySolve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var scale = new double[size];
        for (var row = 0; row < size; row++)
        for (var column = 0; column < size; column++)
            scale[row] = Math.Max(scale[row], Math.Abs(matrix[row, column]));

        for (var step = 0; step < size; step++)
        {
            var pivot = Pivot(matrix, scale, step);
            if (!(Math.Abs(matrix[pivot, step]) > 1e-14 * scale[pivot]))
                return false;
            Swap(matrix, right, scale, step, pivot);
            for (var row = step + 1; row < size; row++)
                Eliminate(matrix, right, step, row);
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < size; column++)
                right[row] -= matrix[row, column] * right[column];
            right[row] /= matrix[row, row];
        }

        return Array.TrueForAll(right, double.IsFinite);
    }

    private static int Pivot(double[,] matrix, double[] scale, int step)
    {
        var best = step;
        for (var row = step + 1; row < scale.Length; row++)
            if (Math.Abs(matrix[row, step]) * scale[best] > Math.Abs(matrix[best, step]) * scale[row])
                best = row;
        return best;
    }

    private static void Swap(double[,] matrix, double[] right, double[] scale, int first, int second)
    {
        if (first == second)
            return;
        (right[first], right[second]) = (right[second], right[first]);
        (scale[first], scale[second]) = (scale[second], scale[first]);
        for (var column = 0; column < right.Length; column++)
            (matrix[first, column], matrix[second, column]) = (matrix[second, column], matrix[first, column]);
    }

    private static void Eliminate(double[,] matrix, double[] right, int step, int row)
    {
        var factor = matrix[row, step] / matrix[step, step];
        if (factor == 0)
            return;
        for (var column = step + 1; column < right.Length; column++)
            matrix[row, column] -= factor * matrix[step, column];
        right[row] -= factor * right[step];
    }
}
