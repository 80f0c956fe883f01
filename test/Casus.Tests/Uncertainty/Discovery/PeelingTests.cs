using Casus.Uncertainty.Discovery;
using Casus.Uncertainty.Sampling;

namespace Casus.Tests.Uncertainty.Discovery;

public class PeelingTests
{
    private static readonly double[][] Points = [.. Enumerable.Range(0, 5).Select(Column)];
    private static readonly bool[] Corner = [.. Enumerable.Range(0, 1024).Select(k => Points[0][k] < 0.4 && Points[1][k] > 0.6)];

    [Fact]
    public void Peeling_by_a_twentieth_takes_the_known_steps()
    {
        int[] known =
        [
            1024,
            972,
            923,
            876,
            832,
            790,
            750,
            712,
            676,
            642,
            609,
            578,
            549,
            521,
            494,
            469,
            445,
            422,
            400,
            380,
            361,
            342,
            324,
            307,
            291,
            276,
            262,
            248,
            235,
            223,
            211,
            200,
            190,
            180,
            171,
            162,
            153,
        ];
        var steps = Peeling.Of(Points, Corner, 0.05);

        Assert.Equal(165, Corner.Count(yes => yes));
        Assert.Equal(known, steps.Select(s => s.Score.Inside));
        Assert.Equal([.. Enumerable.Repeat(165, 35), 161, 153], steps.Select(s => s.Score.Hits));
        Final(steps[^1], 0.389648, 0.618652, 0.927273);
    }

    [Fact]
    public void Peeling_by_a_tenth_takes_the_known_steps()
    {
        int[] known = [1024, 921, 828, 745, 670, 603, 542, 487, 438, 394, 354, 318, 286, 257, 231, 207, 186, 167, 150];
        var steps = Peeling.Of(Points, Corner, 0.1);

        Assert.Equal(known, steps.Select(s => s.Score.Inside));
        Assert.Equal(159, steps[^2].Score.Hits);
        Final(steps[^1], 0.385254, 0.620117, 150.0 / 165);
    }

    [Fact]
    public void The_tree_finds_the_corner()
    {
        var leaves = DecisionTree.Leaves(Points, Corner, 0.05);

        Assert.Equal(3, leaves.Length);
        var leaf = leaves.Single(l => l.Score.Density > 0.5);
        Assert.Equal(1, leaf.Score.Density);
        Assert.Equal(1, leaf.Score.Coverage);
        Assert.Equal(0.161133, leaf.Score.Mass, 1e-6);
        Assert.Equal(0.400879, leaf.Box.Restrictions[0].High, 1e-6);
        Assert.Equal(0.600098, leaf.Box.Restrictions[1].Low, 1e-6);
    }

    [Fact]
    public void The_region_found_holds_on_draws_that_it_was_not_found_from()
    {
        var found = FoundRegion.Of(Points, Corner);

        Assert.Equal([0, 1], found.Chosen.Box.Restrictions.Select(r => r.Input));
        Assert.True(found.HeldOut.Density > 0.85 && found.HeldOut.Coverage > 0.85, $"{found.HeldOut}");
        Assert.All(found.QuasiPValues, p => Assert.True(p < 1e-6));
        Assert.All(found.Reappears, share => Assert.True(share > 0.9));
        Assert.Equal(
            ["a below 0.4", "b above 0.6"],
            RegionWords.Clauses(
                found.Chosen.Box,
                i => ((char)('a' + i)).ToString(),
                (_, x) => x.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)
            )
        );
    }

    [Fact]
    public void Where_nothing_decides_restrictions_are_dropped_as_chance()
    {
        var design = new IndependentDraws(["x"], 17);
        var noise = new double[1024];
        design.Fill(0, 0, noise);
        var found = FoundRegion.Of(Points, [.. noise.Select(u => u < 0.3)]);

        // On draws it was not found from, no region is much better than all.
        Assert.InRange(found.HeldOut.Density, 0.2, 0.45);
    }

    [Fact]
    public void Equal_values_fall_together()
    {
        double[] two = [.. Enumerable.Range(0, 200).Select(k => k < 120 ? 0.0 : 1.0)];
        double[] steady = [.. Enumerable.Repeat(7.0, 200)];
        bool[] yes = [.. two.Select(x => x > 0.5)];
        var steps = Peeling.Of([steady, two], yes, 0.05);

        Assert.Equal([200, 80], steps.Select(s => s.Score.Inside));
        Assert.Equal(new Restriction(1, 0.5, double.PositiveInfinity), Assert.Single(steps[^1].Box.Restrictions));
    }

    [Fact]
    public void A_region_scored_from_its_box_is_the_one_on_the_trajectory()
    {
        foreach (var step in Peeling.Of(Points, Corner, 0.07))
            Assert.Equal(step.Score, step.Box.Score(Points, Corner));
    }

    [Fact]
    public void Mistakes_are_named()
    {
        Assert.Contains(
            "draw 3",
            Assert
                .Throws<ArgumentException>(() =>
                    Peeling.Of(
                        [
                            [1, 2, 3, double.NaN],
                        ],
                        new bool[4]
                    )
                )
                .Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() =>
            Peeling.Of(
                [
                    [1, 2, 3],
                ],
                new bool[4]
            )
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Peeling.Of(
                [
                    [1, 2],
                ],
                new bool[2],
                share: 1
            )
        );
        Assert.Throws<ArgumentException>(() => FoundRegion.Of(Points, new bool[1024]));
    }

    private static void Final(PeelingStep last, double high, double low, double coverage)
    {
        Assert.Equal(1, last.Score.Density);
        Assert.Equal(coverage, last.Score.Coverage, 1e-6);
        Assert.Equal(new[] { 0, 1 }, last.Box.Restrictions.Select(r => r.Input));
        Assert.Equal(high, last.Box.Restrictions[0].High, 1e-6);
        Assert.Equal(low, last.Box.Restrictions[1].Low, 1e-6);
    }

    private static double[] Column(int dimension)
    {
        var column = new uint[1024];
        new SobolPoints(5).Fill(dimension, 0, column);
        return Array.ConvertAll(column, x => x / 4294967296.0);
    }
}
