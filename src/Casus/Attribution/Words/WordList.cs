using System.Collections.Frozen;

namespace Casus.Attribution.Words;

/// <summary>A closed list of words, written as a text with white space between.</summary>
internal static class WordList
{
    /// <summary>The words of a text.</summary>
    public static FrozenSet<string> Of(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
