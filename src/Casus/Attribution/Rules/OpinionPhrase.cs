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

    /// <summary>"“…,” was her verdict", "“…,” was the reply from the ministry": where the verb stands, and whose words they are.</summary>
    public static (int Verb, NounPhrase Whose)? Verdict(IReadOnlyList<Token> tokens, int from, int at, int to)
    {
        if (!Verdicts.Contains(tokens[at].Lower))
            return null;
        var verb = at - 1;
        while (verb > from && at - verb < 8 && tokens[verb].Lower is not ("was" or "is" or "came"))
            verb--;
        if (
            verb <= from
            || tokens[verb].Lower is not ("was" or "is" or "came")
            || !(
                tokens[verb - 1].Kind is TokenKind.Quotation
                || tokens[verb - 1].Is(",") && verb - 2 >= from && tokens[verb - 2].Kind is TokenKind.Quotation
            )
        )
            return null;
        if (tokens[verb + 1].Lower is "his" or "her" or "their" or "its")
            return (verb, new(verb + 1, verb + 2));
        for (var i = verb + 2; i < at; i++)
            if (tokens[i].Kind is TokenKind.Possessive)
                return (verb, new(verb + 1, i));
        return at + 2 < to && tokens[at + 1].Lower is "from" or "of" && SubjectFinder.Right(tokens, at + 2, to) is { } giver
            ? (verb, giver)
            : null;
    }

    private static readonly FrozenSet<string> Verdicts = WordList.Of(
        "verdict reply answer response comment warning message view advice conclusion explanation assessment motto"
    );

    private static bool Opens(Token token) => token.Lower is "in" or "by";
}
