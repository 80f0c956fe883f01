using System.Collections.Immutable;
using Casus.Findings;
using Casus.Reports.Cases;

namespace Casus.Workbench.Exploring;

/// <summary>A claim and whether it holds.</summary>
internal sealed record FindingShape(string Id, string Claim, Standing Standing, MeasureShape Measure, ImmutableArray<string> Why)
{
    public static FindingShape Of(Finding finding, AssumptionNames names) =>
        new(
            finding.Id,
            finding.Claim,
            finding.Standing,
            new(
                finding.Measure.Name,
                finding.Measure.Value,
                CaseFigures.Judged(finding, names).Number,
                finding.Measure.Threshold,
                CaseFigures.Judged(finding with { Measure = finding.Measure with { Value = finding.Measure.Threshold } }, names).Number,
                finding.Measure.Status.ToString()!
            ),
            finding.Why
        );
}

/// <summary>The number that decides a claim.</summary>
internal sealed record MeasureShape(string Name, double Value, string Text, double Threshold, string ThresholdText, string Status);

/// <summary>Each formula by its index: what it is, how likely an attack is under it, and by how much it is signed.</summary>
internal sealed record CellsShape(ImmutableArray<int> Category, ImmutableArray<double> Attack, ImmutableArray<double> Margin)
{
    public static CellsShape Of(CaseFindings found)
    {
        var count = found.Scenario.Formulas.Count;
        var (category, attack, margin) = (
            ImmutableArray.CreateBuilder<int>(count),
            ImmutableArray.CreateBuilder<double>(count),
            ImmutableArray.CreateBuilder<double>(count)
        );
        for (var f = 0; f < count; f++)
        {
            category.Add(CategoryOf(found, f));
            attack.Add(Math.Round(found.Outcome.AttackProbability(f), 5));
            margin.Add(Math.Round(found.Outcome.SigningMargin(f), 5));
        }

        return new(category.MoveToImmutable(), attack.MoveToImmutable(), margin.MoveToImmutable());
    }

    /// <summary>0 signed and deters, 1 signed only, 2 deters only, 3 neither.</summary>
    public static int CategoryOf(CaseFindings found, int formula) =>
        (found.SignedFormulas.Contains(formula), found.Deterring.Contains(formula)) switch
        {
            (true, true) => 0,
            (true, false) => 1,
            (false, true) => 2,
            _ => 3,
        };
}
