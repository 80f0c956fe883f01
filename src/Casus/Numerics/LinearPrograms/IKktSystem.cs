namespace Casus.Numerics.LinearPrograms;

/// <summary>The linear equations of one interior-point step: −D x + Aᵀ y = f, A x + S y = g, with diagonals D, S ≥ 0.</summary>
/// <remarks>
/// D is z/x of each variable (zero if it is free) and S is s/z of each row's slack (zero for an equality). A matrix and its pattern stay
/// the same through all steps; only the diagonals change.
/// </remarks>
internal interface IKktSystem
{
    /// <summary>Prepares for solving with these diagonals.</summary>
    void Factor(ReadOnlySpan<double> variableDiagonal, ReadOnlySpan<double> rowDiagonal);

    /// <summary>Solves for one right side, after <see cref="Factor"/>.</summary>
    void Solve(ReadOnlySpan<double> f, ReadOnlySpan<double> g, Span<double> x, Span<double> y);
}
