using System.Collections.Immutable;
using Casus.Findings;
using Casus.Reports.Drawings;

namespace Casus.Reports.Cases;

/// <summary>How the years after signature go.</summary>
internal static class YearPart
{
    public static Section? Of(CaseFindings found, CaseWords words)
    {
        if (found.Scenario.Future!.Periods < 2)
            return null;
        var shown = found.Shown.Take(5).ToList();
        var series = shown
            .Select(f => new HazardSeries(Label(found, words, f), [.. found.Outcome.SolutionOf(f).AsChallenger.Hazard]))
            .ToImmutableArray();
        var periods = found.Scenario.Future.Periods;
        var rows = Enumerable
            .Range(0, periods)
            .Select(t =>
                Row.Of([
                    (t + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                    .. shown.Select(f => (Cell)NumberText.Probability(found.Outcome.SolutionOf(f).AsChallenger.Hazard[t])),
                ])
            );
        var figure = new Figure(
            "hazard",
            "Attack over the years",
            "Bars: the probability of an attack in a period if none came before. Line: the probability that none has come.",
            new HazardChart("period", "attack in the period", "no attack so far", series),
            string.Join(
                "; ",
                shown.Select(f =>
                    $"{words.Formula(f)}: {NumberText.Probability(found.Outcome.SolutionOf(f).AsChallenger.AttackWithin(periods))} within {CaseWords.Periods(periods)}"
                )
            ),
            new Table([Column.Number("period"), .. shown.Select(f => Column.Number(Label(found, words, f)))], [.. rows])
        );
        return new("years", "How the years after signature go", [Text(found), new Block.Illustration(figure)]);
    }

    private static Block Text(CaseFindings found) =>
        found.Scenario.Future!.Challenger switch
        {
            Scenarios.ChallengerOverTime.NewGovernmentEachPeriod =>
                "Each period a new government draws its resolve anew. Waiting is an option: where a guarantee wears away, attack is postponed rather than prevented.",
            Scenarios.ChallengerOverTime.SameGovernment =>
                "One government with one resolve throughout: it attacks in the period that suits it best, or never.",
            _ => "Each period may bring a new government with a resolve of its own.",
        };

    private static string Label(CaseFindings found, CaseWords words, int formula)
    {
        var issue = found.Question?.Issue ?? 0;
        var name = words.Option(formula, issue);
        var same = found.Shown.Count(f => words.Option(f, issue) == name) > 1;
        return same ? words.Formula(formula) : name;
    }
}
