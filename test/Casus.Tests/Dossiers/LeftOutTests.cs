using Casus.Dossiers;

namespace Casus.Tests.Dossiers;

public class LeftOutTests
{
    [Fact]
    public void Without_a_source_all_it_reports_is_gone_and_the_odds_are_those_of_the_rest()
    {
        var dossier = Sample.Of(Sample.Said("a", "Deln", "x", "3", "paper"), Sample.Said("b", "Marsh", "y", "2", "radio"));

        var without = dossier.WithoutSource("paper");

        Assert.Equal(["b"], without.Statements.Select(s => s.Id));
        // Even odds times 3 times 2 are 6 to 1; without the paper 2 to 1.
        Assert.Equal(6.0 / 7, (double)Ledger.Of(dossier)[0].Posterior.Central, 1e-6);
        Assert.Equal(2.0 / 3, (double)Ledger.Of(without)[0].Posterior.Central, 1e-6);
    }

    [Fact]
    public void Without_everything_the_prior_is_left()
    {
        var dossier = Sample.Of(Sample.Said("a", "Deln", "x", "3"));

        Assert.Equal(0.5, (double)Ledger.Of(dossier.WithoutStatement("a"))[0].Posterior.Central, 1e-6);
    }

    [Fact]
    public void What_is_not_there_cannot_be_left_out()
    {
        var dossier = Sample.Of(Sample.Said("a", "Deln", "x", "3"));

        Assert.Throws<ArgumentException>(() => dossier.WithoutSource("radio"));
        Assert.Throws<ArgumentException>(() => dossier.WithoutStatement("b"));
        Assert.Throws<ArgumentException>(() => dossier.WithoutCluster("c"));
    }
}
