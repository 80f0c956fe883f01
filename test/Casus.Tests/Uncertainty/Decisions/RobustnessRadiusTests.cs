using Casus.Uncertainty;
using Casus.Uncertainty.Decisions;

namespace Casus.Tests.Uncertainty.Decisions;

public class RobustnessRadiusTests
{
    [Fact]
    public void A_linear_margin_breaks_at_the_corner_of_the_box()
    {
        // 1 − 2x + 3y with scales 1 and 1 about nought: the radius is 1 / (2 + 3).
        var radius = RobustnessRadius.Find(Linear(1, -2, 3), [0, 0], [1, 1], new(RadiusShape.Box));

        Assert.Equal(0.2, radius.Breaks, 1e-6);
        Assert.InRange(radius.Holds, 0.2 - 2e-6, radius.Breaks);
        Assert.Equal([0.2, -0.2], radius.Counterexample.Select(x => Math.Round(x, 5)));
    }

    [Fact]
    public void A_linear_margin_breaks_at_the_tip_of_the_diamond()
    {
        // The steepest input alone: 1 / 3; with scales 2 and 1, the first is as steep as 4: 1 / 4.
        Assert.Equal(1 / 3.0, RobustnessRadius.Find(Linear(1, -2, 3), [0, 0], [1, 1], new(RadiusShape.Diamond)).Breaks, 1e-6);
        Assert.Equal(1 / 4.0, RobustnessRadius.Find(Linear(1, -2, 3), [0, 0], [2, 1], new(RadiusShape.Diamond)).Breaks, 1e-6);
    }

    [Fact]
    public void A_ball_breaks_where_the_box_first_touches_it()
    {
        // Margin 1 − |x|² in five inputs: the corner at 1 / √5, the tip at 1.
        BlockModel ball = (inputs, count, margins) =>
        {
            for (var k = 0; k < count; k++)
            {
                margins[k] = 1;
                for (var i = 0; i < 5; i++)
                    margins[k] -= inputs[(i * count) + k] * inputs[(i * count) + k];
            }
        };
        double[] centre = [0, 0, 0, 0, 0];
        double[] scale = [1, 1, 1, 1, 1];

        Assert.Equal(1 / Math.Sqrt(5), RobustnessRadius.Find(ball, centre, scale, new(RadiusShape.Box)).Breaks, 1e-6);
        Assert.Equal(1, RobustnessRadius.Find(ball, centre, scale, new(RadiusShape.Diamond) { Greatest = 2 }).Breaks, 1e-6);
    }

    [Fact]
    public void Bounds_of_the_inputs_can_save_a_choice()
    {
        // A probability of 0.4 that may not exceed 1 never reaches 1.5.
        var margin = Linear(1.5, -1);

        Assert.Equal(2.75, RobustnessRadius.Find(margin, [0.4], [0.4], new(RadiusShape.Box) { Greatest = 5 }).Breaks, 1e-6);
        var bounded = RobustnessRadius.Find(
            margin,
            [0.4],
            [0.4],
            new(RadiusShape.Box)
            {
                Greatest = 5,
                Lowest = [0],
                Highest = [1],
            }
        );
        Assert.Equal((5, double.PositiveInfinity, true), (bounded.Holds, bounded.Breaks, bounded.Counterexample.IsEmpty));
        // No failure in 4,096 points: at most 1 − 0.05^(1/4096) of the region at 95 %.
        Assert.Equal(0.000731, bounded.BreakingShare(), 1e-6);
    }

    [Fact]
    public void A_choice_that_does_not_hold_at_the_centre_has_no_radius()
    {
        var radius = RobustnessRadius.Find(Linear(-1, 1), [0], [1], new(RadiusShape.Box));

        Assert.Equal((0, 0, 1), (radius.Holds, radius.Breaks, radius.BreakingShare()));
    }

    [Fact]
    public void Scaling_the_scales_divides_the_radius_and_a_fixed_input_stays()
    {
        var one = RobustnessRadius.Find(Linear(1, -2, 3, 4), [0, 0, 0], [1, 1, 0], new(RadiusShape.Box));
        var two = RobustnessRadius.Find(Linear(1, -2, 3, 4), [0, 0, 0], [2, 2, 0], new(RadiusShape.Box));

        Assert.Equal(one.Breaks, 2 * two.Breaks, 4e-6);
        Assert.Equal(0, one.Counterexample[2]);
        Assert.Throws<ArgumentException>(() => RobustnessRadius.Find(Linear(1, 1), [0], [0], new(RadiusShape.Box)));
    }

    private static BlockModel Linear(double constant, params double[] slopes) =>
        (inputs, count, margins) =>
        {
            for (var k = 0; k < count; k++)
            {
                margins[k] = constant;
                for (var i = 0; i < slopes.Length; i++)
                    margins[k] += slopes[i] * inputs[(i * count) + k];
            }
        };
}
