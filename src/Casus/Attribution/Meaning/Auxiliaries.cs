using System.Collections.Frozen;
using Casus.Attribution.Words;

namespace Casus.Attribution.Meaning;

/// <summary>Tells auxiliaries, alone or joined to a pronoun or negation: "will", "won't", "we'll".</summary>
internal static class Auxiliaries
{
    private static readonly FrozenSet<string> Participles = WordList.Of(
        """
        been had seen done gone made told taken given come become known shown heard held kept left lost met paid put read said sent set shut sold spent stood thought
        understood won written built bought brought caught cut felt found fought got grown hit hurt laid led let meant run sat slept struck sworn taught torn worn
        better agreed
        """
    );

    /// <summary>Whether a word may be a past participle.</summary>
    public static bool IsParticiple(string word) =>
        Participles.Contains(word)
        || (word.Length > 4 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("en", StringComparison.Ordinal)));

    /// <summary>The word before the auxiliary in the same token, the auxiliary in plain form, whether it is negated, whether it is past.</summary>
    public static (string Stem, string Auxiliary, bool IsNegated, bool IsPast) Of(IReadOnlyList<Token> tokens, int at)
    {
        var word = tokens[at].Lower;
        if (tokens[at].Kind is TokenKind.Possessive)
            return at > 0 && tokens[at - 1].Lower is "it" or "that" or "he" or "she" or "there" or "here" or "what" or "who" or "this"
                ? ("", "be", false, false)
                : ("", "", false, false);
        if (Plain(word) is { } plain)
            return ("", plain, word is "cannot", IsPast(word));
        if (word.EndsWith("n't", StringComparison.Ordinal))
        {
            var positive = word switch
            {
                "won't" => "will",
                "can't" => "can",
                "shan't" => "shall",
                _ => word[..^3],
            };
            return Plain(positive) is { } base1 ? ("", base1, true, IsPast(positive)) : (word, "", false, false);
        }

        var mark = word.IndexOf('\'', StringComparison.Ordinal);
        if (mark <= 0)
            return (word, "", false, false);
        return word[mark..] switch
        {
            "'ll" => (word[..mark], "will", false, false),
            "'d" => at + 1 < tokens.Count && IsParticiple(tokens[at + 1].Lower)
                ? (word[..mark], "have", false, true)
                : (word[..mark], "would", false, false),
            "'ve" => (word[..mark], "have", false, false),
            "'re" or "'m" => (word[..mark], "be", false, false),
            _ => (word, "", false, false),
        };
    }

    private static string? Plain(string word) =>
        word switch
        {
            "will" or "would" or "shall" or "can" or "could" or "may" or "might" or "must" or "should" or "ought" => word,
            "cannot" => "can",
            "is" or "are" or "was" or "were" or "am" => "be",
            "has" or "have" or "had" => "have",
            "do" or "does" or "did" => "do",
            "need" or "needs" => "need",
            "remain" or "remains" or "remained" or "stands" or "stood" => "be",
            _ => null,
        };

    private static bool IsPast(string word) => word is "was" or "were" or "had" or "did" or "remained" or "stood";
}
