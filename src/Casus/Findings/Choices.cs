using System.Collections.Immutable;
using Casus.Models.Cases;
using Casus.Settlements;
using Casus.Settlements.Concepts;

namespace Casus.Findings;

/// <summary>Which of the signed formulas each concept of a fair or likely agreement picks. All ties are listed.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Winners">The formulas.</param>
/// <param name="ComparesActors">Whether the concept compares one actor's gain with another's, so that rescaling one actor's worths changes the pick.</param>
public sealed record Choice(string Concept, ImmutableArray<int> Winners, bool ComparesActors)
{
    /// <summary>Applies every concept to some formulas.</summary>
    /// <param name="outcome">The case.</param>
    /// <param name="table">Its surpluses.</param>
    /// <param name="among">The formulas to pick from, not empty.</param>
    /// <param name="bargainers">The demands whose surplus counts as a gain: those of worth, with a veto.</param>
    public static ImmutableArray<Choice> Of(
        CaseOutcome<double> outcome,
        SurplusTable<double> table,
        FormulaSet among,
        ImmutableArray<int> bargainers
    )
    {
        ArgumentNullException.ThrowIfNull(outcome);
        const double tolerance = 1e-12;
        var set = BargainingSet<double>.Of(table, among, bargainers);
        var scenario = outcome.Model.Scenario;
        ImmutableArray<double> weights =
        [
            .. bargainers.Select(b =>
                scenario.Weights.TryGetValue(outcome.Model.Demands[b].Actor.Id, out var weight)
                && weight.Value is Scenarios.QuantityValue.Stated { Law: var law }
                    ? (double)law.Central
                    : 1.0
            ),
        ];
        return
        [
            new("Nash", NashSolution.Choose(set, default, tolerance).Winners, false),
            new("Kalai–Smorodinsky, lexicographic", LexicographicKalaiSmorodinsky.Choose(set, tolerance).Winners, false),
            new("egalitarian", EgalitarianSolution.Choose(set, tolerance).Winners, true),
            new("leximin", LeximinSolution.Choose(set, tolerance).Winners, true),
            new("utilitarian", UtilitarianSolution.Choose(set, weights, tolerance).Winners, true),
        ];
    }
}
