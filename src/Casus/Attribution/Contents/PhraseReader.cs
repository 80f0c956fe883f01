using System.Collections.Frozen;
using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Contents;

/// <summary>Finds phrases to the right of a verb of attribution that are no clauses: infinitives, objects, objects and what is said of them.</summary>
internal static class PhraseReader
{
    // Verbs behind which "declined to" reports that nothing was said.
    private static readonly FrozenSet<string> Silences = WordList.Of(
        "comment say talk answer elaborate discuss be speak give name specify confirm respond reply identify go disclose explain"
    );

    public static Content? Of(IReadOnlyList<Token> tokens, CueVerb verb, int r, int limit)
    {
        if (
            TimeWords.IsTimePhrase(tokens, r, limit)
            && AfterTime(tokens, r, limit) is var later
            && later < limit
            && verb.Has(Complement.Gerund | Complement.Object)
        )
            r = later;
        if (verb.Lemma is "plead not")
            return new(r - 1, ObjectReader.End(tokens, r, limit, false), Complement.Object);
        var token = tokens[r];
        if (verb.Has(Complement.Infinitive) && OpensInfinitive(tokens, r, limit))
            return IsInfinitive(tokens, token.Is("to") ? r : r + 1, limit) && !IsSilence(verb, tokens[token.Is("to") ? r + 1 : r + 2])
                ? new(r, limit, Complement.Infinitive)
                : null;
        // "promised the council to open", "threatened on Monday to cut"
        if (
            verb.Has(Complement.Infinitive)
            && Vocabulary.Prepositions.Contains(token.Lower)
            && InfinitiveAhead(tokens, r, Math.Min(limit, r + 9)) is var ahead and >= 0
        )
            return new(ahead, limit, Complement.Infinitive);
        if (
            token.Kind is not TokenKind.Mark
            && verb.Has(Complement.ObjectInfinitive)
            && InfinitiveAhead(tokens, r, Math.Min(limit, r + 18)) is var to and >= 0
            && to > r
        )
            return new(SkipPreposition(tokens, verb, r), limit, Complement.ObjectInfinitive);
        if (
            verb.Has(Complement.Gerund)
            && (token.Lower.EndsWith("ing", StringComparison.Ordinal) && token.Kind is TokenKind.Word && !token.IsCapital)
        )
            return new(r, limit, Complement.Gerund);
        return Described(tokens, verb, r, limit) ?? Thing(tokens, verb, r, limit);
    }

    private static bool OpensInfinitive(IReadOnlyList<Token> tokens, int r, int limit) =>
        tokens[r].Is("to") || tokens[r].Lower is "not" or "never" && r + 1 < limit && tokens[r + 1].Is("to");

    /// <summary>An object and what is said of it: "accused the council of …", "described the bridge as …", "put the cost at …".</summary>
    private static Content? Described(IReadOnlyList<Token> tokens, CueVerb verb, int r, int limit)
    {
        var token = tokens[r];
        if (verb.Has(Complement.ObjectOf) && Ahead(tokens, r, Math.Min(limit, r + 14), "of") > r)
            return new(r, limit, Complement.ObjectOf);
        if (verb.Has(Complement.ObjectAgainst) && Ahead(tokens, r, Math.Min(limit, r + 8), "against") >= r)
            // "warned in May against …"
            return new(
                Vocabulary.Prepositions.Contains(token.Lower) || TimeWords.IsTime(token) ? Ahead(tokens, r, limit, "against") : r,
                limit,
                Complement.ObjectAgainst
            );
        if (verb.Has(Complement.ObjectAs) && Ahead(tokens, r, Math.Min(limit, r + 18), "as") > r)
            return new(r, limit, Complement.ObjectAs);
        if (verb.Has(Complement.ObjectAt) && ObjectReader.IsEstimate(tokens, r, Math.Min(limit, r + 18)))
            return new(r, limit, Complement.ObjectAt);
        if (
            verb.Has(Complement.QuotedObject)
            && (
                ObjectReader.Opens(token)
                || token.Is("that") && r + 1 < limit && tokens[r + 1].Kind is TokenKind.Word && !tokens[r + 1].IsCapital
            )
            && token.Lower is not "on" and not "for"
        )
        {
            var end = ObjectReader.End(tokens, r, limit, false);
            for (var i = r; i < end; i++)
                if (tokens[i].Kind is TokenKind.Quotation)
                    return new(r, end, Complement.QuotedObject);
        }

        // "called upon journalists «not to look for cracks»"
        if (
            verb.Has(Complement.ObjectInfinitive)
            && !verb.Has(Complement.Addressee)
            && ObjectReader.Opens(token)
            && QuotationAhead(tokens, r, Math.Min(limit, r + 8))
        )
            return new(r, limit, Complement.ObjectInfinitive);
        return verb.Has(Complement.SmallClause) && ObjectReader.IsSmallClause(tokens, r, limit)
            ? new(r, ObjectReader.End(tokens, r, limit, false), Complement.SmallClause)
            : null;
    }

