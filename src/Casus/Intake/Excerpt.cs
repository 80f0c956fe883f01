using System.Security.Cryptography;
using System.Text;
using Casus.Documents;

namespace Casus.Intake;

/// <summary>Words of a document, with the place where they stand.</summary>
/// <param name="Start">The first character, from 0, in UTF-16 code units of the document's text.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Text">The words.</param>
public sealed record Excerpt(int Start, int Length, string Text)
{
    /// <summary>SHA-256 of the words in UTF-8, in lower-case hexadecimal.</summary>
    public string Digest => DigestOf(Text);

    /// <summary>The words of a stretch.</summary>
    public static Excerpt Of(Document document, Span span)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(span.Start, span.Length, span.Of(document.Text));
    }

    /// <summary>SHA-256 of words in UTF-8, in lower-case hexadecimal.</summary>
    public static string DigestOf(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
