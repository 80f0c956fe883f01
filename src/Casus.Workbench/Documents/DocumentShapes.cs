using System.Collections.Immutable;

namespace Casus.Workbench.Documents;

/// <summary>How many proposals of a document are in which state.</summary>
internal sealed record ProposalCounts(int Proposed, int Accepted, int Rejected);

/// <summary>A document in a list.</summary>
internal record DocumentInfo(
    string Id,
    string Title,
    string? Outlet,
    ImmutableArray<string> Authors,
    string? Date,
    string? Address,
    string Format,
    string Name,
    int Size,
    string Hash,
    DateTimeOffset AddedAt,
    ProposalCounts Counts
);
