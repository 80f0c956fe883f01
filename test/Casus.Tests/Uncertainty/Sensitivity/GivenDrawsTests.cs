using Casus.Uncertainty.Sensitivity;

namespace Casus.Tests.Uncertainty.Sensitivity;

public sealed class GivenDrawsTests
{
    private const int Draws = 8192;

    // Intervals of 99.99 % (rank) for three inputs: a false alarm has odds 3e-4, and the seed is fixed.
    [Fact]
    public void Ranks_find_first_order_shares_of_Ishigami()
    {
        var found = Ishigami().FirstOrder(0.9999);
        Assert.True(found[0].Covers(0.3139051911478115), $"{found[0]}");
        Assert.True(found[1].Covers(0.4424111447900409), $"{found[1]}");
        Assert.True(found[2].Covers(0), $"{found[2]}");
        Assert.All(found, f => Assert.InRange(f.High - f.Low, 0, 0.25));
    }

    // Sampling error of delta at 8,192 draws is about .006; .03 is five of them, and leaves room for smoothing.
    [Fact]
    public void Delta_agrees_with_integration_of_the_densities_of_a_sum_of_normals()
    {
        var columns = Normals(3);
        var y = Enumerable.Range(0, Draws).Select(k => (2 * columns[0][k]) + columns[1][k]).ToArray();
        var found = new GivenDraws(columns, y).Delta();
        Assert.Equal(Exact(2, 1), found[0].Value, 0.03);
        Assert.Equal(Exact(1, 2), found[1].Value, 0.03);
        Assert.Equal(0, found[2].Value, 0.03);
        Assert.All(found, f => Assert.True(f.Low < f.Value && f.Value < f.High));
    }

    [Fact]
    public void Threads_change_no_delta() => Assert.Equal(Ishigami().Delta(20).AsSpan(), Ishigami().Delta(20, threads: 2).AsSpan());

    [Fact]
    public void Pawn_tells_inputs_from_dummies()
    {
        var columns = Normals(3);
        var y = Enumerable.Range(0, Draws).Select(k => (2 * columns[0][k]) + columns[1][k]).ToArray();
        var (medians, threshold) = new GivenDraws(columns, y).Pawn();
        Assert.True(medians[0] > medians[1] && medians[1] > 2 * threshold, $"{medians[0]} {medians[1]} {threshold}");
        // The largest of 100 dummies is exceeded by one more dummy with odds 1 in 101; the seed is fixed.
        Assert.True(medians[2] <= threshold);
    }

    [Fact]
    public void A_result_that_is_the_input_has_the_distances_of_slices_by_hand()
    {
        var x = Enumerable.Range(0, 100).Select(k => (double)k).ToArray();
        var (medians, _) = new GivenDraws([x], x).Pawn(4);
        // The quarters lie 3/4, 1/2, 1/2 and 3/4 from the whole.
        Assert.Equal(0.625, medians[0], 1e-12);
    }

    [Fact]
    public void Regional_distance_of_a_cut_input_is_one_and_of_an_idle_input_is_small()
    {
        var columns = Normals(2);
        var found = new GivenDraws(columns, columns[0]).Regional(y => y > 1);
        Assert.Equal(1, found[0].Distance);
        Assert.True(found[0].Odds < 1e-100);
        // An idle input's odds are uniform: below .001 once in a thousand seeds.
        Assert.True(found[1].Odds > 0.001);
    }

    [Fact]
    public void A_draw_that_is_no_number_is_named()
    {
        var y = Normals(1)[0];
        y[17] = double.NaN;
        Assert.Contains("17", Assert.Throws<ArgumentException>(() => new GivenDraws(Normals(1), y)).Message, StringComparison.Ordinal);
    }

    private static GivenDraws Ishigami()
    {
        var columns = Shares(3, 11);
        var y = new double[Draws];
        Samples.Ishigami(columns.SelectMany(c => c).ToArray(), Draws, y);
        return new(columns, y);
    }

    private static double[][] Normals(int count) =>
        [.. Shares(count, 7).Select(c => Array.ConvertAll(c, u => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, u)))];

    private static double[][] Shares(int count, ulong seed)
    {
        var design = new HashDesign(count, seed);
        var columns = Enumerable.Range(0, count).Select(_ => new double[Draws]).ToArray();
        for (var i = 0; i < count; i++)
            design.Fill(i, 0, columns[i]);
        return columns;
    }

    // Y = own + rest: half the mean of the integral of |f_Y - f_(Y|X)|, by midpoint rules.
    private static double Exact(double own, double rest)
    {
        static double Density(double x, double sd) => Math.Exp(-x * x / (2 * sd * sd)) / (sd * Math.Sqrt(2 * Math.PI));
        var (all, sum) = (Math.Sqrt((own * own) + (rest * rest)), 0.0);
        for (var z = -5.975; z < 6; z += 0.05)
        {
            for (var y = -19.95; y < 20; y += 0.1)
                sum += Density(z, 1) * Math.Abs(Density(y, all) - Density(y - (own * z), rest)) * 0.05 * 0.1 / 2;
        }

        return sum;
    }
}
