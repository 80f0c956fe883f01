using System.Collections.Immutable;
using Casus.Models.Cases;
using Casus.Settlements;

namespace Casus.Findings;

/// <summary>Which formulas are signed, which deter, which one is picked, and what stands in the way of the others.</summary>
internal sealed record FormulaComparison(
    FormulaSet Signed,
    FormulaSet Deterring,
    FormulaSet Both,
    ImmutableArray<Choice> Choices,
    ImmutableArray<int> Pareto,
    Standoff Standoff,
    int Pick,
    PickReason Reason
)
{
    public static FormulaComparison Of(CaseOutcome<double> outcome, CancellationToken cancellation)
    {
        var model = outcome.Model;
        var table = SurplusTable<double>.ByActor(
            model.Scenario.Formulas.Count,
            [.. model.Demands.Select(d => d.IsVeto)],
            (demand, surplus) => outcome.Surpluses(demand).CopyTo(surplus)
        );
        var signed = FormulaSet.Where(table.FormulaCount, outcome.IsSigned);
        var deterring = FormulaSet.Where(table.FormulaCount, outcome.Deters);
        var both = signed.And(deterring);
        var bargainers = Bargainers(model);
        var among = both.IsEmpty ? signed : both;
        var choices = among.IsEmpty || bargainers.IsEmpty ? [] : Choice.Of(outcome, table, among, bargainers);
        var pareto = signed.IsEmpty || bargainers.IsEmpty ? [] : Skyline<double>.Of(table, signed, bargainers, cancellation).Members;
        var (pick, reason) = PickFrom(outcome, signed, both, choices);
        return new(signed, deterring, both, choices, pareto, Standoff.Of(outcome, table, deterring), pick, reason);
    }

    // Limits are kept or not; only demands of worth have gains to bargain over.
    private static ImmutableArray<int> Bargainers(CaseModel model) =>
        [.. Enumerable.Range(0, model.Demands.Length).Where(d => model.Demands[d] is { IsVeto: true, Kind: DemandKind.BetterThanWar })];

    private static (int, PickReason) PickFrom(
        CaseOutcome<double> outcome,
        FormulaSet signed,
        FormulaSet both,
        ImmutableArray<Choice> choices
    )
    {
        if (signed.IsEmpty)
            return (Enumerable.Range(0, signed.Universe).MaxBy(outcome.SigningMargin), PickReason.NearestMiss);
        var pick = choices is [{ Winners: [var nash, ..] }, ..] ? nash : (both.IsEmpty ? signed : both).ToImmutableArray()[0];
        return (pick, both.IsEmpty ? PickReason.OnlySigned : PickReason.SignedAndDeters);
    }
}
