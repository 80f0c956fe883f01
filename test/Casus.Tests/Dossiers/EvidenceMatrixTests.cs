using Casus.Dossiers;

namespace Casus.Tests.Dossiers;

public class EvidenceMatrixTests
{
    [Fact]
    public void A_statement_twice_as_likely_if_true_weighs_one_bit()
    {
        var cell = Assert.Single(EvidenceMatrix.Of(Sample.Of(Sample.Said("a", "Deln", "x", "2"))).Rows).Cells[0];

        Assert.Equal((1.0, 1.0, 1.0), (cell.Low, cell.Central, cell.High));
    }

    [Fact]
    public void The_most_diagnostic_statement_comes_first()
    {
        var matrix = EvidenceMatrix.Of(
            Sample.Of(
                Sample.Said("weak", "Deln", "x", "1.1"),
                Sample.Said("against", "Marsh", "y", "1/8"),
                Sample.Said("for", "Osk", "z", "4")
            )
        );

        Assert.Equal(["against", "for", "weak"], matrix.Rows.Select(r => r.Statement.Id));
    }

    [Fact]
    public void An_interval_around_one_tells_nothing_apart()
    {
        var matrix = EvidenceMatrix.Of(Sample.Of(Sample.Said("a", "Deln", "x", "1/2-3"), Sample.Said("b", "Deln", "x", "2-3")));

        Assert.True(matrix.Rows.Single(r => r.Statement.Id == "a").Cells[0].TellsNothing);
        Assert.False(matrix.Rows.Single(r => r.Statement.Id == "b").Cells[0].TellsNothing);
    }

    [Fact]
    public void Inconsistency_counts_what_speaks_against_and_only_that()
    {
        var matrix = EvidenceMatrix.Of(
            Sample.Of(Sample.Said("a", "Deln", "x", "1/4"), Sample.Said("b", "Deln", "y", "1/2"), Sample.Said("c", "Deln", "z", "16"))
        );

        Assert.Equal(3, matrix.Inconsistency("h"), 1e-12);
        Assert.Equal(4, matrix.InconsistencyOfNegation("h"), 1e-12);
    }

    [Fact]
    public void Statements_that_bear_on_nothing_have_no_row() =>
        Assert.Empty(EvidenceMatrix.Of(Sample.Of(Sample.Said("a", "Deln", "x", ""))).Rows);
}
