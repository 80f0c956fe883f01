using System.Text;

namespace Casus.Documents.Recognition;

/// <summary>The beginning of a file, from which its format is told.</summary>
internal sealed class FileHead
{
    private const int MostBytes = 4096;

    /// <summary>The beginning of a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="bytes">The file, or at least its beginning.</param>
    public FileHead(string name, ReadOnlyMemory<byte> bytes)
    {
        Name = name;
        Bytes = bytes.Length <= MostBytes ? bytes : bytes[..MostBytes];
        Text = Characters(Bytes.Span);
    }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>Its first bytes, 4,096 at most.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The first bytes as characters, good for the ASCII among them only; no byte-order mark, no white space in front.</summary>
    public string Text { get; }

    /// <summary>Whether the first bytes are these.</summary>
    public bool Begins(ReadOnlySpan<byte> magic) => Bytes.Span.StartsWith(magic);

    /// <summary>Whether the text begins so, in any case.</summary>
    public bool BeginsWith(string start) => Text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static string Characters(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            return Encoding.Latin1.GetString(bytes[3..]).TrimStart();
        // Two-byte encodings of Latin letters leave every second byte zero, with or without a mark in front.
        if (bytes is [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0, ..])
            return Encoding.Unicode.GetString(bytes).TrimStart('\uFEFF').TrimStart();
        if (bytes is [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..])
            return Encoding.BigEndianUnicode.GetString(bytes).TrimStart('\uFEFF').TrimStart();
        return Encoding.Latin1.GetString(bytes).TrimStart();
    }
}
