using Casus.Uncertainty.Sensitivity;

namespace Casus.Tests.Uncertainty.Sensitivity;

public sealed class MorrisScreeningTests
{
    private const double T = 1 / 3.0;

    // Saltelli et al. (2008), Global Sensitivity Analysis: The Primer, exercise 4 of chapter 3.
    [Fact]
    public void The_exercise_of_the_Primer_comes_out()
    {
        double[][][] points =
        [
            [
                [0, T],
                [0, 1],
                [2 * T, 1],
            ],
            [
                [0, T],
                [2 * T, T],
                [2 * T, 1],
            ],
            [
                [2 * T, 0],
                [2 * T, 2 * T],
                [0, 2 * T],
            ],
            [
                [T, 1],
                [1, 1],
                [1, T],
            ],
            [
                [T, 1],
                [T, T],
                [1, T],
            ],
            [
                [T, 2 * T],
                [T, 0],
                [1, 0],
            ],
        ];
        double[] y = [.97, .71, 2.39, .97, 2.30, 2.39, 1.87, 2.40, .87, 2.15, 1.71, 1.54, 2.15, 2.17, 1.54, 2.20, 1.87, 1.0];
        var next = 0;
        var found = MorrisScreening.Of(
            (_, count, outputs) =>
            {
                y.AsSpan(next, count).CopyTo(outputs);
                next += count;
            },
            points
        );
        Assert.Equal(.65, found[0].Mean, 1e-12);
        Assert.Equal(.21, found[1].Mean, 1e-12);
        Assert.Equal(1.62, found[0].MeanSize.Value, 1e-12);
        Assert.Equal(.35, found[1].MeanSize.Value, 1e-12);
        Assert.Equal(1.79410702022, found[0].Spread, 1e-10);
        Assert.Equal(.411995145602, found[1].Spread, 1e-10);
    }

    // Base points at random: the standard error of each mean at 4,000 trajectories is below .15; .6 is four of them.
    [Fact]
    public void Ishigami_has_the_effects_of_all_base_points()
    {
        var found = MorrisScreening.Of(Samples.Ishigami, MorrisScreening.Trajectories(3, 4000, 4, 1), resamples: 50);
        Assert.Equal(7.70405411159, found[0].Mean, 0.6);
        Assert.Equal(7.70405411159, found[0].MeanSize.Value, 0.6);
        Assert.Equal(7.875, found[1].MeanSize.Value, 1e-9);
        Assert.Equal(6.24879610333, found[2].MeanSize.Value, 0.6);
        Assert.Equal(8.83713219784, found[2].Spread, 0.6);
    }

    [Fact]
    public void Linear_models_have_their_coefficients_and_no_spread()
    {
        var found = MorrisScreening.Of(Linear, MorrisScreening.Trajectories(2, 10, 6, 3));
        Assert.Equal(-3, found[0].Mean, 1e-9);
        Assert.Equal(3, found[0].MeanSize.Low, 1e-9);
        Assert.Equal(0, found[1].Spread, 1e-9);
    }

    [Fact]
    public void Steps_that_move_two_inputs_need_a_group()
    {
        var points = MorrisScreening.Trajectories(
            2,
            4,
            4,
            1,
            [
                [0, 1],
            ]
        );
        Assert.Throws<ArgumentException>(() => MorrisScreening.Of(Linear, points));
        Assert.Single(
            MorrisScreening.Of(
                Linear,
                points,
                [
                    [0, 1],
                ]
            )
        );
    }

    [Fact]
    public void A_tornado_has_its_widest_bar_first()
    {
        var found = Tornado.Of(Linear, [(0, .5, 1), (0, .5, 1)]);
        Assert.Equal(-.5, found.Central);
        Assert.Equal((1, -2), found.Bars[0]);
        Assert.Equal([0, 1], found.Order);
        Assert.Equal((-1.5, 0.5), found.Bars[1]);
    }

    private static void Linear(ReadOnlySpan<double> x, int count, Span<double> y)
    {
        for (var k = 0; k < count; k++)
            y[k] = (-3 * x[k]) + (2 * x[count + k]);
    }
}
