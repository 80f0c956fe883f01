using Casus.Uncertainty;
using Casus.Uncertainty.Decisions;
using Casus.Uncertainty.Information;
using MathNet.Numerics.Distributions;

namespace Casus.Tests.Uncertainty.Information;

public class WorthTests
{
    [Theory]
    [InlineData(0, 1, .398942280401433)]
    [InlineData(1, 1, .0833154705876863)]
    [InlineData(-.5, 2, .57268939644716)]
    [InlineData(1, 3, .762708342897216)]
    [InlineData(.3, 1, .266761242117)]
    [InlineData(.3, .8, .191335005098)]
    [InlineData(.3, .6, .118677934441)]
    public void A_normal_gain_has_its_closed_form(double mean, double deviation, double worth) =>
        // MathNet's normal law is good to about 1e-13 here.
        Assert.Equal(worth, NormalChoice.WorthOfLearning(mean, deviation), 2e-12);

    [Fact]
    public void Measuring_lies_between_nothing_and_perfect_information()
    {
        Assert.Equal(0, NormalChoice.WorthOfMeasuring(.3, 1, 1, 0));
        Assert.Equal(NormalChoice.WorthOfLearning(.3, 1), NormalChoice.WorthOfMeasuring(.3, 1, 0, 1), 1e-15);
        // One measurement as noisy as the prior leaves the mean with half the variance.
        Assert.Equal(NormalChoice.WorthOfLearning(.3, Math.Sqrt(.5)), NormalChoice.WorthOfMeasuring(.3, 1, 1, 1), 1e-15);
        Assert.Equal(0, NormalChoice.WorthOfMeasuring(.3, 0, 0, 3));
    }

    [Fact]
    public void Two_acts_in_two_states_are_worth_the_textbook_figure()
    {
        // Strong 10 and −6, weak 4 and 1, odds 0.6: 2.8. As draws: three of one state, two of the other.
        double[][] acts =
        [
            [10, 10, 10, -6, -6],
            [4, 4, 4, 1, 1],
        ];

        Assert.Equal(2.8, PerfectInformation.Of(acts).Value, 1e-12);
        Assert.Equal(2.8, LevelWorth.Of(acts, [0, 0, 0, 1, 1]).Value, 1e-12);
        Assert.Equal(0, LevelWorth.Of(acts, [0, 0, 0, 0, 0]).Value, 1e-12);
        Assert.Equal(2.8, SortedWorth.Of(acts, [1, 1, 1, 2, 2], 2).Value, 1e-12);
    }

    [Fact]
    public void A_report_is_worth_what_the_exact_table_says()
    {
        double[][] acts =
        [
            [10, 10, 10, -6, -6],
            [4, 4, 4, 1, 1],
        ];
        var table = new PayoffTable<double>(
            ["strong", "weak"],
            [
                [10, -6],
                [4, 1],
            ]
        );
        bool[] holds = [true, true, true, false, false];

        foreach (var (hit, alarm) in new[] { (1.0, 0.0), (0.8, 0.3), (0.5, 0.5), (0.2, 0.9) })
        {
            var exact = table.WorthOfReport(
                [0.6, 0.4],
                [
                    [hit, 1 - hit],
                    [alarm, 1 - alarm],
                ]
            );
            Assert.Equal(exact, SignalWorth.Of(acts, holds, hit, alarm).Value, 1e-12);
        }

        Assert.Equal(
            2.8,
            table.WorthOfReport(
                [0.6, 0.4],
                [
                    [1, 0],
                    [0, 1],
                ]
            ),
            1e-12
        );
        Assert.Equal(2.8, table.WorthOfLearningGroup([0.6, 0.4], [7, 3]), 1e-12);
        Assert.Equal(0, table.WorthOfLearningGroup([0.6, 0.4], [1, 1]), 1e-12);
    }

    [Fact]
    public void Exact_numbers_give_exact_worth()
    {
        // By hand: told group {1}: max(2, 0) · 1/4; told {2, 3}: max(0 + 1, 1 + 1)/… = rows summed with odds 1/4 and 1/2.
        var table = new PayoffTable<decimal>(
            ["a", "b"],
            [
                [2, 0, 1],
                [0, 4, 1],
            ]
        );

        // a: 0.5 + 0 + 0.5 = 1; b: 0 + 1 + 0.5 = 1.5. Told: 0.5 + max(0.5, 1.5) = 2.
        Assert.Equal(0.5m, table.WorthOfLearningGroup([0.25m, 0.25m, 0.5m], [0, 1, 1]));
        Assert.Throws<ArgumentException>(() => table.WorthOfLearningGroup([0.25m, 0.25m, 0.5m], [0, 1]));
        Assert.Throws<ArgumentException>(() =>
            table.WorthOfReport(
                [0.25m, 0.25m, 0.5m],
                [
                    [1],
                    [1],
                ]
            )
        );
    }

