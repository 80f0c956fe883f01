using Casus.Sweeps;
using Casus.Sweeps.Answers;
using Casus.Sweeps.Choosing;
using Casus.Sweeps.Draws;
using Casus.Sweeps.Drivers;
using Casus.Sweeps.Learning;
using Casus.Sweeps.Runs;

namespace Casus.Tests.Sweeps;

public class DrawTests
{
    private static readonly SweepRun Run = new(SweptCase.Plan(1024));
    private static readonly DrawTable Table = DrawTable.Of(Run, 0, [.. Enumerable.Range(0, Run.Plan.Scenario.Formulas.Count)]);

    [Fact]
    public void Single_draws_are_those_of_solving_each_alone_whatever_the_threads()
    {
        var run = new SweepRun(SweptCase.Plan(64));
        var table = DrawTable.Of(run, 0, [0, 2], threads: 3);
        var alone = DrawnAlone.Of(run, 0);
        foreach (var formula in table.Formulas)
        {
            for (var k = 0; k < table.Draws; k++)
            {
                Assert.Equal(alone[k].SigningMargin(formula), table.Margin(formula)[k], 1e-11);
                Assert.Equal(alone[k].AttackProbability(formula), table.Attack(formula)[k], 1e-11);
                Assert.Equal(alone[k].IsSigned(formula) && alone[k].Deters(formula), table.Succeeds(formula)[k]);
            }
        }
    }

    [Fact]
    public void A_stretch_is_part_of_the_whole()
    {
        var each = (int)Run.Plan.DrawsEach;
        var part = DrawTable.Stretch(Run, 0, Table.Formulas, replicate: 3, first: 5, count: 40);
        for (var i = 0; i < part.Inputs.Length; i++)
            Assert.Equal(Table.Inputs[i].AsSpan((3 * each) + 5, 40).ToArray(), part.Inputs[i]);
        foreach (var formula in part.Formulas)
            Assert.Equal(Table.Attack(formula).AsSpan((3 * each) + 5, 40).ToArray(), part.Attack(formula));
    }

    [Fact]
    public void A_formula_as_a_function_of_shares_gives_what_the_table_holds()
    {
        using var model = new FormulaModel(Run, 2, FormulaOutcome.JointMargin);
        const int Count = 20;
        var shares = new double[model.Names.Length * Count];
        for (var i = 0; i < model.Names.Length; i++)
            Run.DesignOf(0).Fill(i, 0, shares.AsSpan(i * Count, Count));
        var results = new double[Count];
        model.OfShares(shares, Count, results);

        for (var k = 0; k < Count; k++)
            Assert.Equal(Math.Min(Table.Margin(2)[k], Table.Wanted[k] - Table.Attack(2)[k]), results[k], 1e-12);
    }

    [Fact]
    public void The_share_of_success_is_the_same_by_counting_and_as_a_mean_payoff()
    {
        var answer = new VariantAnswer(SweptCase.Swept(Run.Plan), 0);
        var choice = RobustChoice.Of(Table, PayoffKind.Success);
        var gains = RobustChoice.Of(Table, PayoffKind.LeastGain);
        for (var f = 0; f < Table.Formulas.Length; f++)
        {
            Assert.Equal(answer.Of(f).Both.Value, choice.Scores[f].Payoff.Mean, 1e-12);
            Assert.Equal(answer.Of(f).Gain, gains.Scores[f].Payoff.Mean, 1e-6);
            Assert.Equal(answer.Of(f).Regret, gains.Scores[f].Regret.Mean, 1e-6);
            Assert.Equal(answer.Of(f).RegretMost, gains.Scores[f].Regret.Greatest, 1e-6);
        }
    }

    [Fact]
    public void Knowing_everything_is_worth_at_least_as_much_as_knowing_one_number()
    {
        var learning = LearningWorth.Of(Table, PayoffKind.LeastGain);

        Assert.All(learning.Inputs, i => Assert.True(i.Worth.Value <= learning.Everything.Value + 1e-12));
        Assert.True(learning.Everything.Value >= 0);
    }

    [Fact]
    public void Only_what_enters_the_game_moves_an_attack()
    {
        // Worths and costs of peace enter no game: of what is uncertain here only beliefs about the pact move an attack, the challenger's most.
        var pact = Enumerable
            .Range(0, Table.Formulas.Length)
            .First(f => Run.Plan.Scenario.Formulas.Name(f).Contains("pact", StringComparison.Ordinal));
        var drivers = FormulaDrivers.Of(Run, pact, FormulaOutcome.Attack);

        Assert.Equal("provisions.pact.beliefs.north.fight", drivers.Drivers[0].Name);
        Assert.All(
            drivers.Drivers.Where(d => !d.Name.Contains("beliefs", StringComparison.Ordinal)),
            d => Assert.Equal(0, d.Total.Value, 1e-9)
        );
        Assert.Equal(1, drivers.Drivers.Where(d => d.Name.Contains("beliefs", StringComparison.Ordinal)).Max(d => d.Total.Value), 0.3);
    }

    [Fact]
    public void An_attack_only_becomes_likelier_as_time_goes_by()
    {
        var fan = HazardFan.Of(Run, 2, 512);

        Assert.Equal(Run.Plan.Scenario.Future!.Periods, fan.Periods.Length);
        for (var t = 1; t < fan.Periods.Length; t++)
        {
            Assert.True(fan.Periods[t].P50 >= fan.Periods[t - 1].P50);
            Assert.True(fan.Periods[t].P5 <= fan.Periods[t].P50 && fan.Periods[t].P50 <= fan.Periods[t].P95);
        }
    }

    [Fact]
    public void An_analysis_sweeps_the_same_whatever_the_threads()
    {
        var one = CaseUncertainty.Of(Run.Plan.Scenario, 512, threads: 1);
        var two = CaseUncertainty.Of(Run.Plan.Scenario, 512, threads: 2);

        Assert.Equal(one.Answer.Stated.AnyBoth, two.Answer.Stated.AnyBoth);
        Assert.Equal(one.Drivers.Select(d => (d.Name, d.Total)), two.Drivers.Select(d => (d.Name, d.Total)));
        Assert.True(one.Drivers.Zip(one.Drivers.Skip(1)).All(p => p.First.Total.Value >= p.Second.Total.Value));
    }
}
