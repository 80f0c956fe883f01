using Casus.Sweeps;
using Casus.Sweeps.Runs;
using MathNet.Numerics.Statistics;

namespace Casus.Tests.Formats;

public class CorrelationFormatTests
{
    private const string Place = "wanted: { attack";

    [Fact]
    public void Numbers_that_vary_together_do_so_in_a_sweep()
    {
        var scenario = SmallCase
            .Read(With("{ of: [no-deal.cost.north, provisions.pact.beliefs.north.fight], spearman: -0.8, because: They go together. }"))
            .Value!;
        var run = new SweepRun(new SweepPlan(scenario, 4096));
        var table = Casus.Sweeps.Draws.DrawTable.Of(run, 0, [0]);
        var (one, other) = (run.Space.Find("no-deal.cost.north"), run.Space.Find("provisions.pact.beliefs.north.fight"));

        Assert.Equal("They go together.", Assert.Single(scenario.Correlations).Because);
        Assert.Equal(-0.8, Correlation.Spearman(table.Inputs[one], table.Inputs[other]), 0.02);
        Assert.NotEqual(SmallCase.Read(SmallCase.Text).Value!.Hash, scenario.Hash);
    }

    [Fact]
    public void Which_number_is_named_first_says_nothing()
    {
        var one = SmallCase.Read(With("{ of: [no-deal.cost.north, worth.north.pact], spearman: 0.3 }")).Value!;
        var other = SmallCase.Read(With("{ of: [worth.north.pact, no-deal.cost.north], spearman: 0.3 }")).Value!;

        Assert.Equal(one.Hash, other.Hash);
    }

    [Theory]
    [InlineData("{ of: [no-deal.cost.nort, worth.north.pact], spearman: 0.3 }", "There is no number 'no-deal.cost.nort'")]
    [InlineData("{ of: [no-deal.cost.south, worth.north.pact], spearman: 0.3 }", "no range or law")]
    [InlineData("{ of: [worth.north.pact, worth.north.pact], spearman: 0.3 }", "two different numbers")]
    [InlineData("{ of: [worth.north.pact], spearman: 0.3 }", "two different numbers")]
    [InlineData("{ of: [no-deal.cost.north, worth.north.pact], spearman: 1.3 }", "a rank correlation from −1 to 1")]
    [InlineData("{ of: [no-deal.cost.north, worth.north.pact], spearman: 0.1 to 0.3 }", "not a range or a law")]
    [InlineData("{ of: [no-deal.cost.north, worth.north.pact] }", "spearman")]
    public void What_cannot_be_correlated_is_said_with_its_place(string correlation, string problem)
    {
        var parsed = SmallCase.Read(With(correlation));

        Assert.Null(parsed.Value);
        Assert.Contains(problem, parsed.Render(), StringComparison.Ordinal);
        Assert.Contains("scenario.yaml:", parsed.Render(), StringComparison.Ordinal);
    }

    [Fact]
    public void Correlations_that_cannot_be_together_are_mended_and_said()
    {
        var scenario = SmallCase
            .Read(
                With(
                    "{ of: [no-deal.cost.north, worth.north.pact], spearman: 0.95 }",
                    "{ of: [worth.north.pact, provisions.pact.beliefs.north.fight], spearman: 0.95 }",
                    "{ of: [no-deal.cost.north, provisions.pact.beliefs.north.fight], spearman: -0.9 }"
                )
            )
            .Value!;
        var run = new SweepRun(new SweepPlan(scenario, 64));

        Assert.Equal(3, run.Space.Repairs.Length);
        Assert.Contains(run.Space.Repairs, r => r.Stated < -0.8 && r.Used > r.Stated + 0.1);
    }

    private static string With(params string[] correlations) =>
        SmallCase.With(Place, $"correlations:\n{string.Concat(correlations.Select(c => $"  - {c}\n"))}\n{Place}");
}
