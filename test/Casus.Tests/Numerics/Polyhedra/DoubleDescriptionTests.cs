using System.Numerics;
using Casus.Numerics.Polyhedra;

namespace Casus.Tests.Numerics.Polyhedra;

public sealed class DoubleDescriptionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void A_cube_has_two_to_the_d_corners(int dimension)
    {
        // Points (x, 1) with 0 ≤ x ≤ 1, as rays.
        var rows = new List<BigInteger[]>();
        for (var axis = 0; axis < dimension; axis++)
        {
            rows.Add(Row(dimension + 1, (axis, 1)));
            rows.Add(Row(dimension + 1, (axis, -1), (dimension, 1)));
        }

        var corners = DoubleDescription.ExtremeRays(rows, dimension + 1);

        Assert.Equal(1 << dimension, corners.Count);
        Assert.Equal(corners.Count, corners.Select(corner => string.Join(' ', corner)).Distinct(StringComparer.Ordinal).Count());
        Assert.All(corners, corner => Assert.All(corner, entry => Assert.True(entry == 0 || entry == 1)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public void A_cross_polytope_has_two_corners_an_axis_although_many_facets_meet_in_each(int dimension)
    {
        // ±x1 ±x2 … ≤ 1 for all signs: highly degenerate.
        var rows = Enumerable
            .Range(0, 1 << dimension)
            .Select(signs =>
                Enumerable.Range(0, dimension).Select(axis => (BigInteger)((signs >> axis & 1) == 0 ? 1 : -1)).Append(1).ToArray()
            )
            .ToList();

        Assert.Equal(2 * dimension, DoubleDescription.ExtremeRays(rows, dimension + 1).Count);
    }

    [Theory]
    [InlineData(4, 8, 20)]
    [InlineData(4, 10, 35)]
    [InlineData(6, 9, 30)]
    public void A_cyclic_polytope_has_as_many_facets_as_the_upper_bound_theorem_allows(int dimension, int points, int facets)
    {
        // McMullen (1970): for even d the most facets of n points are n/(n-d/2) × C(n-d/2, d/2).
        var rows = Enumerable
            .Range(1, points)
            .Select(t => Enumerable.Range(0, dimension + 1).Select(power => BigInteger.Pow(t, power)).ToArray())
            .ToList();

        Assert.Equal(facets, DoubleDescription.ExtremeRays(rows, dimension + 1).Count);
    }

    [Fact]
    public void Inequalities_that_only_the_origin_meets_leave_no_ray()
    {
        Assert.Empty(DoubleDescription.ExtremeRays([Row(2, (0, 1)), Row(2, (1, 1)), Row(2, (0, -1), (1, -1))], 2));
    }

    [Fact]
    public void A_cone_with_a_line_in_it_is_refused()
    {
        Assert.Throws<ArgumentException>(() => DoubleDescription.ExtremeRays([Row(2, (0, 1))], 2));
        Assert.Throws<ArgumentException>(() => DoubleDescription.ExtremeRays([Row(3, (0, 1))], 2));
    }

    private static BigInteger[] Row(int size, params ReadOnlySpan<(int Place, int Value)> entries)
    {
        var row = new BigInteger[size];
        foreach (var (place, value) in entries)
            row[place] = value;
        return row;
    }
}
