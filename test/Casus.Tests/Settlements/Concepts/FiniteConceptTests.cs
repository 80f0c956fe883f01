using System.Collections.Immutable;
using Casus.Numerics;
using Casus.Settlements;
using Casus.Settlements.Concepts;
using CsCheck;

namespace Casus.Tests.Settlements.Concepts;

public class FiniteConceptTests
{
    private static readonly Dictionary<string, Func<BargainingSet<Rational>, Agreement<Rational>>> s_concepts = new(StringComparer.Ordinal)
    {
        ["Nash"] = set => NashSolution.Choose(set),
        ["Kalai-Smorodinsky"] = set => KalaiSmorodinsky.Choose(set),
        ["lexicographic Kalai-Smorodinsky"] = set => LexicographicKalaiSmorodinsky.Choose(set),
        ["egalitarian"] = set => EgalitarianSolution.Choose(set),
        ["leximin"] = set => LeximinSolution.Choose(set),
        ["utilitarian"] = set => UtilitarianSolution.Choose(set, [.. set.Bargainers.Select(_ => (Rational)1)]),
    };

    public static TheoryData<string> All => [.. s_concepts.Keys];

    [Fact]
    public void Six_formulas_for_three_actors_are_judged_as_by_hand()
    {
        var set = Everything(RandomTable.SixFormulas);

        Assert.Equal([1], NashSolution.Choose(set).Winners);
        Assert.Equal([new Rational(63, 1000)], NashSolution.Choose(set).Score);
        Assert.Equal([1], LeximinSolution.Choose(set).Winners);
        Assert.Equal([new(7, 20), new(2, 5), new(9, 20)], LeximinSolution.Choose(set).Score);
        Assert.Equal([1], LexicographicKalaiSmorodinsky.Choose(set).Winners);
    }

    [Fact]
    public void Three_of_the_six_formulas_tie_for_the_greatest_sum_and_all_are_told()
    {
        // 0.05 + 0.75 + 0.40 = 0.35 + 0.45 + 0.40 = 0.65 + 0.05 + 0.50 = 1.2 exactly.
        var utilitarian = UtilitarianSolution.Choose(Everything(RandomTable.SixFormulas), [1, 1, 1]);

        Assert.Equal([0, 1, 3], utilitarian.Winners);
        Assert.Equal([new Rational(6, 5)], utilitarian.Score);
    }

    [Fact]
    public void A_tolerance_brings_back_ties_that_rounding_broke()
    {
        var exact = RandomTable.SixFormulas;
        var rough = SurplusTable<double>.ByActor(
            6,
            [true, true, true],
            (actor, surplus) =>
            {
                for (var formula = 0; formula < 6; formula++)
                    surplus[formula] = exact[formula, actor].ToDouble() * (1 + (formula * 1e-16));
            }
        );
        var set = BargainingSet<double>.Of(rough, FormulaSet.All(6), [0, 1, 2]);

        Assert.Equal([0, 1, 3], UtilitarianSolution.Choose(set, [1, 1, 1], 1e-12).Winners);
    }

    [Fact]
    public void A_formula_that_a_bargainer_would_refuse_is_not_on_offer()
    {
        var set = Everything(
            RandomTable.Exact([
                [9, -1],
                [1, 1],
            ])
        );

        Assert.Equal([1], set.Formulas);
        Assert.Equal([1, 1], set.Ideal);
    }

    [Fact]
    public void The_heavier_bargainer_gets_its_way()
    {
        var set = Everything(
            RandomTable.Exact([
                [2, 2],
                [3, 1],
            ])
        );

        Assert.Equal([0], NashSolution.Choose(set).Winners);
        Assert.Equal([1], NashSolution.Choose(set, [2, 1]).Winners); // 9 against 8
    }

    [Fact]
    public void A_best_score_shared_with_a_dominated_formula_is_told_but_does_not_win()
    {
        var egalitarian = EgalitarianSolution.Choose(
            Everything(
                RandomTable.Exact([
                    [1, 1],
                    [1, 2],
                ])
            )
        );

        Assert.Equal([0, 1], egalitarian.Tied);
        Assert.Equal([1], egalitarian.Winners);
    }

    [Fact]
    public void One_who_can_gain_nothing_does_not_blind_Kalai_and_Smorodinsky() =>
        Assert.Equal(
            [1],
            KalaiSmorodinsky
                .Choose(
                    Everything(
                        RandomTable.Exact([
                            [1, 3, 0],
                            [2, 2, 0],
                        ])
                    )
                )
                .Winners
        );

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_wins_where_nothing_is_on_offer(string concept) =>
        Assert.Empty(
            s_concepts[concept]
                (
                    Everything(
                        RandomTable.Exact([
                            [-1, 1],
                        ])
                    )
                )
                .Winners
        );

