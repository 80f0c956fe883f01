using Casus.Numerics;
using Casus.Settlements.Concepts;

namespace Casus.Tests.Settlements.Concepts;

public class RubinsteinTests
{
    [Fact]
    public void The_more_patient_proposer_gets_five_sevenths() =>
        Assert.Equal(new Rational(5, 7), Rubinstein.ProposerShare(new Rational(9, 10), new Rational(4, 5)));

    [Fact]
    public void A_long_finite_exchange_of_offers_comes_as_close_as_one_likes()
    {
        // Last round: the proposer takes all. Before it, each proposer leaves the other just what waiting is worth. 200 rounds.
        var share = 1.0;
        for (var round = 0; round < 200; round++)
            share = 1 - ((round % 2 == 0 ? 0.9 : 0.8) * share);

        Assert.Equal(share, Rubinstein.ProposerShare(0.9, 0.8), 1e-12);
    }

    [Fact]
    public void As_offers_speed_up_the_share_tends_to_its_limit()
    {
        const double pause = 1e-6;

        Assert.Equal(new Rational(3, 4), Rubinstein.LimitShare(new Rational(1, 10), new Rational(3, 10)));
        Assert.Equal(0.75, Rubinstein.ProposerShare(Math.Exp(-0.1 * pause), Math.Exp(-0.3 * pause)), 1e-6);
    }

    [Fact]
    public void One_who_cannot_wait_is_left_nothing_to_wait_for() => Assert.Equal(1, Rubinstein.ProposerShare(0.5, 0));

    [Fact]
    public void Two_who_can_wait_for_ever_settle_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rubinstein.ProposerShare(1.0, 1.0));
}
