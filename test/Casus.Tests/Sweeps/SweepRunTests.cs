using Casus.Sweeps;
using Casus.Sweeps.Answers;
using Casus.Sweeps.Runs;

namespace Casus.Tests.Sweeps;

public class SweepRunTests
{
    [Fact]
    public void The_bytes_are_the_same_for_one_two_and_seven_threads()
    {
        var plan = SweptCase.Plan(3000);
        var one = SweptCase.State(SweptCase.Swept(plan));

        Assert.Equal(one, SweptCase.State(SweptCase.Swept(plan, 2)));
        Assert.Equal(one, SweptCase.State(SweptCase.Swept(plan, 7)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(17)]
    public void Killed_after_any_number_of_blocks_it_ends_with_the_same_bytes(int blocks)
    {
        var plan = SweptCase.Plan(2000);
        var whole = SweptCase.State(SweptCase.Swept(plan));
        var run = new SweepRun(plan);
        while (!run.IsDone)
        {
            run.Advance(blocks, 2);
            var kept = SweptCase.State(run);
            run = new SweepRun(plan);
            Assert.Null(Checkpoint.Restore(run, kept, "test"));
        }

        Assert.Equal(whole, SweptCase.State(run));
    }

    [Fact]
    public void Stopped_within_a_chunk_it_keeps_what_was_counted_before()
    {
        var run = new SweepRun(SweptCase.Plan(2000));
        run.Advance(3, 1);
        var before = SweptCase.State(run);
        using var stop = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => run.Advance(100, 1, new StopAfter(2, stop), stop.Token));
        Assert.Equal(before, SweptCase.State(run));
    }

    [Theory]
    [InlineData(DesignKind.Sobol)]
    [InlineData(DesignKind.LatinHypercube)]
    [InlineData(DesignKind.MonteCarlo)]
    public void Counts_are_those_of_solving_each_draw_alone(DesignKind design)
    {
        var plan = SweptCase.Plan(48, design: design);
        var run = SweptCase.Swept(plan);
        for (var variant = 0; variant < plan.Variants.Length; variant++)
        {
            var (model, tally) = (run.ModelOf(variant), run.Tallies[variant]);
            var alone = DrawnAlone.Of(run, variant);
            for (var formula = 0; formula < tally.Formulas; formula++)
            {
                Assert.Equal(alone.Count(o => o.IsSigned(formula)), Total(tally.Signed, formula, tally.Formulas));
                Assert.Equal(alone.Count(o => o.Deters(formula)), Total(tally.Deters, formula, tally.Formulas));
                Assert.Equal(alone.Count(o => o.IsSigned(formula) && o.Deters(formula)), Total(tally.Both, formula, tally.Formulas));
                Assert.Equal(
                    alone.Average(o => o.AttackProbability(formula)),
                    Total(tally.AttackSum, model.GameOf(formula), tally.Games) / 4294967296.0 / plan.Draws,
                    1e-9
                );
                var regrets = alone.Select(o => Best(o, tally.Formulas) - Math.Max(0, o.SigningMargin(formula))).ToList();
                Assert.Equal(regrets.Max(), FixedPoint.ToGain(tally.RegretMost[formula], 1), 1e-7);
                Assert.Equal(regrets.Average(), FixedPoint.ToGain(tally.RegretSum[formula], plan.Draws), 1e-7);
            }
        }

        static double Best(Casus.Models.Cases.CaseOutcome<double> outcome, int formulas) =>
            Enumerable.Range(0, formulas).Max(f => Math.Max(0, outcome.SigningMargin(f)));
    }

    [Fact]
    public void Another_seed_draws_other_numbers() =>
        Assert.NotEqual(
            SweptCase.State(SweptCase.Swept(SweptCase.Plan(256, seed: 1))),
            SweptCase.State(SweptCase.Swept(SweptCase.Plan(256, seed: 2)))
        );

    [Fact]
    public void Signed_and_deterring_together_is_never_more_than_either()
    {
        var answer = new SweepAnswer(SweptCase.Swept(SweptCase.Plan(1024)));

        foreach (var variant in answer.Variants)
        {
            for (var f = 0; f < variant.Formulas; f++)
            {
                var formula = variant.Of(f);
                Assert.True(formula.Both.Value <= Math.Min(formula.Signing.Value, formula.Deterring.Value));
                Assert.True(formula.Both.Value >= formula.Signing.Value + formula.Deterring.Value - 1 - 1e-12);
                Assert.True(variant.AnyBoth.Value >= formula.Both.Value);
            }
        }
    }

    private static long Total(long[] counts, int at, int width)
    {
        var sum = 0L;
        for (var i = at; i < counts.Length; i += width)
            sum += counts[i];
        return sum;
    }

    private sealed class StopAfter(long blocks, CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value)
        {
            if (value >= blocks)
                stop.Cancel();
        }
    }
}
