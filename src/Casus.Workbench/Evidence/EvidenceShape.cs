using System.Collections.Immutable;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Evidence;

/// <summary>The evidence of a case, weighed.</summary>
internal sealed record EvidenceShape(
    long Revision,
    DossierRef? Dossier,
    ImmutableArray<HypothesisShape> Hypotheses,
    ImmutableArray<StatementShape> Statements,
    ImmutableArray<ClusterShape> Clusters,
    ImmutableArray<TableShape> Ledger,
    TableShape? Matrix,
    ImmutableArray<SectionShape> Sections
);

/// <summary>The file that holds the dossier.</summary>
internal sealed record DossierRef(string File, long Revision);

/// <summary>Statements with a common origin: of the dossier, or proposed.</summary>
internal sealed record ClusterShape(
    string Id,
    string Name,
    string Kind,
    ImmutableArray<string> Statements,
    bool Proposed,
    string? Why,
    double? WeightAlone,
    double? WeightTogether
);
