namespace Casus.Workbench.Storage.Rows;

/// <summary>A case.</summary>
internal sealed class CaseRow
{
    public required string Id { get; init; }

    public required string Title { get; set; }

    public required string Question { get; set; }

    /// <summary>Where it began: shipped, template, upload, document.</summary>
    public required string OriginKind { get; init; }

    public required string OriginName { get; init; }

    /// <summary>The number of its latest revision.</summary>
    public long Revision { get; set; }

    /// <summary>fine, warnings or errors.</summary>
    public required string State { get; set; }

    public bool IsArchived { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ChangedAt { get; set; }
}
