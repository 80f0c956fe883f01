using Casus.Uncertainty.Dependence;
using Casus.Uncertainty.Sampling;
using Casus.Uncertainty.Sensitivity;

namespace Casus.Tests.Uncertainty.Sensitivity;

public class OtherMeasuresTests
{
    [Theory]
    [InlineData(0.5, .125, .296875, .578125)]
    [InlineData(0.9, .1041666667, .4182291667, .4776041667)]
    public void Shapley_effects_of_a_sum_of_dependent_normals_have_their_closed_form(double correlation, params double[] known)
    {
        // Y = X₁ + X₂ + X₃ with deviations 1, 1, 2; the second and third are correlated.
        var matrix = CorrelationMatrix.Of(
            new[,]
            {
                { 1, 0, 0 },
                { 0, 1, correlation },
                { 0, correlation, 1 },
            }
        );
        var found = ShapleyEffects.Of(() => Sum, matrix, Designs(9, 16), 2048);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(known[i], found.Effects[i].Value, 0.02);
            Assert.InRange(known[i], found.Effects[i].Low - 0.01, found.Effects[i].High + 0.01);
        }

        Assert.Equal(1, found.Effects.Sum(e => e.Value), 0.02);

        static void Sum(ReadOnlySpan<double> shares, int count, Span<double> results)
        {
            double[] deviations = [1, 1, 2];
            results.Clear();
            for (var i = 0; i < 3; i++)
            {
                for (var k = 0; k < count; k++)
                    results[k] += deviations[i] * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, shares[(i * count) + k]);
            }
        }
    }

    [Fact]
    public void Shapley_effects_of_independent_inputs_lie_between_first_order_and_total()
    {
        var matrix = CorrelationMatrix.Of(
            new double[,]
            {
                { 1, 0, 0 },
                { 0, 1, 0 },
                { 0, 0, 1 },
            }
        );
        var found = ShapleyEffects.Of(() => Ishigami, matrix, Designs(9, 16), 2048);

        // With one interaction, of the first and the third, the two share it evenly.
        Assert.Equal(0.3139 + (0.2437 / 2), found.Effects[0].Value, 0.02);
        Assert.Equal(0.4424, found.Effects[1].Value, 0.02);
        Assert.Equal(0.2437 / 2, found.Effects[2].Value, 0.02);

        static void Ishigami(ReadOnlySpan<double> shares, int count, Span<double> results) => KnownModels.Ishigami(shares, count, results);
    }

    [Fact]
    public void Morris_effects_of_the_primers_exercise_are_the_known_ones()
    {
        const double T = 1.0 / 3;
        double[][][] points =
        [
            [[0, T], [0, 1], [2 * T, 1]],
            [[0, T], [2 * T, T], [2 * T, 1]],
            [[2 * T, 0], [2 * T, 2 * T], [0, 2 * T]],
            [[T, 1], [1, 1], [1, T]],
            [[T, 1], [T, T], [1, T]],
            [[T, 2 * T], [T, 0], [1, 0]],
        ];
        double[][] results =
        [
            [.97, .71, 2.39], [.97, 2.30, 2.39], [1.87, 2.40, .87], [2.15, 1.71, 1.54], [2.15, 2.17, 1.54], [2.20, 1.87, 1.0],
        ];
        var found = MorrisScreening.Analyse(points, results);

        Assert.Equal(.65, found[0].Mean, 1e-10);
        Assert.Equal(.21, found[1].Mean, 1e-10);
        Assert.Equal(1.62, found[0].MeanSize, 1e-10);
        Assert.Equal(.35, found[1].MeanSize, 1e-10);
        Assert.Equal(1.79410702022, found[0].Deviation, 1e-10);
        Assert.Equal(.411995145602, found[1].Deviation, 1e-10);
    }

    [Fact]
    public void Morris_effects_of_a_linear_function_are_its_slopes()
    {
        var trajectories = MorrisScreening.Trajectories(new ScrambledSobol([.. Enumerable.Range(0, 8).Select(i => $"x{i}")], 3), 20);
        double[] slopes = [3, -2, 0, 0.5];
        var found = MorrisScreening.Analyse(trajectories, [.. trajectories.Select(t => t.Select(p => p.Zip(slopes, (x, c) => x * c).Sum()).ToArray())]);

        for (var i = 0; i < slopes.Length; i++)
        {
            Assert.Equal(slopes[i], found[i].Mean, 1e-12);
            Assert.Equal(Math.Abs(slopes[i]), found[i].MeanSize, 1e-12);
            Assert.Equal(0, found[i].Deviation, 1e-12);
            Assert.Equal(20, found[i].Count);
        }
    }

    [Fact]
    public void Morris_effects_of_ishigami_come_near_their_closed_form()
    {
        var trajectories = MorrisScreening.Trajectories(new IndependentDraws([.. Enumerable.Range(0, 6).Select(i => $"x{i}")], 3), 10000);
        var found = MorrisScreening.Analyse(trajectories, [.. trajectories.Select(t => t.Select(Ishigami).ToArray())]);

        // Ten standard errors of 10,000 effects.
        Assert.Equal(7.70405411159, found[0].MeanSize, 0.7);
        Assert.Equal(7.875, found[1].MeanSize, 1e-9);
        Assert.Equal(6.24879610333, found[2].MeanSize, 0.7);
        Assert.Equal(0, found[1].Mean, 0.8);

        static double Ishigami(double[] x)
        {
            var result = new double[1];
            KnownModels.Ishigami(x, 1, result);
            return result[0];
        }
    }

    [Fact]
    public void First_order_indices_from_given_draws_come_near_the_truth_and_noise_explains_nothing()
    {
        var (inputs, results) = IshigamiDraws(16384);

        Assert.Equal(KnownModels.IshigamiFirst[0], GivenDraws.FirstOrder(inputs[0], results), 0.02);
        Assert.Equal(KnownModels.IshigamiFirst[1], GivenDraws.FirstOrder(inputs[1], results), 0.02);
        Assert.Equal(0, GivenDraws.FirstOrder(inputs[2], results), 0.01);
        Assert.Equal(0, GivenDraws.FirstOrder(inputs[3], results), 0.01);
        Assert.Equal(0, GivenDraws.FirstOrder(inputs[0], new double[16384]), 1e-12);
    }

    [Fact]
    public void Pawn_tells_inputs_with_an_effect_from_one_without()
    {
        var (inputs, results) = IshigamiDraws(8192);

        for (var i = 0; i < 3; i++)
            Assert.True(GivenDraws.Pawn(inputs[i], results).Most > 2 * GivenDraws.Pawn(inputs[i], results).ByChance);
        // Even the largest of twenty chance distances seldom doubles what one exceeds in twenty.
        Assert.True(GivenDraws.Pawn(inputs[3], results).Most < 2 * GivenDraws.Pawn(inputs[3], results).ByChance);
        Assert.Equal(1 - (1.0 / 20), GivenDraws.Pawn(inputs[0], inputs[0]).Most, 0.01);
    }

    [Fact]
    public void Regional_sensitivity_is_the_distance_of_the_two_laws()
    {
        double[] input = [.. Enumerable.Range(0, 1000).Select(k => (k + 0.5) / 1000)];
        bool[] succeeds = [.. input.Select(x => x > 0.75)];

        Assert.Equal(1, GivenDraws.Regional(input, succeeds).Distance, 1e-12);
        Assert.Equal(0, GivenDraws.Regional(input, new bool[1000]).Distance);
        Assert.True(GivenDraws.Regional(input, [.. input.Select((_, k) => k % 2 == 0)]).Distance < 0.01);
    }

    private static (double[][] Inputs, double[] Results) IshigamiDraws(int draws)
    {
        var design = new ScrambledSobol(["a", "b", "c", "noise"], 5);
        var inputs = Enumerable.Range(0, 4).Select(_ => new double[draws]).ToArray();
        for (var i = 0; i < 4; i++)
            design.Fill(i, 0, inputs[i]);
        var results = new double[draws];
        KnownModels.Ishigami([.. inputs.Take(3).SelectMany(c => c)], draws, results);
        return (inputs, results);
    }

    private static ScrambledSobol[] Designs(int coordinates, int replicates) =>
        [.. Enumerable.Range(0, replicates).Select(r => new ScrambledSobol([.. Enumerable.Range(0, coordinates).Select(i => $"x{i}")], 40 + (ulong)r))];
}
