using System.Collections.Immutable;
using System.Numerics;
using Casus.Numerics;
using Casus.Numerics.Polyhedra;

namespace Casus.Equilibria.Enumeration;

/// <summary>The extreme plans of a face of a best-response polyhedron, exactly, each once.</summary>
internal static class FaceVertices
{
    /// <summary>The plans of the face's vertices; none when the face is empty.</summary>
    /// <param name="polyhedron">The polyhedron.</param>
    /// <param name="zero">The quantities that are zero on the face.</param>
    /// <param name="unplayed">The other's sequences that have no weight on the other face.</param>
    /// <param name="cancellation">Stops the work: the answer is then empty.</param>
    public static ImmutableArray<ImmutableArray<Rational>> Of(
        ReplyPolyhedron polyhedron,
        bool[] zero,
        ReadOnlySpan<bool> unplayed,
        CancellationToken cancellation
    )
    {
        // Points are rays, with the constant as last coordinate; the face's own coordinates are those of the solutions of its equations.
        var dimension = polyhedron.Dimension + 1;
        var free = new FreeValues(polyhedron, zero, unplayed);
        var equations = polyhedron.Rows.Where((_, quantity) => zero[quantity]).Concat(free.Equations).ToList();
        var basis = IntegerVectors.NullSpace(equations, dimension);
        if (basis.All(vector => vector[^1].IsZero))
            return [];
        var inequalities = new List<BigInteger[]> { basis.Select(vector => vector[^1]).ToArray() };
        foreach (var inequality in free.Inequalities)
        {
            var row = basis.Select(vector => IntegerVectors.Dot(inequality, vector)).ToArray();
            if (basis.Length == 1 && row[0].Sign * inequalities[0][0].Sign < 0)
                return [];
            if (row.Any(entry => !entry.IsZero))
                inequalities.Add(row);
        }

        BigInteger[][] points =
            basis.Length == 1
                ? [basis[0]]
                : [.. DoubleDescription.ExtremeRays(inequalities, basis.Length, cancellation).Select(ray => Combine(basis, ray))];
        if (cancellation.IsCancellationRequested)
            return [];
        var plans = points.Where(point => !point[^1].IsZero).Select(point => PlanAt(polyhedron, point)).ToImmutableArray();

        // Where values are left that plans do not decide, a vertex's plan may be a mixture of others'.
        return free.IsComplete ? plans : PlanHull.ExtremeOf(PlanHull.Distinct(plans));
    }

    private static BigInteger[] Combine(BigInteger[][] basis, BigInteger[] ray)
    {
        var point = new BigInteger[basis[0].Length];
        for (var vector = 0; vector < ray.Length; vector++)
        {
            for (var k = 0; k < point.Length; k++)
                point[k] += basis[vector][k] * ray[vector];
        }

        return point;
    }

    private static ImmutableArray<Rational> PlanAt(ReplyPolyhedron polyhedron, BigInteger[] point)
    {
        var plan = new Rational[polyhedron.Own.SequenceCount];
        for (var sequence = 0; sequence < plan.Length; sequence++)
            plan[sequence] = new(IntegerVectors.Dot(polyhedron.Rows[sequence], point), point[^1]);
        return [.. plan];
    }
}
