using Casus.Uncertainty.Sensitivity;

namespace Casus.Tests.Uncertainty.Sensitivity;

public sealed class SobolAnalysisTests
{
    private static readonly double[] IshigamiFirst = [0.3139051911478115, 0.4424111447900409, 0];
    private static readonly double[] IshigamiTotal = [0.5575888552099592, 0.4424111447900409, 0.2436836640621477];

    [Theory]
    [InlineData(SobolEstimator.Saltelli, .332955304117, .441313938544, .018578602420)]
    [InlineData(SobolEstimator.Jansen, .312844776395, .426167815794, -.002624053234)]
    [InlineData(SobolEstimator.JanonMonod, .312028070373, .422616030796, -.002719300617)]
    [InlineData(SobolEstimator.Martinez, .312033054791, .422620162072, -.002716700122)]
    public void Each_estimator_gives_the_published_numbers_on_the_first_1024_Sobol_points(
        SobolEstimator estimator,
        double x1,
        double x2,
        double x3
    )
    {
        var found = Indices(new SobolAnalysis(3, estimator).OfDraws(Samples.Ishigami, new NetDesign(), 1024, 20));
        Assert.Equal(3.50605568039957, found.Mean.Value, 1e-11);
        Assert.Equal(13.8189544432387, found.Variance.Value, 1e-10);
        Assert.Equal(x1, found.First[0].Value, 1e-11);
        Assert.Equal(x2, found.First[1].Value, 1e-11);
        Assert.Equal(x3, found.First[2].Value, 1e-11);
        if (estimator != SobolEstimator.Saltelli && estimator != SobolEstimator.Jansen)
            return;
        Assert.Equal(.558179045711, found.Total[0].Value, 1e-11);
        Assert.Equal(.443284584030, found.Total[1].Value, 1e-11);
        Assert.Equal(.242149373355, found.Total[2].Value, 1e-11);
    }

    // 16 shifts, 95 %: 6 intervals; widened three times, a false alarm has odds below 1e-5 for each seed, and the seed is fixed.
    [Fact]
    public void Scrambles_find_the_closed_form_of_Ishigami()
    {
        var found = Indices(new SobolAnalysis(3).OfScrambles(Samples.Ishigami, Shifts(0, 16), 1024));
        for (var i = 0; i < 3; i++)
        {
            AssertNear(IshigamiFirst[i], found.First[i]);
            AssertNear(IshigamiTotal[i], found.Total[i]);
        }
    }

    [Fact]
    public void Groups_share_out_all_variance_of_Ishigami()
    {
        var found = Indices(
            new SobolAnalysis(
                3,
                groups:
                [
                    [0, 2],
                    [1],
                ]
            ).OfScrambles(Samples.Ishigami, Shifts(50, 16), 1024)
        );
        AssertNear(.5575888552, found.First[0]);
        AssertNear(.5575888552, found.Total[0]);
        AssertNear(.4424111448, found.First[1]);
    }

    [Fact]
    public void Second_order_finds_the_one_interaction_of_Ishigami()
    {
        var found = Indices(new SobolAnalysis(3, second: true).OfScrambles(Samples.Ishigami, Shifts(90, 16), 2048));
        AssertNear(0, found.Second[0]);
        AssertNear(.2436836640621477, found.Second[1]);
        AssertNear(0, found.Second[2]);
        Assert.Equal(16 * 2048 * 8, found.Runs);
    }

    [Fact]
    public void Answers_are_the_same_bytes_for_any_number_of_threads()
    {
        SobolAnswer.Indices Run(int threads) =>
            Indices(new SobolAnalysis(10).OfDraws(Samples.GFunction, new HashDesign(20, 3), 5000, 50, threads: threads));
        Assert.Equal(Run(1).First.AsSpan(), Run(3).First.AsSpan());
        Assert.Equal(Run(1).Total.AsSpan(), Run(7).Total.AsSpan());
    }

