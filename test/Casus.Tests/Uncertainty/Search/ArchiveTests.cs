using Casus.Uncertainty;
using Casus.Uncertainty.Search;
using CsCheck;

namespace Casus.Tests.Uncertainty.Search;

public class ArchiveTests
{
    [Fact]
    public void Areas_and_volumes_worked_by_hand()
    {
        Assert.Equal(
            6,
            Hypervolume.Of(
                [
                    [2, 3],
                ],
                [0, 0]
            )
        );
        // 3·1 + 2·1 + 1·1 of three steps.
        Assert.Equal(
            6,
            Hypervolume.Of(
                [
                    [1, 3],
                    [2, 2],
                    [3, 1],
                    [1, 1],
                ],
                [0, 0]
            )
        );
        Assert.Equal(
            24,
            Hypervolume.Of(
                [
                    [3, 5, 5],
                ],
                [1, 2, 1]
            )
        );
        // Two boxes 1×2×3 and 2×1×1 share 1×1×1.
        Assert.Equal(
            7,
            Hypervolume.Of(
                [
                    [1, 2, 3],
                    [2, 1, 1],
                ],
                [0, 0, 0]
            )
        );
        Assert.Equal(
            0,
            Hypervolume.Of(
                [
                    [-1, 5, 5],
                ],
                [0, 0, 0]
            )
        );
        Assert.Throws<ArgumentException>(() => Hypervolume.Of([], [0]));
    }

    [Fact]
    public void A_volume_is_the_number_of_unit_cells_dominated() =>
        Gen.Int[1, 6]
            .Array[3]
            .Array[1, 12]
            .Always(
                200,
                8,
                points =>
                {
                    var cells = 0;
                    for (var cell = 0; cell < 216; cell++)
                    {
                        var (x, y, z) = (cell % 6, cell / 6 % 6, cell / 36);
                        cells += points.Any(p => p[0] > x && p[1] > y && p[2] > z) ? 1 : 0;
                    }

                    Assert.Equal(
                        cells,
                        Hypervolume.Of(points.Select(p => (IReadOnlyList<double>)Array.ConvertAll(p, v => (double)v)), [0, 0, 0])
                    );
                }
            );

    [Fact]
    public void Everything_offered_lies_behind_a_box_that_is_kept()
    {
        var chance = new SplitMix(6);
        var archive = new EpsilonArchive([0.1, 0.2]);
        var offered = new List<Candidate>();
        for (var i = 0; i < 3000; i++)
        {
            var angle = chance.NextShare() * Math.PI / 2;
            var radius = Math.Sqrt(chance.NextShare());
            offered.Add(new(i, 0, [], [radius * Math.Cos(angle), radius * Math.Sin(angle)], 0));
            archive.Add(offered[^1]);
        }

        Assert.All(
            offered,
            c => Assert.Contains(archive.Members, m => m.Objectives[0] + 0.1 >= c.Objectives[0] && m.Objectives[1] + 0.2 >= c.Objectives[1])
        );
        // A staircase of 10 by 5 boxes holds 14 at most.
        Assert.InRange(archive.Count, 3, 14);
        Assert.True(archive.Progress >= archive.Count);
    }

    [Fact]
    public void What_breaks_no_constraint_drives_out_what_does()
    {
        var archive = new EpsilonArchive([1]);

        Assert.True(archive.Add(new(0, 0, [], [9], 2)));
        Assert.False(archive.Add(new(1, 0, [], [99], 3)));
        Assert.True(archive.Add(new(2, 0, [], [0], 1)));
        Assert.True(archive.Add(new(3, 0, [], [0.5], 0)));
        Assert.False(archive.Add(new(4, 0, [], [99], 0.1)));
        Assert.Equal(3, Assert.Single(archive.Members).Number);
        // The same box: only if it dominates or is nearer the corner.
        Assert.False(archive.Add(new(5, 0, [], [0.4], 0)));
        Assert.True(archive.Add(new(6, 0, [], [0.6], 0)));
        Assert.Throws<ArgumentException>(() => new EpsilonArchive([0]));
    }

    [Fact]
    public void Fronts_are_peeled_one_after_the_other()
    {
        Candidate[] all = [new(0, 0, [], [1, 1], 0), new(1, 0, [], [2, 2], 0), new(2, 0, [], [3, 0], 0), new(3, 0, [], [9, 9], 1)];

        Assert.Equal(
            [
                [1, 2],
                [0],
                [3],
            ],
            Survival.Fronts(all).Select(f => f.Select(c => (int)c.Number).ToArray())
        );
        Assert.Equal([1, 2, 0], Survival.Of(all, 3).Select(c => (int)c.Number));
    }
}
