using MathNet.Numerics.LinearAlgebra;

namespace Casus.Uncertainty.Sensitivity;

/// <summary>How a set of normal scores is drawn anew given the others.</summary>
/// <remarks>With z'' another draw of all, z''_u + K (z_v - z''_v) has the distribution of z_u given z_v, where K = C_uv C_vv^-1 (conditioning by kriging).</remarks>
internal sealed class Redraws(double[,] correlation)
{
    private readonly Matrix<double> _correlation = Matrix<double>.Build.DenseOfArray(correlation);

    public int Inputs => _correlation.RowCount;

    public double[,] Root { get; } = Matrix<double>.Build.DenseOfArray(correlation).Cholesky().Factor.ToArray();

    /// <summary>K for the set u; the rows are its members, the columns the others.</summary>
    public double[,] Gain(int[] members, int[] others)
    {
        var cross = Part(others, members);
        return members.Length == 0 || others.Length == 0
            ? new double[members.Length, others.Length]
            : Part(others, others).Cholesky().Solve(cross).Transpose().ToArray();
    }

    private Matrix<double> Part(int[] rows, int[] columns) =>
        rows.Length == 0 || columns.Length == 0
            ? Matrix<double>.Build.Dense(1, 1)
            : Matrix<double>.Build.Dense(rows.Length, columns.Length, (i, j) => _correlation[rows[i], columns[j]]);
}
