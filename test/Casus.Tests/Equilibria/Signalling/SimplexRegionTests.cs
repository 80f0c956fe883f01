using Casus.Equilibria.Signalling;
using Casus.Numerics;

namespace Casus.Tests.Equilibria.Signalling;

public class SimplexRegionTests
{
    [Fact]
    public void The_whole_simplex_has_a_corner_for_each_coordinate()
    {
        var corners = SimplexRegion.Corners<Rational>(3, []);

        Assert.Equal(3, corners.Count);
        Assert.All(corners, corner => Assert.Single(corner, share => share == 1));
        Assert.All(SimplexRegion.Middle(corners), share => Assert.Equal(new Rational(1, 3), share));
    }

    [Fact]
    public void A_cut_moves_the_corners_exactly()
    {
        // x0 at least twice x1: the corner at x1 gives way to (2/3, 1/3, 0), and that at x2 stays, where both vanish.
        var corners = SimplexRegion.Corners<Rational>(
            3,
            [
                [1, -2, 0],
            ]
        );

        Assert.Equal(3, corners.Count);
        Assert.Contains(corners, corner => corner[0] == new Rational(2, 3) && corner[1] == new Rational(1, 3));
        Assert.DoesNotContain(corners, corner => corner[1] == 1);
    }

    [Fact]
    public void Contradictory_demands_leave_nothing() =>
        Assert.Empty(
            SimplexRegion.Corners<Rational>(
                2,
                [
                    [-1, -1],
                ]
            )
        );

    [Fact]
    public void One_coordinate_is_certain()
    {
        Assert.Equal([1], Assert.Single(SimplexRegion.Corners<Rational>(1, [])));
        Assert.Empty(
            SimplexRegion.Corners<Rational>(
                1,
                [
                    [-1],
                ]
            )
        );
    }
}
