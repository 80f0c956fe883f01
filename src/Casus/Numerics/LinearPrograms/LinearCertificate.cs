using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Numerics.LinearPrograms;

/// <summary>Checks what a solver claims about a linear program, from the program and the claim alone.</summary>
/// <remarks>
/// Optimal: the point keeps the rows, the multipliers price every variable fairly, and both sides agree on the value (strong duality).
/// Infeasible: the weighted rows contradict themselves (Farkas 1902, Journal für die reine und angewandte Mathematik 124).
/// Unbounded: from a point that keeps the rows, the ray keeps them and lowers the cost. Costs one pass over the coefficients.
/// </remarks>
public static class LinearCertificate
{
    /// <summary>Whether the claim is proved by its own numbers, to within <paramref name="tolerance"/>; zero asks for exactness.</summary>
    /// <exception cref="ArgumentException">A vector of the claim has another length than the program asks for.</exception>
    public static bool Proves<T>(LinearProgram<T> program, LinearSolution<T> claim, T tolerance = default)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(claim);
        return claim switch
        {
            LinearSolution<T>.Optimal optimal => ProvesOptimal(program, optimal, tolerance),
            LinearSolution<T>.Infeasible infeasible => ProvesInfeasible(program, infeasible, tolerance),
            LinearSolution<T>.Unbounded unbounded => ProvesUnbounded(program, unbounded, tolerance),
            _ => false,
        };
    }

    private static bool ProvesOptimal<T>(LinearProgram<T> program, LinearSolution<T>.Optimal claim, T tolerance)
        where T : struct, INumber<T>
    {
        Demand(claim.Point.Length == program.Cost.Length && claim.Multipliers.Length == program.Rows.Length);
        return Keeps(program, claim.Point, tolerance, homogeneous: false)
            && HasLegalSigns(program, claim.Multipliers, tolerance)
            && IsNowhereNegative(program, [.. Combine(program, claim.Multipliers).Zip(program.Cost, (a, b) => a + b)], tolerance)
            && T.Abs(Dot(program.Cost, claim.Point) - claim.Value) <= tolerance
            && T.Abs(claim.Value + Bounds(program, claim.Multipliers)) <= tolerance;
    }

    private static bool ProvesInfeasible<T>(LinearProgram<T> program, LinearSolution<T>.Infeasible claim, T tolerance)
        where T : struct, INumber<T>
    {
        Demand(claim.Multipliers.Length == program.Rows.Length);
        return claim.Gap > tolerance
            && HasLegalSigns(program, claim.Multipliers, tolerance)
            && IsNowhereNegative(program, Combine(program, claim.Multipliers), tolerance)
            && T.Abs(Bounds(program, claim.Multipliers) + claim.Gap) <= tolerance;
    }

    private static bool ProvesUnbounded<T>(LinearProgram<T> program, LinearSolution<T>.Unbounded claim, T tolerance)
        where T : struct, INumber<T>
    {
        Demand(claim.Point.Length == program.Cost.Length && claim.Ray.Length == program.Cost.Length);
        return Keeps(program, claim.Point, tolerance, homogeneous: false)
            && Keeps(program, claim.Ray, tolerance, homogeneous: true)
            && Dot(program.Cost, claim.Ray) < -tolerance;
    }

    private static void Demand(bool claim)
    {
        if (!claim)
            throw new ArgumentException("The claim and the program differ in size.", nameof(claim));
    }

    private static bool Keeps<T>(LinearProgram<T> program, ImmutableArray<T> point, T tolerance, bool homogeneous)
        where T : struct, INumber<T>
    {
        foreach (var row in program.Rows)
        {
            var excess = Dot(row.Coefficients, point) - (homogeneous ? T.Zero : row.Bound);
            if (row.Sense != RowSense.AtLeast && excess > tolerance)
                return false;
            if (row.Sense != RowSense.AtMost && excess < -tolerance)
                return false;
        }

        for (var variable = 0; variable < point.Length; variable++)
        {
            if (!program.Free[variable] && point[variable] < -tolerance)
                return false;
        }

        return true;
    }

    private static bool HasLegalSigns<T>(LinearProgram<T> program, ImmutableArray<T> multipliers, T tolerance)
        where T : struct, INumber<T>
    {
        for (var row = 0; row < multipliers.Length; row++)
        {
            if (program.Rows[row].Sense != RowSense.Equal && multipliers[row] < -tolerance)
                return false;
        }

        return true;
    }

    /// <summary>Coefficients that no legal point can make negative: zero on free variables, at least zero on the others.</summary>
    private static bool IsNowhereNegative<T>(LinearProgram<T> program, ImmutableArray<T> coefficients, T tolerance)
        where T : struct, INumber<T>
    {
        for (var variable = 0; variable < coefficients.Length; variable++)
        {
            if (coefficients[variable] < -tolerance || (program.Free[variable] && coefficients[variable] > tolerance))
                return false;
        }

        return true;
    }

    private static ImmutableArray<T> Combine<T>(LinearProgram<T> program, ImmutableArray<T> multipliers)
        where T : struct, INumber<T>
    {
        var sum = new T[program.Cost.Length];
        for (var row = 0; row < multipliers.Length; row++)
        {
            var weight = program.Rows[row].Sense == RowSense.AtLeast ? -multipliers[row] : multipliers[row];
            for (var variable = 0; variable < sum.Length; variable++)
                sum[variable] += weight * program.Rows[row].Coefficients[variable];
        }

        return [.. sum];
    }

    private static T Bounds<T>(LinearProgram<T> program, ImmutableArray<T> multipliers)
        where T : struct, INumber<T>
    {
        var sum = T.Zero;
        for (var row = 0; row < multipliers.Length; row++)
        {
            var amount = multipliers[row] * program.Rows[row].Bound;
            sum += program.Rows[row].Sense == RowSense.AtLeast ? -amount : amount;
        }

        return sum;
    }

    private static T Dot<T>(ImmutableArray<T> left, ImmutableArray<T> right)
        where T : struct, INumber<T>
    {
        var sum = T.Zero;
        for (var index = 0; index < left.Length; index++)
            sum += left[index] * right[index];
        return sum;
    }
}
