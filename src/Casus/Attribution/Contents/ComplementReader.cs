using System.Collections.Frozen;
using Casus.Attribution.Cues;
using Casus.Attribution.Rules;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Contents;

/// <summary>Finds the words to the right of a cue that it attributes.</summary>
internal static class ComplementReader
{
    private static readonly FrozenSet<string> PlainAdverbs = WordList.Of(
        "again also earlier later flatly repeatedly quietly bluntly instead afterwards publicly privately"
    );

    // What follows these on the spot is no clause: "said nothing", "said so".
    private static readonly FrozenSet<string> NoClause = WordList.Of(
        "and but or so nothing anything something much of as by about goodbye little who yes for aloud otherwise twice"
    );

    // Between a verb and its "that" there stand an addressee, a day and a place, not more.
    private const int Reach = 30;

    /// <summary>What the cue governs to its right, up to a limit; nothing if it governs nothing there.</summary>
    public static Content? Right(IReadOnlyList<Token> tokens, CueMatch cue, int limit)
    {
        if (AsClause(tokens, cue, limit) is { } asClause)
            return asClause;
        var r = cue.End;
        while (
            r < limit
            && (
                IsPlainAdverb(tokens[r])
                || r + 1 < limit && tokens[r].Lower is "only" or "merely" or "simply" && tokens[r + 1].Lower is "that" or ":"
            )
        )
            r++;
        if (r >= limit)
            return null;
        var verb = cue.Verb;
        if (cue.Kind is CueKind.According)
            return tokens[r].Text is "," or ":" && r + 1 < limit ? Behind(tokens, r + 1, limit)
                : cue.Subject is { } whose
                && whose.To - whose.From <= 2
                && (Vocabulary.Determiners.Contains(tokens[r].Lower) || tokens[r].Kind is TokenKind.Number)
                && HasVerb(tokens, r + 1, limit)
                    ? new(r, limit, Complement.Bare)
                : null;
        if (Quotation(tokens, cue, r, limit) is { } quotation)
            return quotation;
        if (cue.Kind is CueKind.Inverted)
            return Complementizer(tokens, verb, r, limit);
        if (verb.Has(Complement.Question) && Questions.Question(tokens, cue, r, limit) is { } question)
            return question;
        return Complementizer(tokens, verb, r, limit)
            ?? PhraseReader.Of(tokens, verb, r, limit)
            ?? (verb.Has(Complement.Bare) ? Bare(tokens, verb, r, limit) : null);
    }

    /// <summary>What stands behind "according to the mayor," or "in his words:".</summary>
    private static Content Behind(IReadOnlyList<Token> tokens, int from, int limit) =>
        new(from, limit, tokens[from].Kind is TokenKind.Quotation && from + 1 >= limit ? Complement.Quotation : Complement.Bare);

    /// <summary>"As Maria Deln told the radio, the bridge was closed": the words stand behind the comma.</summary>
    private static Content? AsClause(IReadOnlyList<Token> tokens, CueMatch cue, int limit)
    {
        if (cue.Kind is not CueKind.Plain || cue.Start < 1 || !tokens[cue.Start - 1].Is("as"))
            return null;
        // "But as Maria Deln told the radio, …"
        if (
            !tokens[cue.Start - 1].IsCapital
            && !(cue.Start > 1 && tokens[cue.Start - 2].IsCapital && tokens[cue.Start - 2].Lower is "but" or "and" or "yet" or "or" or "so")
            && !(
                cue.Start > 2
                && tokens[cue.Start - 2].Is(",")
                && tokens[cue.Start - 3] is { IsCapital: true, Lower: "but" or "and" or "yet" or "still" }
            )
        )
            return null;
        for (var i = cue.End; i + 2 < Math.Min(limit, cue.End + 12); i++)
            if (tokens[i].Is(",") || tokens[i].Is(":"))
                return tokens[i + 1].Kind is TokenKind.Quotation
                    ? new(i + 1, limit, Complement.Quotation)
                    : new(i + 1, limit, Complement.Bare);
        return null;
    }

    /// <summary>A quotation behind the verb: at once, behind a comma or colon, or behind whom it was said to and when.</summary>
    private static Content? Quotation(IReadOnlyList<Token> tokens, CueMatch cue, int r, int limit)
    {
        if (!cue.Verb.Has(Complement.Quotation))
            return null;
        for (var i = r; i < Math.Min(limit, r + Reach); i++)
        {
            var token = tokens[i];
            if (token.Kind is TokenKind.Quotation)
            {
                if (
                    i == r
                    || tokens[i - 1].Lower is "," or ":"
                    || tokens[i - 1].Is("that") && i == r + 1
                    || (TimeWords.IsTime(tokens[i - 1]) || cue.Verb.Has(Complement.Addressee))
                        && Adverbials.Skip(tokens, cue.Verb, r, limit) == i
                )
                    return tokens[i - 1].Is("that") && i > r ? null : new(i, limit, Complement.Quotation);
                return null;
            }

            if (token.Is(":") && i + 1 < limit && tokens[i + 1].Kind is TokenKind.Quotation)
                return new(i + 1, limit, Complement.Quotation);
            if (
                token.Kind is TokenKind.Stop
                || i > r && token.Kind is TokenKind.Word && tokens[i - 1].Lower is "he" or "she" or "they" && CueLexicon.Knows(token.Lower)
                || token.Lower is ";" or "that"
                || Vocabulary.IsModal(token)
                || (Vocabulary.Auxiliaries.Contains(token.Lower) && !InRelative(tokens, r, i))
            )
                return null;
        }

        return null;
    }

