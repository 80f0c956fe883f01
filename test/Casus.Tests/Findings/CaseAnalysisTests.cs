using Casus.Findings;
using Casus.Models.Cases;
using Casus.Models.Guarantees;
using Casus.Models.Guarantees.Certificates;
using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Tests.Findings;

public class CaseAnalysisTests
{
    public static TheoryData<string> Cases => ShippedCases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Terms_of_every_surplus_sum_to_it(string name)
    {
        var found = ShippedCases.Findings(name);
        var (outcome, model) = (found.Outcome, found.Outcome.Model);
        for (var formula = 0; formula < found.Scenario.Formulas.Count; formula += 5)
        {
            for (var demand = 0; demand < model.Demands.Length; demand++)
            {
                var terms = model.Terms(outcome.Values, demand, formula, outcome.SolutionOf(formula));
                Assert.Equal(outcome.Surplus(demand, formula), terms.Sum(t => t.Value), 1e-12);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_solved_game_passes_a_check_that_knows_no_solver(string name)
    {
        var proof = ShippedCases.Findings(name).Proof;

        Assert.True(proof.Games > 0);
        Assert.InRange(proof.LargestRegret, 0, 1e-12);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_flip_turns_its_claim_and_nothing_short_of_it_does(string name)
    {
        var found = ShippedCases.Findings(name);
        var margins = new CaseMargins(found.Outcome);
        foreach (var id in new[] { "something-is-signed", "something-is-signed-and-deters" })
        {
            var finding = found.Findings.Single(f => f.Id == id);
            foreach (var flip in finding.Flips.Take(6))
            {
                var values = (double[])found.Outcome.Values.Clone();
                var slot = found.Outcome.Model.Space.Find(flip.Path)!.Value.Index;
                values[slot] = flip.Beyond;
                var turned = margins.OverAll(values, deterrence: id.EndsWith("deters", StringComparison.Ordinal)) >= 0;

                Assert.NotEqual(finding.Standing == Standing.Holds, turned);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_report_is_whole_and_says_no_number_that_is_none(string name)
    {
        var report = Analysis.Run(ShippedCases.Read(name)).Report;
        var text = Casus.Reports.Rendering.MarkdownRenderer.Render(report);

        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0000000", text, StringComparison.Ordinal);
        Assert.Empty(Casus.Reports.References.Broken(report));
        Assert.Empty(Casus.Reports.References.Doubled(report));
        Assert.True(report.Sections.Length >= 7);
    }

    [Fact]
    public void The_same_case_gives_the_same_bytes_again()
    {
        var (first, second) = (Analysis.Run(ShippedCases.Read("taiwan")), Analysis.Run(ShippedCases.Read("taiwan")));

        Assert.Equal(first.Json, second.Json);
        Assert.Equal(Casus.Reports.Rendering.HtmlRenderer.Render(first.Report), Casus.Reports.Rendering.HtmlRenderer.Render(second.Report));
    }

    [Fact]
    public void A_stronger_belief_of_the_challenger_makes_attack_rarer_and_the_clause_dearer()
    {
        (double Attack, double Option) At(string belief)
        {
            var scenario = ShippedCases.Read(
                "ukraine-2025",
                text => text.Replace("value: 0.2 to 0.6", $"value: {belief}", StringComparison.Ordinal)
            );
            var model = ShippedCases.Model(scenario);
            var values = model.Space.Central<double>();
            var question = ReadingQuestion.In(model, 0)!;
            var solution = model.SolveOne(question.Formula, values);
            return (question.Attack(solution), solution.AsChallenger.ChallengerValue);
        }

        var beliefs = new[] { "0.01", "0.4", "0.7", "0.99" }.Select(At).ToList();

        Assert.Equal(beliefs.OrderByDescending(b => b.Attack), beliefs);
        Assert.Equal(beliefs.OrderByDescending(b => b.Option), beliefs);
        Assert.True(beliefs[0].Attack > 0.9 && beliefs[^1].Attack < 0.2);
    }

    [Fact]
    public void Fractions_and_doubles_agree_on_the_shipped_case()
    {
        // Three periods keep the digits few; every number of the case is rational and every type uniform.
        var scenario = ShippedCases.Read(
            "ukraine-2025",
            text =>
                text.Replace("periods: 10", "periods: 3", StringComparison.Ordinal)
                    .Replace("within-periods: 10", "within-periods: 3", StringComparison.Ordinal)
        );
        var model = ShippedCases.Model(scenario);
        Assert.True(model.IsExact);
        var (exact, rounded) = (model.Space.Central<Rational>(), model.Space.Central<double>());
        foreach (var game in Enumerable.Range(0, model.GameCount).Where(g => g % 4 == 0))
        {
            var rules = model.Game(game, exact);
            var solution = GuaranteeSolution<Rational>.Of(rules);
            Assert.Equal(0, GuaranteeCertificate<Rational>.Check(rules, solution.Profile()).LargestRegret);
            var close = GuaranteeSolution<double>.Of(model.Game(game, rounded)).AsChallenger;
            Assert.Equal((double)solution.AsChallenger.ChallengerValue, close.ChallengerValue, 1e-12);
            Assert.Equal((double)solution.AsChallenger.AttackWithin(3), close.AttackWithin(3), 1e-12);
        }
    }

    [Fact]
    public void Concessions_get_the_formula_signed_and_none_is_idle()
    {
        var found = ShippedCases.Findings("ukraine-2025");
        var (model, nearest) = (found.Outcome.Model, found.Standoff.Nearest!.Value);
        Assert.NotEmpty(found.Standoff.Concessions);
        foreach (var concession in found.Standoff.Concessions)
        {
            Assert.True(Margin(concession.Changes) >= -1e-9);
            foreach (var left in concession.Changes)
                Assert.True(
                    Margin(concession.Changes.Where(c => c != left)) < -1e-9,
                    "A change that is not needed is no part of a least change."
                );
        }

        double Margin(IEnumerable<Casus.Findings.Flips.Change> changes)
        {
            var values = (double[])found.Outcome.Values.Clone();
            foreach (var change in changes)
                values[model.Space.Find(change.Path)!.Value.Index] = change.To;
            return model.SigningMargin(values, nearest, found.Outcome.SolutionOf(nearest));
        }
    }

    [Fact]
    public void Minimal_conflicts_conflict_and_every_correction_resolves_them()
    {
        var found = ShippedCases.Findings("ukraine-2025");
        var demands = found.Outcome.Model.Demands;
        bool Meets(int formula, IEnumerable<Demand> wanted) => wanted.All(d => found.Outcome.Surplus(demands.IndexOf(d), formula) >= 0);
        var deterring = found.Deterring.ToImmutableArray();

        foreach (var conflict in found.Standoff.Conflicts)
        {
            Assert.DoesNotContain(deterring, f => Meets(f, conflict));
            Assert.All(conflict, dropped => Assert.Contains(deterring, f => Meets(f, conflict.Remove(dropped))));
        }

        foreach (var correction in found.Standoff.Corrections)
            Assert.Contains(deterring, f => Meets(f, demands.Where(d => d.IsVeto && !correction.Contains(d))));
    }

    [Fact]
    public void Structure_is_compared_and_the_scenario_itself_is_not_among_the_variants()
    {
        var found = ShippedCases.Findings("ukraine-2025");

        Assert.Contains(found.Variants, v => v.Name.Contains("at once", StringComparison.Ordinal));
        Assert.Contains(found.Variants, v => v.Name.Contains("all believe as it does", StringComparison.Ordinal));
        Assert.Equal(Closure.AgreeToDisagree, found.Scenario.Play.Closure);
    }
}
