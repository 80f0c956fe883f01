using System.Collections.Immutable;
using Casus.Uncertainty;
using Casus.Uncertainty.Sampling;
using Casus.Uncertainty.Sensitivity;

namespace Casus.Tests.Uncertainty.Sensitivity;

public class SobolAnalysisTests
{
    [Theory]
    [InlineData(SobolEstimator.Saltelli, .332955304117, .441313938544, .018578602420)]
    [InlineData(SobolEstimator.Jansen, .312844776395, .426167815794, -.002624053234)]
    [InlineData(SobolEstimator.JanonMonod, .312028070373, .422616030796, -.002719300617)]
    [InlineData(SobolEstimator.Martinez, .312033054791, .422620162072, -.002716700122)]
    public void Estimators_on_unscrambled_points_give_the_known_numbers(SobolEstimator estimator, params double[] known)
    {
        var (a, b, mixed) = Unscrambled();

        for (var i = 0; i < 3; i++)
            Assert.Equal(known[i], PickFreeze.First(a, b, mixed[i], estimator), 1e-11);
    }

    [Fact]
    public void Jansens_total_on_unscrambled_points_gives_the_known_numbers()
    {
        var (a, b, mixed) = Unscrambled();
        var (mean, variance) = PickFreeze.Moments(a, b);

        Assert.Equal(3.50605568039957, mean, 1e-12);
        Assert.Equal(13.8189544432387, variance, 1e-11);
        double[] known = [.558179045711, .443284584030, .242149373355];
        for (var i = 0; i < 3; i++)
            Assert.Equal(known[i], PickFreeze.Total(a, b, mixed[i]), 1e-11);
    }

    [Fact]
    public void Indices_of_ishigami_and_of_g_lie_in_their_intervals()
    {
        double[] a = [0, 1, 4.5, 9, 99, 99, 99, 99, 99, 99];
        var (first, total) = KnownModels.OfG(a);

        Check(KnownModels.Ishigami, KnownModels.IshigamiFirst, KnownModels.IshigamiTotal);
        Check(KnownModels.G(a), first, total);

        // 26 intervals of 95 %: more than six miss with probability 1e-3; the seed is fixed.
        static void Check(BlockModels model, double[] first, double[] total)
        {
            var found = SobolAnalysis.Of(() => model, 1, Alone(first.Length), Designs(first.Length, 16, 3), 1024)[0];
            var misses = 0;
            for (var i = 0; i < first.Length; i++)
            {
                misses += found.First[i].Low <= first[i] && first[i] <= found.First[i].High ? 0 : 1;
                misses += found.Total[i].Low <= total[i] && total[i] <= found.Total[i].High ? 0 : 1;
                Assert.Equal(first[i], found.First[i].Value, 0.01);
                Assert.Equal(total[i], found.Total[i].Value, 0.01);
            }

            Assert.True(misses <= 3, $"{misses} intervals miss.");
        }
    }

    [Fact]
    public void Intervals_cover_the_truth_at_their_nominal_rate()
    {
        // 120 analyses × 6 indices of nominal 95 %, those of one analysis dependent; fewer than 90 or more than 99 % is seen by chance in less than 1 of 1,000.
        var (covered, all) = (0, 0);
        for (var seed = 1UL; seed <= 120; seed++)
        {
            var found = SobolAnalysis.Of(() => KnownModels.Ishigami, 1, Alone(3), Designs(3, 16, seed * 1000), 128)[0];
            for (var i = 0; i < 3; i++)
            {
                covered += found.First[i].Low <= KnownModels.IshigamiFirst[i] && KnownModels.IshigamiFirst[i] <= found.First[i].High ? 1 : 0;
                covered += found.Total[i].Low <= KnownModels.IshigamiTotal[i] && KnownModels.IshigamiTotal[i] <= found.Total[i].High ? 1 : 0;
                all += 2;
            }
        }

        Assert.InRange((double)covered / all, 0.90, 0.99);
    }

    [Fact]
    public void Groups_of_ishigami_have_their_closed_form()
    {
        var found = SobolAnalysis.Of(() => KnownModels.Ishigami, 1, [[0, 2], [1]], Designs(3, 16, 8), 2048)[0];

        Assert.Equal(.5575888552, found.First[0].Value, 0.005);
        Assert.Equal(.5575888552, found.Total[0].Value, 0.005);
        Assert.Equal(.4424111448, found.First[1].Value, 0.005);
    }

    [Fact]
    public void Several_results_at_once_are_those_of_each_alone_whatever_the_threads()
    {
        void Two(ReadOnlySpan<double> shares, int count, Span<double> results)
        {
            KnownModels.Ishigami(shares, count, results[..count]);
            for (var k = 0; k < count; k++)
                results[count + k] = shares[k] + (2 * shares[count + k]);
        }

        var both = SobolAnalysis.Of(() => Two, 2, Alone(3), Designs(3, 4, 5), 300, threads: 3);
        var one = SobolAnalysis.Of(() => KnownModels.Ishigami, 1, Alone(3), Designs(3, 4, 5), 300)[0];

        Assert.Equal(one.First.ToArray(), both[0].First.ToArray());
        Assert.Equal(one.Total.ToArray(), both[0].Total.ToArray());
        Assert.Equal(0.2, both[1].First[0].Value, 0.02);
        Assert.Equal(0.8, both[1].First[1].Value, 0.02);
    }

    [Fact]
    public void A_result_that_never_changes_has_no_indices_and_one_that_is_no_number_is_named()
    {
        void Constant(ReadOnlySpan<double> shares, int count, Span<double> results) => results.Fill(4);
        void Broken(ReadOnlySpan<double> shares, int count, Span<double> results) => results.Fill(double.NaN);

        var found = SobolAnalysis.Of(() => Constant, 1, Alone(2), Designs(2, 2, 1), 64)[0];
        Assert.Equal(0, found.Variance);
        Assert.Equal(0, found.Total[1].High);
        var problem = Assert.ThrowsAny<Exception>(() => SobolAnalysis.Of(() => Broken, 1, Alone(2), Designs(2, 2, 1), 64));
        Assert.Contains("draw 0", (problem.InnerException ?? problem).Message, StringComparison.Ordinal);
    }

    private static ImmutableArray<ImmutableArray<int>> Alone(int inputs) => [.. Enumerable.Range(0, inputs).Select(i => ImmutableArray.Create(i))];

    private static IDesign[] Designs(int inputs, int replicates, ulong seed) =>
        [
            .. Enumerable
                .Range(0, replicates)
                .Select(r => new ScrambledSobol([.. Enumerable.Range(0, 2 * inputs).Select(i => $"x{i}")], seed + (ulong)r)),
        ];

    // Ishigami on the first 1,024 unscrambled points in six dimensions, point 0 included.
    private static (double[] A, double[] B, double[][] Mixed) Unscrambled()
    {
        var points = new SobolPoints(6);
        var columns = Enumerable.Range(0, 6).Select(d => Column(points, d)).ToArray();
        double[] Run(params int[] dimensions)
        {
            var results = new double[1024];
            KnownModels.Ishigami([.. dimensions.SelectMany(d => columns[d])], 1024, results);
            return results;
        }

        return (Run(0, 1, 2), Run(3, 4, 5), [Run(3, 1, 2), Run(0, 4, 2), Run(0, 1, 5)]);

        static double[] Column(SobolPoints points, int dimension)
        {
            var column = new uint[1024];
            points.Fill(dimension, 0, column);
            return Array.ConvertAll(column, x => x / 4294967296.0);
        }
    }
}
