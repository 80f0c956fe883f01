using System.Collections.Immutable;
using Casus.Workbench.Documents;
using Casus.Workbench.Runs;

namespace Casus.Workbench.Cases;

/// <summary>Where a case began.</summary>
internal sealed record Origin(string Kind, string Name);

/// <summary>A case in a list.</summary>
internal record CaseSummary(
    string Id,
    string Title,
    string Question,
    Origin Origin,
    long Revision,
    string State,
    bool Archived,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt
);

/// <summary>A case with what belongs to it.</summary>
internal sealed record CaseShape(
    string Id,
    string Title,
    string Question,
    Origin Origin,
    long Revision,
    string State,
    bool Archived,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    ImmutableArray<FileInfo> Files,
    ImmutableArray<DocumentInfo> Documents,
    ImmutableArray<Run> Runs
) : CaseSummary(Id, Title, Question, Origin, Revision, State, Archived, CreatedAt, ChangedAt);
