using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using UtfUnknown;

namespace Casus.Documents.Encodings;

/// <summary>The characters that bytes stand for, and how that was found out.</summary>
/// <param name="Text">The characters, without byte-order mark; U+FFFD where bytes stand for none.</param>
/// <param name="Encoding">The name of the encoding, as IANA registers it.</param>
/// <param name="Notes">What a reader should know: that the encoding was guessed, that bytes were invalid.</param>
internal sealed record DecodedText(string Text, string Encoding, ImmutableArray<string> Notes)
{
    // Enough letters to tell encodings apart by their frequencies; more would only cost time.
    private const int MostGuessed = 1 << 16;

    /// <summary>The characters of bytes.</summary>
    /// <remarks>
    /// A byte-order mark decides, then validity as UTF-8 (text in another encoding is hardly ever valid by chance), then what is declared, then the
    /// frequencies of letters; at last Windows-1252, which gives every byte some meaning.
    /// </remarks>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="declared">The encoding that the file or its carrier declares, if any.</param>
    public static DecodedText Of(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var (marked, mark) = ByMark(bytes);
        if (marked is not null)
            return Decoded(marked, bytes[mark..], []);
        if (ByZeros(bytes) is { } wide)
            return Decoded(wide, bytes, ["Told to be UTF-16 by its zero bytes; it has no byte-order mark."]);
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Decoded(System.Text.Encoding.UTF8, bytes, []);
        if (declared is not null && Named(declared) is { } named && named is not UTF8Encoding)
            return Decoded(named, bytes, []);
        return IsAlmostUtf8(bytes) ? Decoded(System.Text.Encoding.UTF8, bytes, []) : Guessed(bytes);
    }

    private static DecodedText Guessed(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, MostGuessed)].ToArray();
        var best = CharsetDetector.DetectFromBytes(sample).Detected;
        var encoding = best is { Confidence: > 0.5f, EncodingName: { } name } ? Named(name) : null;
        encoding ??= Named("windows-1252")!;
        return Decoded(
            encoding,
            bytes,
            [$"The encoding is not declared; it was taken for {encoding.WebName} by its letters. Check names with accents."]
        );
    }

    private static DecodedText Decoded(Encoding encoding, ReadOnlySpan<byte> bytes, ImmutableArray<string> notes)
    {
        var text = encoding.GetString(bytes);
        var lost = text.AsSpan().Count('\uFFFD');
        return new(
            text,
            encoding.WebName,
            lost == 0
                ? notes
                : notes.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{lost:N0} place{(lost == 1 ? "" : "s")} not readable as {encoding.WebName}, shown as \uFFFD."
                    )
                )
        );
    }

    private static (Encoding? Encoding, int Length) ByMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (System.Text.Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, true), 4),
            [0xFF, 0xFE, ..] => (System.Text.Encoding.Unicode, 2),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, true), 4),
            [0xFE, 0xFF, ..] => (System.Text.Encoding.BigEndianUnicode, 2),
            _ => (null, 0),
        };

    private static Encoding? ByZeros(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [not 0, 0, not 0, 0, not 0, 0, ..] => System.Text.Encoding.Unicode,
            [0, not 0, 0, not 0, 0, not 0, ..] => System.Text.Encoding.BigEndianUnicode,
            _ => null,
        };

    /// <summary>Whether bytes are UTF-8 but for a few that were damaged: at least twenty good sequences of several bytes for each bad one.</summary>
    private static bool IsAlmostUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0L, 0L);
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var read) == System.Buffers.OperationStatus.Done)
                good++;
            else
                bad++;
            bytes = bytes[Math.Max(1, read)..];
        }

        return good >= 20 * bad;
    }

    /// <summary>The encoding of a name as IANA or a browser knows it; none if there is no such encoding.</summary>
    private static Encoding? Named(string name)
    {
        // A page that says Latin-1 or ASCII means Windows-1252, as every browser takes it (WHATWG Encoding Standard, §4.2).
        var known = name.ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "iso8859-1" => "windows-1252",
            "cp1251" or "win-1251" => "windows-1251",
            "cp1252" => "windows-1252",
            "utf8" => "utf-8",
            var other => other,
        };
        return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Framework(known);
    }

    private static Encoding? Framework(string name) =>
        name switch
        {
            "utf-8" => System.Text.Encoding.UTF8,
            "utf-16" or "utf-16le" => System.Text.Encoding.Unicode,
            "utf-16be" => System.Text.Encoding.BigEndianUnicode,
            _ => null,
        };
}
