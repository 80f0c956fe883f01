using System.ComponentModel.DataAnnotations.Schema;

namespace Casus.Workbench.Storage.Rows;

/// <summary>A long piece of work.</summary>
internal sealed class RunRow
{
    public required string Id { get; init; }

    public required string CaseId { get; init; }

    public long CaseRevision { get; init; }

    public required string Hash { get; init; }

    public required string Kind { get; init; }

    /// <summary>What was asked, as JSON.</summary>
    public required string Order { get; init; }

    public required string State { get; set; }

    /// <summary>How many draws the last checkpoint holds.</summary>
    public long Done { get; set; }

    public long Total { get; set; }

    /// <summary>Draws a second, measured last.</summary>
    public double Rate { get; set; }

    /// <summary>How far it is since it was last written down, and how fast.</summary>
    [NotMapped]
    public (long Done, double Rate)? Live { get; set; }

    public string? Problem { get; set; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}

/// <summary>From where a run goes on, or what came of it.</summary>
internal sealed class RunContentRow
{
    public required string RunId { get; init; }

    /// <summary>checkpoint or report.</summary>
    public required string Kind { get; init; }

    public required byte[] Bytes { get; set; }
}

/// <summary>A link to exactly what was seen.</summary>
internal sealed class LinkRow
{
    public required string Id { get; init; }

    public required string CaseId { get; init; }

    /// <summary>What was seen, as JSON.</summary>
    public required string Content { get; init; }

    public DateTimeOffset At { get; init; }
}
