using System.Collections.Immutable;
using System.Text.Json;

namespace Casus.Workbench.Runs;

/// <summary>A long piece of work.</summary>
internal sealed record Run(
    string Id,
    string Kind,
    string State,
    string Case,
    long Revision,
    string Hash,
    JsonElement Order,
    long Done,
    long Total,
    double Rate,
    double? Remaining,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    string? Problem,
    ImmutableArray<string> Results
);
