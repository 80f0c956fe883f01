using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Rules;

/// <summary>Tells whether a word that may be a verb of attribution is one where it stands.</summary>
internal static class VerbTest
{
    /// <summary>"the announced plan", "as stated".</summary>
    public static bool IsAdjective(IReadOnlyList<Token> tokens, int at, int from)
    {
        var word = tokens[at - 1];
        return Vocabulary.Determiners.Contains(word.Lower)
                && word.Lower
                    is not (
                        "one"
                        or "both"
                        or "all"
                        or "some"
                        or "many"
                        or "several"
                        or "two"
                        or "three"
                        or "four"
                        or "five"
                        or "six"
                        or "another"
                    )
                && !(word.Lower is "that" or "this")
            || word.Lower is "as" or "so" or "if"
            || word.Kind is TokenKind.Possessive
            || (Vocabulary.Prepositions.Contains(word.Lower) && at - 1 > from);
    }

    /// <summary>"announced on Monday would turn …": a verb of its own follows the day.</summary>
    public static bool IsReduced(IReadOnlyList<Token> tokens, int end)
    {
        var at = end;
        while (
            at < tokens.Count
            && at < end + 5
            && (TimeWords.IsTime(tokens[at]) || tokens[at].Kind is TokenKind.Number || tokens[at].Is("on") || tokens[at].Is("last"))
        )
            at++;
        return at > end
            && at < tokens.Count
            && (Vocabulary.Modals.Contains(tokens[at].Lower) || tokens[at].Lower is "is" or "was" or "are" or "were" or "has" or "have");
    }

    /// <summary>"over his call for the ban": behind such a word stands no verb in its plain form.</summary>
    public static bool IsNoun(Token before) => before.Lower is "his" or "her" or "its" or "their" or "a" or "the" or "no";

    /// <summary>"claims the ballots", "demands that", "reports it": what follows verbs and not nouns.</summary>
    private static bool FollowsVerb(Token next) =>
        next.Kind is TokenKind.Word && Vocabulary.Determiners.Contains(next.Lower)
        || next.Lower is "he" or "she" or "it" or "they" or "there" or "that" or "nobody" or "everyone" or "somebody" or "nothing";

    /// <summary>"claims", "demands", "reports": a verb if a subject goes before and what verbs take follows.</summary>
    public static bool IsVerb(IReadOnlyList<Token> tokens, int from, int to, int at, int end, CueVerb verb, int first)
    {
        if (at == from)
            return false;
        // An adverb parts the verb from its subject: "she merely remarks".
        var left = first < at && first > from ? tokens[first - 1] : tokens[at - 1];
        if (first < at && Vocabulary.Pronouns.Contains(left.Lower))
            return true;
        if (
            Vocabulary.Determiners.Contains(left.Lower)
            || Vocabulary.Prepositions.Contains(left.Lower)
            || left.Kind is TokenKind.Possessive or TokenKind.Number
        )
            return false;
        // "the endless orders that come with it"
        if (
            first == at
            && at - 2 >= from
            && !left.IsCapital
            && Vocabulary.Determiners.Contains(tokens[at - 2].Lower)
            && !Descriptions.Speaks(left.Lower)
            && !Descriptions.LooksHuman(left.Lower)
            && !Vocabulary.Papers.Contains(left.Lower)
            && !Vocabulary.Pronouns.Contains(left.Lower)
            && !TimeWords.IsTime(left)
        )
            return false;
        if (left.Kind is TokenKind.Quotation)
            return end < to && (tokens[end].IsCapital || Vocabulary.Determiners.Contains(tokens[end].Lower));
        if (end >= to || tokens[end].Kind is TokenKind.Stop)
            return Vocabulary.Pronouns.Contains(left.Lower) || left.IsCapital;
        var next = tokens[end];
        // "the Velians state in the paper"
        if (verb.Form is VerbForm.Base && left.IsCapital && left.Lower.EndsWith('s') && at - 2 >= from && tokens[at - 2].Is("the"))
            return true;
        if (
            verb.Form is VerbForm.Base or VerbForm.Past or VerbForm.Third
            && (left.IsCapital || left.Lower.EndsWith('s'))
            && (next.Kind is TokenKind.Number || next.Lower is "a" or "an" or "the" or "one" or "two")
            && verb.Has(Complement.Object | Complement.ObjectAt)
        )
            return true;
        var subject =
            left.IsCapital
            || Vocabulary.Pronouns.Contains(left.Lower)
            || verb.Form is VerbForm.Base && left.Lower.EndsWith('s')
            || verb.Form is VerbForm.Third;
        if (!subject)
            return false;
        if (
            next.Lower is "that" or ":"
            || next.Kind is TokenKind.Quotation
            || verb.Has(Complement.QuotedObject) && verb.Form is VerbForm.Third
        )
            return true;
        return IsThird(tokens, to, end, verb, left);
    }

