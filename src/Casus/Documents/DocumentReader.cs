using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Casus.Documents.Recognition;

namespace Casus.Documents;

/// <summary>Reads documents of any known format from bytes.</summary>
public static class DocumentReader
{
    private const int Mebibyte = 1 << 20;
    private const int MostBytes = 256 * Mebibyte;

    /// <summary>The documents in a file: one, or several for a feed or an archive.</summary>
    /// <param name="name">The file's name; its ending helps where the bytes leave the format open.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="UnreadableDocumentException">No document can be made of the bytes.</exception>
    public static ImmutableArray<Document> Read(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        cancellation.ThrowIfCancellationRequested();
        if (bytes.Length > MostBytes)
            throw new UnreadableDocumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{name}' has {bytes.Length / Mebibyte:N0} MB; documents of up to {MostBytes / Mebibyte} MB are read. Split it, or take the pages you need."
                )
            );
        var format = KnownFormats.Of(new(name, bytes));
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var documents = ImmutableArray.CreateBuilder<Document>();
        foreach (var draft in format.Read(bytes, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            documents.Add(Composition.Of(draft, format.Format, hash, documents.Count));
        }

        return documents.DrainToImmutable();
    }
}
