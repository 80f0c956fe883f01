using Casus.Attribution.Contents;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Rules;

/// <summary>Tells phrases that give the source of a report, or whose view it is, from phrases that report.</summary>
internal static class Sources
{
    /// <summary>"citing two unnamed officials", "quoting a source in the port": where it comes from, not what it says.</summary>
    public static bool Are(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + 9); i++)
        {
            var word = tokens[i].Lower;
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Possessive))
                return false;
            if (Vocabulary.Prepositions.Contains(word))
                return false;
            var one = word.TrimEnd('s');
            if (
                Vocabulary.Offices.Contains(word)
                || Vocabulary.Offices.Contains(one)
                || Vocabulary.Bodies.Contains(word)
                || Vocabulary.Voices.Contains(one)
                || Vocabulary.Papers.Contains(word)
                || word is "people" or "persons" or "report" or "reports" or "media" or "interviews" or "source" or "sources"
            )
                return true;
        }

        return false;
    }

    /// <summary>"For the scholar Ivo Marsh, the peace was “not a treaty but a shrug”": whose view it is, if some of it is in marks.</summary>
    public static NounPhrase? Holder(IReadOnlyList<Token> tokens, int at, int to)
    {
        if (SubjectFinder.Right(tokens, at + 1, to) is not { } phrase || phrase.To >= to || !tokens[phrase.To].Is(","))
            return null;
        if (!tokens[phrase.To - 1].IsCapital && !Vocabulary.Offices.Contains(tokens[phrase.To - 1].Lower))
            return null;
        for (var i = phrase.To + 1; i < to; i++)
            if (tokens[i].Kind is TokenKind.Quotation)
                return ClauseAround.HasFiniteVerb(tokens, phrase.To + 1, i) ? phrase : null;
        return null;
    }
}
