using System.Collections.Frozen;

namespace Casus.Attribution.Meaning;

/// <summary>Finds a word in a list of base forms: "strikes", "striking" and "destroyed" as "strike" and "destroy".</summary>
internal static class WordForms
{
    /// <summary>Whether a word, in lower case, is in a list or is a regular form of a word in it.</summary>
    public static bool Has(FrozenSet<string> bases, string word)
    {
        if (bases.Contains(word))
            return true;
        if (word.Length < 4)
            return false;
        if (word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("ied", StringComparison.Ordinal))
            return bases.Contains(word[..^3] + "y");
        if (word.EndsWith("ing", StringComparison.Ordinal))
            return Stem(bases, word[..^3]);
        if (word.EndsWith("ed", StringComparison.Ordinal))
            return Stem(bases, word[..^2]);
        if (word.EndsWith("es", StringComparison.Ordinal) && bases.Contains(word[..^2]))
            return true;
        return word[^1] == 's' && bases.Contains(word[..^1]);
    }

    /// <summary>"destroy", "strik(e)", "stop(p)".</summary>
    private static bool Stem(FrozenSet<string> bases, string stem) =>
        bases.Contains(stem) || bases.Contains(stem + "e") || (stem.Length > 2 && stem[^1] == stem[^2] && bases.Contains(stem[..^1]));
}
