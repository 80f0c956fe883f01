using System.Collections.Frozen;
using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;
using Casus.Dossiers;

namespace Casus.Attribution.Contents;

/// <summary>Tells objects that report something from those that only point: "denied it", "offered me tea".</summary>
internal static class Objects
{
    private static readonly FrozenSet<string> Addressees = WordList.Of("me him us them you her");

    private static readonly FrozenSet<string> Pointers = WordList.Of(
        "it this that these those so such nothing something anything everything himself herself itself themselves"
    );

    /// <summary>Where the reported words begin: behind a pronoun for whom they were meant; −1 if there are none.</summary>
    public static int Begin(IReadOnlyList<Token> tokens, Content content)
    {
        var first = content.From;
        if (content.Shape is not Complement.Object || first >= content.To)
            return first;
        var next = first + 1 < content.To ? tokens[first + 1] : null;
        if (Addressees.Contains(tokens[first].Lower) && (next is null || !tokens[first].Is("her") || Opens(next)))
            return next is not null && Opens(next) && !IsPointer(tokens, first + 1, content.To) ? first + 1 : -1;
        if (tokens[first].Is("it") && next is not null && Opens(next))
            return first + 1;
        return IsPointer(tokens, first, content.To) ? -1 : first;
    }

    /// <summary>"criticised the minister", "announced this month", "disclosed few details": a person, a time or next to nothing is not what was said.</summary>
    public static bool IsNobodysWord(IReadOnlyList<Token> tokens, int from, int to, Modality modality)
    {
        if (
            tokens[from].Lower is "few" or "little" or "no"
            && from + 1 < to
            && tokens[from + 1].Lower is "details" or "detail" or "comment" or "information"
        )
            return true;
        var end = from;
        while (
            end < to
            && tokens[end].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Possessive
            && !Vocabulary.Prepositions.Contains(tokens[end].Lower)
        )
            end++;
        // "rebuked critics who say that …"
        for (var i = from + 1; i < Math.Min(end, from + 4); i++)
            if (tokens[i].Is("who") && Descriptions.Speaks(tokens[i - 1].Lower))
                return true;
        if (end < to && tokens[end].Kind is not TokenKind.Mark || end == from)
            return false;
        if (TimeWords.IsTime(tokens[end - 1]) && end - from <= 2)
            return true;
        for (var i = from; i < end; i++)
            if (tokens[i].Kind is TokenKind.Number)
                return false;
        // "discussed changes", "cited precedent": no more is told than what it was about.
        if (modality is Modality.Asserts or Modality.Assesses && end - from == 1)
            return true;
        var noun = tokens[end - 1];
        return noun.IsCapital
                && end - from <= 3
                && !Vocabulary.Determiners.Contains(tokens[from].Lower)
                && !Vocabulary.Bodies.Contains(noun.Lower)
            || !noun.IsCapital
                && end - from <= 3
                && Vocabulary.Offices.Contains(noun.Lower)
                && tokens[from].Lower is "the" or "his" or "her" or "their" or "its";
    }

    /// <summary>"it", "this too", not "this claim".</summary>
    private static bool IsPointer(IReadOnlyList<Token> tokens, int at, int to) =>
        Pointers.Contains(tokens[at].Lower) && (at + 1 >= to || !IsNoun(tokens[at + 1]));

    private static bool Opens(Token token) => token.Kind is TokenKind.Number || Vocabulary.Determiners.Contains(token.Lower);

    private static bool IsNoun(Token token) =>
        token.Kind is TokenKind.Word
        && !Vocabulary.Prepositions.Contains(token.Lower)
        && !Vocabulary.Bounds.Contains(token.Lower)
        && !Vocabulary.Adverbs.Contains(token.Lower)
        && !Vocabulary.Determiners.Contains(token.Lower)
        && token.Lower is not ("off" or "up" or "out" or "down" or "away" or "back" or "aside" or "all")
        && !token.Lower.EndsWith("ly", StringComparison.Ordinal);
}
