using Casus.Tests.Uncertainty.Aggregates;
using Casus.Uncertainty;
using Casus.Uncertainty.Decisions;
using CsCheck;

namespace Casus.Tests.Uncertainty.Decisions;

public class ChoiceTallyTests
{
    // Savage 1951: three clauses in three states.
    private static readonly double[][] Clauses =
    [
        [8, 2, 5],
        [6, 5, 5],
        [3, 6, 4],
    ];

    [Fact]
    public void The_textbook_table_has_its_regrets_and_choices()
    {
        var tally = ChoiceTally.Of(Clauses);

        Assert.Equal([4, 2, 5], tally.Scores.Select(s => s.Regret.Greatest));
        Assert.Equal([1], tally.Choose(Criteria.Savage));
        Assert.Equal([1], tally.Choose(Criteria.Wald));
        Assert.Equal([5, 16 / 3.0, 13 / 3.0], tally.Scores.Select(Criteria.Laplace));
        // Best in the first state; in the second the third clause; in the third the first two together.
        Assert.Equal([3, 1, 2], tally.Scores.Select(score => Math.Round(6 * Criteria.Starr(score), 12)));
        Assert.Equal([0], tally.Choose(Criteria.Hurwicz(0.9)));
        Assert.Equal([1], tally.Choose(Criteria.Hurwicz(0)));
        // Regrets in order: 0 0 4, 0 1 2, 0 1 5.
        Assert.Equal([0, 1, 1], tally.Scores.Select(s => s.RegretQuantile(0.6)));
    }

    [Fact]
    public void The_tally_agrees_with_the_exact_table()
    {
        var table = new PayoffTable<double>(["would", "ambiguous", "may"], Clauses);
        var tally = ChoiceTally.Of(Clauses);

        Assert.Equal(table.LargestRegret(), tally.Scores.Select(s => s.Regret.Greatest));
        Assert.Equal(table.Worst(), tally.Scores.Select(s => s.Payoff.Least));
    }

    [Fact]
    public void Percentile_regret_is_the_sorted_regret()
    {
        // One act is right by 1 in 90 draws of 100 and wrong by 50 in the others; Savage rejects it, the 90th percentile does not.
        double[][] acts =
        [
            [.. Enumerable.Range(0, 100).Select(k => k < 90 ? 1.0 : -50)],
            new double[100],
        ];
        var tally = ChoiceTally.Of(acts);

        Assert.Equal([1], tally.Choose(Criteria.Savage));
        Assert.Equal([0], tally.Choose(Criteria.PercentileRegret(0.9)));
        Assert.Equal((0, 50), (tally.Scores[0].RegretQuantile(0.9), tally.Scores[0].RegretQuantile(0.91)));
    }

    [Fact]
    public void What_every_act_gains_in_a_draw_moves_no_regret() =>
        // The law that a regret divided by the result breaks.
        Gen.Double[-100, 100]
            .Array[200]
            .Always(
                20,
                5,
                gains =>
                {
                    var acts = Table(5, 200, 4);
                    var moved = Array.ConvertAll(acts, act => act.Zip(gains, (payoff, gain) => payoff + gain).ToArray());
                    var (before, after) = (ChoiceTally.Of(acts), ChoiceTally.Of(moved));
                    for (var act = 0; act < 5; act++)
                    {
                        Assert.Equal(before.Scores[act].Regret.Greatest, after.Scores[act].Regret.Greatest, 1e-9);
                        Assert.Equal(before.Scores[act].Regret.Mean, after.Scores[act].Regret.Mean, 1e-9);
                        Assert.Equal(before.Scores[act].Best.Mean, after.Scores[act].Best.Mean, 1e-9);
                    }
                }
            );

    [Fact]
    public void Payoffs_near_nought_make_no_regret_blow_up()
    {
        var tally = ChoiceTally.Of([
            [1e-300, 0, -1],
            [0, 1e-300, 1],
        ]);

        Assert.Equal(2, tally.Scores[0].Regret.Greatest);
        Assert.Equal(1e-300, tally.Scores[1].Regret.Greatest);
    }

