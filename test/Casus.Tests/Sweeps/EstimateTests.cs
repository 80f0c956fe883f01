using Casus.Sweeps.Answers;
using Casus.Uncertainty;

namespace Casus.Tests.Sweeps;

public class EstimateTests
{
    [Fact]
    public void Wilsons_interval_of_ten_in_a_hundred_is_the_textbook_one()
    {
        var interval = Estimate.Wilson(10, 100);

        Assert.Equal(0.1, interval.Value);
        Assert.Equal(0.05522914, interval.Low, 1e-7);
        Assert.Equal(0.17436566, interval.High, 1e-7);
    }

    [Fact]
    public void Nothing_seen_in_n_draws_still_leaves_room_above() => Assert.Equal(0.0369935, Estimate.Wilson(0, 100).High, 1e-6);

    [Fact]
    public void Replicates_that_agree_do_not_claim_certainty()
    {
        var estimate = Estimate.OfShare([5, 5, 5, 5], [10, 10, 10, 10]);

        Assert.True(estimate.Low < 0.5 && estimate.High > 0.5);
    }

    // 2,000 intervals of nominal 95 %: outside of 93 to 97 % covered with probability below 1e-4 if the nominal rate is true.
    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(0.3, 16)]
    [InlineData(0.9, 16)]
    public void Intervals_cover_the_truth_at_their_nominal_rate(double truth, int replicates)
    {
        var chance = new SplitMix(7);
        var covered = 0;
        for (var trial = 0; trial < 2000; trial++)
        {
            var (happened, draws) = (new long[replicates], new long[replicates]);
            for (var r = 0; r < replicates; r++)
            {
                draws[r] = 1600 / replicates;
                for (var d = 0; d < draws[r]; d++)
                    happened[r] += chance.NextShare() < truth ? 1 : 0;
            }

            var interval = Estimate.OfShare(happened, draws);
            covered += interval.Low <= truth && truth <= interval.High ? 1 : 0;
        }

        Assert.InRange(covered / 2000.0, 0.93, 0.97);
    }
}
