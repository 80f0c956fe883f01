using System.Collections.Immutable;
using Casus.Uncertainty.Judgement;

namespace Casus.Tests.Uncertainty.Judgement;

public class CookeWeightsTests
{
    [Fact]
    public void An_expert_who_is_hit_as_often_as_said_is_perfectly_calibrated()
    {
        // Of twenty truths one below, nine and nine within, one above.
        var weights = CookeWeights.Of([Expert(1, 9, 9, 1)]);

        Assert.Equal(1, weights.Calibration[0], 1e-12);
        Assert.Equal([1.0], weights.Weights);
    }

    [Fact]
    public void Calibration_is_the_chi_square_tail_of_the_relative_information()
    {
        // Five in each class: I = ½ ln 5 + ½ ln (5/9) = 0.510826, 2·20·I = 20.4330, and P(χ²₃ > 20.4330) = 1.379e-4 by hand: erfc(√(x/2)) + √(2x/π) e^(−x/2).
        const double X = 40 * 0.5108256237659907;
        var tail = MathNet.Numerics.SpecialFunctions.Erfc(Math.Sqrt(X / 2)) + (Math.Sqrt(2 * X / Math.PI) * Math.Exp(-X / 2));

        Assert.Equal(tail, CookeWeights.Of([Expert(5, 5, 5, 5)]).Calibration[0], 1e-12);
    }

    [Fact]
    public void Of_two_equally_calibrated_experts_the_narrower_weighs_more_and_a_bad_one_hardly_at_all()
    {
        var weights = CookeWeights.Of([Expert(1, 9, 9, 1, 1), Expert(1, 9, 9, 1, 3), Expert(10, 0, 0, 10, 0.5)]);

        Assert.True(weights.Information[0] > weights.Information[1]);
        Assert.True(weights.Weights[0] > weights.Weights[1]);
        Assert.True(weights.Weights[2] < 1e-6);
        Assert.Equal(1, weights.Weights.Sum(), 1e-12);
        Assert.Equal(0, CookeWeights.Of([Expert(1, 9, 9, 1, 1), Expert(10, 0, 0, 10, 0.5)], 0.05).Weights[1]);
    }

    [Fact]
    public void What_cannot_be_weighed_is_said()
    {
        Assert.Throws<ArgumentException>(() => CookeWeights.Of([]));
        Assert.Throws<ArgumentException>(() =>
            CookeWeights.Of([
                [new(3, 2, 4, 1)],
            ])
        );
        Assert.Throws<ArgumentException>(() =>
            CookeWeights.Of([
                [new(1, 2, 3, 1)],
                [new(1, 2, 3, 2)],
            ])
        );
        Assert.Throws<ArgumentException>(() => CookeWeights.Of([Expert(10, 0, 0, 10)], 0.5));
    }

    // Truths 0 … 19; quantiles are put around each so that the truth falls into the class wanted.
    private static ImmutableArray<ExpertAnswer> Expert(int below, int low, int high, int above, double width = 1) =>
        [
            .. Enumerable
                .Range(0, below + low + high + above)
                .Select(k =>
                {
                    var middle =
                        k < below ? k + (1.5 * width)
                        : k < below + low ? k + (0.5 * width)
                        : k < below + low + high ? k - (0.5 * width)
                        : k - (1.5 * width);
                    return new ExpertAnswer(middle - width, middle, middle + width, k);
                }),
        ];
}
