using Casus.Numerics;
using Casus.Settlements.Ranges;
using static Casus.Tests.Settlements.OnePeriodGuarantee;

namespace Casus.Tests.Settlements.Ranges;

public class BargainingRangeTests
{
    [Fact]
    public void Two_who_would_pay_for_war_can_share_anything_between_their_costs()
    {
        // Fearon 1995: win chance 0.6, costs 0.1 and 0.2 leave [0.5, 0.8].
        var range = BargainingRange<Rational>.Of(
            [ShareDemand<Rational>.Affine(new(-1, 2), 1), ShareDemand<Rational>.Affine(new(4, 5), -1)],
            0,
            1
        );

        Assert.Equal((new(1, 2), new(4, 5), new(3, 10)), (range.Low, range.High, range.Width));
        Assert.Equal([0], range.BindLow);
        Assert.Equal([1], range.BindHigh);
    }

    // Readings of q by challenger and victim in eighths, the challenger's dislike in tenths, and the range each pair leaves.
    [Theory]
    [InlineData(1, 1, 0, 0.1774928977, 0.3974431818)]
    [InlineData(4, 4, 0, 0.36484375, 0.68125)]
    [InlineData(7, 7, 0, 0.4, 0.85)]
    [InlineData(1, 7, 0, 0.1774928977, 0.5784659091)]
    [InlineData(7, 1, 0, 0.4, 0.85)]
    [InlineData(7, 7, 5, 0.9, 0.85)]
    public void A_guarantee_moves_and_widens_the_range(int challengerReads, int victimReads, int dislike, double low, double high)
    {
        var (qC, qP) = (new Rational(challengerReads, 8), new Rational(victimReads, 8));
        var ask = -ChallengerNeeds(qC, Tenths<Rational>(dislike));
        var range = BargainingRange<Rational>.Of(
            [
                ShareDemand<Rational>.Affine(ask, 1),
                ShareDemand<Rational>.Affine(Rational.Parse("0.85") - (Rational.Parse("0.9") * Loss(qC, qP)), -1),
            ],
            0,
            1
        );

        Assert.Equal(low, range.Low.ToDouble(), 5e-11);
        Assert.Equal(high, range.High.ToDouble(), 5e-11);
        Assert.Equal(low > high, range.IsEmpty);
        Assert.Equal(range.High - range.Low, range.Width);
    }

    [Fact]
    public void The_issue_itself_may_be_the_limit()
    {
        var range = BargainingRange<Rational>.Of([ShareDemand<Rational>.Affine(2, 1), ShareDemand<Rational>.Affine(3, -1)], 0, 1);

        Assert.Equal((0, 1), (range.Low, range.High));
        Assert.Empty(range.BindLow);
        Assert.Empty(range.BindHigh);
    }

    [Fact]
    public void Everyone_who_asks_the_same_limit_binds()
    {
        var range = BargainingRange<Rational>.Of(
            [ShareDemand<Rational>.Affine(-1, 2), ShareDemand<Rational>.Affine(-2, 4), ShareDemand<Rational>.Affine(1, 0)],
            0,
            1
        );

        Assert.Equal([0, 1], range.BindLow);
        Assert.False(range.IsEmpty);
    }

    [Fact]
    public void One_whom_no_share_suits_empties_the_range()
    {
        var range = BargainingRange<Rational>.Of([ShareDemand<Rational>.Affine(-1, 0)], 0, 1);

        Assert.True(range.IsEmpty);
        Assert.Equal([0], range.NeverSuited);
    }

    [Fact]
    public void A_bent_or_broken_surplus_is_closed_in_on()
    {
        // Risk aversion bends it; an indivisible town at one half breaks it.
        var bent = Assert.IsType<ShareDemand<double>.AtLeast>(MonotoneDemand.Of(share => Math.Sqrt(share) - 0.5, 0, 1));
        var broken = Assert.IsType<ShareDemand<double>.AtMost>(MonotoneDemand.Of(share => share < 0.5 ? 1 : -1, 0, 1));

        Assert.Equal(0.25, bent.Limit, 1e-15);
        Assert.Equal(Math.BitDecrement(0.5), broken.Limit);
        Assert.IsType<ShareDemand<double>.Anything>(MonotoneDemand.Of(share => share, 0, 1));
        Assert.IsType<ShareDemand<double>.Never>(MonotoneDemand.Of(share => share - 2, 0, 1));
    }
}
