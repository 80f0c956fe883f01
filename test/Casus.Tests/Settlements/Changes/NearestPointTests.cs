using System.Collections.Immutable;
using Casus.Settlements.Changes;
using CsCheck;
using static Casus.Tests.Settlements.OnePeriodGuarantee;

namespace Casus.Tests.Settlements.Changes;

public class NearestPointTests
{
    [Fact]
    public void A_plane_is_met_at_the_foot_of_the_perpendicular()
    {
        var found = Found(Box(2, 5), p => (3 * p[0]) + (4 * p[1]) - 10);

        Assert.Equal(2, found.Distance, 1e-9);
        Assert.Equal(1.2, found.Values[0], 1e-6);
        Assert.Equal(1.6, found.Values[1], 1e-6);
        Assert.Equal(0.64, found.Shares[1], 1e-6);
    }

    [Fact]
    public void Scales_say_what_counts_as_near()
    {
        // In steps of 1 and 10 the plane x + y = 10 is met mostly by the second parameter.
        var found = Found(new([0, 0], [-20, -20], [20, 20], [1, 10]), p => p[0] + p[1] - 10);

        Assert.Equal(10.0 / 101, found.Values[0], 1e-6);
        Assert.Equal(1000.0 / 101, found.Values[1], 1e-6);
    }

    [Fact]
    public void A_bound_in_the_way_is_gone_round()
    {
        var found = Found(new([0, 0], [0, 0], [1, 10], [1, 1]), p => (3 * p[0]) + p[1] - 5);

        Assert.Equal(1, found.Values[0], 1e-6);
        Assert.Equal(2, found.Values[1], 1e-6);
    }

    [Fact]
    public void A_curve_is_met_where_it_is_nearest_and_not_where_it_was_met_first()
    {
        // A parabola (x − 2)² + 1 = y with its foot at (2, 1) away from the origin: nearest point by a fine walk along it.
        var found = Found(Box(2, 6), p => p[1] - Math.Pow(p[0] - 2, 2) - 1);

        var nearest = Enumerable.Range(0, 60001).Min(step => Length(step * 1e-4, Math.Pow((step * 1e-4) - 2, 2) + 1));
        Assert.Equal(nearest, found.Distance, 1e-6);
    }

    [Fact]
    public void Two_islands_the_nearer_one_is_reached()
    {
        // Discs of radius 1/2: one at (3, 0), and at (-1.5, -1.5) one that lies nearer, on no axis.
        var found = Found(
            Box(2, 6),
            p => Math.Max(0.25 - Math.Pow(p[0] - 3, 2) - (p[1] * p[1]), 0.25 - Math.Pow(p[0] + 1.5, 2) - Math.Pow(p[1] + 1.5, 2))
        );

        Assert.Equal((1.5 * Math.Sqrt(2)) - 0.5, found.Distance, 1e-6);
        Assert.True(found.Probes > 0);
    }

    [Fact]
    public void Cap_and_belief_together_give_way_less_than_either_alone()
    {
        double Margin(ReadOnlySpan<double> p) => p[0] - ChallengerNeeds(0.125 + (0.75 * p[1]));
        var found = Found(new([0.35, 0.5], [0, 0], [1, 1], [0.1, 0.1]), Margin);

        // Alone the cap would have to rise by 0.0148, or the belief to fall by 0.0557: 0.148 and 0.557 steps.
        Assert.True(found.Distance < 0.1484375);
        var byGrid = double.PositiveInfinity;
        for (var fall = 0; fall <= 2000; fall++)
        {
            var q = 0.125 + (0.75 * (0.5 - (fall * 1e-5)));
            byGrid = Math.Min(byGrid, Length((ChallengerNeeds(q) - 0.35) / 0.1, fall * 1e-5 / 0.1));
        }

        Assert.Equal(byGrid, found.Distance, 1e-6);
    }

    [Fact]
    public void Where_nothing_will_do_the_best_met_is_told()
    {
        var none = Assert.IsType<NearestPoint.NotFound>(Find(Box(2, 1), p => p[0] + p[1] - 3));

        Assert.Equal(-1, none.Margin, 1e-9);
        Assert.Equal([1, 1], none.Best);
    }

    [Fact]
    public void Where_nothing_is_wrong_nothing_need_change() =>
        Assert.Equal(1, Assert.IsType<NearestPoint.Already>(Find(Box(1, 1), _ => 1)).Margin);

    [Fact]
    public void Random_planes_are_met_at_their_distance() =>
        Gen.Select(Gen.Double[-2, 2].Array[1, 6], Gen.Double[0.1, 3])
            .Where((slopes, _) => slopes.Any(slope => Math.Abs(slope) > 0.1))
            .Sample(
                (slopes, lacking) =>
                {
                    double Margin(ReadOnlySpan<double> p)
                    {
                        var sum = -lacking;
                        for (var index = 0; index < p.Length; index++)
                            sum += slopes[index] * p[index];
                        return sum;
                    }

                    var found = Found(Box(slopes.Length, 100), Margin);

                    Assert.Equal(lacking / Math.Sqrt(slopes.Sum(slope => slope * slope)), found.Distance, 1e-6);
                },
                seed: "0000KhPpgW53",
                iter: 50
            );

    private static double Length(double one, double other) => Math.Sqrt((one * one) + (other * other));

    private static ParameterBox Box(int count, double reach)
    {
        ImmutableArray<double> All(double value) => [.. Enumerable.Repeat(value, count)];
        return new(All(0), All(-reach), All(reach), All(1));
    }

    private static NearestPoint Find(ParameterBox box, MarginOver margin) =>
        NearestPointSearch.Find(box, margin, cancellation: TestContext.Current.CancellationToken);

    private static NearestPoint.Found Found(ParameterBox box, MarginOver margin)
    {
        var found = Assert.IsType<NearestPoint.Found>(Find(box, margin));
        Assert.True(found.Margin >= 0 && margin([.. found.Values]) >= 0);
        return found;
    }
}
