using System.Text;
using System.Text.Json;

namespace Casus.Documents.Storage;

/// <summary>The bytes of a document in a store whose names are hashes: where they lie, and what is written beside them.</summary>
/// <param name="Hash">SHA-256 of the bytes, in lower-case hexadecimal.</param>
/// <param name="Format">How they are written.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Name">The name of the file they came from, without folders.</param>
public sealed record StoredDocument(string Hash, DocumentFormat Format, long Length, string Name)
{
    private const int HashLength = 64;

    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789abcdef");

    /// <summary>The title of the first document in them.</summary>
    public string? Title { get; init; }

    /// <summary>Where it was taken from.</summary>
    public string? SourceLink { get; init; }

    /// <summary>How many documents they hold.</summary>
    public int Documents { get; init; } = 1;

    /// <summary>Where the bytes lie, below the store: two letters of the hash, a slash, the hash and an ending.</summary>
    public string Path => $"{Folder(Hash)}/{Hash}{Ending(Format)}";

    /// <summary>Where what is known of them lies.</summary>
    public string EntryPath => EntryPathOf(Hash);

    /// <summary>The stored document that bytes were read as.</summary>
    /// <exception cref="ArgumentException">There is no document.</exception>
    public static StoredDocument Of(string name, long length, IReadOnlyList<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(documents);
        if (documents.Count == 0)
            throw new ArgumentException("There is no document to store.", nameof(documents));
        var first = documents[0];
        return new(first.Hash, first.Format, length, System.IO.Path.GetFileName(name))
        {
            Title = first.Provenance.Title,
            SourceLink = first.Provenance.SourceLink,
            Documents = documents.Count,
        };
    }

    /// <summary>Where what is known of bytes lies.</summary>
    /// <exception cref="ArgumentException">It is no hash.</exception>
    public static string EntryPathOf(string hash) => $"{Folder(hash)}/{hash}.json";

    /// <summary>Whether a text is a hash as the store writes it.</summary>
    public static bool IsHash(string? text) => text is { Length: HashLength } && text.AsSpan().IndexOfAnyExcept(Digits) < 0;

    /// <summary>What is written beside the bytes: JSON, the same for the same document.</summary>
    public byte[] ToJson()
    {
        var written = new MemoryStream();
        using (var json = new Utf8JsonWriter(written, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("sha256", Hash);
            json.WriteString("format", Format.ToString().ToLowerInvariant());
            json.WriteNumber("length", Length);
            json.WriteString("name", Name);
            if (Title is not null)
                json.WriteString("title", Title);
            if (SourceLink is not null)
                json.WriteString("link", SourceLink);
            json.WriteNumber("documents", Documents);
            json.WriteEndObject();
        }

        written.WriteByte((byte)'\n');
        return written.ToArray();
    }

    /// <summary>What was written beside bytes; none where it is not that.</summary>
    public static StoredDocument? OfJson(ReadOnlySpan<byte> json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(Encoding.UTF8.GetString(json));
            var entry = parsed.RootElement;
            if (
                entry.ValueKind is not JsonValueKind.Object
                || Words(entry, "sha256") is not { } hash
                || !IsHash(hash)
                || !Enum.TryParse<DocumentFormat>(Words(entry, "format"), ignoreCase: true, out var format)
                || !Enum.IsDefined(format)
                || !entry.TryGetProperty("length", out var length)
                || !length.TryGetInt64(out var bytes)
            )
                return null;
            return new(hash, format, bytes, Words(entry, "name") ?? "")
            {
                Title = Words(entry, "title"),
                SourceLink = Words(entry, "link"),
                Documents = entry.TryGetProperty("documents", out var count) && count.TryGetInt32(out var number) ? number : 1,
            };
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Words(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static string Folder(string hash) =>
        IsHash(hash) ? hash[..2] : throw new ArgumentException($"'{hash}' is no SHA-256 in lower-case hexadecimal.", nameof(hash));

    private static string Ending(DocumentFormat format) =>
        format switch
        {
            DocumentFormat.Html => ".html",
            DocumentFormat.Markdown => ".md",
            DocumentFormat.Pdf => ".pdf",
            DocumentFormat.Feed => ".xml",
            DocumentFormat.Warc => ".warc",
            _ => ".txt",
        };
}
