using System.Collections.Immutable;

namespace Casus.Numerics.LinearPrograms;

/// <summary>Checks in doubles what a solver claims about a sparse program, from the program and the claim alone.</summary>
/// <remarks>
/// The same three proofs as <see cref="LinearCertificate"/>, in one pass over the coefficients: an optimum by a dual point of equal value, no
/// point by Farkas multipliers, no optimum by a ray. The largest error is given, so that any tolerance can be applied.
/// </remarks>
public static class SparseCertificate
{
    /// <summary>
    /// The largest amount by which the claim's own numbers fail to prove it, in the program's units; infinite if they prove nothing.
    /// </summary>
    /// <exception cref="ArgumentException">A vector of the claim has another length than the program asks for.</exception>
    public static double Error(SparseProgram program, LinearSolution<double> claim)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(claim);
        return claim switch
        {
            LinearSolution<double>.Optimal optimal => OptimalError(program, optimal.Point, optimal.Value, optimal.Multipliers),
            LinearSolution<double>.Infeasible none when none.Gap > 0 => Math.Max(
                PriceError(program, none.Multipliers, withCost: false),
                Math.Abs(none.Gap + BoundsTimes(program, none.Multipliers))
            ) / none.Gap,
            LinearSolution<double>.Unbounded unbounded => RayError(program, unbounded),
            _ => double.PositiveInfinity,
        };
    }

    private static double OptimalError(
        SparseProgram program,
        ImmutableArray<double> point,
        double value,
        ImmutableArray<double> multipliers
    )
    {
        var cost = Dot(program.Cost, point);
        var gap = Math.Max(Math.Abs(cost - value), Math.Abs(value + BoundsTimes(program, multipliers)));
        return Math.Max(gap, Math.Max(RowError(program, point, 1), PriceError(program, multipliers, withCost: true)));
    }

    private static double RayError(SparseProgram program, LinearSolution<double>.Unbounded claim)
    {
        var fall = -Dot(program.Cost, claim.Ray);
        return fall > 0 ? Math.Max(RowError(program, claim.Point, 1), RowError(program, claim.Ray, 0) / fall) : double.PositiveInfinity;
    }

    // By how much a point misses a row or the sign of a variable; bounds count zero for a direction.
    private static double RowError(SparseProgram program, ImmutableArray<double> point, double bounds)
    {
        Demand(point.Length == program.Cost.Length);
        var (sides, error) = (new double[program.Rows.Length], 0.0);
        program.Matrix.AddProduct(point.AsSpan(), sides, 1);
        for (var row = 0; row < sides.Length; row++)
        {
            var (sense, bound) = program.Rows[row];
            var excess = sides[row] - (bounds * bound);
            error = Largest(
                error,
                sense == RowSense.AtMost ? excess
                    : sense == RowSense.AtLeast ? -excess
                    : Math.Abs(excess)
            );
        }

        for (var variable = 0; variable < point.Length; variable++)
            error = Largest(error, program.Free[variable] ? 0 : -point[variable]);
        return error;
    }

    // By how much cost + multipliers · rows is negative on a variable, or not zero on a free one, or a multiplier has the wrong sign.
    private static double PriceError(SparseProgram program, ImmutableArray<double> multipliers, bool withCost)
    {
        Demand(multipliers.Length == program.Rows.Length);
        var (turned, error) = (new double[multipliers.Length], 0.0);
        for (var row = 0; row < turned.Length; row++)
        {
            turned[row] = program.Rows[row].Sense == RowSense.AtLeast ? -multipliers[row] : multipliers[row];
            error = Largest(error, program.Rows[row].Sense == RowSense.Equal ? 0 : -multipliers[row]);
        }

        var prices = withCost ? program.Cost.ToArray() : new double[program.Cost.Length];
        program.Matrix.AddTransposedProduct(turned, prices, 1);
        for (var variable = 0; variable < prices.Length; variable++)
            error = Largest(error, program.Free[variable] ? Math.Abs(prices[variable]) : -prices[variable]);
        return error;
    }

    private static double BoundsTimes(SparseProgram program, ImmutableArray<double> multipliers)
    {
        Demand(multipliers.Length == program.Rows.Length);
        var sum = 0.0;
        for (var row = 0; row < multipliers.Length; row++)
            sum += multipliers[row] * (program.Rows[row].Sense == RowSense.AtLeast ? -program.Rows[row].Bound : program.Rows[row].Bound);
        return sum;
    }

    private static double Dot(ImmutableArray<double> left, ImmutableArray<double> right)
    {
        Demand(left.Length == right.Length);
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    // What is no number counts as infinitely wrong.
    private static double Largest(double error, double other) => double.IsNaN(other) ? double.PositiveInfinity : Math.Max(error, other);

    private static void Demand(bool claim)
    {
        if (!claim)
            throw new ArgumentException("The claim and the program differ in size.", nameof(claim));
    }
}
