using System.Collections.Immutable;
using Casus.Numerics;
using Casus.Settlements.Changes;
using CsCheck;

namespace Casus.Tests.Settlements.Changes;

public class AffineChangeTests
{
    [Fact]
    public void One_gap_is_closed_by_the_lever_that_moves_it_cheapest_and_every_other_is_told()
    {
        // A cap on territory, the challenger's dislike of the guarantee, and side payments: each alone closes a gap of 0.15.
        var change = Find([new(new(-3, 20), [1, -1, new(1, 2)])], [new(1), new(3), new(1)]);

        Assert.Equal(
            [
                [0],
                [2],
                [1],
            ],
            change.MinimalSupports.Select(support => support.Levers)
        );
        Assert.Equal([new(3, 20), new(3, 10), new(9, 20)], change.MinimalSupports.Select(support => support.Cost));
        Assert.Equal([new(3, 20), 0, 0], change.Cheapest!.Changes);
        Assert.Equal([1], change.Cheapest.Prices);
    }

    [Fact]
    public void The_cheapest_way_may_move_more_levers_than_it_must()
    {
        // The cheap lever stops half-way; the dear one could do it all alone.
        var change = Find([new(-2, [1, 1])], [new(1, mostUp: 1), new(5)]);

        Assert.Equal([1, 1], change.Cheapest!.Changes);
        Assert.Equal(6, change.Cheapest.Cost);
        Assert.Equal([1], Assert.Single(change.MinimalSupports).Levers);
        Assert.Equal(10, change.MinimalSupports[0].Cost);
    }

    [Fact]
    public void Two_gaps_that_pull_one_lever_apart_need_another()
    {
        var change = Find([new(-1, [1, 0]), new(0, [-1, 1])], [new(1), new(1)]);

        Assert.Equal([1, 1], Assert.Single(change.MinimalSupports).Changes);
    }

    [Fact]
    public void Where_nothing_is_wrong_nothing_need_change()
    {
        var change = Find([new(0, [1])], [new(1)]);

        Assert.Equal(0, change.Cheapest!.Cost);
        Assert.Empty(Assert.Single(change.MinimalSupports).Levers);
    }

    [Fact]
    public void Where_nothing_will_do_nothing_is_offered()
    {
        var change = Find([new(-1, [0, 1])], [new(1), new(1, mostUp: new(1, 2))]);

        Assert.Null(change.Cheapest);
        Assert.Empty(change.MinimalSupports);
    }

    [Fact]
    public void Against_one_margin_a_lever_that_may_fall_is_as_good_as_one_that_may_rise() =>
        Assert.Equal([-2], Find([new(-4, [-2])], [new(1)]).Cheapest!.Changes);

    [Fact]
    public void Minimal_sets_are_those_of_the_definition_and_every_adjustment_does_what_it_says() =>
        Problems.Sample(
            problem =>
            {
                var (margins, levers) = problem;
                var change = Find(margins, levers);

                // A set of levers will do exactly if the cheapest way is still found when the others are pinned.
                bool Does(ImmutableArray<int> moving) =>
                    Find(margins, [.. levers.Select((lever, index) => moving.Contains(index) ? lever : new(1, 0, 0))]).Cheapest is not null;
                var sets = Enumerable
                    .Range(0, 1 << levers.Length)
                    .Select(mask => (ImmutableArray<int>)[.. Enumerable.Range(0, levers.Length).Where(lever => (mask >> lever & 1) == 1)]);

                Assert.Equal(
                    sets.Where(set => Does(set) && set.All(lever => !Does(set.Remove(lever)))).Select(set => string.Join(',', set)).Order(),
                    change.MinimalSupports.Select(support => string.Join(',', support.Levers)).Order()
                );
                foreach (var adjustment in change.MinimalSupports.Concat(change.Cheapest is null ? [] : [change.Cheapest]))
                {
                    Assert.All(margins, margin => Assert.True(After(margin, adjustment.Changes) >= 0));
                    Assert.Equal(Cost(levers, adjustment.Changes), adjustment.Cost);
                    Assert.True(change.Cheapest!.Cost <= adjustment.Cost);
                }
            },
            seed: "0000KhPpgW53",
            iter: 150
        );

    private static Gen<(ImmutableArray<AffineMargin<Rational>>, ImmutableArray<Lever<Rational>>)> Problems =>
        from count in Gen.Int[1, 4]
        from margins in Gen.Select(Gen.Int[-4, 2], Gen.Int[-2, 2].Array[count]).Array[1, 3]
        from levers in Gen.Select(Gen.Int[1, 4], Gen.Int[0, 3], Gen.Int[0, 3]).Array[count]
        select (
            (ImmutableArray<AffineMargin<Rational>>)
                [.. margins.Select(m => new AffineMargin<Rational>(m.Item1, [.. m.Item2.Select(slope => (Rational)slope)]))],
            (ImmutableArray<Lever<Rational>>)[.. levers.Select(l => new Lever<Rational>(l.Item1, l.Item2, l.Item3))]
        );

    private static Rational After(AffineMargin<Rational> margin, ImmutableArray<Rational> changes) =>
        margin.Slopes.Zip(changes, (slope, change) => slope * change).Aggregate(margin.Present, (sum, part) => sum + part);

    private static Rational Cost(ImmutableArray<Lever<Rational>> levers, ImmutableArray<Rational> changes) =>
        levers.Zip(changes, (lever, change) => lever.Cost * Rational.Abs(change)).Aggregate((Rational)0, (sum, part) => sum + part);

    private static AffineChange<Rational> Find(ImmutableArray<AffineMargin<Rational>> margins, ImmutableArray<Lever<Rational>> levers) =>
        AffineChangeSearch.Find(margins, levers, cancellation: TestContext.Current.CancellationToken);
}
