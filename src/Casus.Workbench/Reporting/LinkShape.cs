using System.Text.Json;

namespace Casus.Workbench.Reporting;

/// <summary>A link that was made.</summary>
internal sealed record LinkMade(string Id, string Path, string Hash, string Engine, ulong Seed);

/// <summary>What a link shows.</summary>
internal sealed record LinkShape(
    string Id,
    string Case,
    ReportOrder Order,
    JsonElement? View,
    string Hash,
    string Engine,
    ulong Seed,
    bool SameEngine,
    string? Note
);