    /// <summary>Whether what stands on both sides of "claims" or "demands" makes it a verb.</summary>
    private static bool IsThird(IReadOnlyList<Token> tokens, int to, int end, CueVerb verb, Token left)
    {
        var next = tokens[end];
        if (
            Vocabulary.Pronouns.Contains(left.Lower)
            || (
                left.IsCapital
                && verb.Form is VerbForm.Third
                && (Vocabulary.Determiners.Contains(next.Lower) || next.IsCapital || next.Is("to") && verb.Has(Complement.Infinitive))
            )
        )
            return true;
        if (
            verb.Form is VerbForm.Third && FollowsVerb(next)
            || TimeWords.IsTimePhrase(tokens, end, to) && (left.IsCapital || Vocabulary.Bodies.Contains(left.Lower))
        )
            return true;
        if (
            verb.Form is VerbForm.Third
            && (Vocabulary.Offices.Contains(left.Lower) || Vocabulary.Bodies.Contains(left.Lower) && !left.Lower.EndsWith('s'))
            && next.Kind is TokenKind.Word
            && !CueLexicon.Knows(next.Lower)
            && !Vocabulary.Auxiliaries.Contains(next.Lower)
            && !Vocabulary.Modals.Contains(next.Lower)
            && !Vocabulary.Prepositions.Contains(next.Lower)
            && next.Lower is not ("and" or "or")
        )
            return true;
        return verb.Particle is not null
            && left.Lower is not ("the" or "a")
            && (left.IsCapital || Vocabulary.Bodies.Contains(left.Lower) || Vocabulary.Offices.Contains(left.Lower));
    }

    /// <summary>Whether a word may stand between a subject and its verb.</summary>
    public static bool IsAdverb(Token token) =>
        token.Kind is TokenKind.Word
        && !token.IsCapital
        && (
            Vocabulary.Adverbs.Contains(token.Lower)
            || (
                token.Lower.EndsWith("ly", StringComparison.Ordinal)
                && token.Lower
                    is not ("assembly" or "family" or "ally" or "weekly" or "monthly" or "daily" or "only" or "reply" or "supply")
            )
        );

    /// <summary>The token behind the particle of a verb: "point out", "let it be known", "made it clear"; −1 if it does not follow.</summary>
    public static int ParticleEnd(IReadOnlyList<Token> tokens, int at, int to, string particle)
    {
        var words = particle.Split(' ');
        if (words.Length == 1 && at + 2 < to && tokens[at + 1].Is("it") && tokens[at + 2].Is(particle) && particle is "clear" or "plain")
            return at + 3;
        if (at + words.Length >= to + (words.Length > 1 ? 1 : 0))
            return -1;
        for (var i = 0; i < words.Length; i++)
            if (at + 1 + i >= to || !tokens[at + 1 + i].Is(words[i]))
                return -1;
        return at + 1 + words.Length;
    }

    /// <summary>The token behind "quoted as saying" or "quoted by the newspaper as saying"; 0 if it is neither.</summary>
    public static int QuotedEnd(IReadOnlyList<Token> tokens, int at, int to)
    {
        for (var i = at + 1; i + 1 < Math.Min(to, at + 12); i++)
        {
            if (tokens[i].Kind is TokenKind.Stop)
                return 0;
            if (tokens[i].Is("as") && tokens[i + 1].Lower is "saying" or "telling" or "writing")
                return i + 2;
            if (tokens[i].Is("as") && tokens[i + 1].Is("having") && i + 2 < to && tokens[i + 2].Lower is "said" or "told" or "written")
                return i + 3;
        }

        return 0;
    }

    /// <summary>"was quoted", "quoted by".</summary>
    public static bool IsPassive(IReadOnlyList<Token> tokens, int from, int at)
    {
        if (tokens[at + 1].Lower is "by" or "as")
            return true;
        for (var i = at - 1; i >= Math.Max(from, at - 3); i--)
            if (tokens[i].Lower is "was" or "were" or "is" or "are" or "been" or "being")
                return true;
        return false;
    }
}
