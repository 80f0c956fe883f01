using System.Security.Cryptography;

namespace Casus.Workbench.Storage;

/// <summary>Names that cannot be guessed and are no path.</summary>
internal static class Ids
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Length = 16;

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>The name of a content: the same content has the same one.</summary>
    public static string Of(ReadOnlySpan<byte> content)
    {
        var digest = SHA256.HashData(content);
        return string.Create(
            Length + 8,
            digest,
            static (text, bytes) =>
            {
                for (var i = 0; i < text.Length; i++)
                    text[i] = Letters[bytes[i] % Letters.Length];
            }
        );
    }
}
