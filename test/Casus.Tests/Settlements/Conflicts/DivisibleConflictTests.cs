using System.Collections.Immutable;
using Casus.Numerics;
using Casus.Numerics.LinearPrograms;
using Casus.Settlements.Conflicts;
using CsCheck;

namespace Casus.Tests.Settlements.Conflicts;

public class DivisibleConflictTests
{
    [Fact]
    public void On_one_issue_the_challenger_conflicts_with_each_that_caps_its_share()
    {
        // Challenger, protégé, its parliament, and two guarantors.
        var conflicts = IntervalConflicts.Of<Rational>([
            (Rational.Parse("0.4"), 1),
            (0, Rational.Parse("0.85")),
            (0, Rational.Parse("0.35")),
            (Rational.Parse("0.1"), Rational.Parse("0.9")),
            (0, Rational.Parse("0.38")),
        ]);

        Assert.Equal(
            [
                [0, 2],
                [0, 4],
            ],
            conflicts.Select(conflict => conflict.Demands)
        );
        Assert.Equal([new Rational(1, 20), new Rational(1, 50)], conflicts.Select(conflict => conflict.Gap));
        Assert.All(conflicts, conflict => Assert.Equal(0, conflict.Asking));
    }

    [Fact]
    public void On_two_issues_three_demands_may_conflict_though_each_two_agree()
    {
        var analysis = LinearConflicts<Rational>.Of(
            2,
            [
                [LinearRow<Rational>.AtMost(new(4, 5), 1, 1)],
                [LinearRow<Rational>.AtLeast(new(1, 2), 1, 0)],
                [LinearRow<Rational>.AtLeast(new(1, 2), 0, 1)],
            ],
            cancellation: TestContext.Current.CancellationToken
        );

        var conflict = Assert.Single(analysis.MinimalConflicts);
        Assert.Equal([0, 1, 2], conflict.Demands);
        Assert.Equal([1, 1, 1], conflict.Multipliers);
        Assert.Equal(new Rational(1, 5), conflict.Gap);
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
    public void A_background_that_contradicts_itself_conflicts_with_nobody_left_to_blame()
    {
        var analysis = LinearConflicts<Rational>.Of(
            1,
            [
                [LinearRow<Rational>.AtMost(5, 1)],
            ],
            [LinearRow<Rational>.AtMost(0, 1), LinearRow<Rational>.AtLeast(1, 1)],
            cancellation: TestContext.Current.CancellationToken
        );

        Assert.Empty(Assert.Single(analysis.MinimalConflicts).Demands);
        Assert.Empty(analysis.MinimalCorrections);
    }

    [Fact]
    public void Intervals_as_rows_conflict_as_intervals_do() =>
        Gen.Select(Gen.Int[-5, 5], Gen.Int[-5, 5])
            .Array[1, 6]
            .Sample(
                ends =>
                {
                    var intervals = IntervalConflicts.Of<Rational>([.. ends.Select(end => ((Rational)end.Item1, (Rational)end.Item2))]);
                    var rows = LinearConflicts<Rational>.Of(
                        1,
                        [
                            .. ends.Select(end =>
                                (ImmutableArray<LinearRow<Rational>>)
                                    [LinearRow<Rational>.AtLeast(end.Item1, 1), LinearRow<Rational>.AtMost(end.Item2, 1)]
                            ),
                        ]
                    );

                    Assert.Equal(
                        rows.MinimalConflicts.Select(conflict => string.Join(',', conflict.Demands)),
                        intervals.Select(conflict => string.Join(',', conflict.Demands))
                    );
                    Assert.Equal(rows.MinimalCorrections, HittingSets.Minimal([.. intervals.Select(conflict => conflict.Demands)]));
                },
                seed: "0000KhPpgW53",
                iter: 200
            );

    [Fact]
    public void In_d_dimensions_no_minimal_conflict_has_more_than_d_plus_one_members()
    {
        // Helly 1923. The demands are random polytopes, so the bound is met often enough to matter; the test counts that it is.
        var atTheBound = 0;
        Systems.Sample(
            system =>
            {
                var analysis = LinearConflicts<Rational>.Of(system.Dimension, system.Demands);

                foreach (var conflict in analysis.MinimalConflicts)
                {
                    Assert.InRange(conflict.Demands.Length, 1, system.Dimension + 1);
                    if (conflict.Demands.Length == system.Dimension + 1)
                        Interlocked.Increment(ref atTheBound);
                    AssertContradicts(system.Dimension, conflict);
                }

                Assert.Equal(analysis.MinimalCorrections, HittingSets.Minimal([.. analysis.MinimalConflicts.Select(c => c.Demands)]));
            },
            seed: "0000KhPpgW53",
            iter: 200
        );

        Assert.True(atTheBound > 10);
    }

    private static Gen<(int Dimension, ImmutableArray<ImmutableArray<LinearRow<Rational>>> Demands)> Systems =>
        from dimension in Gen.Int[1, 3]
        from demands in Numerics.LinearPrograms.RandomProgram.Line(dimension).Array[1, 2].Array[1, 6]
        select (dimension, (ImmutableArray<ImmutableArray<LinearRow<Rational>>>)[.. demands.Select(d => d.ToImmutableArray())]);

    // The certificate read by hand: weights of legal sign cancel every variable and leave "zero is at most minus the gap".
    private static void AssertContradicts(int dimension, LinearConflict<Rational> conflict)
    {
        var left = new Rational[dimension];
        var right = (Rational)0;
        for (var index = 0; index < conflict.Rows.Length; index++)
        {
            var row = conflict.Rows[index];
            var weight = conflict.Multipliers[index];
            Assert.True(row.Sense == RowSense.Equal || weight >= 0);
            var turned = row.Sense == RowSense.AtLeast ? -weight : weight;
            for (var axis = 0; axis < dimension; axis++)
                left[axis] += turned * row.Coefficients[axis];
            right += turned * row.Bound;
        }

        Assert.All(left, sum => Assert.Equal(0, sum));
        Assert.Equal(-conflict.Gap, right);
        Assert.True(conflict.Gap > 0);
    }
}
