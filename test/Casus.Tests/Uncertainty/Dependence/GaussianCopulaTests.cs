using Casus.Uncertainty.Dependence;
using Casus.Uncertainty.Sampling;

namespace Casus.Tests.Uncertainty.Dependence;

public class GaussianCopulaTests
{
    [Theory]
    [InlineData(0.6)]
    [InlineData(-0.9)]
    [InlineData(0.05)]
    public void Ranks_correlate_as_stated(double spearman)
    {
        // Scrambled points: the error is far below the tolerance, which plain draws would pass but for one time in a thousand.
        var columns = Draws(3, 16384);
        var own = (double[])columns[0].Clone();
        GaussianCopula.OfRanks(3, [(0, 2, spearman)]).Apply(columns, 16384);

        Assert.Equal(spearman, Spearman(columns[0], columns[2]), 0.01);
        Assert.Equal(0, Spearman(columns[0], columns[1]), 0.01);
        Assert.Equal(own, columns[0]);
    }

    [Fact]
    public void A_number_that_depends_on_nothing_keeps_its_very_draws()
    {
        var (columns, before) = (Draws(4, 512), Draws(4, 512));
        GaussianCopula.OfRanks(4, [(1, 3, 0.7)]).Apply(columns, 512);

        Assert.Equal(before[0], columns[0]);
        Assert.Equal(before[1], columns[1]);
        Assert.Equal(before[2], columns[2]);
        Assert.NotEqual(before[3], columns[3]);
    }

    [Fact]
    public void Each_number_stays_evenly_spread()
    {
        var columns = Draws(3, 8192);
        GaussianCopula.OfRanks(3, [(0, 1, 0.8), (1, 2, -0.5)]).Apply(columns, 8192);

        foreach (var column in columns)
        {
            for (var tenth = 1; tenth < 10; tenth++)
                Assert.Equal(tenth / 10.0, column.Count(s => s < tenth / 10.0) / 8192.0, 0.005);
        }
    }

    [Fact]
    public void Highams_example_is_repaired_to_his_answer()
    {
        // Higham 2002, section 4: the nearest correlation matrix of a tridiagonal one.
        var repaired = CorrelationMatrix.Of(
            new double[,]
            {
                { 1, 1, 0 },
                { 1, 1, 1 },
                { 0, 1, 1 },
            }
        );

        Assert.Equal(0.7607, repaired[0, 1], 1e-4);
        Assert.Equal(0.1573, repaired[0, 2], 1e-4);
        Assert.Equal(0.7607, repaired[1, 2], 1e-4);
        Assert.Equal(3, repaired.Repairs.Length);
        Assert.Contains(new(0, 2, 0, repaired[0, 2]), repaired.Repairs);
    }

    [Fact]
    public void Correlations_that_fit_together_are_left_as_they_are()
    {
        var stated = new[,]
        {
            { 1, 0.5, 0.2 },
            { 0.5, 1, -0.3 },
            { 0.2, -0.3, 1 },
        };
        var matrix = CorrelationMatrix.Of(stated);

        Assert.Empty(matrix.Repairs);
        Assert.Equal(-0.3, matrix[1, 2]);
    }

    [Fact]
    public void What_is_no_correlation_is_refused()
    {
        Assert.Throws<ArgumentException>(() => GaussianCopula.OfRanks(2, [(0, 1, 1.2)]));
        Assert.Throws<ArgumentException>(() => GaussianCopula.OfRanks(2, [(0, 1, double.NaN)]));
        Assert.Throws<ArgumentException>(() => GaussianCopula.OfRanks(2, [(0, 0, 0.2)]));
        Assert.Throws<ArgumentException>(() => GaussianCopula.OfRanks(2, [(0, 1, 0.2), (1, 0, 0.3)]));
        Assert.Throws<ArgumentException>(() => GaussianCopula.OfRanks(2, [(0, 2, 0.2)]));
    }

    [Fact]
    public void Complete_dependence_makes_one_number_follow_the_other()
    {
        var columns = Draws(2, 256);
        GaussianCopula.OfRanks(2, [(0, 1, 1)]).Apply(columns, 256);

        Assert.True(Spearman(columns[0], columns[1]) > 0.9999);
    }

    private static double[][] Draws(int inputs, int count)
    {
        var design = new ScrambledSobol([.. Enumerable.Range(0, inputs).Select(i => $"x{i}")], 4);
        var columns = Enumerable.Range(0, inputs).Select(_ => new double[count]).ToArray();
        for (var i = 0; i < inputs; i++)
            design.Fill(i, 0, columns[i]);
        return columns;
    }

    private static double Spearman(double[] x, double[] y) => MathNet.Numerics.Statistics.Correlation.Spearman(x, y);
}
