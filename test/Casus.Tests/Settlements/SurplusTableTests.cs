using Casus.Numerics;
using Casus.Settlements;
using CsCheck;

namespace Casus.Tests.Settlements;

public class SurplusTableTests
{
    [Fact]
    public void An_actor_accepts_what_leaves_it_exactly_as_well_off()
    {
        var table = SurplusTable<double>.FromUtilities(
            [
                [0.5, 1],
                [0.4999, 2],
            ],
            [0.5, 1]
        );

        Assert.True(table.Accepts(0, 0));
        Assert.False(table.Accepts(0, 1));
        Assert.Equal([0], AcceptSets.Of(table).Zone.ToImmutableArray());
    }

    [Fact]
    public void Only_veto_holders_bound_the_zone()
    {
        var table = SurplusTable<double>.FromUtilities(
            [
                [1, -1],
                [-1, 1],
            ],
            [0, 0],
            [true, false]
        );
        var sets = AcceptSets.Of(table);

        Assert.Equal([0], table.VetoHolders);
        Assert.Equal([0], sets.Zone.ToImmutableArray());
        Assert.Equal(2, sets.ZoneWithout(0).Count);
    }

    [Fact]
    public void Writing_by_actor_and_by_formula_makes_the_same_table() =>
        RandomTable
            .Of(200, 1, 4)
            .Sample(
                table =>
                {
                    var byFormula = SurplusTable<Rational>.ByFormula(
                        table.FormulaCount,
                        [.. Enumerable.Repeat(true, table.ActorCount)],
                        (formula, row) =>
                        {
                            for (var actor = 0; actor < row.Length; actor++)
                                row[actor] = table[formula, actor];
                        }
                    );

                    for (var actor = 0; actor < table.ActorCount; actor++)
                        Assert.Equal(table.Of(actor).ToArray(), byFormula.Of(actor).ToArray());
                },
                seed: "0000KhPpgW53",
                iter: 100
            );

    [Fact]
    public void A_surplus_that_is_no_number_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            SurplusTable<double>.FromUtilities(
                [
                    [double.NaN],
                ],
                [0]
            )
        );

    [Fact]
    public void Accept_sets_hold_exactly_the_formulas_accepted_one_by_one() =>
        Gen.Double[-1, 1]
            .Array[1, 300]
            .Sample(
                surplus =>
                {
                    surplus[0] = -0.0; // Minus zero is not negative.
                    var set = FormulaSet.NotNegative<double>(surplus);

                    Assert.Equal(Enumerable.Range(0, surplus.Length).Where(formula => surplus[formula] >= 0), set.ToImmutableArray());
                    Assert.Equal(surplus.Count(value => value >= 0), set.Count);
                    Assert.All(Enumerable.Range(0, surplus.Length), formula => Assert.Equal(surplus[formula] >= 0, set.Contains(formula)));
                },
                seed: "0000KhPpgW53",
                iter: 200
            );

    [Fact]
    public void Sets_meet_and_part_as_sets_do()
    {
        var even = FormulaSet.Where(130, formula => formula % 2 == 0);
        var thirds = FormulaSet.Of(130, [0, 3, 6, 129]);

        Assert.Equal([0, 6], even.And(thirds).ToImmutableArray());
        Assert.Equal([3, 129], thirds.Except(even).ToImmutableArray());
        Assert.Equal(130, FormulaSet.All(130).Count);
        Assert.Throws<ArgumentException>(() => even.And(FormulaSet.All(131)));
    }

    [Fact]
    public void The_smallest_win_set_is_that_of_the_pickiest_and_ties_are_told()
    {
        var table = SurplusTable<double>.FromUtilities(
            [
                [1, 1, -1],
                [1, -1, 1],
                [1, -1, -1],
            ],
            [0, 0, 0]
        );

        Assert.Equal([1, 2], AcceptSets.Of(table).SmallestWinSets());
    }
}
