namespace Casus.Equilibria.ManyPlayers;

/// <summary>Inverses and linear systems in doubles, without proof: what is made of them is checked by who uses them.</summary>
internal static class SmallMatrix
{
    /// <summary>The inverse of a square matrix, or nothing where a pivot vanishes.</summary>
    public static double[]? Inverse(double[] matrix, int size)
    {
        unchecked
        {
            var (work, inverse) = ((double[])matrix.Clone(), new double[size * size]);
            for (var i = 0; i < size; i++)
                inverse[(i * size) + i] = 1;
            for (var column = 0; column < size; column++)
            {
                var pivot = column;
                for (var row = column + 1; row < size; row++)
                    if (Math.Abs(work[(row * size) + column]) > Math.Abs(work[(pivot * size) + column]))
                        pivot = row;
                var scale = 1 / work[(pivot * size) + column];
                if (!double.IsFinite(scale))
                    return null;
                for (var c = 0; c < size; c++)
                {
                    var (at, from) = ((column * size) + c, (pivot * size) + c);
                    (work[at], work[from]) = (work[from], work[at]);
                    (inverse[at], inverse[from]) = (inverse[from], inverse[at]);
                    work[at] *= scale;
                    inverse[at] *= scale;
                }

                for (var row = 0; row < size; row++)
                {
                    var factor = work[(row * size) + column];
                    if (row == column || factor == 0)
                        continue;
                    for (var c = 0; c < size; c++)
                    {
                        work[(row * size) + c] -= factor * work[(column * size) + c];
                        inverse[(row * size) + c] -= factor * inverse[(column * size) + c];
                    }
                }
            }

            return inverse;
        }
    }

    /// <summary>The solution of a square system, or nothing where a pivot vanishes. Overwrites both.</summary>
    public static double[]? Solve(double[] matrix, double[] right)
    {
        unchecked
        {
            var size = right.Length;
            for (var column = 0; column < size; column++)
            {
                var pivot = column;
                for (var row = column + 1; row < size; row++)
                    if (Math.Abs(matrix[(row * size) + column]) > Math.Abs(matrix[(pivot * size) + column]))
                        pivot = row;
                if (!(Math.Abs(matrix[(pivot * size) + column]) > 1e-14))
                    return null;
                if (pivot != column)
                    Swap(matrix, right, pivot, column);
                for (var row = column + 1; row < size; row++)
                {
                    var factor = matrix[(row * size) + column] / matrix[(column * size) + column];
                    if (factor == 0)
                        continue;
                    for (var c = column; c < size; c++)
                        matrix[(row * size) + c] -= factor * matrix[(column * size) + c];
                    right[row] -= factor * right[column];
                }
            }

            for (var row = size - 1; row >= 0; row--)
            {
                for (var c = row + 1; c < size; c++)
                    right[row] -= matrix[(row * size) + c] * right[c];
                right[row] /= matrix[(row * size) + row];
            }

            return right;
        }
    }

    private static void Swap(double[] matrix, double[] right, int a, int b)
    {
        var size = right.Length;
        for (var c = 0; c < size; c++)
            (matrix[(a * size) + c], matrix[(b * size) + c]) = (matrix[(b * size) + c], matrix[(a * size) + c]);
        (right[a], right[b]) = (right[b], right[a]);
    }
}
