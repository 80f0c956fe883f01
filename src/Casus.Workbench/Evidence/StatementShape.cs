using System.Collections.Immutable;
using Casus.Dossiers;

namespace Casus.Workbench.Evidence;

/// <summary>A statement of the dossier.</summary>
internal sealed record StatementShape(
    string Id,
    string Speaker,
    string? Office,
    string? Side,
    string? Date,
    string Said,
    string Source,
    string SourceTitle,
    string? Cluster,
    int? Credibility,
    Modality Modality,
    Review Review,
    int? Line,
    ImmutableArray<BearingShape> Bears,
    PassageRef? Document,
    ImmutableArray<string> Parameters
);

/// <summary>How a statement bears on a hypothesis.</summary>
internal sealed record BearingShape(string Hypothesis, double Low, double High, string Text, string? Because);

/// <summary>Where in a document of the case a statement stands.</summary>
internal sealed record PassageRef(string Id, int Start, int End);
