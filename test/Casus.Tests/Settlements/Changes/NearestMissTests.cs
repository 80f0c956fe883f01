using Casus.Numerics;
using Casus.Settlements;
using Casus.Settlements.Changes;

namespace Casus.Tests.Settlements.Changes;

public class NearestMissTests
{
    [Fact]
    public void The_least_sum_and_the_least_largest_deficit_may_be_different_formulas()
    {
        var table = RandomTable.Exact([
            [-3, 5],
            [-2, -2],
        ]);

        var total = NearestMiss<Rational>.ByTotal(table);
        var largest = NearestMiss<Rational>.ByLargest(table);

        Assert.Equal([0], total.Formulas);
        Assert.Equal(3, total.Deficit);
        Assert.Equal([3, 0], total.DeficitsOf(0));
        Assert.Equal([1], largest.Formulas);
        Assert.Equal(2, largest.Deficit);
    }

    [Fact]
    public void Weights_say_whose_deficit_matters()
    {
        var table = RandomTable.Exact([
            [-3, 0],
            [0, -4],
        ]);

        Assert.Equal([0], NearestMiss<Rational>.ByTotal(table).Formulas);
        Assert.Equal([1], NearestMiss<Rational>.ByTotal(table, [2, 1]).Formulas);
    }

    [Fact]
    public void Ties_are_told_and_surplus_makes_up_for_nothing()
    {
        var table = RandomTable.Exact([
            [-1, 9],
            [-1, 0],
            [-2, 0],
        ]);

        Assert.Equal([0, 1], NearestMiss<Rational>.ByTotal(table).Formulas);
        Assert.Equal([2], NearestMiss<Rational>.ByTotal(table, within: FormulaSet.Of(3, [2])).Formulas);
    }

    [Fact]
    public void A_formula_in_the_zone_misses_by_nothing() =>
        Assert.Equal(
            0,
            NearestMiss<Rational>
                .ByLargest(
                    RandomTable.Exact([
                        [-1, 9],
                        [0, 0],
                    ])
                )
                .Deficit
        );
}
