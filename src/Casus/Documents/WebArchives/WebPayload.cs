using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Casus.Documents.Encodings;
using Casus.Documents.Html;

namespace Casus.Documents.WebArchives;

/// <summary>What a server sent: the bytes of a page or text, freed of how they were carried, and what they are said to be.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Type">The media type, lower case.</param>
/// <param name="Charset">The encoding it is said to be written in.</param>
internal sealed record WebPayload(ReadOnlyMemory<byte> Bytes, string Type, string? Charset)
{
    /// <summary>Whether a record's block may hold a page: of others nothing is kept.</summary>
    public static bool IsKept(WarcRecord record) => record.Kind is "response" or "resource" or "conversion";

    /// <summary>The page or text in a record; none where it holds something else, or a server's refusal.</summary>
    /// <exception cref="InvalidDataException">It cannot be unpacked.</exception>
    /// <exception cref="UnreadableDocumentException">It unpacks to more than may be.</exception>
    public static WebPayload? Of(WarcRecord record)
    {
        if (!IsKept(record) || record.Content.IsEmpty)
            return null;
        var carrier = record.Fields["Content-Type"] ?? "";
        if (!carrier.StartsWith("application/http", StringComparison.OrdinalIgnoreCase))
            return record.Kind is "response" && record.Content.Span.StartsWith("HTTP/"u8)
                ? OfResponse(record.Content)
                : Told(record.Content, carrier);
        return OfResponse(record.Content);
    }

    /// <summary>The draft of the document.</summary>
    /// <exception cref="UnreadableDocumentException">There is no text in it.</exception>
    public Draft Read(CancellationToken cancellation)
    {
        var declared = Charset ?? (Type is "text/plain" ? null : DeclaredEncoding.In(Bytes.Span));
        var decoded = DecodedText.Of(Bytes.Span, declared);
        var draft = Type is "text/plain" ? PlainText.Read(decoded.Text) : HtmlPage.Read(decoded.Text, cancellation);
        return draft with { Notes = [.. decoded.Notes, .. draft.Notes] };
    }

    private static WebPayload? OfResponse(ReadOnlyMemory<byte> message)
    {
        var (status, fields, body) = HeaderFields.OfMessage(message.Span);
        var space = status.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !status.AsSpan(space).TrimStart().StartsWith("2"))
            return null;
        var bytes = message[body..];
        if (fields["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            bytes = ChunkedBody.Joined(bytes);
        if (Told(bytes, fields["Content-Type"] ?? "") is not { } payload)
            return null;
        return payload with { Bytes = Unpacked(bytes, fields["Content-Encoding"]) };
    }

    private static WebPayload? Told(ReadOnlyMemory<byte> bytes, string type)
    {
        var parts = type.Split(';', StringSplitOptions.TrimEntries);
        var media = parts[0].ToLowerInvariant();
        if (media.Length == 0)
            media = new HtmlFormat().ShowsIn(new("", bytes)) ? "text/html" : "";
        if (media is not ("text/html" or "application/xhtml+xml" or "text/plain"))
            return null;
        var charset = parts.Skip(1).FirstOrDefault(p => p.StartsWith("charset=", StringComparison.OrdinalIgnoreCase));
        return new(bytes, media, charset?[8..].Trim('"', '\'', ' '));
    }

    // Encodings were applied in the order in which they are named. Archives often keep the name of one already undone: then the bytes show it.
    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> bytes, string? encodings)
    {
        foreach (var encoding in (encodings ?? "").Split(',', StringSplitOptions.TrimEntries).Reverse().Take(3))
            bytes = encoding.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" when bytes.Span is [0x1F, 0x8B, ..] => Unpacked(
                    bytes,
                    s => new GZipStream(s, CompressionMode.Decompress)
                ),
                "deflate" when bytes.Span is [0x78, ..] => Unpacked(bytes, s => new ZLibStream(s, CompressionMode.Decompress)),
                "deflate" when !IsText(bytes.Span) => Unpacked(bytes, s => new DeflateStream(s, CompressionMode.Decompress)),
                "br" when !IsText(bytes.Span) => Unpacked(bytes, s => new BrotliStream(s, CompressionMode.Decompress)),
                "zstd" when !IsText(bytes.Span) => throw new InvalidDataException("It is packed by Zstandard, which is not unpacked here."),
                _ => bytes,
            };
        return bytes;
    }

    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> bytes, Func<Stream, Stream> unpack)
    {
        var source =
            MemoryMarshal.TryGetArray(bytes, out var array) && array.Array is { } whole
                ? new MemoryStream(whole, array.Offset, array.Count, writable: false)
                : new MemoryStream(bytes.ToArray());
        using var bounded = new BoundedStream(unpack(source), WarcReader.MostOfRecord);
        var result = new MemoryStream();
        try
        {
            bounded.CopyTo(result);
        }
        catch (Exception bad) when (IsDamage(bad) && result.Length == 0)
        {
            throw new InvalidDataException(
                string.Create(CultureInfo.InvariantCulture, $"Its {bytes.Length:N0} bytes cannot be unpacked as its header says."),
                bad
            );
        }
        catch (Exception bad) when (IsDamage(bad))
        {
            // Cut off or damaged: what was unpacked before stands.
        }

        return result.TryGetBuffer(out var buffer) ? buffer : result.ToArray();
    }

    // The stream for Brotli throws another exception than the others.
    private static bool IsDamage(Exception bad) => bad is InvalidDataException or InvalidOperationException;

    // Packed bytes may happen to begin without a control character; hardly ever are they UTF-8 throughout, or begin as a page does.
    private static bool IsText(ReadOnlySpan<byte> bytes) =>
        !bytes[..Math.Min(bytes.Length, 64)].ContainsAnyInRange((byte)0, (byte)8)
        && (bytes.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] || System.Text.Unicode.Utf8.IsValid(bytes));
}