    [Fact]
    public void Blocks_threads_and_a_checkpoint_leave_every_byte_as_it_is()
    {
        const int acts = 7;
        const int draws = 10_000;
        var table = Table(acts, draws, 9);
        table[3][5000] = double.NaN;
        var whole = MomentsTests.Bytes(ChoiceTally.Of(table));

        foreach (var (size, threads) in new[] { (1024, 1), (2048, 2), (5120, 7) })
        {
            var tally = new ChoiceTally(acts);
            for (var at = 0; at < draws; at += size)
            {
                var count = Math.Min(size, draws - at);
                var start = at;
                tally.Add(table.SelectMany(act => act.AsSpan(start, count).ToArray()).ToArray(), count, threads);
                tally = MomentsTests.Copy(tally);
            }

            Assert.Equal(whole, MomentsTests.Bytes(tally));
        }

        Assert.Equal(whole, MomentsTests.Bytes(ChoiceTally.Of(table, threads: 3)));
    }

    [Fact]
    public void Tallies_of_neighbouring_draws_join_to_the_tally_of_all()
    {
        var table = Table(4, 5000, 2);
        var joined = ChoiceTally.Of(Array.ConvertAll(table, act => act[..2048]));
        var second = new ChoiceTally(4, first: 2048);
        second.Add(table.SelectMany(act => act[2048..]).ToArray(), 5000 - 2048);
        joined.Append(second);

        Assert.Equal(MomentsTests.Bytes(ChoiceTally.Of(table)), MomentsTests.Bytes(joined));
        Assert.Throws<ArgumentException>(() => joined.Append(new ChoiceTally(5)));
    }

    [Fact]
    public void A_payoff_that_is_no_number_is_reported_with_its_draw_and_spoils_nothing()
    {
        var table = Table(3, 3000, 8);
        (table[1][1234], table[1][2000]) = (double.NaN, double.PositiveInfinity);
        var scores = ChoiceTally.Of(table).Scores;

        Assert.Equal((2, 1234L), (scores[1].Payoff.NotFinite, scores[1].Payoff.FirstNotFinite));
        Assert.Equal(2998, scores[1].Regret.Count);
        Assert.Equal(3000, scores[0].Regret.Count);
        // Nobody else's regret in draw 1234 comes from it.
        var draw = ChoiceTally
            .Of([
                [table[0][1234]],
                [double.NaN],
                [table[2][1234]],
            ])
            .Scores;
        Assert.Equal(Math.Abs(table[0][1234] - table[2][1234]), draw[0].Regret.Mean + draw[2].Regret.Mean, 1e-15);
    }

    [Fact]
    public void Scores_taken_stay_as_they_are_when_more_draws_come()
    {
        var tally = new ChoiceTally(2);
        tally.Add(new double[2 * ChoiceTally.Chunk], ChoiceTally.Chunk);
        var before = tally.Scores;
        tally.Add(new double[] { 1, 2 }, 1);

        Assert.Equal((1024, 0), (before[0].Payoff.Count, before[0].Regret.Greatest));
        Assert.Equal((1025, 1), (tally.Scores[0].Payoff.Count, tally.Scores[0].Regret.Greatest));
        Assert.Equal((0, 1), (before[0].RegretQuantile(1), tally.Scores[0].RegretQuantile(1)));
    }

    [Fact]
    public void Every_draw_hands_out_one_best_in_all()
    {
        var table = Array.ConvertAll(Table(6, 5000, 3), act => act.Select(v => Math.Round(v * 4)).ToArray());

        Assert.Equal(1, ChoiceTally.Of(table).Scores.Sum(s => s.Best.Mean), 1e-12);
    }

    [Fact]
    public void Bad_tables_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ChoiceTally.Of([]));
        Assert.Throws<ArgumentException>(() =>
            ChoiceTally.Of([
                [1],
                [1, 2],
            ])
        );
        Assert.Throws<ArgumentException>(() => new ChoiceTally(2).Add(new double[3], 2));
        Assert.Throws<InvalidOperationException>(() => ChoiceTally.Of(Clauses).Add(new double[3], 1));
        Assert.Throws<InvalidOperationException>(() => ChoiceTally.Of(Clauses, sketchSize: 0).Scores[0].RegretQuantile(0.5));
        Assert.Throws<FormatException>(() => ChoiceTally.Read(MomentsTests.Bytes(ChoiceTally.Of(Clauses)).AsSpan(0, 100)));
    }

    internal static double[][] Table(int acts, int draws, ulong seed)
    {
        var chance = new SplitMix(seed);
        return [.. Enumerable.Range(0, acts).Select(_ => Enumerable.Range(0, draws).Select(_ => chance.NextShare()).ToArray())];
    }
}
