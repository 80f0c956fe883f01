using Casus.Numerics;
using Casus.Reports;
using Casus.Reports.Drawings;

namespace Casus.Tests.Reports;

public class TreeTests
{
    private static readonly Table Numbers = new(
        ["Item"],
        [
            ["one"],
        ]
    );

    [Fact]
    public void A_figure_without_words_for_those_who_cannot_see_it_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Figure("f", "Title", "Caption", SampleDrawings.Terms(), " ", Numbers));

    [Fact]
    public void A_figure_without_its_numbers_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new Figure("f", "Title", "Caption", SampleDrawings.Terms(), "Words", new Table(["Item"], []))
        );

    [Fact]
    public void A_row_has_a_cell_for_each_column() =>
        Assert.Throws<ArgumentException>(() =>
            new Table(
                ["A", "B"],
                [
                    ["one"],
                ]
            )
        );

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org")]
    public void A_source_is_a_web_address_and_nothing_else(string address) =>
        Assert.Throws<ArgumentException>(() => new Run.Source("here", new Uri(address, UriKind.RelativeOrAbsolute)));

    [Theory]
    [InlineData("fig-map", "fig-map")]
    [InlineData("7 \"><script>", "a7----script-")]
    [InlineData("é", "a-")]
    public void An_anchor_is_safe_as_an_id(string name, string expected) => Assert.Equal(expected, Anchor.Of(name).Name);

    [Fact]
    public void The_sample_leads_nowhere_that_is_not_there()
    {
        Assert.Empty(References.Broken(SampleReport.Build()));
        Assert.Empty(References.Doubled(SampleReport.Build()));
    }

    [Fact]
    public void A_link_to_nowhere_and_a_place_named_twice_are_found()
    {
        var report = new Report(
            "T",
            "Q",
            [
                [new Run.Reference("there", "nowhere")],
            ],
            [],
            new("s", "h", "e", 1),
            [new("one", "One", []), new("one", "Two", [])]
        );

        Assert.Equal(["nowhere"], References.Broken(report).Select(anchor => anchor.Name));
        Assert.Equal(["one"], References.Doubled(report).Select(anchor => anchor.Name));
    }

    [Fact]
    public void A_waterfall_adds_up_exactly()
    {
        var thirds = new Waterfall("start", new Rational(1, 3), [new("a", new Rational(1, 3)), new("b", new Rational(-2, 3))], "end");

        Assert.Equal(Rational.Zero, thirds.End);
    }

    [Fact]
    public void Ten_years_at_eight_percent_leave_43_percent()
    {
        // The worked conversion: (1 − 0.08)^10 = 0.4343884542.
        var survival = new HazardSeries("h", [.. Enumerable.Repeat(0.08, 10)]).Survival();

        Assert.Equal(0.4343884542, survival[^1], 9);
    }

    [Fact]
    public void The_strong_text_lacks_015_between_the_challenger_and_the_parliament()
    {
        var group = SampleDrawings.Intervals().Groups[1];

        Assert.Equal(-0.15, group.Width, 12);
        Assert.Equal("Challenger", group.BindsLow.Actor);
        Assert.Equal("Parliament of the protégé", group.BindsHigh.Actor);
    }

    [Fact]
    public void A_cluster_that_weighs_less_than_its_statements_is_saturated()
    {
        var clusters = SampleDrawings.Balance().Clusters;

        Assert.Equal([true, false, false], clusters.Select(cluster => cluster.IsSaturated));
        Assert.Equal(1 / (1 + Math.Exp(-(Math.Log(3.0 / 7) + 1.78))), SampleDrawings.Balance().Posterior, 12);
    }

    [Fact]
    public void A_map_with_a_cell_too_few_or_of_no_category_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new OutcomeMap("r", ["1"], "c", ["1", "2"], [new("x", Tone.Good)], [new("p", [0])]));
        Assert.Throws<ArgumentException>(() => new OutcomeMap("r", ["1"], "c", ["1"], [new("x", Tone.Good)], [new("p", [1])]));
    }
}
