using System.Collections.Immutable;
using Casus.Findings;
using Casus.Reports;
using Casus.Reports.Cases;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Exploring;

/// <summary>A least change of what actors want that gets a formula signed.</summary>
internal sealed record ConcessionShape(double Cost, string Text, ImmutableArray<ChangeShape> Changes)
{
    public static ConcessionShape Of(LeastConcession found, AssumptionNames names) =>
        new(
            found.Cost,
            string.Join("; ", found.Changes.Select(c => $"{names.Of(c.Path)} {NumberText.Plain(c.From)} → {NumberText.Plain(c.To)}")),
            [.. found.Changes.Select(c => new ChangeShape(c.Path, names.Of(c.Path), c.From, Beyond.Edge(c.From, c.To)))]
        );
}

/// <summary>A clause that changes.</summary>
internal sealed record ClauseShape(string Issue, string From, string To);
