using System.Collections.Immutable;
using System.Numerics;
using Casus.Numerics.LinearPrograms;

namespace Casus.Settlements.Conflicts;

/// <summary>The conflicts and corrections of demands on several divisible issues, each demand a system of linear conditions.</summary>
/// <remarks>
/// Sound and complete on exact numbers: MARCO over the demands, with the simplex method to say whether a set of them can be met; each conflict
/// carries its Farkas certificate, checked before it is returned. In d dimensions a minimal conflict has at most d + 1 members
/// (Helly 1923, Jahresbericht der DMV 32: 175–176). Up to 64 demands; one small linear program per set tested.
/// </remarks>
public sealed class LinearConflicts<T>
    where T : struct, INumber<T>
{
    private LinearConflicts(ImmutableArray<LinearConflict<T>> conflicts, ImmutableArray<ImmutableArray<int>> corrections)
    {
        MinimalConflicts = conflicts;
        MinimalCorrections = corrections;
    }

    /// <summary>The conflicts of some demands over the points of a space.</summary>
    /// <param name="dimension">How many issues; each may take any value, so say in <paramref name="background"/> if it may not.</param>
    /// <param name="demands">For each demand, the rows that must all hold.</param>
    /// <param name="background">Rows that always hold, such as 0 ≤ x ≤ 1; left out, none.</param>
    /// <param name="tolerance">What counts as zero: leave it zero for exact numbers.</param>
    /// <param name="cancellation">Looked at once per pivot.</param>
    /// <exception cref="ArgumentException">More than 64 demands, or a row of another dimension.</exception>
    /// <exception cref="ArithmeticException">Rounding spoilt a certificate; exact numbers never do.</exception>
    public static LinearConflicts<T> Of(
        int dimension,
        ImmutableArray<ImmutableArray<LinearRow<T>>> demands,
        ImmutableArray<LinearRow<T>> background = default,
        T tolerance = default,
        CancellationToken cancellation = default
    )
    {
        if (demands.IsDefault || demands.Length > 64)
            throw new ArgumentException("Give at most 64 demands.", nameof(demands));
        var always = background.IsDefault ? [] : background;
        LinearSolution<T> Solve(ulong set) => Simplex.Solve(Program(dimension, demands, always, set), tolerance, cancellation);

        var (minimal, maximal) = MonotoneBorder.Find(demands.Length, set => Solve(set) is LinearSolution<T>.Infeasible, cancellation);
        var full = SmallSet.Full(demands.Length);
        return new(
            [.. SmallSet.InOrder(minimal).Select(set => Certify(set, Program(dimension, demands, always, set), Solve(set), tolerance))],
            SmallSet.List(maximal.Select(set => full & ~set))
        );
    }

    /// <summary>Every set of demands that cannot be met together while any one fewer can, smaller ones first.</summary>
    public ImmutableArray<LinearConflict<T>> MinimalConflicts { get; }

    /// <summary>Every set of demands whose dropping, and of no fewer, lets the rest be met; none if the background contradicts itself.</summary>
    public ImmutableArray<ImmutableArray<int>> MinimalCorrections { get; }

    private static LinearProgram<T> Program(
        int dimension,
        ImmutableArray<ImmutableArray<LinearRow<T>>> demands,
        ImmutableArray<LinearRow<T>> background,
        ulong set
    ) => LinearProgram<T>.Feasibility(dimension, [.. background, .. set.Members().SelectMany(demand => demands[demand])]);

    private static LinearConflict<T> Certify(ulong set, LinearProgram<T> program, LinearSolution<T> solution, T tolerance)
    {
        if (solution is not LinearSolution<T>.Infeasible infeasible || !LinearCertificate.Proves(program, solution, tolerance))
            throw new ArithmeticException("The conflict could not be certified: solve it on exact fractions.");
        return new(set.Members(), program.Rows, infeasible.Multipliers, infeasible.Gap);
    }
}
