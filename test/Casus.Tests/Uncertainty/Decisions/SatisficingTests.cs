using Casus.Tests.Uncertainty.Aggregates;
using Casus.Uncertainty.Decisions;

namespace Casus.Tests.Uncertainty.Decisions;

public class SatisficingTests
{
    [Fact]
    public void Two_shares_of_about_half_can_hold_together_never()
    {
        // Signed where the commitment is at most 0.44, deterring where it is at least 0.46: the product of the shares would be 0.24.
        const int n = 400;
        var outcomes = new double[2 * n];
        for (var k = 0; k < n; k++)
            (outcomes[k], outcomes[n + k]) = ((k + 0.5) / n, (k + 0.5) / n);
        var tally = new SatisficingTally(1, [Requirement.Most(0.44), Requirement.Least(0.46)]);
        tally.Add(outcomes, n);

        Assert.Equal((0.44, 0.54, 0), (tally.Met(0, 0).Share, tally.Met(0, 1).Share, tally.Volume(0).Share));
    }

    [Fact]
    public void A_threshold_that_is_reached_is_met_and_what_is_no_number_meets_nothing()
    {
        var tally = new SatisficingTally(2, [Requirement.Least(1)]);
        tally.Add(new[] { 1, 0.5, 2, double.NaN, 1, double.PositiveInfinity }, 3);

        Assert.Equal((2, 2), (tally.Volume(0).Hits, tally.Volume(1).Hits));
        Assert.Equal((0, 1), (tally.NotNumbers(0), tally.NotNumbers(1)));
    }

    [Fact]
    public void Blocks_threads_and_checkpoints_change_no_count()
    {
        var table = ChoiceTallyTests.Table(6, 1000, 5);
        var whole = new SatisficingTally(3, [Requirement.Least(0.3), Requirement.Most(0.6)]);
        whole.Add(table.SelectMany(row => row).ToArray(), 1000, 3);
        var parts = new SatisficingTally(3, [Requirement.Least(0.3), Requirement.Most(0.6)]);
        for (var at = 0; at < 1000; at += 250)
        {
            var part = new SatisficingTally(3, [Requirement.Least(0.3), Requirement.Most(0.6)]);
            part.Add(table.SelectMany(row => row[at..(at + 250)]).ToArray(), 250);
            parts.Append(MomentsTests.Copy(part));
        }

        Assert.Equal(MomentsTests.Bytes(whole), MomentsTests.Bytes(parts));
        Assert.Equal(Enumerable.Range(0, 1000).Count(k => table[1][k] >= 0.3 && table[4][k] <= 0.6), whole.Volume(1).Hits);
        Assert.Throws<ArgumentException>(() => parts.Append(new SatisficingTally(3, [Requirement.Least(0.3)])));
        Assert.Throws<FormatException>(() => SatisficingTally.Read(MomentsTests.Bytes(whole).AsSpan(0, 60)));
    }
}
