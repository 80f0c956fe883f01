using System.Collections.Immutable;
using Casus.Findings;
using Casus.Reports.Drawings;

namespace Casus.Reports.Cases;

/// <summary>Says what was found about a crisis.</summary>
public static class CrisisReport
{
    /// <summary>The report on a scenario that has a crisis and no guarantee game.</summary>
    public static Report Of(CrisisFindings found, string engine)
    {
        ArgumentNullException.ThrowIfNull(found);
        Prose answer =
        [
            new Run.Strong("The demand. "),
            $"In this scenario the protégé demands {NumberText.Plain(found.Demand)} of the stake, and that this leads to war is {ProbabilityWords.Of(found.War)}.",
        ];
        return new(
            found.Scenario.Title,
            found.Scenario.Question,
            [answer],
            [
                new(NumberText.Probability(found.War), "probability of war", "in this scenario, not a forecast"),
                new(NumberText.Plain(found.Demand), "share demanded"),
                new(
                    $"{NumberText.Plain(found.Help.Protege)} against {NumberText.Plain(found.Help.Challenger)}",
                    "probability of help: protégé, challenger"
                ),
            ],
            new(found.Scenario.Title, found.Scenario.Hash, engine),
            [Part(found), AssumptionPart.Of(found.Space, found.Scenario, new AssumptionNames(found.Scenario).Of)]
        );
    }

    /// <summary>The crisis as a part of a larger report.</summary>
    internal static Section Part(CrisisFindings found)
    {
        var curve = found.WarByGap;
        var rows = curve
            .X.Select((x, i) => (x, i))
            .Where(p => p.i % 4 == 0)
            .Select(p => Row.Of([NumberText.Plain(p.x), NumberText.Probability(curve.Y[p.i])]));
        var figure = new Figure(
            "war-by-gap",
            "War as the protégé's belief in help moves",
            "The challenger's belief is fixed; where both believe the same, the strength of the backing changes terms and not the risk.",
            new CurveChart(
                Axis.Probability("probability of help as the protégé believes"),
                Axis.Probability("probability of war"),
                [new Drawings.Curve(curve.Name, [.. curve.X.Zip(curve.Y, (x, y) => new CurvePoint(x, y))])],
                default,
                [new Limit(found.Help.Challenger, "challenger believes", true)],
                [new MarkedPoint(found.Help.Protege, found.War, "as stated")]
            ),
            $"The probability of war rises from {NumberText.Probability(curve.Y[0])} to {NumberText.Probability(curve.Y[^1])} as the protégé's belief in help rises from 0 to 1.",
            new Table([Column.Number("protégé's belief"), Column.Number("war")], [.. rows])
        );
        var names = new AssumptionNames(found.Scenario);
        ImmutableArray<JudgedClaim> claims = [.. found.Findings.Select(f => ReadingPart.Judged(f, names.Of))];
        return new(
            "crisis",
            "A crisis under backing that is read differently",
            [new Block.Verdicts(claims), new Block.Illustration(figure)]
        );
    }
}
