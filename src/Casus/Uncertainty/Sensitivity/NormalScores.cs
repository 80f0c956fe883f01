using MathNet.Numerics.LinearAlgebra;

namespace Casus.Uncertainty.Sensitivity;

/// <summary>Checks of correlations.</summary>
internal static class NormalScores
{
    /// <summary>Holds a table to what correlations are.</summary>
    /// <exception cref="ArgumentException">It is not symmetric with a diagonal of ones, or not positive definite.</exception>
    public static void RequireCorrelation(double[,] correlation)
    {
        var size = correlation.GetLength(0);
        for (var i = 0; i < size; i++)
        {
            if (correlation[i, i] != 1 || Enumerable.Range(0, i).Any(j => correlation[i, j] != correlation[j, i]))
                throw new ArgumentException("Correlations must be symmetric with ones on the diagonal.", nameof(correlation));
        }

        if (Matrix<double>.Build.DenseOfArray(correlation).Evd(Symmetricity.Symmetric).EigenValues.Any(e => !(e.Real > 1e-12)))
            throw new ArgumentException("No inputs can have these correlations together: mend the table first.", nameof(correlation));
    }
}
