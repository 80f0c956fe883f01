using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Rules;

/// <summary>Tells whose a cue is that has no subject of its own, or only a pronoun.</summary>
internal static class CueSubjects
{
    /// <summary>"said Ivo Marsh, the mayor; he called it a trap": behind a semicolon a pronoun takes up who spoke before it.</summary>
    public static CueMatch TakenUp(IReadOnlyList<Token> tokens, CueMatch match, CueMatch before)
    {
        if (
            match is not { Kind: CueKind.Plain, Subject: { } subject }
            || subject.To - subject.From != 1
            || tokens[subject.From].Lower is not ("he" or "she")
            || before.Member is not { IsSurelyPerson: true } person
            || person.Gender == (tokens[subject.From].Is("he") ? 'w' : 'm')
        )
            return match;
        for (var i = before.End; i < subject.From; i++)
            if (tokens[i].Is(";") || i == subject.From - 1 && tokens[i].Is("which"))
                return match with
                {
                    Speaker = SpeakerResolver.Speaker(person, tokens[subject.From].Span, Resolution.Pronoun),
                    Member = person,
                };
        return match;
    }

    /// <summary>"According to the mayor of the town in Upper Tol, …": up to the comma, over where.</summary>
    public static int Placed(IReadOnlyList<Token> tokens, int end)
    {
        if (end >= tokens.Count || !Vocabulary.Prepositions.Contains(tokens[end].Lower))
            return end;
        for (var i = end + 1; i < Math.Min(tokens.Count, end + 8); i++)
        {
            if (tokens[i].Is(","))
                return i;
            if (tokens[i].Kind is not TokenKind.Word || Vocabulary.Auxiliaries.Contains(tokens[i].Lower))
                return end;
        }

        return end;
    }

    /// <summary>"Deln said that the two had agreed on a mission, noting that …": a participle goes with the verb of its clause, not with one reported.</summary>
    public static CueMatch Principal(IReadOnlyList<Token> tokens, CueVerb verb, int cue, List<CueMatch> before)
    {
        var at = before.Count - 1;
        if (verb.Form is VerbForm.Gerund && tokens[cue - 1].Kind is TokenKind.Mark or TokenKind.Quotation)
            while (
                at > 0
                && before[at] is { Joint: < 0, Subject: not null, Kind: CueKind.Plain }
                && !HasComma(tokens, before[at - 1].End, before[at].Start)
            )
                at--;
        return before[at];
    }

    private static bool HasComma(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tokens[i].Text is "," or ";" or "—")
                return true;
        return false;
    }

    /// <summary>"“…,” fumed Maria Deln": whatever verb stands between a quotation and a name is one of speech.</summary>
    public static bool IsSpeechVerb(IReadOnlyList<Token> tokens, int at, int from, int to) =>
        at > from
        && at + 1 < to
        && tokens[at - 1].Kind is TokenKind.Quotation
        && tokens[at].Lower.EndsWith("ed", StringComparison.Ordinal)
        && tokens[at + 1].IsCapital
        && !CueLexicon.Knows(tokens[at].Lower);
}