    private static bool InRelative(IReadOnlyList<Token> tokens, int from, int at)
    {
        for (var i = at - 1; i >= from; i--)
            if (tokens[i].Lower is "who" or "which" or "where" or "after" or "when" or "before" or "as")
                return true;
        return false;
    }

    private static Content? Complementizer(IReadOnlyList<Token> tokens, CueVerb verb, int r, int limit)
    {
        if (!verb.Has(Complement.That) || IsOnlyNear(verb) && !IsNear(tokens[r]))
            return null;
        for (var i = r; i < Math.Min(limit, r + Reach); i++)
        {
            var token = tokens[i];
            if (token.Is("that") && i == r && Demonstrative.IsAlone(tokens, i, limit))
                return null;
            if (token.Is("that") && IsNoComplementizer(tokens, verb, r, i, limit))
                return null;
            // "said that was a matter for the House": a pronoun.
            if (
                token.Is("that")
                && i + 2 < limit
                && verb.Has(Complement.Bare)
                && (IsPointer(tokens, i, limit) || i == r && Demonstrative.Is(tokens, i, limit))
            )
                return new(i, limit, Complement.Bare);
            // "asked the minister to confirm that …": the deed is asked for.
            if (i > r && token.Is("to") && AsksForDeed(tokens, verb, i, limit))
                return null;
            if (
                token.Is("that")
                && i + 1 < limit
                && (i == r || TimeWords.IsTime(tokens[i - 1]) || !Vocabulary.Bounds.Contains(tokens[i - 1].Lower))
            )
                return TimeWords.IsTime(tokens[i + 1]) && i + 2 < limit && Vocabulary.Prepositions.Contains(tokens[i - 1].Lower)
                    ? null
                    : new(i + 1, limit, Complement.That);
            if (IsHearer(tokens, verb, i, limit))
                continue;
            if (token.Kind is TokenKind.Stop or TokenKind.Quotation || token.Lower is ":" or ";" or "—")
                return null;
            if (i == r && token.Kind is TokenKind.Word && !Opens(token, verb) && !(i + 2 < limit && tokens[i + 2].Is("ago")))
                return null;
            // What stands between commas may go before "that": "said, in a statement on Monday, that".
            if (token.Text is ",")
            {
                var closing = i + 1;
                while (closing < Math.Min(limit, i + 14) && tokens[closing].Text is not ",")
                    closing++;
                if (closing + 1 >= limit || !tokens[closing + 1].Is("that"))
                    return null;
                i = closing;
                continue;
            }
            if ((Vocabulary.IsModal(token) || Vocabulary.Auxiliaries.Contains(token.Lower)) && !InRelative(tokens, r, i))
                return null;
        }

        return null;
    }

    /// <summary>"told “Morning Tol” that …"</summary>
    private static bool IsHearer(IReadOnlyList<Token> tokens, CueVerb verb, int at, int limit) =>
        tokens[at].Kind is TokenKind.Quotation
        && verb.Has(Complement.Addressee)
        && tokens[at].Span.Length < 40
        && at + 1 < limit
        && tokens[at + 1].Is("that");

    /// <summary>"rejected that claim"; "said the demands that come with it are hard": what stands between is the subject of the clause.</summary>
    private static bool IsNoComplementizer(IReadOnlyList<Token> tokens, CueVerb verb, int r, int that, int limit) =>
        that == r
            ? verb.Has(Complement.Object) && !OpensClause(tokens, verb, that + 1, limit) && !HasVerb(tokens, that + 1, limit)
            : that - r < 6
                && verb.Has(Complement.Bare)
                && !verb.Has(Complement.Addressee)
                && tokens[r].Lower is "the" or "a" or "an" or "his" or "her" or "its" or "their"
                && !HasTimeOrPlace(tokens, r, that);

    private static bool HasTimeOrPlace(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (TimeWords.IsTime(tokens[i]) || Vocabulary.Prepositions.Contains(tokens[i].Lower))
                return true;
        return false;
    }

    // "found that the well was dry", not "found the sentence that saved the city".
    private static bool IsOnlyNear(CueVerb verb) =>
        verb.Lemma is "find" || !verb.Has(Complement.Bare | Complement.Quotation | Complement.Addressee | Complement.Object);

