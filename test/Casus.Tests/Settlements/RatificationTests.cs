using System.Collections.Immutable;
using Casus.Numerics;
using Casus.Settlements;
using static Casus.Tests.Settlements.OnePeriodGuarantee;

namespace Casus.Tests.Settlements;

public class RatificationTests
{
    [Fact]
    public void Chances_multiply() => Assert.Equal(new Rational(3, 10), Ratification.AllPass<Rational>([new(1, 2), new(3, 5)]));

    [Fact]
    public void What_a_veto_stops_no_ratifier_passes()
    {
        var sets = AcceptSets.Of(
            RandomTable.Exact([
                [1, 1],
                [1, -1],
            ])
        );

        var accepted = Ratification.Accepted<Rational>(
            sets,
            [
                [new(1, 2), 1],
                [new(1, 3), 1],
            ]
        );

        Assert.Equal([new Rational(1, 6), 0], accepted);
        Assert.Equal([1, 0], Ratification.Accepted(sets, ImmutableArray<ImmutableArray<Rational>>.Empty));
    }

    [Fact]
    public void A_chance_above_one_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Ratification.AllPass<double>([1.1]));

    // The guarantor's cost of direct intervention on [0.3, 0.5] and the challenger's belief in the strong reading on [0, 1], 400 midpoints each.
    [Theory]
    [InlineData(0.35, 0.35, 0.44158125, 0.541, 0)]
    [InlineData(0.36, 0.40, 0.47999375, 0.59960625, 0.0796)]
    public void What_is_accepted_and_what_holds_are_counted_together(
        double cap,
        double attackMost,
        double accepted,
        double holds,
        double both
    )
    {
        var draws =
            from cost in Midpoints(0.3, 0.5)
            from belief in Midpoints(0, 1)
            let strong = 1 - Math.Clamp((cost - 0.35) / 0.4, 0, 1)
            let weak = 1 - Math.Clamp((cost - 0.05) / 0.4, 0, 1)
            let q = (belief * strong) + ((1 - belief) * weak)
            select (ChallengerNeeds(q) <= cap, Attack(q) <= attackMost);

        var outcome = JointOutcome.Count(draws);

        Assert.Equal(160_000, outcome.Draws);
        Assert.Equal(accepted, outcome.AcceptedShare, 1e-9);
        Assert.Equal(holds, outcome.HoldingShare, 1e-9);
        Assert.Equal(both, outcome.BothShare, 1e-9);
    }

    private static IEnumerable<double> Midpoints(double low, double high) =>
        Enumerable.Range(0, 400).Select(cell => low + ((high - low) * (cell + 0.5) / 400));
}
