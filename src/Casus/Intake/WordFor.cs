using System.Text;

namespace Casus.Intake;

/// <summary>The words by which kinds of things are written in files: as in the source, in lower case, parts joined by hyphens.</summary>
public static class WordFor
{
    /// <summary>The word of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var word = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }

    /// <summary>The value that a word stands for.</summary>
    public static bool TryRead<T>(string? word, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
            if (Of(candidate) == word)
            {
                value = candidate;
                return true;
            }

        value = default;
        return false;
    }
}