    [Theory]
    [MemberData(nameof(All))]
    public void Every_winner_is_undominated_on_offer(string concept) =>
        Tables.Sample(
            table =>
            {
                var set = Everything(table);
                var skyline = Skyline<Rational>.Of(table, FormulaSet.Of(table.FormulaCount, set.Formulas), set.Bargainers);

                var agreement = s_concepts[concept](set);

                Assert.Equal(set.Formulas.IsEmpty, agreement.Winners.IsEmpty);
                Assert.Subset(skyline.Members.ToHashSet(), agreement.Winners.ToHashSet());
                Assert.Subset(agreement.Tied.ToHashSet(), agreement.Winners.ToHashSet());
            },
            seed: "0000KhPpgW53",
            iter: 300
        );

    [Theory]
    [MemberData(nameof(All))]
    public void The_order_of_formulas_and_actors_does_not_matter(string concept) =>
        Tables.Sample(
            table =>
            {
                var rows = RandomTable.Rows(table);
                var turned = RandomTable.FromRows([.. rows.Select(row => row.Reverse().ToArray()).Reverse()]);

                Assert.Equal(Winners(concept, table), Winners(concept, turned).Select(formula => table.FormulaCount - 1 - formula).Order());
            },
            seed: "0000KhPpgW53",
            iter: 300
        );

    [Theory]
    [InlineData("Nash")]
    [InlineData("Kalai-Smorodinsky")]
    [InlineData("lexicographic Kalai-Smorodinsky")]
    public void Another_scale_and_origin_for_an_actors_utility_changes_nothing(string concept) =>
        Gen.Select(Tables, Gen.Int[1, 9], Gen.Int[1, 9], Gen.Int[-5, 5])
            .Sample(
                (table, above, below, origin) =>
                {
                    // The first actor's utility becomes scale × utility + origin, and so does what refusing is worth to it.
                    var scale = new Rational(above, below);
                    var rescaled = SurplusTable<Rational>.FromUtilities(
                        [.. RandomTable.Rows(table).Select(row => (ImmutableArray<Rational>)[(scale * row[0]) + origin, .. row.Skip(1)])],
                        [origin, .. Enumerable.Repeat((Rational)0, table.ActorCount - 1)]
                    );

                    Assert.Equal(Winners(concept, table), Winners(concept, rescaled));
                },
                seed: "0000KhPpgW53",
                iter: 300
            );

    [Theory]
    [InlineData("egalitarian")]
    [InlineData("leximin")]
    [InlineData("utilitarian")]
    public void Counting_an_actors_utility_in_smaller_units_changes_the_choice(string concept)
    {
        // Least gains 1, 2 and sums 9, 5; with the first actor's gains times ten, least gains 8, 2 and sums 18, 32.
        var before = RandomTable.Exact([
            [1, 8],
            [3, 2],
        ]);
        var after = RandomTable.Exact([
            [10, 8],
            [30, 2],
        ]);

        Assert.NotEqual(Winners(concept, before), Winners(concept, after));
    }

    [Fact]
    public void Dropping_formulas_that_did_not_win_does_not_move_the_Nash_solution() =>
        Gen.Select(Tables, Gen.Int[0, int.MaxValue])
            .Sample(
                (table, mask) =>
                {
                    var before = NashSolution.Choose(Everything(table)).Tied;
                    var kept = FormulaSet.Where(table.FormulaCount, f => before.Contains(f) || (mask >> (f % 31) & 1) == 1);

                    var after = NashSolution.Choose(BargainingSet<Rational>.Of(table, kept, Everyone(table)));

                    Assert.Equal(before, after.Tied);
                },
                seed: "0000KhPpgW53",
                iter: 300
            );

    [Fact]
    public void Dropping_a_formula_that_did_not_win_may_move_Kalai_and_Smorodinsky()
    {
        var table = RandomTable.Exact([
            [10, 0],
            [4, 4],
            [3, 6],
        ]);

        Assert.Equal([1], Winners("Kalai-Smorodinsky", table));
        Assert.Equal([2], KalaiSmorodinsky.Choose(BargainingSet<Rational>.Of(table, FormulaSet.Of(3, [1, 2]), [0, 1])).Winners);
    }

    private static Gen<SurplusTable<Rational>> Tables => RandomTable.Of(25, 2, 4, least: -1, most: 6);

    private static ImmutableArray<int> Everyone(SurplusTable<Rational> table) => [.. Enumerable.Range(0, table.ActorCount)];

    private static BargainingSet<Rational> Everything(SurplusTable<Rational> table) =>
        BargainingSet<Rational>.Of(table, FormulaSet.All(table.FormulaCount), Everyone(table));

    private static ImmutableArray<int> Winners(string concept, SurplusTable<Rational> table) =>
        s_concepts[concept](Everything(table)).Winners;
}
