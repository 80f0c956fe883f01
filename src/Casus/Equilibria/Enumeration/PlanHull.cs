using System.Collections.Immutable;
using System.Numerics;
using Casus.Numerics;
using Casus.Numerics.Polyhedra;

namespace Casus.Equilibria.Enumeration;

/// <summary>Convex hulls of a few plans, exactly.</summary>
internal static class PlanHull
{
    /// <summary>The dimension of the smallest flat that holds all points: zero for one point.</summary>
    public static int DimensionOf(ImmutableArray<ImmutableArray<Rational>> points)
    {
        if (points.Length < 2)
            return 0;
        var lines = points.Skip(1).Select(point => Difference(point, points[0])).ToList();
        return IntegerVectors.Diagonalise(lines, points[0].Length).Count;
    }

    /// <summary>The points without repetitions, in the order given.</summary>
    public static ImmutableArray<ImmutableArray<Rational>> Distinct(ImmutableArray<ImmutableArray<Rational>> points) =>
        [.. points.DistinctBy(point => string.Join(' ', point), StringComparer.Ordinal)];

    /// <summary>The points that are no mixture of the others, in the order given.</summary>
    public static ImmutableArray<ImmutableArray<Rational>> ExtremeOf(ImmutableArray<ImmutableArray<Rational>> points)
    {
        if (points.Length <= 2 || DimensionOf(points) == points.Length - 1)
            return points;
        BigInteger[][] rays = [.. points.Select(Ray)];

        // Columns that get a pivot tell all points apart, and no others are needed.
        var columns = IntegerVectors.Diagonalise([.. rays.Select(ray => (BigInteger[])ray.Clone())], rays[0].Length);
        BigInteger[][] brief = [.. rays.Select(ray => columns.Select(column => ray[column]).ToArray())];
        var facets = DoubleDescription.ExtremeRays(brief, columns.Count);
        return [.. points.Where((_, index) => IsCorner(brief[index], facets))];
    }

    // A point is a corner of the hull when the facets through it leave it no direction.
    private static bool IsCorner(BigInteger[] point, IReadOnlyList<BigInteger[]> facets)
    {
        var through = facets.Where(facet => IntegerVectors.Dot(facet, point).IsZero).Select(facet => (BigInteger[])facet.Clone()).ToList();
        return IntegerVectors.Diagonalise(through, point.Length).Count == point.Length - 1;
    }

    private static BigInteger[] Ray(ImmutableArray<Rational> point) => Whole([.. point, Rational.One]);

    private static BigInteger[] Difference(ImmutableArray<Rational> point, ImmutableArray<Rational> origin) =>
        Whole([.. point.Select((weight, place) => weight - origin[place])]);

    private static BigInteger[] Whole(Rational[] vector)
    {
        var unit = vector.Aggregate(
            BigInteger.One,
            (common, entry) => common * (entry.Denominator / BigInteger.GreatestCommonDivisor(common, entry.Denominator))
        );
        return [.. vector.Select(entry => entry.Numerator * (unit / entry.Denominator))];
    }
}
