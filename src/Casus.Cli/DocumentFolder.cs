using System.Security.Cryptography;
using Casus.Documents;
using Casus.Documents.Storage;

namespace Casus.Cli;

/// <summary>A folder in which the original bytes of documents lie under their hash. What is in it is never changed.</summary>
internal sealed class DocumentFolder(string folder)
{
    /// <summary>Stores bytes and what is known of them; bytes that are there already stay as they are.</summary>
    /// <param name="name">The name of the file they came from.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="documents">What was read from them.</param>
    /// <exception cref="InvalidDataException">Under their hash lie other bytes.</exception>
    public StoredDocument Add(string name, byte[] bytes, IReadOnlyList<Document> documents)
    {
        var stored = StoredDocument.Of(name, bytes.Length, documents);
        Write(stored.Path, bytes);
        _ = Verified(stored.Path, stored.Hash);
        if (!File.Exists(Place(stored.EntryPath)))
            Write(stored.EntryPath, stored.ToJson());
        return stored;
    }

    /// <summary>What is known of stored bytes; none if there are none of that hash.</summary>
    public StoredDocument? Find(string hash) =>
        StoredDocument.IsHash(hash) && File.Exists(Place(StoredDocument.EntryPathOf(hash)))
            ? StoredDocument.OfJson(File.ReadAllBytes(Place(StoredDocument.EntryPathOf(hash))))
            : null;

    /// <summary>The bytes as they were stored.</summary>
    /// <exception cref="InvalidDataException">They have been changed since.</exception>
    public byte[] Read(StoredDocument stored) => Verified(stored.Path, stored.Hash);

    private byte[] Verified(string path, string hash)
    {
        var bytes = File.ReadAllBytes(Place(path));
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash
            ? bytes
            : throw new InvalidDataException(
                $"'{Place(path)}' has been changed since it was stored: its bytes no longer have the hash that is its name. Restore it from a copy, or delete it and add the document again."
            );
    }

    // Beside its place first and then moved, so that it is there whole or not at all; who comes second leaves what is there.
    private void Write(string path, byte[] bytes)
    {
        var place = Place(path);
        if (File.Exists(place))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var part = $"{place}.{Environment.ProcessId}.part";
        try
        {
            File.WriteAllBytes(part, bytes);
            File.Move(part, place, overwrite: false);
        }
        catch (IOException) when (File.Exists(place))
        {
            File.Delete(part);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    private string Place(string path) => Path.Combine(folder, path);
}
