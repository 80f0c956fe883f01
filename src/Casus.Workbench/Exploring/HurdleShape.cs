using System.Collections.Immutable;
using Casus.Findings;
using Casus.Reports;
using Casus.Reports.Cases;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Exploring;

/// <summary>What stands between a deterring formula and a signature, and the least that removes it.</summary>
internal sealed record HurdleShape(
    FigureShape? Figure,
    FormulaRef? Nearest,
    ImmutableArray<ImmutableArray<string>> Conflicts,
    ImmutableArray<ImmutableArray<string>> Corrections,
    ImmutableArray<DeficitShape> Deficits,
    ImmutableArray<ConcessionShape> Concessions,
    ImmutableArray<SwapShape> Swaps
)
{
    private const int Most = 12;

    public static HurdleShape Of(CaseFindings found, FigureShape? figure, AssumptionNames names)
    {
        var standoff = found.Standoff;
        var grid = found.Scenario.Formulas;
        return new(
            figure,
            standoff.Nearest is { } nearest ? FormulaRef.Of(grid, nearest) : null,
            [.. standoff.Conflicts.Select(c => c.Select(d => d.Name).ToImmutableArray())],
            [.. standoff.Corrections.Select(c => c.Select(d => d.Name).ToImmutableArray())],
            [.. standoff.Deficits.Select(d => new DeficitShape(d.Demand.Actor.Id, d.Demand.Name, d.Amount, NumberText.Plain(d.Amount)))],
            [.. standoff.Concessions.Take(Most).Select(c => ConcessionShape.Of(c, names))],
            [
                .. standoff
                    .Swaps.Take(Most)
                    .Select(s => new SwapShape(
                        FormulaRef.Of(grid, s.Formula),
                        [.. s.Changes.Select(c => new ClauseShape(c.Issue, c.From, c.To))],
                        s.Attack,
                        NumberText.Probability(s.Attack),
                        s.Deters
                    )),
            ]
        );
    }
}

/// <summary>A demand that is missed, and by how much.</summary>
internal sealed record DeficitShape(string Actor, string Demand, double Amount, string Text);

/// <summary>A change of clauses that gets a formula signed.</summary>
internal sealed record SwapShape(FormulaRef Formula, ImmutableArray<ClauseShape> Changes, double Attack, string AttackText, bool Deters);
