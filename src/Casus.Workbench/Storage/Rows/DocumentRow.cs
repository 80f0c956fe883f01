namespace Casus.Workbench.Storage.Rows;

/// <summary>A document of a case.</summary>
internal sealed class DocumentRow
{
    public required string Id { get; init; }

    public required string CaseId { get; init; }

    /// <summary>The name it came under.</summary>
    public required string Name { get; init; }

    /// <summary>The digest of its bytes.</summary>
    public required string Digest { get; init; }

    /// <summary>The digest of what was read in them: text, blocks, proposals.</summary>
    public required string Reading { get; init; }

    /// <summary>Which of several documents in those bytes, from 0.</summary>
    public int Part { get; init; }

    public int Size { get; init; }

    /// <summary>How many proposals the rules made of it.</summary>
    public int Proposed { get; init; }

    public required string Title { get; init; }

    public string? Outlet { get; init; }

    /// <summary>Names joined by line breaks.</summary>
    public required string Authors { get; init; }

    public string? Date { get; init; }

    public string? Address { get; init; }

    public required string Format { get; init; }

    public DateTimeOffset AddedAt { get; init; }
}

/// <summary>What a person made of a proposal. Only added to: the latest counts.</summary>
internal sealed class DecisionRow
{
    public long Id { get; init; }

    public required string DocumentId { get; init; }

    public required string ProposalId { get; init; }

    /// <summary>The proposal as decided, as JSON.</summary>
    public required string Content { get; init; }

    public DateTimeOffset At { get; init; }
}
