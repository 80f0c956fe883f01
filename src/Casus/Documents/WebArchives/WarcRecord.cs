using Casus.Documents.Layouts;

namespace Casus.Documents.WebArchives;

/// <summary>A record of a web archive.</summary>
/// <param name="Fields">Its named fields.</param>
/// <param name="Content">Its block; empty for records of kinds that hold no document.</param>
internal sealed record WarcRecord(HeaderFields Fields, ReadOnlyMemory<byte> Content)
{
    /// <summary>The kind of record, lower case.</summary>
    public string Kind => Fields["WARC-Type"]?.ToLowerInvariant() ?? "";

    /// <summary>The address of what it holds.</summary>
    public string? Address =>
        Fields["WARC-Target-URI"]?.Trim('<', '>', ' ') is { Length: > 0 and < 2000 } address
        && address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? address
            : null;

    /// <summary>The day on which it was taken.</summary>
    public string? Date => Fields["WARC-Date"] is { } date ? WrittenDate.Whole(date)?.Iso : null;
}
