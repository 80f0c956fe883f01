using Casus.Attribution.Cues;
using Casus.Attribution.Rules;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Contents;

/// <summary>Finds indirect questions: "asked the minister when …".</summary>
internal static class Questions
{
    /// <summary>"asked whether …", "asked the minister when …": an indirect question, with the word that opens it.</summary>
    public static Content? Question(IReadOnlyList<Token> tokens, CueMatch cue, int r, int limit)
    {
        // "The ministry, asked whether the deadline stood, …" was asked.
        if (cue.Shares || cue.From > 0 && tokens[cue.From - 1].Is(","))
            return null;
        var isAsked = false;
        for (var i = r; i + 1 < Math.Min(limit, r + 12); i++)
        {
            // Answers are wanted of office-holders and by members of a house; other questions only lead up to what is said.
            if (
                tokens[i].Lower
                is "whether"
                    or "if"
                    or "how"
                    or "why"
                    or "when"
                    or "what"
                    or "who"
                    or "where"
                    or "which"
                    or "whose"
                    or "whom"
            )
                return isAsked || IsMember(tokens, cue) ? new(i, limit, Complement.Question) : null;
            isAsked |= Vocabulary.Offices.Contains(tokens[i].Lower);
            // "asked the Minister for External Affairs how many …"
            if (tokens[i].Lower is "for" or "of" && i + 1 < limit && tokens[i + 1].IsCapital && tokens[i - 1].IsCapital)
                continue;
            if (
                tokens[i].Kind is not (TokenKind.Word or TokenKind.Possessive)
                || tokens[i].Lower is "to" or "for" or "about" or "that"
                || Vocabulary.Modals.Contains(tokens[i].Lower)
                || Vocabulary.Auxiliaries.Contains(tokens[i].Lower)
            )
                return null;
        }

        return null;
    }

    /// <summary>"Mrs Fenwick asked how many …", "the Bishop of Leam wondered whether …".</summary>
    public static bool IsMember(IReadOnlyList<Token> tokens, CueMatch cue) =>
        cue.Subject is { } subject
        && (
            CastReader.IsHonorific(tokens[subject.From])
            || subject.From + 1 < subject.To && tokens[subject.From].Is("the") && CastReader.IsPeer(tokens[subject.From + 1])
        );
}
