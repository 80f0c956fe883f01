using Casus.Uncertainty;
using Casus.Uncertainty.Aggregates;

namespace Casus.Tests.Uncertainty.Aggregates;

public class CountTests
{
    [Fact]
    public void Wilsons_interval_is_the_published_one()
    {
        // Newcombe 1998, Statistics in Medicine 17, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29 at 95 %.
        AssertInterval((0.2553, 0.3662), new Proportion(81, 263).Wilson());
        AssertInterval((0.0624, 0.1605), new Proportion(15, 148).Wilson());
        AssertInterval((0, 0.1611), new Proportion(0, 20).Wilson());
        AssertInterval((0.0061, 0.1718), new Proportion(1, 29).Wilson());
    }

    [Fact]
    public void Clopper_and_Pearsons_interval_is_the_published_one()
    {
        // The same table.
        AssertInterval((0.2527, 0.3676), new Proportion(81, 263).ClopperPearson());
        AssertInterval((0.0578, 0.1617), new Proportion(15, 148).ClopperPearson());
        AssertInterval((0, 0.1684), new Proportion(0, 20).ClopperPearson());
        AssertInterval((0.0009, 0.1776), new Proportion(1, 29).ClopperPearson());
        // With no hit the upper end is 1 − (α/2)^(1/n).
        Assert.Equal(1 - Math.Pow(0.025, 1.0 / 20), new Proportion(0, 20).ClopperPearson().High, 1e-12);
    }

    [Fact]
    public void The_exact_interval_covers_at_least_as_often_as_said_and_Wilsons_does_on_average()
    {
        // Coverage summed over the binomial law itself: no chance, so no false alarm.
        const int n = 50;
        var wilson = 0.0;
        for (var i = 1; i < 100; i++)
        {
            var p = i / 100.0;
            double exact = 0,
                score = 0;
            for (var k = 0; k <= n; k++)
            {
                var weight = MathNet.Numerics.Distributions.Binomial.PMF(p, n, k);
                var proportion = new Proportion(k, n);
                exact += proportion.ClopperPearson() is var (lo, hi) && lo <= p && p <= hi ? weight : 0;
                score += proportion.Wilson() is var (low, high) && low <= p && p <= high ? weight : 0;
            }

            Assert.InRange(exact, 0.95 - 1e-9, 1);
            wilson += score / 99;
        }

        Assert.InRange(wilson, 0.945, 0.96);
    }

    [Fact]
    public void No_draws_say_nothing_and_more_hits_than_draws_are_refused()
    {
        Assert.Equal((0, 1), default(Proportion).Wilson());
        Assert.Equal((0, 1), default(Proportion).ClopperPearson());
        Assert.Throws<ArgumentException>(() => new Proportion(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Proportion(1, 2).Wilson(1));
    }

    [Fact]
    public void Replicates_give_students_interval()
    {
        // Five replicates 1..5: mean 3, standard error sqrt(2.5 / 5), t(4, 0.975) = 2.7764451052.
        var interval = ReplicateInterval.Of([1, 2, 3, 4, 5]);

        Assert.Equal(3, interval.Estimate, 1e-12);
        Assert.Equal(3 - (2.7764451052 * Math.Sqrt(0.5)), interval.Low, 1e-8);
        Assert.Throws<ArgumentException>(() => ReplicateInterval.Of([1]));
        Assert.Throws<ArgumentException>(() => ReplicateInterval.Of([1, double.NaN]));
    }

    [Fact]
    public void The_replicate_interval_covers_as_often_as_said()
    {
        // 4,000 intervals of 16 means of 12 uniform numbers at 90 %: the count is binomial, so 0.88 to 0.92 fails by chance below once in 10^4.
        var chance = new SplitMix(11);
        var covered = 0;
        for (var trial = 0; trial < 4000; trial++)
        {
            var estimates = Enumerable.Range(0, 16).Select(_ => Enumerable.Range(0, 12).Sum(_ => chance.NextShare()) / 12).ToArray();
            var interval = ReplicateInterval.Of(estimates, 0.9);
            covered += interval.Low <= 0.5 && 0.5 <= interval.High ? 1 : 0;
        }

        Assert.InRange(covered / 4000.0, 0.88, 0.92);
    }

    [Fact]
    public void Joint_counts_are_those_of_a_plain_loop()
    {
        var chance = new SplitMix(3);
        for (var n = 0; n < 40; n++)
        {
            var a = Enumerable.Range(0, n).Select(_ => chance.NextShare() < 0.6).ToArray();
            var b = Enumerable.Range(0, n).Select(_ => chance.NextShare() < 0.3).ToArray();
            var count = new JointCount();
            count.Add(a, b);
            count = MomentsTests.Copy(count);

            Assert.Equal(a.Zip(b).Count(p => p.First && p.Second), count.Both);
            Assert.Equal(a.Zip(b).Count(p => p.First && !p.Second), count.FirstOnly);
            Assert.Equal(a.Zip(b).Count(p => !p.First && p.Second), count.SecondOnly);
            Assert.Equal(n, count.Total);
        }
    }

    [Fact]
    public void Two_things_that_exclude_each_other_have_a_joint_share_of_nought()
    {
        // The shares are 0.5 and 0.5 and their product 0.25, but they never hold together.
        var count = new JointCount();
        count.Add([true, false, true, false], [false, true, false, true]);

        Assert.Equal((0.5, 0.5, 0), (count.First.Share, count.Second.Share, count.Joint.Share));
        Assert.Equal(-1, count.Phi);
        Assert.Equal(0, count.SecondGivenFirst.Share);
    }

    [Fact]
    public void A_threshold_counts_what_is_at_it_as_below_and_leaves_out_what_is_no_number()
    {
        var count = new ThresholdCount(0.4);
        count.Add([.. Enumerable.Repeat(new[] { 0.4, 0.41, double.NaN, 0.1, double.PositiveInfinity }, 7).SelectMany(v => v)]);

        Assert.Equal((14, 14, 7), (count.AtMost, count.Above, count.NotNumbers));
        count.Append(MomentsTests.Copy(count));
        Assert.Equal(new Proportion(28, 56), count.Share);
        Assert.Throws<ArgumentException>(() => count.Append(new ThresholdCount(0.5)));
    }

    [Fact]
    public void Blocks_submitted_twice_are_refused()
    {
        var merge = new OrderedMerge<JointCount>(new JointCount());
        merge.Submit(1, new());

        Assert.Equal((0, 1), (merge.Next, merge.Waiting));
        Assert.Throws<ArgumentException>(() => merge.Submit(1, new()));
        merge.Submit(0, new());
        Assert.Equal((2, 0), (merge.Next, merge.Waiting));
        Assert.Throws<ArgumentException>(() => merge.Submit(0, new()));
    }

    private static void AssertInterval((double Low, double High) expected, (double Low, double High) interval)
    {
        Assert.Equal(expected.Low, interval.Low, 0.00006);
        Assert.Equal(expected.High, interval.High, 0.00006);
    }
}