    [Fact]
    public void Every_estimator_finds_the_closed_form_of_the_sum_of_two_normals()
    {
        // Gain .3 + X1 + X2 with deviations .8 and .6. Tolerance: four standard errors, so one false alarm in 10^4 for each.
        var (acts, inputs) = Normals(40_000, 21);
        var all = PerfectInformation.Of(acts);
        Assert.Equal(.266761242117, all.Value, 4 * all.StandardError);
        foreach (var (input, worth) in new[] { (0, .191335005098), (1, .118677934441) })
        {
            var regression = RegressionWorth.Of(acts, [inputs[input]], 2);
            var sorted = SortedWorth.Of(acts, inputs[input]);
            Assert.Equal(worth, regression.Value, 4 * regression.StandardError);
            Assert.Equal(worth, regression.CrossFitted, 4 * regression.CrossFittedError);
            Assert.Equal(worth, sorted.Value, (4 * sorted.StandardError) + 0.002);
        }

        var both = RegressionWorth.Of(acts, inputs);
        Assert.Equal(.266761242117, both.Value, 4 * both.StandardError);
    }

    [Fact]
    public void A_group_with_a_product_is_worth_more_than_its_parts()
    {
        // Gain X1 · X2 with standard normals: each alone is worth nothing (its mean product is 0), both E|X1 X2| / 2 = 1 / π.
        var (_, inputs) = Normals(20_000, 5);
        var (x, y) = (Array.ConvertAll(inputs[0], v => v / .8), Array.ConvertAll(inputs[1], v => v / .6));
        double[][] acts = [new double[x.Length], [.. x.Zip(y, (a, b) => a * b)]];
        var both = RegressionWorth.Of(acts, [x, y]);

        Assert.Equal(1 / Math.PI, both.Value, 4 * both.StandardError);
        Assert.InRange(RegressionWorth.Of(acts, [x]).CrossFitted, -0.02, 0.02);
    }

    [Fact]
    public void The_regression_interval_covers_as_often_as_said()
    {
        // 300 tables of 2,000 draws, 95 %: with binomial chance, fewer than 272 covered (0.907) comes about once in 10^3 for a true 0.95.
        var covered = 0;
        for (var trial = 0; trial < 300; trial++)
        {
            var (acts, inputs) = Normals(2000, 1000 + (ulong)trial);
            var worth = RegressionWorth.Of(acts, [inputs[0]]);
            covered += Math.Abs(worth.Value - .191335005098) <= 1.96 * worth.StandardError ? 1 : 0;
        }

        Assert.InRange(covered / 300.0, 0.907, 0.985);
    }

    [Fact]
    public void The_intervals_of_perfect_information_and_of_sorting_cover_as_often_as_said()
    {
        // 400 tables of 2,000 draws, 95 %: fewer than 363 covered (0.9075) comes about once in 10^3 for a true 0.95.
        var (perfect, sorted) = (0, 0);
        for (var trial = 0; trial < 400; trial++)
        {
            var (acts, inputs) = Normals(2000, 30_000 + (ulong)trial);
            var (all, one) = (PerfectInformation.Of(acts), SortedWorth.Of(acts, inputs[0]));
            perfect += Math.Abs(all.Value - .266761242117) <= 1.96 * all.StandardError ? 1 : 0;
            sorted += Math.Abs(one.Value - .191335005098) <= 1.96 * one.StandardError ? 1 : 0;
        }

        Assert.InRange(perfect / 400.0, 0.9075, 0.985);
        Assert.InRange(sorted / 400.0, 0.9075, 0.985);
    }

    [Fact]
    public void Learning_a_reading_that_shifts_the_gain_is_worth_its_closed_form()
    {
        // Gain Z + 1 under one reading and Z − 1 under the other, each half the time: knowing the reading is worth 1/2.
        var (_, inputs) = Normals(20_000, 3);
        var readings = Enumerable.Range(0, 20_000).Select(k => (k * 7919) % 2).ToArray();
        double[][] acts = [new double[20_000], [.. inputs[0].Zip(readings, (x, reading) => (x / .8) + (reading == 0 ? 1 : -1))]];
        var worth = LevelWorth.Of(acts, readings);

        // Four standard errors: one false alarm in 10^4.
        Assert.Equal(0.5, worth.Value, 4 * worth.StandardError);
        Assert.Equal(worth.Value, worth.CrossFitted, 1e-12);
        Assert.Equal(0.5, RegressionWorth.Of(acts, [Array.ConvertAll(readings, r => (double)r)]).Value, 4 * worth.StandardError);
    }

