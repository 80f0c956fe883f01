using System.Collections.Immutable;
using Casus.Findings;

namespace Casus.Reports.Cases;

/// <summary>The formulas between which a signature is bought with peace, and peace with a signature.</summary>
internal static class TradeOffPart
{
    private const int Most = 60;

    public static Table Of(CaseFindings found, ImmutableArray<int> frontier, CaseWords words) =>
        new(
            ["formula", Column.Number("attack"), Column.Number("least surplus of a veto player"), "signed", "deters"],
            [
                .. frontier
                    .Take(Most)
                    .Select(f => new Row(
                        [
                            words.Formula(f),
                            NumberText.Probability(found.Outcome.AttackProbability(f)),
                            NumberText.WithSign(found.Outcome.SigningMargin(f)),
                            Said(found.SignedFormulas.Contains(f)),
                            Said(found.Deterring.Contains(f)),
                        ],
                        f == found.Pick
                    )),
            ],
            frontier.Length > Most
                ? $"The first {Most} of {NumberText.Count(frontier.Length)} formulas on the frontier, least attack first"
                : "The formulas on the frontier, least attack first"
        );

    public static string Sentence(CaseFindings found, ImmutableArray<int> frontier)
    {
        var (safest, easiest) = (frontier[0], frontier[^1]);
        return Attack(safest) == Attack(easiest) && Surplus(safest) == Surplus(easiest)
            ? frontier.Length == 1
                ? "One formula is at once attacked least and best for the veto player that gains least."
                : $"{NumberText.Count(frontier.Length)} formulas are at once attacked least and best for the veto player that gains least."
            : $"From an attack of {Attack(safest)} at a least surplus of {Surplus(safest)} to {Attack(easiest)} at {Surplus(easiest)}: along the line whoever wants more of one has less of the other.";

        string Attack(int formula) => NumberText.Probability(found.Outcome.AttackProbability(formula));
        string Surplus(int formula) => NumberText.WithSign(found.Outcome.SigningMargin(formula));
    }

    private static string Said(bool so) => so ? "yes" : "no";
}
