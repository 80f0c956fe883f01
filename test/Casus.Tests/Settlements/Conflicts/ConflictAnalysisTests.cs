using System.Collections.Immutable;
using Casus.Numerics;
using Casus.Settlements;
using Casus.Settlements.Conflicts;
using CsCheck;

namespace Casus.Tests.Settlements.Conflicts;

public class ConflictAnalysisTests
{
    [Fact]
    public void Three_demands_may_conflict_though_each_two_agree()
    {
        var table = RandomTable.Exact([
            [0, 0, -1],
            [0, -1, 0],
            [-1, 0, 0],
        ]);

        var analysis = ConflictAnalysis.Of(AcceptSets.Of(table));

        Assert.Equal(
            [
                [0, 1, 2],
            ],
            analysis.MinimalConflicts
        );
        Assert.Equal(
            [
                [0],
                [1],
                [2],
            ],
            analysis.MinimalCorrections
        );
    }

    [Fact]
    public void An_actor_that_accepts_nothing_is_a_conflict_by_itself()
    {
        var analysis = ConflictAnalysis.Of(
            AcceptSets.Of(
                RandomTable.Exact([
                    [0, -1, 0],
                    [0, -2, 0],
                ])
            )
        );

        Assert.Equal(
            [
                [1],
            ],
            analysis.MinimalConflicts
        );
        Assert.Equal(
            [
                [1],
            ],
            analysis.MinimalCorrections
        );
    }

    [Fact]
    public void Where_all_agree_nothing_conflicts_and_nothing_need_be_dropped()
    {
        var analysis = ConflictAnalysis.Of(
            AcceptSets.Of(
                RandomTable.Exact([
                    [0, 1],
                    [-1, 1],
                ])
            )
        );

        Assert.True(analysis.IsCompatible);
        Assert.Equal(
            [
                [],
            ],
            analysis.MinimalCorrections
        );
    }

    [Fact]
    public void Conflicts_name_actors_and_only_those_with_a_veto()
    {
        var table = SurplusTable<double>.FromUtilities(
            [
                [1, -1, 1],
                [-1, -1, -1],
                [-1, -1, 1],
            ],
            [0, 0, 0],
            [true, false, true]
        );

        Assert.Equal(
            [
                [2],
            ],
            ConflictAnalysis.Of(AcceptSets.Of(table), FormulaSet.Of(3, [1])).MinimalConflicts.Where(set => set.Contains(2))
        );
        Assert.Equal(
            [
                [0],
            ],
            ConflictAnalysis.Of(AcceptSets.Of(table), FormulaSet.Of(3, [2])).MinimalConflicts
        );
    }

    [Fact]
    public void Without_a_formula_even_nobody_is_suited()
    {
        var analysis = ConflictAnalysis.Of(
            AcceptSets.Of(
                RandomTable.Exact([
                    [0, 0],
                ])
            ),
            FormulaSet.Of(1, [])
        );

        Assert.Equal(
            [
                [],
            ],
            analysis.MinimalConflicts
        );
        Assert.Empty(analysis.MinimalCorrections);
    }

    [Fact]
    public void Conflicts_and_corrections_are_those_of_the_definition() =>
        Tables.Sample(
            table =>
            {
                var sets = AcceptSets.Of(table);
                var analysis = ConflictAnalysis.Of(sets);
                var (conflicts, corrections) = ByDefinition(table.ActorCount, set => sets.ZoneOf(set).IsEmpty);

                Assert.Equal(conflicts, analysis.MinimalConflicts.Select(Name).Order());
                Assert.Equal(corrections, analysis.MinimalCorrections.Select(Name).Order());
            },
            seed: "0000KhPpgW53",
            iter: 300
        );

    [Fact]
    public void Each_list_is_the_minimal_hitting_sets_of_the_other() =>
        Tables.Sample(
            table =>
            {
                var analysis = ConflictAnalysis.Of(AcceptSets.Of(table));

                Assert.Equal(analysis.MinimalCorrections, HittingSets.Minimal(analysis.MinimalConflicts));
                Assert.Equal(analysis.MinimalConflicts, HittingSets.Minimal(analysis.MinimalCorrections));
            },
            seed: "0000KhPpgW53",
            iter: 300
        );

    [Fact]
    public void Walking_the_border_finds_the_same_as_the_whole_lattice() =>
        Tables.Sample(
            table =>
            {
                var sets = AcceptSets.Of(table);
                var analysis = ConflictAnalysis.Of(sets);
                var (minimal, maximal) = MonotoneBorder.Find(table.ActorCount, set => sets.ZoneOf(set.Members()).IsEmpty);

                Assert.Equal(analysis.MinimalConflicts, SmallSet.List(minimal));
                Assert.Equal(analysis.MinimalCorrections, SmallSet.List(maximal.Select(set => SmallSet.Full(table.ActorCount) & ~set)));
            },
            seed: "0000KhPpgW53",
            iter: 300
        );

    [Fact]
    public void Of_no_sets_nothing_need_be_hit_and_the_empty_set_cannot_be()
    {
        Assert.Equal(
            [
                [],
            ],
            HittingSets.Minimal([])
        );
        Assert.Empty(
            HittingSets.Minimal([
                [],
            ])
        );
        Assert.Equal(
            [
                [1],
                [0, 2],
            ],
            HittingSets.Minimal([
                [0, 1],
                [1, 2],
            ])
        );
    }

    [Fact]
    public void More_veto_holders_than_can_be_tried_are_refused() =>
        Assert.Throws<ArgumentException>(() => ConflictAnalysis.Of(AcceptSets.Of(RandomTable.Exact([new int[21]]))));

    [Fact]
    public void Renaming_the_actors_renames_the_conflicts() =>
        Tables.Sample(
            table =>
            {
                var last = table.ActorCount - 1;
                var turned = RandomTable.FromRows([.. RandomTable.Rows(table).Select(row => row.Reverse().ToArray())]);

                Assert.Equal(
                    ConflictAnalysis.Of(AcceptSets.Of(table)).MinimalConflicts.Select(Name).Order(),
                    ConflictAnalysis
                        .Of(AcceptSets.Of(turned))
                        .MinimalConflicts.Select(set => Name([.. set.Select(actor => last - actor).Order()]))
                        .Order()
                );
            },
            seed: "0000KhPpgW53",
            iter: 100
        );

    private static Gen<SurplusTable<Rational>> Tables => RandomTable.Of(12, 1, 6, least: -4, most: 3);

    private static string Name(ImmutableArray<int> set) => string.Join(',', set);

    private static (IEnumerable<string> Conflicts, IEnumerable<string> Corrections) ByDefinition(
        int actors,
        Func<ImmutableArray<int>, bool> conflicts
    )
    {
        var all = Enumerable
            .Range(0, 1 << actors)
            .Select(mask => (ImmutableArray<int>)[.. Enumerable.Range(0, actors).Where(actor => (mask >> actor & 1) == 1)])
            .ToArray();
        ImmutableArray<int> Rest(ImmutableArray<int> set) => [.. Enumerable.Range(0, actors).Except(set)];
        return (
            all.Where(set => conflicts(set) && set.All(actor => !conflicts(set.Remove(actor)))).Select(Name).Order(),
            all.Where(set => !conflicts(Rest(set)) && set.All(actor => conflicts(Rest(set.Remove(actor))))).Select(Name).Order()
        );
    }
}