    // 100 seeded analyses; hits of a true 95 % are binomial: fewer than 86 of 100 has odds 2e-4 for each of the indices.
    [Fact]
    public void Bootstrap_intervals_cover_the_g_function_at_their_level()
    {
        var (first, total) = (new int[2], new int[2]);
        for (var seed = 0UL; seed < 100; seed++)
        {
            var found = Indices(new SobolAnalysis(10).OfDraws(Samples.GFunction, new HashDesign(20, 900 + seed), 1024, 200, seed));
            for (var i = 0; i < 2; i++)
            {
                first[i] += found.First[i].Covers(Samples.GTruth(i).First) ? 1 : 0;
                total[i] += found.Total[i].Covers(Samples.GTruth(i).Total) ? 1 : 0;
            }
        }

        Assert.All(first.Concat(total), hits => Assert.InRange(hits, 86, 100));
    }

    // As above, and an interval that is too wide covers always: its width is held to what the spread of estimates warrants, within a factor of 1.5.
    [Fact]
    public void Scramble_intervals_cover_Ishigami_at_their_level_and_are_no_wider_than_they_must()
    {
        var hits = new int[6];
        var (values, halves) = (new List<double>(), new List<double>());
        for (var seed = 0UL; seed < 100; seed++)
        {
            var found = Indices(new SobolAnalysis(3).OfScrambles(Samples.Ishigami, Shifts(1000 + (seed * 16), 16), 256));
            for (var i = 0; i < 3; i++)
            {
                hits[i] += found.First[i].Covers(IshigamiFirst[i]) ? 1 : 0;
                hits[3 + i] += found.Total[i].Covers(IshigamiTotal[i]) ? 1 : 0;
            }

            values.Add(found.First[0].Value);
            halves.Add((found.First[0].High - found.First[0].Low) / 2);
        }

        Assert.All(hits, h => Assert.InRange(h, 86, 100));
        var sd = Math.Sqrt(values.Sum(v => (v - values.Average()) * (v - values.Average())) / 99);
        Assert.InRange(halves.Average() / (2.131 * sd), 1 / 1.5, 1.5);
    }

    [Fact]
    public void Dependent_inputs_are_refused_unless_a_group_holds_them_together()
    {
        double[,] correlation =
        {
            { 1, 0, 0.5 },
            { 0, 1, 0 },
            { 0.5, 0, 1 },
        };
        var apart = new SobolAnalysis(3, correlation: correlation).OfDraws(Samples.Ishigami, new HashDesign(6, 1), 100);
        Assert.Contains("Shapley", Assert.IsType<SobolAnswer.Refusal>(apart).Reason, StringComparison.Ordinal);
        var together = new SobolAnalysis(
            3,
            groups:
            [
                [0, 2],
                [1],
            ],
            correlation: correlation
        );
        Assert.IsType<SobolAnswer.Indices>(together.OfDraws(Samples.Ishigami, new HashDesign(6, 1), 100));
    }

    [Fact]
    public void A_result_that_is_no_number_is_told_with_its_draw()
    {
        static void Broken(ReadOnlySpan<double> u, int count, Span<double> y)
        {
            for (var k = 0; k < count; k++)
                y[k] = u[k] > 0.99 ? double.NaN : u[k];
        }

        var thrown = Assert.Throws<NotFiniteNumberException>(() => new SobolAnalysis(1).OfDraws(Broken, new HashDesign(2, 1), 1000));
        Assert.Contains("at draw", thrown.Message, StringComparison.Ordinal);
    }

    private static NetDesign[] Shifts(ulong first, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new NetDesign(first + (ulong)i))];

    private static void AssertNear(double truth, Estimate found) =>
        Assert.InRange(
            truth,
            found.Value - (1.5 * (found.High - found.Low)) - 1e-12,
            found.Value + (1.5 * (found.High - found.Low)) + 1e-12
        );

    private static SobolAnswer.Indices Indices(SobolAnswer answer) => Assert.IsType<SobolAnswer.Indices>(answer);
}