    [Fact]
    public void With_few_draws_the_value_is_too_high_and_the_cross_fitted_one_is_not()
    {
        // An input that has no part in the payoff is worth nothing. Means over 200 tables; the standard errors are below 0.002.
        double value = 0,
            held = 0;
        for (var trial = 0; trial < 200; trial++)
        {
            var (acts, inputs) = Normals(400, 5000 + (ulong)trial);
            var noise = Normals(400, 9000 + (ulong)trial).Inputs[0];
            acts[1] = Array.ConvertAll(inputs[0], x => x + 0.02);
            var worth = SortedWorth.Of(acts, noise, 20);
            value += worth.Value / 200;
            held += worth.CrossFitted / 200;
        }

        Assert.InRange(value, 0.03, 0.1);
        Assert.InRange(held, -0.02, 0.01);
    }

    [Fact]
    public void Nested_draws_find_the_closed_form_without_the_bias_of_few_inner_draws()
    {
        // Outer values are strata, so only inner draws vary: the error of the mean has a deviation of about 0.001. The plain estimator with 16
        // inner draws would be too high by half the variance of an inner mean times the density of the gain at nought: 0.0052.
        ConditionalPayoffs payoffs = (outer, first, count, values) =>
        {
            var x = Normal.InvCDF(0, .8, (outer + 0.5) / 20_000);
            for (var k = 0; k < count; k++)
            {
                values[k] = 0;
                var chance = new SplitMix(
                    unchecked(((ulong)outer * 0x9E3779B97F4A7C15UL) ^ ((ulong)(first + k + 1) * 0xD1B54A32D192ED03UL))
                );
                values[count + k] = .3 + x + Normal.InvCDF(0, .6, chance.NextBetween(1e-12, 1));
            }
        };
        var one = NestedWorth.Of(2, payoffs, 20_000, 16);
        var many = NestedWorth.Of(2, payoffs, 20_000, 16, threads: 5);

        Assert.Equal(one, many);
        Assert.Equal(.191335005098, one.Value, 0.003);
        Assert.InRange(one.StandardError, 1e-4, 4e-3);
        Assert.True(one.CrossFitted < one.Value);
    }

    [Fact]
    public void Learning_is_never_worth_less_than_nothing_and_never_more_than_everything()
    {
        var (acts, inputs) = Normals(3000, 77);
        var everything = PerfectInformation.Of(acts).Value;
        foreach (var worth in new[] { RegressionWorth.Of(acts, [inputs[0]]).Value, SortedWorth.Of(acts, inputs[1]).Value })
            Assert.InRange(worth, 0, everything + 1e-12);
        Assert.Equal(RegressionWorth.Of(acts, inputs, 1), RegressionWorth.Of(acts, inputs, 7));
    }

    [Fact]
    public void Bad_tables_are_refused_with_the_draw()
    {
        var refused = Assert.Throws<ArgumentException>(() =>
            PerfectInformation.Of([
                [1, 2, 3],
                [1, double.NaN, 3],
            ])
        );
        Assert.Contains("draw 1", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => RegressionWorth.Of([new double[50]], [new double[50]]));
        Assert.Throws<ArgumentException>(() =>
            LevelWorth.Of(
                [
                    [1, 2],
                ],
                [0]
            )
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            LevelWorth.Of(
                [
                    [1, 2],
                ],
                [0, -1]
            )
        );
        Assert.Throws<ArgumentException>(() =>
            SortedWorth.Of(
                [
                    [1, 2],
                ],
                [0]
            )
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            SignalWorth.Of(
                [
                    [1, 2],
                ],
                [true, false],
                1.2,
                0
            )
        );
        Assert.Throws<ArgumentException>(() => NestedWorth.Of(1, (_, _, _, values) => values.Fill(double.NaN), 2, 2));
    }

    private static (double[][] Acts, double[][] Inputs) Normals(int draws, ulong seed)
    {
        var chance = new SplitMix(seed);
        double[] Draw(double deviation) =>
            [.. Enumerable.Range(0, draws).Select(_ => Normal.InvCDF(0, deviation, chance.NextBetween(1e-12, 1)))];
        double[][] inputs = [Draw(.8), Draw(.6)];
        return ([new double[draws], [.. inputs[0].Zip(inputs[1], (x, y) => .3 + x + y)]], inputs);
    }
}
