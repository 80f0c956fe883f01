using Casus.Findings;
using Casus.Models.Cases;

namespace Casus.Reports.Cases;

/// <summary>Why each actor takes or refuses one formula, and whether it deters, in sentences with numbers.</summary>
public static class Explanation
{
    /// <summary>The explanation of a formula.</summary>
    public static Report Of(CaseFindings found, int formula, string engine)
    {
        ArgumentNullException.ThrowIfNull(found);
        var words = new CaseWords(found);
        var signed = found.SignedFormulas.Contains(formula);
        var deters = found.Deterring.Contains(formula);
        var refusing = Refusing(found, formula).ToList();
        var attack = found.Outcome.AttackProbability(formula);
        Prose answer =
        [
            new Run.Strong(
                signed ? "Everyone with a veto takes it" : $"Refused by {string.Join(", ", refusing.Select(d => d.Actor.Name).Distinct())}"
            ),
            $"; it {(deters ? "deters" : "does not deter")} as wanted: an attack within {CaseWords.Periods(found.Scenario.Wanted!.WithinPeriods)} is {ProbabilityWords.Of(attack)} in this scenario.",
        ];
        return new(
            $"{found.Scenario.Title}: {words.Formula(formula)}",
            Prose.Empty,
            [answer],
            [],
            new(found.Scenario.Title, found.Scenario.Hash, engine),
            [Reasons(found, formula), Deterrence(found, formula), .. Change(found, words, formula)]
        );
    }

    private static IEnumerable<Demand> Refusing(CaseFindings found, int formula) =>
        found.Outcome.Model.Demands.Where((d, i) => d.IsVeto && found.Outcome.Surplus(i, formula) < 0);

    private static Section Reasons(CaseFindings found, int formula)
    {
        var outcome = found.Outcome;
        var items = outcome.Model.Demands.Select(
            (demand, i) =>
            {
                var surplus = outcome.Surplus(i, formula);
                var terms = outcome
                    .Model.Terms(outcome.Values, i, formula, outcome.SolutionOf(formula))
                    .OrderByDescending(t => Math.Abs(t.Value))
                    .Select(t => $"{t.Name} {NumberText.WithSign(t.Value)}");
                var verdict =
                    demand.Kind == DemandKind.BetterThanWar
                        ? (surplus >= 0 ? "takes it" : "refuses it")
                        : (surplus >= 0 ? "has its limit kept" : "has its limit exceeded");
                return Prose.Of([
                    new Run.Strong($"{demand.Actor.Name} {verdict} ({NumberText.WithSign(surplus)}{(demand.IsVeto ? "" : ", no veto")}): "),
                    string.Join("; ", terms) + ".",
                ]);
            }
        );
        return new("why", "Why each takes or refuses it", [new Block.Bullets([.. items])]);
    }

    private static Section Deterrence(CaseFindings found, int formula)
    {
        var course = found.Outcome.SolutionOf(formula).AsChallenger;
        var model = found.Outcome.Model;
        var helpers = model.Guarantors.Select(
            (g, j) => $"{g.Name} fights with probability {NumberText.Probability(course.First.Direct[j])}"
        );
        var items = new List<Prose>
        {
            $"{found.Scenario.Challenger.Name} expects, by its own belief, that {found.Scenario.Protege.Name} resists with probability {NumberText.Probability(course.First.Resists)}; if it does, {string.Join(", ", helpers)}; its chance of winning is then {NumberText.Probability(course.First.Win)}.",
            $"In the first period it attacks if its resolve exceeds {NumberText.Plain(course.Threshold[0])}: probability {NumberText.Probability(course.Hazard[0])}.",
            $"Period by period: {string.Join(", ", course.Hazard.Select(NumberText.Probability))}; within {CaseWords.Periods(found.Scenario.Wanted!.WithinPeriods)} {NumberText.Probability(found.Outcome.AttackProbability(formula))}, where at most {NumberText.Probability(model.Wanted(found.Outcome.Values))} is wanted.",
        };
        return new("deterrence", "Whether it deters", [new Block.Bullets([.. items])]);
    }

    private static IEnumerable<Section> Change(CaseFindings found, CaseWords words, int formula)
    {
        if (found.SignedFormulas.Contains(formula))
            yield break;
        var concessions = LeastConcession
            .For(found.Outcome, formula)
            .Take(3)
            .Select(c =>
                (Prose)
                    $"If {string.Join(" and ", c.Changes.Select(x => $"{words.Assumption(x.Path)} went from {NumberText.Plain(x.From)} to {NumberText.Plain(x.To)}"))}."
            );
        var swaps = ClauseSwap
            .Least(found.Outcome, formula)
            .Take(3)
            .Select(s =>
                (Prose)
                    $"If {string.Join(" and ", s.Changes.Select(c => $"{c.Issue} read \"{c.To}\" instead of \"{c.From}\""))}: attack {NumberText.Probability(s.Attack)}."
            );
        Prose[] items = [.. concessions, .. swaps];
        if (items.Length > 0)
            yield return new("change", "What would get it signed", [new Block.Bullets([.. items])]);
    }
}