    /// <summary>An object by itself: "rejected the plan".</summary>
    private static Content? Thing(IReadOnlyList<Token> tokens, CueVerb verb, int r, int limit)
    {
        if (verb.Has(Complement.Bare) && LooksLikeClause(tokens, verb, r, limit))
            return null;
        if (verb.Lemma is "ask" && AsksWhat(tokens, r, limit))
            return null;
        // "asked him for a delay"
        if (
            verb.Lemma is "ask"
            && ObjectReader.Opens(tokens[r])
            && Ahead(tokens, r, Math.Min(limit, r + 7), "for") is var what and >= 0
            && what > r
            && what + 1 < limit
        )
            return new(what, ObjectReader.End(tokens, what, limit, true), Complement.Object);
        return verb.Has(Complement.Object) && (ObjectReader.Opens(tokens[r]) || tokens[r].Is("that"))
            ? new(r, ObjectReader.End(tokens, r, limit, ObjectReader.LooksAhead(verb)), Complement.Object)
            : null;
    }

    /// <summary>The token behind "on November 12", "last week".</summary>
    private static int AfterTime(IReadOnlyList<Token> tokens, int r, int limit)
    {
        var i = r + 1;
        while (i < limit && (TimeWords.IsTime(tokens[i]) || tokens[i].Kind is TokenKind.Number))
            i++;
        return i;
    }

    private static bool QuotationAhead(IReadOnlyList<Token> tokens, int from, int limit)
    {
        for (var i = from + 1; i < limit; i++)
        {
            if (tokens[i].Kind is TokenKind.Quotation)
                return true;
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Possessive))
                return false;
        }

        return false;
    }

    /// <summary>"asked the witness how he knew": a question is no demand for a thing.</summary>
    private static bool AsksWhat(IReadOnlyList<Token> tokens, int r, int limit)
    {
        for (var i = r; i < Math.Min(limit, r + 10); i++)
            if (tokens[i].Lower is "whether" or "if" or "how" or "why" or "when" or "what" or "who" or "where" or "which")
                return true;
        return false;
    }

    private static int SkipPreposition(IReadOnlyList<Token> tokens, CueVerb verb, int r) =>
        verb.Particle is null && Vocabulary.Prepositions.Contains(tokens[r].Lower) && tokens[r].Lower is "to" ? r + 1 : r;

    /// <summary>"declined to comment" reports that nothing was said.</summary>
    private static bool IsSilence(CueVerb verb, Token done) =>
        Silences.Contains(done.Lower)
        && (
            verb.Lemma is not "refuse"
            || done.Lower is "comment" or "say" or "answer" or "elaborate" or "respond" or "reply" or "speak" or "talk"
        );

    public static bool IsInfinitive(IReadOnlyList<Token> tokens, int to, int limit) =>
        to + 1 < limit
        && tokens[to + 1].Kind is TokenKind.Word or TokenKind.Quotation
        && !tokens[to + 1].IsCapital
        && !Vocabulary.Determiners.Contains(tokens[to + 1].Lower)
        && !Vocabulary.Prepositions.Contains(tokens[to + 1].Lower)
        && !tokens[to + 1].Lower.EndsWith("ing", StringComparison.Ordinal);

    private static int InfinitiveAhead(IReadOnlyList<Token> tokens, int from, int limit)
    {
        for (var i = from; i < limit; i++)
        {
            if (
                tokens[i].Is("to")
                && IsInfinitive(tokens, i, tokens.Count)
                && !Vocabulary.Bodies.Contains(tokens[i + 1].Lower)
                && !Vocabulary.Offices.Contains(tokens[i + 1].Lower)
            )
                return i > from && tokens[i - 1].Is("not") ? i - 1 : i;
            if (
                tokens[i].Kind is TokenKind.Stop or TokenKind.Quotation
                || tokens[i].Lower
                    is "that"
                        or ";"
                        or ":"
                        or "appeared"
                        or "seemed"
                        or "appears"
                        or "seems"
                        or "failed"
                        or "tried"
                        or "began"
                || Vocabulary.IsModal(tokens[i])
                || Vocabulary.Auxiliaries.Contains(tokens[i].Lower)
            )
                return -1;
        }

        return -1;
    }

    private static int Ahead(IReadOnlyList<Token> tokens, int from, int limit, string word)
    {
        for (var i = from; i < limit; i++)
        {
            if (tokens[i].Is(word))
                return i;
            if (tokens[i].Kind is TokenKind.Stop || tokens[i].Text is ";" or ":")
                return -1;
        }

        return -1;
    }

    /// <summary>Whether a finite verb shows that a clause follows: "announced the bridge was closed".</summary>
    private static bool LooksLikeClause(IReadOnlyList<Token> tokens, CueVerb verb, int r, int limit)
    {
        if (!verb.Has(Complement.Object))
            return true;
        for (var i = r; i < Math.Min(limit, r + 14); i++)
        {
            if (
                tokens[i].Kind is TokenKind.Stop
                || tokens[i].Lower is "," or ";" or "which" or "who" or "that" or "where" or "when" or "after" or "as"
            )
                return false;
            if (Vocabulary.IsModal(tokens[i]) || tokens[i].Lower is "is" or "was" or "were" or "are" or "had" or "has" or "have")
                return true;
        }

        return false;
    }
}
