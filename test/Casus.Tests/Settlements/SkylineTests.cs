using Casus.Numerics;
using Casus.Settlements;
using CsCheck;

namespace Casus.Tests.Settlements;

public class SkylineTests
{
    [Fact]
    public void Of_six_formulas_only_the_fifth_is_dominated()
    {
        var table = RandomTable.SixFormulas;

        var skyline = Of(table);

        Assert.Equal([0, 1, 2, 3, 5], skyline.Members);
        Assert.Contains(skyline.DominatorOf(4)!.Value, new[] { 1, 2 });
        Assert.Null(skyline.DominatorOf(0));
    }

    [Fact]
    public void Equal_formulas_both_stay() =>
        Assert.Equal(
            [0, 1],
            Of(
                RandomTable.Exact([
                    [1, 2],
                    [1, 2],
                    [0, 2],
                ])
            ).Members
        );

    [Fact]
    public void A_dominator_whose_sum_rounds_to_the_same_number_is_still_seen()
    {
        var table = SurplusTable<double>.FromUtilities(
            [
                [0, 1e16],
                [0.5, 1e16],
            ],
            [0, 0]
        );

        Assert.Equal([1], Skyline<double>.Of(table, FormulaSet.All(2), [0, 1], TestContext.Current.CancellationToken).Members);
    }

    [Fact]
    public void The_skyline_is_what_comparing_all_pairs_leaves() =>
        RandomTable
            .Of(150, 1, 4, least: 0, most: 6)
            .Sample(
                table =>
                {
                    var skyline = Of(table);

                    for (var formula = 0; formula < table.FormulaCount; formula++)
                    {
                        var dominated = Enumerable.Range(0, table.FormulaCount).Any(other => Dominates(table, other, formula));
                        Assert.Equal(!dominated, skyline.Members.Contains(formula));
                        if (skyline.DominatorOf(formula) is { } witness)
                            Assert.True(Dominates(table, witness, formula) && skyline.Members.Contains(witness));
                    }
                },
                seed: "0000KhPpgW53",
                iter: 100
            );

    [Fact]
    public void Every_way_to_share_a_cake_stays_and_every_wasteful_one_goes()
    {
        // Twenty thousand divisions on a concave frontier, listed in order; every second one wastes a little of what the next gives.
        const int count = 20_000;
        var table = SurplusTable<double>.ByFormula(
            count,
            [true, true],
            (formula, row) =>
            {
                var share = (formula | 1) / (double)count;
                (row[0], row[1]) = (share, 1 - (share * share) - (formula % 2 == 0 ? 1e-9 : 0));
            }
        );

        var skyline = Skyline<double>.Of(table, FormulaSet.All(count), [0, 1], TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, count).Where(formula => formula % 2 == 1), skyline.Members);
        Assert.Equal(1, skyline.DominatorOf(0));
    }

    [Fact]
    public void Any_number_of_equal_formulas_stay()
    {
        var table = RandomTable.Exact([.. Enumerable.Range(0, 3000).Select(formula => new[] { formula % 3, 2 - (formula % 3) })]);

        Assert.Equal(3000, Of(table).Members.Length);
    }

    [Fact]
    public void What_is_not_compared_dominates_nothing()
    {
        var table = RandomTable.Exact([
            [1, 1],
            [2, 2],
        ]);

        var skyline = Skyline<Rational>.Of(table, FormulaSet.Of(2, [0]), [0, 1], TestContext.Current.CancellationToken);

        Assert.Equal([0], skyline.Members);
        Assert.Throws<ArgumentException>(() => skyline.DominatorOf(1));
    }

    private static Skyline<Rational> Of(SurplusTable<Rational> table) =>
        Skyline<Rational>.Of(
            table,
            FormulaSet.All(table.FormulaCount),
            [.. Enumerable.Range(0, table.ActorCount)],
            TestContext.Current.CancellationToken
        );

    private static bool Dominates(SurplusTable<Rational> table, int better, int worse)
    {
        var actors = Enumerable.Range(0, table.ActorCount).ToArray();
        return actors.All(actor => table[better, actor] >= table[worse, actor])
            && actors.Any(actor => table[better, actor] > table[worse, actor]);
    }
}