    private static bool IsNear(Token token) =>
        token.Is("that") || VerbTest.IsAdverb(token) || Vocabulary.Prepositions.Contains(token.Lower);

    private static bool AsksForDeed(IReadOnlyList<Token> tokens, CueVerb verb, int to, int limit) =>
        verb.Has(Complement.ObjectInfinitive)
        && to + 1 < limit
        && !Vocabulary.Bodies.Contains(tokens[to + 1].Lower)
        && PhraseReader.IsInfinitive(tokens, to, limit);

    private static bool IsPointer(IReadOnlyList<Token> tokens, int that, int limit) =>
        Vocabulary.Auxiliaries.Contains(tokens[that + 1].Lower) || Vocabulary.Modals.Contains(tokens[that + 1].Lower) && that + 2 < limit;

    /// <summary>"demanded that the minister resign" has a clause, "rejected that claim" an object.</summary>
    private static bool OpensClause(IReadOnlyList<Token> tokens, CueVerb verb, int at, int limit) =>
        at < limit
        && (
            verb.Modality is Dossiers.Modality.Demands
            || verb.Lemma is "propose"
            || tokens[at].IsCapital
            || Vocabulary.Determiners.Contains(tokens[at].Lower)
            || Vocabulary.Pronouns.Contains(tokens[at].Lower)
        );

    /// <summary>Whether a word may open what stands between a verb and its "that".</summary>
    private static bool Opens(Token token, CueVerb verb) =>
        verb.Has(Complement.Addressee)
        || Vocabulary.Prepositions.Contains(token.Lower)
        || TimeWords.IsTime(token)
        || Vocabulary.TimeOpeners.Contains(token.Lower)
        || token.Kind is TokenKind.Number
        || Vocabulary.Adverbs.Contains(token.Lower)
        || token.Lower.EndsWith("ly", StringComparison.Ordinal);

    private static Content? Bare(IReadOnlyList<Token> tokens, CueVerb verb, int r, int limit)
    {
        var start = Adverbials.Skip(tokens, verb, r, limit);
        if (start >= limit || start == limit - 1 || tokens[start].Kind is TokenKind.Stop)
            return null;
        var token = tokens[start];
        if (token.Lower is "," or ":" or "—" or ";" or ")" || token.Kind is TokenKind.Mark && token.Text is not ("(" or "[" or "$"))
        {
            // "said, however, the bridge was closed" is rare; "said: the bridge is closed" is not.
            if (!token.Is(":") || start + 1 >= limit)
                return null;
            start++;
        }

        // "said in a message carried by the agency": of the message, not of what it says.
        if (
            start > r
            && tokens[start].Lower.EndsWith("ed", StringComparison.Ordinal)
            && (tokens[start + 1].Lower is "by" or "to" or "on" or "in" or "late" or "last" || TimeWords.IsTime(tokens[start + 1]))
        )
            return null;
        // "told her so, after Mass"
        if (tokens[start].Is("so") && (start + 1 >= limit || tokens[start + 1].Kind is TokenKind.Mark))
            return null;
        if (tokens[start].Is("it") && Vocabulary.Prepositions.Contains(tokens[start + 1].Lower))
            return null;
        // "said it best", "said it all"
        if (
            tokens[start].Is("it")
            && tokens[start + 1].Lower is "best" or "all" or "well" or "first" or "better" or "again" or "with" or "in" or "to"
        )
            return null;
        // "came down the river, observing the ice and counting the moored"
        if (verb is { Lemma: "observe", Form: VerbForm.Gerund })
            return null;
        if (start == r && NoClause.Contains(tokens[start].Lower))
            return null;
        if (!HasVerb(tokens, start, limit) && verb.Lemma is not ("say" or "tell"))
            return null;
        // "threatened additional sanctions, but the council has not moved": a thing, with a clause of its own behind the comma.
        if (verb.Has(Complement.Object) && Comma(tokens, start, limit) is var comma && comma < limit && !HasVerb(tokens, start, comma))
            return new(start, comma, Complement.Object);
        return new(start, limit, Complement.Bare);
    }

    private static int Comma(IReadOnlyList<Token> tokens, int from, int limit)
    {
        while (from < limit && !tokens[from].Is(","))
            from++;
        return from;
    }

    private static bool HasVerb(IReadOnlyList<Token> tokens, int from, int limit)
    {
        for (var i = from; i < limit; i++)
            if (
                Vocabulary.IsModal(tokens[i])
                || Vocabulary.Auxiliaries.Contains(tokens[i].Lower)
                || tokens[i].Kind is TokenKind.Quotation
                || tokens[i].Lower.EndsWith("n't", StringComparison.Ordinal)
                || tokens[i].Lower.EndsWith("ed", StringComparison.Ordinal)
                || tokens[i].Lower is "'s"
            )
                return true;
        return false;
    }

    private static bool IsPlainAdverb(Token token) => PlainAdverbs.Contains(token.Lower);
}
