namespace Casus.Workbench.Storage.Rows;

/// <summary>A file of a case; what it holds is in its revisions.</summary>
internal sealed class FileRow
{
    public required string Id { get; init; }

    public required string CaseId { get; init; }

    /// <summary>Its name within the case; never a place on a disk.</summary>
    public required string Name { get; init; }
}

/// <summary>A change of a case.</summary>
internal sealed class RevisionRow
{
    public required string CaseId { get; init; }

    public long Number { get; init; }

    public required string Kind { get; init; }

    public required string Note { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>What a file held from a revision on.</summary>
internal sealed class FileRevisionRow
{
    public required string FileId { get; init; }

    public required string CaseId { get; init; }

    public long Revision { get; init; }

    /// <summary>The digest of the content; none: from here on there is no such file.</summary>
    public string? Digest { get; init; }

    public int Size { get; init; }

    public int LinesAdded { get; init; }

    public int LinesRemoved { get; init; }
}
