using System.Collections.Immutable;
using Casus.Models.Cases;
using Casus.Settlements;

namespace Casus.Findings;

/// <summary>What can be had at once of a signature and of peace.</summary>
public static class TradeOff
{
    /// <summary>
    /// The formulas of which no other leaves the veto player that gains least as much and is attacked as little, one of the two being better; least attack first.
    /// Formulas that are equal in both all stay.
    /// </summary>
    /// <param name="outcome">The case.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ImmutableArray<int> Frontier(CaseOutcome<double> outcome, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var count = outcome.Model.Scenario.Formulas.Count;
        var table = SurplusTable<double>.ByActor(
            count,
            [true, true],
            (goal, of) =>
            {
                for (var formula = 0; formula < of.Length; formula++)
                    of[formula] = goal == 0 ? outcome.SigningMargin(formula) : outcome.DeterrenceMargin(formula);
            }
        );
        return
        [
            .. Skyline<double>
                .Of(table, FormulaSet.Where(count, _ => true), [0, 1], cancellation)
                .Members.OrderBy(outcome.AttackProbability)
                .ThenBy(formula => formula),
        ];
    }
}
