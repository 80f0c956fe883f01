using Casus.Settlements.Concepts;

namespace Casus.Tests.Settlements.Concepts;

public class FrontierTests
{
    private static readonly Frontier s_parabola = new(one => 1 - (one * one), (0, 0), 1, one => -2 * one);
    private static readonly Frontier s_line = new(one => 1 - (one / 4), (0, 0), 4, _ => -0.25);

    [Fact]
    public void On_a_parabola_each_concept_picks_its_closed_form()
    {
        AssertAt(1 / Math.Sqrt(3), 2.0 / 3, NashSolution.On(s_parabola));
        AssertAt((Math.Sqrt(5) - 1) / 2, (Math.Sqrt(5) - 1) / 2, KalaiSmorodinsky.On(s_parabola));
        AssertAt((Math.Sqrt(5) - 1) / 2, (Math.Sqrt(5) - 1) / 2, EgalitarianSolution.On(s_parabola));
        AssertAt(0.5, 0.75, UtilitarianSolution.On(s_parabola, 1, 1));
    }

    [Fact]
    public void On_a_slanted_line_each_concept_picks_its_closed_form()
    {
        AssertAt(2, 0.5, NashSolution.On(s_line));
        AssertAt(2, 0.5, KalaiSmorodinsky.On(s_line));
        AssertAt(0.8, 0.8, EgalitarianSolution.On(s_line));
        AssertAt(4, 0, UtilitarianSolution.On(s_line, 1, 1));
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.7)]
    public void On_a_line_the_Nash_shares_are_the_weights(double weight) =>
        AssertAt(4 * weight, 1 - weight, NashSolution.On(s_line, weight));

    [Fact]
    public void Without_the_slope_the_answer_is_rougher_and_its_bracket_holds_the_truth()
    {
        var blind = new Frontier(one => 1 - (one * one), (0, 0), 1);

        var nash = NashSolution.On(blind);

        Assert.InRange(1 / Math.Sqrt(3), nash.One - nash.Bracket, nash.One + nash.Bracket);
        Assert.True(nash.Bracket < 1e-6);
    }

    [Fact]
    public void Without_the_slope_a_corner_is_found_too() =>
        Assert.Equal(4, UtilitarianSolution.On(new Frontier(one => 1 - (one / 4), (0, 0), 4), 1, 1).One);

    [Fact]
    public void A_better_fallback_gets_a_better_deal() =>
        AssertAt(2.5, 0.375, NashSolution.On(new Frontier(one => 1 - (one / 4), (1, 0), 4, _ => -0.25)));

    [Fact]
    public void Where_the_first_party_can_never_gain_as_much_equality_ends_at_its_best() =>
        AssertAt(1, 5, EgalitarianSolution.On(new Frontier(one => 6 - one, (0, 0), 1)));

    [Fact]
    public void A_curve_outside_the_scope_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Frontier(one => one, (0, 0), 1));
        Assert.Throws<ArgumentException>(() => new Frontier(one => (1 - one) * (1 - one), (0, 0), 1));
        Assert.Throws<ArgumentException>(() => new Frontier(one => 1 - one, (0, 0), 2));
    }

    private static void AssertAt(double one, double two, FrontierPoint point)
    {
        Assert.Equal(one, point.One, 1e-9);
        Assert.Equal(two, point.Two, 1e-9);
        Assert.True(point.Bracket <= 1e-9);
    }
}
