using Casus.Uncertainty.Sensitivity;

namespace Casus.Tests.Uncertainty.Sensitivity;

public sealed class ShapleyAnalysisTests
{
    // The closed form lies within the 99.99 % interval of each of 3 inputs: a false alarm has odds 3e-4, and the seed is fixed.
    [Theory]
    [InlineData(.5, true, .125, .296875, .578125)]
    [InlineData(.9, true, .1041666667, .4182291667, .4776041667)]
    [InlineData(.5, false, .125, .296875, .578125)]
    [InlineData(.9, false, .1041666667, .4182291667, .4776041667)]
    public void Correlated_sums_have_their_closed_form(double correlation, bool allSets, double first, double second, double third)
    {
        var found = new ShapleyAnalysis(Correlated(correlation), allSets).Of(Sum, new HashDesign(6, 5), 32_768, level: 0.9999);
        Assert.True(found[0].Covers(first), $"{found[0]}");
        Assert.True(found[1].Covers(second), $"{found[1]}");
        Assert.True(found[2].Covers(third), $"{found[2]}");
        Assert.InRange(found[2].High - found[2].Low, 0, 0.1);
        Assert.Equal(1, found.Sum(e => e.Value), 1e-9);
    }

    // 100 seeds; a true 95 % gives fewer than 86 hits with odds 2e-4 for each of three inputs.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Intervals_cover_at_their_level(bool allSets)
    {
        double[] truth = [.125, .296875, .578125];
        var hits = new int[3];
        for (var seed = 0UL; seed < 100; seed++)
        {
            var found = new ShapleyAnalysis(Correlated(.5), allSets).Of(Sum, new HashDesign(6, 300 + seed), 1024, seed);
            for (var i = 0; i < 3; i++)
                hits[i] += found[i].Covers(truth[i]) ? 1 : 0;
        }

        Assert.All(hits, h => Assert.InRange(h, 86, 100));
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var analysis = new ShapleyAnalysis(Correlated(.5));
        Assert.Equal(
            analysis.Of(Sum, new HashDesign(6, 1), 640).AsSpan(),
            analysis.Of(Sum, new HashDesign(6, 1), 640, threads: 3).AsSpan()
        );
    }

    [Fact]
    public void Impossible_correlations_are_refused()
    {
        double[,] impossible =
        {
            { 1, .9, -.9 },
            { .9, 1, .9 },
            { -.9, .9, 1 },
        };
        Assert.Throws<ArgumentException>(() => new ShapleyAnalysis(impossible));
    }

    private static double[,] Correlated(double r) =>
        new[,]
        {
            { 1, 0, 0 },
            { 0, 1, r },
            { 0, r, 1 },
        };

    private static void Sum(ReadOnlySpan<double> z, int count, Span<double> y)
    {
        for (var k = 0; k < count; k++)
            y[k] = z[k] + z[count + k] + (2 * z[(2 * count) + k]);
    }
}
