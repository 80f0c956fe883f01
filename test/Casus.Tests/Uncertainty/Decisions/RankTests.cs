using Casus.Tests.Uncertainty.Aggregates;
using Casus.Uncertainty.Decisions;

namespace Casus.Tests.Uncertainty.Decisions;

public class RankTests
{
    [Fact]
    public void Acts_in_a_fixed_order_keep_their_ranks()
    {
        var tally = new RankTally(3);
        tally.Add(new double[] { 1, 2, 3, 4, 11, 12, 13, 14, 6, 7, 8, 9 }, 4);

        Assert.Equal((3, 1, 2), (tally.Mean(0), tally.Mean(1), tally.Mean(2)));
        Assert.Equal((0, 1), (tally.Deviation(0), tally.TauBetweenHalves()));
        Assert.Equal((4, 0), (tally.Within(1, 0).Hits, tally.Within(0, 1).Hits));
    }

    [Fact]
    public void Equal_acts_share_the_mean_of_their_ranks_and_no_number_is_last()
    {
        var tally = new RankTally(4);
        tally.Add(new[] { 5, 5, 1, double.NaN }, 1);

        Assert.Equal((1.5, 1.5, 3, 4), (tally.Mean(0), tally.Mean(1), tally.Mean(2), tally.Mean(3)));
        Assert.Equal(1, tally.NotNumbers(3));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public void Ranks_of_exchangeable_acts_are_uniform(int acts)
    {
        // Mean (n + 1) / 2, variance (n² − 1) / 12. 4,000 draws: the tolerance is five standard errors, so no false alarm in 10^5.
        var tally = new RankTally(acts);
        tally.Add(ChoiceTallyTests.Table(acts, 4000, 6).SelectMany(v => v).ToArray(), 4000, 2);
        var deviation = Math.Sqrt(((acts * acts) - 1) / 12.0);

        Assert.Equal((acts + 1) / 2.0, Enumerable.Range(0, acts).Average(tally.Mean), 1e-9);
        Assert.Equal((acts + 1) / 2.0, tally.Mean(3), 5 * deviation / Math.Sqrt(4000));
        Assert.Equal(deviation, tally.Deviation(0), 0.05 * deviation);
        Assert.Equal(4000, tally.Within(0, tally.Bounds.Length - 1).Hits);
        Assert.Equal(acts, tally.Bounds[^1]);
    }

    [Fact]
    public void Blocks_threads_and_checkpoints_change_no_rank()
    {
        var table = ChoiceTallyTests.Table(5, 1000, 4);
        var whole = new RankTally(5);
        whole.Add(table.SelectMany(v => v).ToArray(), 1000, 3);
        var parts = new RankTally(5);
        for (var at = 0; at < 1000; at += 200)
        {
            var part = new RankTally(5);
            part.Add(table.SelectMany(v => v[at..(at + 200)]).ToArray(), 200);
            parts.Append(MomentsTests.Copy(part));
        }

        Assert.Equal(MomentsTests.Bytes(whole), MomentsTests.Bytes(parts));
        parts.Add(new double[5], 1);
        Assert.Throws<ArgumentException>(() => parts.Append(whole));
    }

    [Fact]
    public void Kendalls_tau_is_the_one_counted_pair_by_pair()
    {
        var chance = new Casus.Uncertainty.SplitMix(12);
        for (var n = 2; n < 60; n++)
        {
            var a = Enumerable.Range(0, n).Select(_ => Math.Round(chance.NextShare() * 8)).ToArray();
            var b = Enumerable.Range(0, n).Select(i => Math.Round(chance.NextShare() * 6) + a[i]).ToArray();
            double balance = 0,
                apartA = 0,
                apartB = 0;
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    balance += Math.Sign(a[i] - a[j]) * Math.Sign(b[i] - b[j]);
                    apartA += Math.Abs(Math.Sign(a[i] - a[j]));
                    apartB += Math.Abs(Math.Sign(b[i] - b[j]));
                }
            }

            Assert.Equal(balance / Math.Sqrt(apartA * apartB), KendallTau.Of(a, b), 1e-12);
        }
    }

    [Fact]
    public void Opposite_rankings_have_a_tau_of_minus_one_and_a_constant_one_has_none()
    {
        Assert.Equal(-1, KendallTau.Of([1, 2, 3, 4], [9, 7, 5, 3]));
        Assert.True(double.IsNaN(KendallTau.Of([1, 1, 1], [1, 2, 3])));
        Assert.Throws<ArgumentException>(() => KendallTau.Of([1, double.NaN], [1, 2]));
    }
}
