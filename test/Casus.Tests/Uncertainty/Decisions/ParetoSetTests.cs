using Casus.Uncertainty.Decisions;
using CsCheck;

namespace Casus.Tests.Uncertainty.Decisions;

public class ParetoSetTests
{
    [Fact]
    public void The_worked_set_of_six_formulas_leaves_five()
    {
        // Three actors' utilities of F1..F6; F5 is beaten by F2 in everything.
        double[][] utilities =
        [
            [0.1, 0.4, 0.5, 0.7, 0.3, 0.45],
            [0.9, 0.6, 0.5, 0.2, 0.3, 0.55],
            [0.5, 0.5, 0.45, 0.6, 0.3, 0.2],
        ];

        Assert.Equal([0, 1, 2, 3, 5], ParetoSet.Of(utilities));
    }

    [Fact]
    public void Two_objectives_keep_what_no_other_beats() =>
        Gen.Int[0, 12]
            .Array[1, 40]
            .Select(Gen.Int[0, 12].Array[40], Gen.Int[0, 3].Array[40], Gen.Int[1, 3])
            .Always(
                300,
                6,
                sample =>
                {
                    var (x, y, z, count) = sample;
                    double[][] all =
                    [
                        [.. x.Select(v => (double)v)],
                        [.. y.Take(x.Length).Select(v => (double)v)],
                        [.. z.Take(x.Length).Select(v => (double)v)],
                    ];
                    var objectives = all[..count];
                    double[] Point(int act) => Array.ConvertAll(objectives, o => o[act]);
                    var plain = Enumerable
                        .Range(0, x.Length)
                        .Where(act => !Enumerable.Range(0, x.Length).Any(other => ParetoSet.Dominates(Point(other), Point(act))));

                    Assert.Equal(plain, ParetoSet.Of(objectives));
                }
            );

    [Fact]
    public void A_hundred_thousand_acts_on_a_line_all_stay()
    {
        double[] rising = [.. Enumerable.Range(0, 100_000).Select(i => (double)i)];

        Assert.Equal(100_000, ParetoSet.Of([rising, [.. rising.Reverse()]]).Length);
        Assert.Equal([99_999], ParetoSet.Of([rising, rising]));
    }

    [Fact]
    public void What_is_no_number_is_refused_with_its_act()
    {
        var refused = Assert.Throws<ArgumentException>(() =>
            ParetoSet.Of([
                [1, double.NaN],
            ])
        );

        Assert.Contains("act 1", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() =>
            ParetoSet.Of([
                [1],
                [1, 2],
            ])
        );
    }
}
