using Casus.Dossiers;

namespace Casus.Tests.Dossiers;

public class ClusterProposalTests
{
    private const string Line = "Any foreign battalion on our soil would be a legitimate target.";

    [Fact]
    public void Officials_of_one_side_who_say_alike_in_one_month_may_repeat_a_line()
    {
        var proposal = Assert.Single(
            ClusterProposal.Of(
                Sample.Of(
                    Sample.Said("a", "Deln", Line, "2").With("velia", "2031-03-02"),
                    Sample
                        .Said("b", "Marsh", "A foreign battalion would be treated as a legitimate target.", "1.5")
                        .With("velia", "2031-03-10")
                )
            )
        );

        Assert.Equal(CommonOrigin.OneLine, proposal.Kind);
        Assert.Equal(["a", "b"], proposal.Statements.Select(s => s.Id));
    }

    [Fact]
    public void Two_sources_that_report_the_same_words_are_one_report()
    {
        var proposal = Assert.Single(
            ClusterProposal.Of(Sample.Of(Sample.Said("a", "Deln", Line, "2", "paper"), Sample.Said("b", "Deln", Line, "2", "radio")))
        );

        Assert.Equal(CommonOrigin.OneReport, proposal.Kind);
    }

    [Theory]
    [InlineData("velia", "2031-03-02", "kashtel", "2031-03-03")] // two sides
    [InlineData("velia", "2031-03-02", "velia", "2031-09-03")] // half a year between
    public void Others_stand_alone(string side, string date, string otherSide, string otherDate) =>
        Assert.Empty(
            ClusterProposal.Of(
                Sample.Of(
                    Sample.Said("a", "Deln", Line, "2").With(side, date),
                    Sample.Said("b", "Marsh", Line, "2").With(otherSide, otherDate)
                )
            )
        );

    [Fact]
    public void What_a_person_has_joined_already_is_not_proposed_again() =>
        Assert.Empty(
            ClusterProposal.Of(
                Sample.Of(
                    Sample.Said("a", "Deln", Line, "2", "paper").With(cluster: "line"),
                    Sample.Said("b", "Deln", Line, "2", "radio").With(cluster: "line")
                ) with
                {
                    Clusters = [new("line", "A line", new Dependence.Correlated(new(1, 2)))],
                }
            )
        );

    [Fact]
    public void The_order_of_the_file_changes_no_group()
    {
        Statement[] statements =
        [
            Sample.Said("a", "Deln", Line, "2").With("velia", "2031-03-02"),
            Sample.Said("b", "Marsh", Line, "1.5").With("velia", "2031-03-10"),
            Sample.Said("c", "Osk", Line, "1.2").With("velia", "2031-03-12"),
            Sample.Said("d", "Brenn", "The river is closed.", "1.2").With("velia", "2031-03-12"),
        ];

        var forward = Assert.Single(ClusterProposal.Of(Sample.Of(statements)));
        var backward = Assert.Single(ClusterProposal.Of(Sample.Of([.. statements.Reverse()])));

        Assert.Equal(["a", "b", "c"], forward.Statements.Select(s => s.Id));
        Assert.Equal(["a", "b", "c"], backward.Statements.Select(s => s.Id).Order(StringComparer.Ordinal));
    }
}
