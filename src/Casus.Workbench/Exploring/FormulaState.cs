using System.Collections.Immutable;
using Casus.Findings;
using Casus.Models.Cases;
using Casus.Reports;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Exploring;

/// <summary>What a formula comes to.</summary>
internal sealed record FormulaState(bool Signed, bool Deters, double Attack, string AttackText, ImmutableArray<DemandShape> Demands)
{
    public static FormulaState Of(CaseFindings found, int formula) =>
        new(
            found.SignedFormulas.Contains(formula),
            found.Deterring.Contains(formula),
            found.Outcome.AttackProbability(formula),
            NumberText.Probability(found.Outcome.AttackProbability(formula)),
            [.. found.Outcome.Model.Demands.Select((d, i) => DemandShape.Of(d, found.Outcome.Surplus(i, formula)))]
        );
}

/// <summary>What somebody demands, and by how much a formula exceeds it.</summary>
internal sealed record DemandShape(string Actor, string ActorLabel, string Name, string Kind, bool Veto, double Surplus, string Text)
{
    public static DemandShape Of(Demand demand, double surplus) =>
        new(
            demand.Actor.Id,
            demand.Actor.Name,
            demand.Name,
            demand.Kind == DemandKind.BetterThanWar ? "better-than-war" : "limit",
            demand.IsVeto,
            surplus,
            NumberText.WithSign(surplus)
        );
}

/// <summary>Why an actor takes a formula or refuses it.</summary>
internal sealed record WaterfallShape(string Actor, FigureShape Figure);
