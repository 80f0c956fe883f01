using System.Collections.Immutable;
using Casus.Findings;
using Casus.Findings.Flips;
using Casus.Reports;
using Casus.Reports.Cases;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Exploring;

/// <summary>The least change of several numbers together that turns a finding.</summary>
internal sealed record JointShape(string Finding, string Claim, double Distance, string Text, ImmutableArray<ChangeShape> Changes)
{
    public static JointShape Of(Finding finding, JointFlip flip, AssumptionNames names) =>
        new(
            finding.Id,
            finding.Claim,
            flip.Distance,
            string.Join("; ", flip.Changes.Select(c => $"{names.Of(c.Path)} {NumberText.Plain(c.From)} → {NumberText.Plain(c.To)}")),
            [.. flip.Changes.Select(c => new ChangeShape(c.Path, names.Of(c.Path), c.From, c.To))]
        );
}
