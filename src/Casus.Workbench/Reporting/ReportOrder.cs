using System.Collections.Immutable;
using System.Text.Json;

namespace Casus.Workbench.Reporting;

/// <summary>What a report is to be about, and what is to stand in it.</summary>
internal sealed record ReportOrder
{
    public long? At { get; init; }

    public Dictionary<string, JsonElement>? Values { get; init; }

    public JsonElement? Formula { get; init; }

    /// <summary>How many draws of the assumptions at most; 0 leaves them at their central values.</summary>
    public int Draws { get; init; }

    public ulong Seed { get; init; } = 1;

    /// <summary>What stands in it, in order; everything if nothing is said.</summary>
    public ImmutableArray<PartOrder>? Parts { get; init; }
}

/// <summary>A part: a section by its name, or own words under a heading.</summary>
internal sealed record PartOrder(string? Section = null, string? Heading = null, string? Text = null);
