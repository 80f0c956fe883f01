using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Numerics.LinearPrograms;

/// <summary>Solves a linear program by the two-phase simplex method, with a proof of whatever it finds.</summary>
/// <remarks>
/// Exact on <see cref="Rational"/>: complete, and Bland's rule (Bland 1977, Mathematics of Operations Research 2) forbids cycling.
/// On doubles give a tolerance such as 1e-9, and check the answer with <see cref="LinearCertificate"/>.
/// A dense tableau: meant for up to some 60 rows and 60 variables; each pivot touches every entry.
/// </remarks>
public static class Simplex
{
    /// <summary>The optimum, or why there is none.</summary>
    /// <param name="program">The program; never changed.</param>
    /// <param name="tolerance">What counts as zero: leave it zero for exact numbers.</param>
    /// <param name="cancellation">Looked at once per pivot.</param>
    /// <exception cref="ArgumentException">The tolerance is negative.</exception>
    public static LinearSolution<T> Solve<T>(LinearProgram<T> program, T tolerance = default, CancellationToken cancellation = default)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(program);
        if (tolerance < T.Zero)
            throw new ArgumentException("A tolerance is never negative.", nameof(tolerance));
        var tableau = new SimplexTableau<T>(program, tolerance);

        // Phase one: artificial columns cost one each. Rows conflict exactly if that cost cannot be brought to nothing.
        var artificialCosts = new T[tableau.ColumnCount];
        Array.Fill(artificialCosts, T.One, tableau.ArtificialStart, program.Rows.Length);
        tableau.Descend(artificialCosts, cancellation);
        var reduced = tableau.Reduce(artificialCosts);
        var contradiction = tableau.Multipliers(row => T.One - reduced[tableau.ArtificialStart + row]);
        var gap = -Weigh(program, contradiction);
        if (gap > tolerance)
            return new LinearSolution<T>.Infeasible([.. contradiction], gap);

        // Phase two: the true cost, with the artificial columns kept only to read the multipliers from.
        tableau.ExpelArtificials(reduced);
        var costs = tableau.Costs();
        var unbounded = tableau.Descend(costs, cancellation);
        var point = (ImmutableArray<T>)[.. tableau.Point()];
        if (unbounded >= 0)
            return new LinearSolution<T>.Unbounded(point, [.. tableau.Ray(unbounded)]);
        reduced = tableau.Reduce(costs);
        var multipliers = tableau.Multipliers(row => -reduced[tableau.ArtificialStart + row]);
        return new LinearSolution<T>.Optimal(point, -Weigh(program, multipliers), [.. multipliers]);
    }

    /// <summary>The bounds of the rows turned to "at most", weighted and added.</summary>
    private static T Weigh<T>(LinearProgram<T> program, T[] multipliers)
        where T : struct, INumber<T>
    {
        var sum = T.Zero;
        for (var row = 0; row < multipliers.Length; row++)
        {
            var bound = program.Rows[row].Bound;
            sum += multipliers[row] * (program.Rows[row].Sense == RowSense.AtLeast ? -bound : bound);
        }

        return sum;
    }
}
