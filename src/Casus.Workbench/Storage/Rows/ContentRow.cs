namespace Casus.Workbench.Storage.Rows;

/// <summary>Bytes by their digest: the same content is held once.</summary>
internal sealed class ContentRow
{
    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    public required byte[] Bytes { get; init; }
}
