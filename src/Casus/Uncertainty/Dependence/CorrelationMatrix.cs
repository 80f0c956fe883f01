using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Casus.Uncertainty.Dependence;

/// <summary>A correlation matrix that can be: symmetric, with ones on the diagonal and no negative direction.</summary>
/// <remarks>
/// Pairwise judgements need not fit together: if A goes with B and B with C, then A and C cannot be opposed. The nearest matrix that can be, in the sum of
/// squares, is found by alternating projections (Higham 2002, IMA Journal of Numerical Analysis 22: 329–343), and <see cref="Repairs"/> says what moved.
/// </remarks>
public sealed class CorrelationMatrix
{
    // Directions with less variance than this are taken for none: the factor would be mere rounding.
    private const double LeastVariance = 1e-8;
    private readonly Matrix<double> _values;

    private CorrelationMatrix(Matrix<double> values, ImmutableArray<CorrelationRepair> repairs) => (_values, Repairs) = (values, repairs);

    /// <summary>How many numbers it relates.</summary>
    public int Size => _values.RowCount;

    /// <summary>What had to be moved so that the correlations can be; empty if nothing.</summary>
    public ImmutableArray<CorrelationRepair> Repairs { get; }

    /// <summary>The correlation of two numbers.</summary>
    public double this[int row, int column] => _values[row, column];

    /// <summary>Checks a matrix, and repairs it if its entries do not fit together.</summary>
    /// <param name="entries">The correlations, each row and column a number.</param>
    /// <exception cref="ArgumentException">The matrix is not square and symmetric with ones on the diagonal, or an entry is no number from −1 to 1.</exception>
    public static CorrelationMatrix Of(double[,] entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var stated = Matrix<double>.Build.DenseOfArray(entries);
        Require(stated);
        if (LeastEigenvalue(stated) >= LeastVariance)
            return new(stated, []);
        var repaired = Nearest(stated);
        var moved = ImmutableArray.CreateBuilder<CorrelationRepair>();
        for (var i = 0; i < stated.RowCount; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Math.Abs(stated[i, j] - repaired[i, j]) > 1e-6)
                    moved.Add(new(j, i, stated[i, j], repaired[i, j]));
            }
        }

        return new(repaired, moved.ToImmutable());
    }

    /// <summary>The lower triangle L with L·Lᵀ equal to the matrix (Cholesky).</summary>
    public double[,] Factor() => _values.Cholesky().Factor.ToArray();

    private static void Require(Matrix<double> entries)
    {
        if (entries.RowCount != entries.ColumnCount)
            throw new ArgumentException("A correlation matrix has as many rows as columns.", nameof(entries));
        for (var i = 0; i < entries.RowCount; i++)
        {
            if (entries[i, i] is not 1)
                throw new ArgumentException(
                    $"Entry {i + 1}, {i + 1} is {entries[i, i]}; every number has correlation 1 with itself.",
                    nameof(entries)
                );
            for (var j = 0; j < i; j++)
            {
                if (!(Math.Abs(entries[i, j]) <= 1))
                    throw new ArgumentException(
                        $"Entry {i + 1}, {j + 1} is {entries[i, j]}; a correlation lies from −1 to 1.",
                        nameof(entries)
                    );
                if (!entries[i, j].Equals(entries[j, i]))
                    throw new ArgumentException($"Entries {i + 1}, {j + 1} and {j + 1}, {i + 1} differ.", nameof(entries));
            }
        }
    }

    private static double LeastEigenvalue(Matrix<double> entries) => entries.Evd(Symmetricity.Symmetric).EigenValues.Min(e => e.Real);

    private static Matrix<double> Nearest(Matrix<double> stated)
    {
        var (current, correction) = (stated.Clone(), Matrix<double>.Build.Dense(stated.RowCount, stated.RowCount));
        for (var step = 0; step < 1000; step++)
        {
            var before = current;
            var shifted = current - correction;
            var positive = Positive(shifted);
            correction = positive - shifted;
            current = WithOnes(positive);
            if ((current - before).FrobeniusNorm() < 1e-12 * current.FrobeniusNorm())
                break;
        }

        // The limit lies on the edge; step inside, keeping the ones.
        var inside = Positive(current);
        var scale = inside.Diagonal().Map(d => 1 / Math.Sqrt(d));
        var result = Matrix<double>.Build.Dense(
            inside.RowCount,
            inside.RowCount,
            (i, j) => i == j ? 1 : inside[i, j] * scale[i] * scale[j]
        );
        return (result + result.Transpose()) / 2;
    }

    private static Matrix<double> Positive(Matrix<double> entries)
    {
        var parts = ((entries + entries.Transpose()) / 2).Evd(Symmetricity.Symmetric);
        var values = parts.EigenValues.Map(e => Math.Max(e.Real, 2 * LeastVariance));
        return parts.EigenVectors * Matrix<double>.Build.DiagonalOfDiagonalVector(values) * parts.EigenVectors.Transpose();
    }

    private static Matrix<double> WithOnes(Matrix<double> entries)
    {
        var ones = entries.Clone();
        ones.SetDiagonal(Vector<double>.Build.Dense(entries.RowCount, 1));
        return ones;
    }
}

/// <summary>A correlation that had to be moved so that all fit together.</summary>
/// <param name="First">One number's place.</param>
/// <param name="Second">The other's.</param>
/// <param name="Stated">The correlation as stated.</param>
/// <param name="Used">The nearest that can be.</param>
public sealed record CorrelationRepair(int First, int Second, double Stated, double Used);
