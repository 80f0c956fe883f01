using System.Collections.Immutable;
using Casus.Findings;

namespace Casus.Reports.Cases;

/// <summary>The answer to the scenario's question, in a few paragraphs and numbers.</summary>
internal static class AnswerPart
{
    public static ImmutableArray<Prose> Of(CaseFindings found, CaseWords words)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Prose>();
        // No headline from a point estimate: how often comes before what holds centrally.
        if (UncertaintyPart.Headline(found) is { } odds)
            paragraphs.Add(odds);
        paragraphs.Add(Signing(found, words));
        if (ReadingsDo(found) is { } readings)
            paragraphs.Add(readings);
        if (Hurdle(found, words) is { } hurdle)
            paragraphs.Add(hurdle);
        if (found.Searched)
            paragraphs.Add(Flips(found, words));
        return paragraphs.ToImmutable();
    }

    public static ImmutableArray<KeyFact> KeyFacts(CaseFindings found, CaseWords words)
    {
        var attack = found.Outcome.AttackProbability(found.Pick);
        var wanted = found.Scenario.Wanted!;
        ImmutableArray<KeyFact> facts =
        [
            new($"{found.SignedFormulas.Count} of {words.Grid.Count}", "formulas signed by everyone with a veto", "central values"),
            new(
                $"{found.Both.Count}",
                "of them deter as wanted",
                $"attack at most {NumberText.Probability(found.Outcome.Model.Wanted(found.Outcome.Values))} in {CaseWords.Periods(wanted.WithinPeriods)}"
            ),
            new(NumberText.Probability(attack), "probability of an attack under the formula looked at", "in this scenario, not a forecast"),
        ];
        // Where no other structure was looked at, "0 of 0" would read as if none agreed.
        return found.Variants.IsEmpty
            ? facts
            : facts.Add(
                new(
                    $"{found.Variants.Count(v => v.DeterringCount > 0 == !found.Both.IsEmpty)} of {found.Variants.Length}",
                    "other structures give the same answer"
                )
            );
    }

    private static Prose Signing(CaseFindings found, CaseWords words)
    {
        var attack = found.Outcome.AttackProbability(found.Pick);
        var within = CaseWords.Periods(found.Scenario.Wanted!.WithinPeriods);
        var likely = attack switch
        {
            0 => $"no attack comes within {within}",
            1 => $"an attack within {within} is certain",
            _ => $"an attack within {within} is {ProbabilityWords.Of(attack)}",
        };
        return found.PickReason switch
        {
            PickReason.SignedAndDeters =>
            [
                new Run.Strong(
                    found.Both.Count == 1
                        ? "With central values one formula is signed by all and deters. "
                        : $"With central values {found.Both.Count} formulas are signed by all and deter. "
                ),
                found.Both.Count == 1
                    ? $"It is {words.Formula(found.Pick)}: in this scenario {likely}."
                    : $"Of them Nash's concept picks {words.Formula(found.Pick)}: in this scenario {likely}.",
            ],
            PickReason.OnlySigned =>
            [
                new Run.Strong("With central values, what is signed does not deter, and what deters is not signed. "),
                found.SignedFormulas.Count == 1
                    ? $"One formula leaves everyone with a veto at least as well off as continued war: {words.Formula(found.Pick)}, under which {likely} in this scenario. "
                    : $"{found.SignedFormulas.Count} formulas leave everyone with a veto at least as well off as continued war; of them Nash's concept picks {words.Formula(found.Pick)}, under which {likely} in this scenario. ",
                $"{WouldDeter(found)}.",
            ],
            _ =>
            [
                new Run.Strong("With central values no formula is signed by everyone with a veto. "),
                $"{words.Formula(found.Pick)} comes nearest; {WouldDeter(found)}.",
            ],
        };
    }

    private static string WouldDeter(CaseFindings found) =>
        found.Deterring.Count == 1 ? "1 formula would deter" : $"{found.Deterring.Count} formulas would deter";

    private static Prose? ReadingsDo(CaseFindings found)
    {
        if (found.Question is not { } question)
            return null;
        var values = found.Outcome.Values;
        var (strong, weak) = (
            question.Attack(question.Sure(values, 0)),
            question.Attack(question.Sure(values, question.Provision.Readings.Length - 1))
        );
        var stated = question.Attack(question.Model.SolveOne(question.Formula, values));
        var (first, last) = (question.Provision.Readings[0].Id, question.Provision.Readings[^1].Id);
        var eases = found.Findings.FirstOrDefault(f => f.Id == "ambiguity-eases-signing");
        var signing =
            eases is null ? ""
            : eases.Standing == Standing.Holds
                ? " The ambiguity widens the zone of agreement beyond both clear texts: it buys signatures, not deterrence."
            : " The ambiguity does not widen the zone of agreement beyond both clear texts.";
        return
        [
            new Run.Strong("The two-way reading. "),
            $"Sure of \"{first}\", the clause would leave {NumberText.Probability(strong)} probability of an attack; sure of \"{last}\", {NumberText.Probability(weak)}; as the actors read it, {NumberText.Probability(stated)}.{signing}",
        ];
    }

    private static Prose? Hurdle(CaseFindings found, CaseWords words)
    {
        if (found.Standoff.Nearest is not { } nearest || !found.Both.IsEmpty)
            return null;
        var missed = string.Join(", ", found.Standoff.Deficits.Select(d => $"{d.Demand.Actor.Name} by {NumberText.Plain(d.Amount)}"));
        var change = found.Standoff.Concessions.FirstOrDefault() is { } least
            ? $" The least change that would get it signed as it stands: {string.Join(" and ", least.Changes.Select(c => $"{words.Assumption(c.Path)} {NumberText.Plain(c.From)} → {NumberText.Plain(c.To)}"))}."
            : "";
        return
        [
            new Run.Strong("The hurdle. "),
            $"The deterring formula nearest to signature is {words.Formula(nearest)}; it falls short for {missed}.{change}",
        ];
    }

    private static Prose Flips(CaseFindings found, CaseWords words)
    {
        var answer = found.Findings.First(f => f.Id == "something-is-signed-and-deters");
        var turn = answer.Standing == Standing.Holds ? "would no longer be true" : "would become true";
        if (answer.Flips.FirstOrDefault() is not { } flip)
            return
            [
                new Run.Strong("What would turn this. "),
                "No single assumption, moved alone as far as the search goes, does; see the variants and the joint change below.",
            ];
        var within = answer.Flips.FirstOrDefault(f => f.WithinRange);
        var also =
            within is not null && within != flip ? $" Within stated ranges the nearest is: {words.Flip(within)}."
            : within is null ? " No single change within a stated range does."
            : "";
        return
        [
            new Run.Strong("What would turn this. "),
            $"That some formula is both signed and deters {turn} if {words.Flip(flip)}.{also}",
        ];
    }
}
