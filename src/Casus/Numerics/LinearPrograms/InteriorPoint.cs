using System.Collections.Immutable;

namespace Casus.Numerics.LinearPrograms;

/// <summary>Solves a sparse linear program in doubles by a predictor–corrector interior-point method on the homogeneous self-dual form.</summary>
/// <remarks>
/// <para>Finds an optimal point and multipliers, in the middle of all optima if there are many, or multipliers that prove that there is no
/// point, or a ray along which the cost falls for ever. Each step solves one system of equations: by a sparse factor where most
/// coefficients are zero, by a dense one where they are not. The number of steps hardly grows with size: mostly 10 to 40.</para>
/// <para>An answer is in doubles and holds to a tolerance: <see cref="SparseCertificate"/> measures from the program alone how well.</para>
/// <para>Ye, Todd and Mizuno (1994), Mathematics of Operations Research 19; Mehrotra (1992), SIAM Journal on Optimization 2;
/// Andersen and Andersen (2000), in High Performance Optimization.</para>
/// </remarks>
public static class InteriorPoint
{
    private const double DenseShare = 0.3;
    private const int DenseRows = 4000;

    // What is added to the diagonal of the sparse equations: enough to keep pivots away from zero, little enough for refinement to undo.
    private const double Shift = 1e-8;
    private const double LargerShift = 1e-6;

    /// <summary>The optimum, or why there is none.</summary>
    /// <param name="program">The program; never changed.</param>
    /// <param name="tolerance">The relative error of rows, prices and value at which to stop.</param>
    /// <param name="threads">At most how many threads; the answer is the same for any number.</param>
    /// <param name="cancellation">Looked at once per step; when it asks, the best so far is returned as unfinished.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is not positive, or there is no thread.</exception>
    public static LinearSolution<double> Solve(
        SparseProgram program,
        double tolerance = 1e-10,
        int threads = 1,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentOutOfRangeException.ThrowIfEqual(tolerance > 0, other: false, nameof(tolerance));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        var claim = Iterate(program, tolerance, threads, cancellation);
        if (claim is not LinearSolution<double>.Unfinished || cancellation.IsCancellationRequested)
            return claim;
        return (LinearSolution<double>?)FailureProof.OfNoPoint(program, Again)
            ?? (FailureProof.OfNoEnd(program, Again) is { } ray ? Unbounded(program, ray, Again) : claim);

        LinearSolution<double> Again(SparseProgram other) => Iterate(other, tolerance, threads, cancellation);
    }

    private static LinearSolution<double> Iterate(SparseProgram program, double tolerance, int threads, CancellationToken cancellation)
    {
        var scaled = ScaledProgram.Of(program);
        var iteration = new HomogeneousIteration(scaled, SystemFor(scaled, threads, Shift));
        var end = iteration.Run(tolerance, cancellation);
        if (end == IterationEnd.Stalled)
        {
            iteration = new(scaled, SystemFor(scaled, threads, LargerShift));
            end = iteration.Run(tolerance, cancellation);
        }

        var (point, multipliers) = (scaled.UnscalePoint(iteration.Point), scaled.UnscaleMultipliers(iteration.Prices));
        var value = -Weigh(program, multipliers);
        return end switch
        {
            IterationEnd.Optimal => new LinearSolution<double>.Optimal(point, value, multipliers),
            IterationEnd.Infeasible => new LinearSolution<double>.Infeasible(multipliers, value),
            IterationEnd.Unbounded => Unbounded(program, point, other => Iterate(other, tolerance, threads, cancellation)),
            IterationEnd.Cancelled => new LinearSolution<double>.Unfinished(point, multipliers, "It was told to stop."),
            _ => new LinearSolution<double>.Unfinished(point, multipliers, "Rounding allowed no further progress."),
        };
    }

    private static IKktSystem SystemFor(ScaledProgram program, int threads, double shift)
    {
        var matrix = program.Matrix;
        var share = matrix.Values.Length / Math.Max(1.0, (double)matrix.RowCount * matrix.ColumnCount);
        var isDense = share >= DenseShare && matrix.RowCount <= DenseRows && !program.Free.Contains(value: true);
        return isDense ? new DenseKkt(matrix, threads) : new SparseKkt(matrix, program.Free, program.Equal, shift);
    }

    // A ray alone proves nothing: the rows may have no point. The point is that of the program without cost.
    private static LinearSolution<double> Unbounded(
        SparseProgram program,
        ImmutableArray<double> ray,
        Func<SparseProgram, LinearSolution<double>> solve
    ) =>
        solve(program.WithoutCost()) switch
        {
            LinearSolution<double>.Optimal optimal => new LinearSolution<double>.Unbounded(optimal.Point, ray),
            var other => other,
        };

    private static double Weigh(SparseProgram program, ImmutableArray<double> multipliers)
    {
        var sum = 0.0;
        for (var row = 0; row < multipliers.Length; row++)
            sum += multipliers[row] * (program.Rows[row].Sense == RowSense.AtLeast ? -program.Rows[row].Bound : program.Rows[row].Bound);
        return sum;
    }
}
