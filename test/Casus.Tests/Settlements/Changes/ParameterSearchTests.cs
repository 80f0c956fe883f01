using Casus.Settlements.Changes;
using CsCheck;
using static Casus.Tests.Settlements.OnePeriodGuarantee;

namespace Casus.Tests.Settlements.Changes;

public class ParameterSearchTests
{
    [Fact]
    public void A_cap_on_a_full_guarantee_must_rise_by_a_twentieth()
    {
        var found = Found(ParameterSearch.Least(cap => cap - ChallengerNeeds(0.875), 0.35, 0, 1));

        Assert.Equal(0.05, found.Change, 1e-12);
        Assert.Equal(ChangeMethod.Affine, found.Method);
    }

    [Fact]
    public void Under_the_same_cap_an_ambiguous_guarantee_lacks_less_and_a_weak_one_nothing()
    {
        Assert.Equal(0.01484375, Found(ParameterSearch.Least(cap => cap - ChallengerNeeds(0.5), 0.35, 0, 1)).Change, 1e-12);
        Assert.Equal(
            0.1725071023,
            Assert.IsType<ParameterChange.Already>(ParameterSearch.Least(cap => cap - ChallengerNeeds(0.125), 0.35, 0, 1)).Margin,
            5e-11
        );
    }

    [Theory]
    [InlineData(MarginShape.Monotone, ChangeMethod.Bisection)]
    [InlineData(MarginShape.Unknown, ChangeMethod.Scan)]
    public void The_greatest_belief_in_the_strong_reading_that_a_cap_allows(MarginShape shape, ChangeMethod method)
    {
        var found = Found(ParameterSearch.Least(belief => 0.35 - ChallengerNeeds(0.125 + (0.75 * belief)), 0.5, 0, 1, shape));

        Assert.Equal(0.44430158018667415, found.Value, 1e-12);
        Assert.Equal(method, found.Method);
    }

    [Theory]
    [InlineData(0.40, 3.0 / 7, true)]
    [InlineData(0.10, 39.0 / 61, false)]
    public void Deterrence_needs_a_belief_that_acceptance_may_not_allow(double attackMost, double leastToDeter, bool open)
    {
        var deters = Found(ParameterSearch.Least(q => attackMost - Attack(q), 0, 0, 1, MarginShape.Monotone));
        var accepts = Found(ParameterSearch.Least(q => 0.36 - ChallengerNeeds(q), 1, 0, 1, MarginShape.Monotone));

        Assert.Equal(leastToDeter, deters.Value, 1e-12);
        Assert.Equal(0.48572007066548206, accepts.Value, 1e-12);
        Assert.Equal(open, deters.Value <= accepts.Value);
    }

    [Fact]
    public void What_the_challenger_must_be_paid_to_sign_a_guarantee_that_deters() =>
        Assert.Equal(0.03690163934426227, ChallengerNeeds(39.0 / 61) - 0.36, 1e-12);

    [Fact]
    public void Of_two_ways_out_the_nearer_is_taken()
    {
        var found = Found(ParameterSearch.Least(value => (value * value) - 4, 0.5, -10, 10));

        Assert.Equal(2, found.Value, 1e-12);
        Assert.Equal(ChangeMethod.Scan, found.Method);
        Assert.Equal(20.0 / 256, found.Resolution);
    }

    [Fact]
    public void Where_nothing_within_bounds_will_do_the_best_is_told()
    {
        var straight = Assert.IsType<ParameterChange.NotWithin>(ParameterSearch.Least(value => value - 2, 0, 0, 1));
        var bent = Assert.IsType<ParameterChange.NotWithin>(ParameterSearch.Least(value => -1 - Math.Pow(value - 0.5, 2), 0, 0, 1));
        var declared = Assert.IsType<ParameterChange.NotWithin>(
            ParameterSearch.Least(value => Math.Exp(value) - 4, 0, 0, 1, MarginShape.Monotone)
        );

        Assert.Equal((1, -1, ChangeMethod.Affine), (straight.Best, straight.Margin, straight.Method));
        Assert.Equal((0.5, -1, ChangeMethod.Scan), (bent.Best, bent.Margin, bent.Method));
        Assert.Equal((1, ChangeMethod.Bisection), (declared.Best, declared.Method));
    }

    [Fact]
    public void A_jump_is_closed_in_on()
    {
        var found = Found(ParameterSearch.Least(value => value >= 0.3 ? 1 : -1, 0, 0, 1));

        Assert.Equal(0.3, found.Value);
        Assert.Equal(Math.BitDecrement(0.3), found.ShortOf);
    }

    [Fact]
    public void A_margin_that_is_no_number_counts_as_negative() =>
        Assert.Equal(0.5, Found(ParameterSearch.Least(value => value < 0.5 ? double.NaN : 1, 0, 0, 1)).Value, 1e-12);

    [Fact]
    public void A_margin_declared_monotone_that_is_not_is_refused_when_seen() =>
        Assert.Throws<ArgumentException>(() => ParameterSearch.Least(value => (value * value) - 4, 0, -10, 10, MarginShape.Monotone));

    [Fact]
    public void Every_change_found_is_enough_and_anything_less_is_not() =>
        Gen.Select(Gen.Double[-3, 3], Gen.Double[-3, 3], Gen.Double[-2, 2], Gen.Double[-1, 1])
            .Sample(
                (present, slope, bend, current) =>
                {
                    double Margin(double value) => present + (slope * value) + (bend * value * value * value);
                    var result = ParameterSearch.Least(Margin, current, -1, 1);

                    if (result is not ParameterChange.Found found)
                        return;
                    Assert.True(Margin(found.Value) >= 0 && Margin(found.ShortOf) < 0);
                    Assert.True(Math.Abs(found.ShortOf - current) <= Math.Abs(found.Change));
                    Assert.InRange(found.Value, -1, 1);

                    // Nothing nearer on a grid finer than the scan by an irrational ratio, unless it hides between two steps.
                    foreach (var part in Enumerable.Range(0, 700).Select(step => step / 700.0))
                    {
                        var reach = Math.Max(0, Math.Abs(found.Change) - found.Resolution - 1e-9) * part;
                        Assert.False(
                            Margin(Math.Clamp(current + reach, -1, 1)) >= 1e-6 || Margin(Math.Clamp(current - reach, -1, 1)) >= 1e-6
                        );
                    }
                },
                seed: "0000KhPpgW53",
                iter: 300
            );

    private static ParameterChange.Found Found(ParameterChange change)
    {
        var found = Assert.IsType<ParameterChange.Found>(change);
        Assert.True(found.Margin >= 0);
        return found;
    }
}
