using Casus.Findings;
using Casus.Models.Cases;
using Casus.Numerics;
using Casus.Settlements;
using Casus.Settlements.Conflicts;
using Casus.Tests.Scenarios;

namespace Casus.Tests.Findings;

/// <summary>The case worked end to end on the methods page: exact in fractions, the same in doubles.</summary>
public class WorkedExampleTests
{
    private static readonly CaseModel Model = new WorkedExample().Model();
    private static readonly CaseOutcome<Rational> Exact = Model.Solve(Model.Space.Central<Rational>());
    private static readonly CaseFindings Found = CaseAnalysis.Run(new WorkedExample().Build());

    [Theory]
    [InlineData("none", 0, "23/32", "0.3099609375", "0.575")]
    [InlineData("none", 1, "35/72", "245/2304", "91/288")]
    [InlineData("aid-only", 0, "3/4", "0.3375", "0.6")]
    [InlineData("aid-only", 1, "8/11", "16/55", "6/11")]
    [InlineData("may", 0, "59/88", "0.247230113636", "0.502840909091")]
    [InlineData("may", 1, "25/64", "0.06103515625", "0.234375")]
    [InlineData("ambiguous", 0, "5/16", "0.0390625", "0.1875")]
    [InlineData("ambiguous", 1, "0", "0", "0")]
    [InlineData("would", 0, "0", "0", "0")]
    [InlineData("would", 1, "0", "0", "0")]
    public void Each_text_deters_as_worked_out_by_hand(string text, int contingent, string attack, string option, string loss)
    {
        var formula = WorkedExample.Formula(Model.Scenario.Formulas, 0, text, contingent);
        var course = Exact.SolutionOf(formula).AsChallenger;

        Assert.Equal(Rational.Parse(attack), course.Hazard[0]);
        Assert.Equal(Value(option), (double)course.ChallengerValue, 1e-10);
        Assert.Equal(Value(loss), (double)course.ProtegeLoss, 1e-10);
        Assert.Equal((double)course.Hazard[0], Found.Outcome.AttackProbability(formula), 1e-12);
    }

    [Theory]
    [InlineData("none", 0, 0.121035, 0.332500, 0.029658)]
    [InlineData("none", 1, 0.404297, 0.565625, 0.059102)]
    [InlineData("aid-only", 0, 0.096250, 0.310000, 0.013750)]
    [InlineData("aid-only", 1, 0.238182, 0.359091, -0.048182)]
    [InlineData("may", 0, 0.197493, 0.397443, 0.040692)]
    [InlineData("may", 1, 0.465068, 0.639062, 0.090474)]
    [InlineData("ambiguous", 0, 0.414844, 0.681250, 0.131348)]
    [InlineData("ambiguous", 1, 0.55, 0.85, 0.23)]
    [InlineData("would", 0, 0.50, 0.85, 0.25)]
    [InlineData("would", 1, 0.60, 0.85, 0.23)]
    public void Each_text_has_the_zone_of_agreement_worked_out_by_hand(
        string text,
        int contingent,
        double least,
        double most,
        double guarantor
    )
    {
        var formula = WorkedExample.Formula(Model.Scenario.Formulas, 0, text, contingent);
        var zone = TerritoryZone.Of(Found.Outcome, formula);

        Assert.Equal(least, zone.Demands[0].Shares.Single().From, 1e-6);
        Assert.Equal(most, zone.Demands[1].Shares.Single().To, 1e-6);
        Assert.Equal(guarantor, Found.Outcome.Surplus(2, formula), 1e-6);
    }

    [Fact]
    public void Of_210_formulas_13_are_signed_and_none_of_them_deters()
    {
        Assert.Equal(210, Model.Scenario.Formulas.Count);
        Assert.Equal(10, Model.GameCount);
        Assert.True(Model.IsExact);
        var signed = Enumerable.Range(0, 210).Where(Exact.IsSigned).ToList();

        Assert.Equal(13, signed.Count);
        Assert.Equal(signed, Found.SignedFormulas.ToImmutableArray());
        Assert.DoesNotContain(signed, Exact.Deters);
        Assert.Equal(new Rational(59, 88), signed.Min(Exact.AttackProbability));
        Assert.Equal(signed, Found.Pareto.Order());
    }

