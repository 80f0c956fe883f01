using System.Collections.Frozen;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Rules;

/// <summary>Phrases that tell in whose words or view something is so: "in her words", "in the opinion of the mayor", "by his count".</summary>
internal static class OpinionPhrase
{
    private static readonly FrozenSet<string> Opinions = WordList.Of(
        "words opinion view estimate reckoning account judgment judgement assessment telling estimation version count tally calculation"
    );


    /// <summary>Whether a word names a view.</summary>
    public static bool Is(string word) => Opinions.Contains(word);

    /// <summary>"in the opinion of": where the phrase begins and where whose it is; nothing if it is none.</summary>
    public static (int Start, int Whose)? Of(IReadOnlyList<Token> tokens, int from, int at, int to)
    {
        if (at + 2 >= to || !tokens[at + 1].Is("of"))
            return null;
        var start = at - 1;
        if (start >= from && tokens[start].Is("the"))
            start--;
        return start >= from && tokens[start].Lower is "in" or "by" && (tokens[at].Is("words") || at - start == 2) ? (start, at + 2) : null;
    }

    /// <summary>"in her words", "in Deln’s words": whose they are.</summary>
    public static NounPhrase? Whose(IReadOnlyList<Token> tokens, int from, int at)
    {
        var end = at;
        if (tokens[end - 1].Is("own"))
            end--;
        var isPronoun = tokens[end - 1].Lower is "her" or "his" or "their" or "its";
        var to =
            isPronoun ? end
            : tokens[end - 1].Kind is TokenKind.Possessive ? end - 1
            : -1;
        if (to < 0)
            return null;
        var start = to - 1;
        while (start > from && to - start < 8 && !Opens(tokens[start - 1]))
            start--;
        return start > from && Opens(tokens[start - 1]) && to - start < 8 ? new(start, to) : null;
    }

    private static bool Opens(Token token) => token.Lower is "in" or "by";
}
