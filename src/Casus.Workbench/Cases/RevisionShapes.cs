using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Cases;

/// <summary>What a change of files came to.</summary>
internal sealed record Saved(
    long Revision,
    ImmutableArray<FileInfo> Files,
    string State,
    string? Hash,
    ImmutableArray<DiagnosticShape> Diagnostics
)
{
    /// <summary>The text as it is now, where the server changed it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }
}

/// <summary>A change of a case.</summary>
internal sealed record Revision(
    [property: JsonPropertyName("revision")] long Number,
    DateTimeOffset At,
    string Kind,
    string Note,
    ImmutableArray<RevisedFile> Files
);

/// <summary>A file that a revision changed.</summary>
internal sealed record RevisedFile(string Id, string Name, int Size, int Added, int Removed)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Before { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }
}