    [Fact]
    public void Nash_and_leximin_pick_the_text_that_says_may_without_troops_at_three_tenths()
    {
        var picked = WorkedExample.Formula(Model.Scenario.Formulas, 6, "may", 0);

        Assert.Equal([picked], Found.Choices.Single(c => c.Concept == "Nash").Winners);
        Assert.Equal([picked], Found.Choices.Single(c => c.Concept == "leximin").Winners);
        Assert.Equal((picked, PickReason.OnlySigned), (Found.Pick, Found.PickReason));
    }

    [Theory]
    [InlineData("none", 0, "")]
    [InlineData("none", 1, "CV")]
    [InlineData("aid-only", 0, "")]
    [InlineData("aid-only", 1, "G")]
    [InlineData("may", 0, "")]
    [InlineData("may", 1, "CV")]
    [InlineData("ambiguous", 0, "CV")]
    [InlineData("ambiguous", 1, "CV")]
    [InlineData("would", 0, "CV")]
    [InlineData("would", 1, "CV")]
    public void The_demands_that_conflict_under_each_text_are_those_worked_out_by_hand(string text, int contingent, string expected)
    {
        var grid = Model.Scenario.Formulas;
        var slice = FormulaSet.Where(grid.Count, f => grid[f].Option(1).Id == text && grid.OptionAt(f, 2) == contingent);

        var table = SurplusTable<double>.ByActor(
            grid.Count,
            [.. Model.Demands.Select(d => d.IsVeto)],
            (demand, surplus) => Found.Outcome.Surpluses(demand).CopyTo(surplus)
        );

        var conflicts = ConflictAnalysis.Of(AcceptSets.Of(table), slice).MinimalConflicts;

        Assert.Equal(expected.Length == 0 ? [] : [expected], conflicts.Select(c => string.Concat(c.Select(d => "CPGV"[d]))));
    }

    [Fact]
    public void What_deters_founders_on_challenger_and_ratifier_and_the_least_opening_is_the_one_worked_out_by_hand()
    {
        var conflict = Assert.Single(Found.Standoff.Conflicts);
        Assert.Equal(["challenger", "assembly"], conflict.Select(d => d.Actor.Id));

        // The text that deters at 0.3125 lacks 0.0648 between what the challenger needs and what the assembly allows.
        var zone = Found.Zones.Single(z => Model.Scenario.Formulas[z.Formula].Option(1).Id == "ambiguous");
        Assert.Equal(-0.0648, zone.Width, 1e-4);
        // Missing two demands by as much in sum as another formula misses one is no nearer.
        Assert.Equal(WorkedExample.Formula(Model.Scenario.Formulas, 7, "ambiguous", 0), Found.Standoff.Nearest);
        var deficit = Assert.Single(Found.Standoff.Deficits);
        Assert.Equal("challenger", deficit.Demand.Actor.Id);
        Assert.Equal(0.06484375, deficit.Amount, 1e-12);
        Assert.All(Found.Standoff.Swaps, swap => Assert.False(swap.Deters));
    }

    [Fact]
    public void Fractions_and_doubles_measure_every_formula_alike()
    {
        for (var demand = 0; demand < Model.Demands.Length; demand++)
        {
            for (var formula = 0; formula < 210; formula++)
                Assert.Equal((double)Exact.Surplus(demand, formula), Found.Outcome.Surplus(demand, formula), 1e-12);
        }
    }

    [Fact]
    public void Terms_in_fractions_sum_to_the_surplus_with_nothing_left_over()
    {
        for (var demand = 0; demand < Model.Demands.Length; demand++)
        {
            for (var formula = 0; formula < 210; formula += 7)
            {
                var terms = Model.Terms(Exact.Values, demand, formula, Exact.SolutionOf(formula));
                Assert.Equal(Exact.Surplus(demand, formula), terms.Aggregate(Rational.Zero, (sum, term) => sum + term.Value));
            }
        }
    }

    private static double Value(string text) =>
        text.Split('/') is [var above, var below]
            ? double.Parse(above, System.Globalization.CultureInfo.InvariantCulture)
                / double.Parse(below, System.Globalization.CultureInfo.InvariantCulture)
            : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
