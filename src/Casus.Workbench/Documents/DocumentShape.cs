using System.Collections.Immutable;

namespace Casus.Workbench.Documents;

/// <summary>A document with its text and what was found in it.</summary>
internal sealed record DocumentShape(
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
    ProposalCounts Counts,
    string Text,
    ImmutableArray<BlockShape> Blocks,
    ImmutableArray<string> Notes,
    ImmutableArray<Proposal> Proposals,
    ImmutableArray<ProvisionShape> Provisions
) : DocumentInfo(Id, Title, Outlet, Authors, Date, Address, Format, Name, Size, Hash, AddedAt, Counts)
{
    /// <summary>The document as it stands in a list.</summary>
    public DocumentInfo AsInfo() => new(Id, Title, Outlet, Authors, Date, Address, Format, Name, Size, Hash, AddedAt, Counts);
}
