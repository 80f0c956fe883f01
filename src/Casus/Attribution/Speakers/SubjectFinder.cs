using Casus.Attribution.Cues;
using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Finds the noun phrase that is the subject of a verb of attribution.</summary>
/// <remarks>No tagger: noun phrases in news are told by determiners, capitals, prepositions and a closed list of words at which they end.</remarks>
internal static class SubjectFinder
{
    // No noun phrase of a person and an office is longer; the bound keeps the search linear.
    private const int Reach = 45;

    /// <summary>The subject that ends before a token, or nothing.</summary>
    /// <param name="tokens">The frame.</param>
    /// <param name="from">The first token of the sentence.</param>
    /// <param name="before">The token behind the subject: the verb or its first auxiliary or adverb.</param>
    public static NounPhrase? Left(IReadOnlyList<Token> tokens, int from, int before)
    {
        from = Math.Max(from, before - Reach);
        var k = TimeWords.SkipTimeBackward(tokens, from, before);
        // "officials there"
        if (k - from >= 2 && tokens[k - 1].Lower is "there" or "here" && Descriptions.Speaks(tokens[k - 2].Lower))
            k--;
        if (k <= from)
            return null;
        if (!tokens[k - 1].Is(",") && !tokens[k - 1].Is("—") && !tokens[k - 1].Is(")"))
            return Phrase(tokens, from, k);
        return Appositives.Before(tokens, from, k - 1);
    }

    /// <summary>The subject that begins at a token, behind an inverted verb: "said Maria Deln, a spokeswoman, on Monday".</summary>
    public static NounPhrase? Right(IReadOnlyList<Token> tokens, int start, int limit)
    {
        limit = Math.Min(limit, start + Reach);
        var head = HeadEnd(tokens, start, limit);
        if (head == start)
            return null;
        // "the Secretary of State (Mrs Maria Deln)", "Ivo Marsh (Con)"
        if (head < limit && tokens[head].Text is "(")
            for (var i = head + 2; i < Math.Min(limit, head + 9); i++)
                if (tokens[i].Text is ")")
                    return new(start, head, head + 1, i);
        if (head >= limit || !tokens[head].Is(",") || head + 1 >= limit || tokens[head + 1].Kind is TokenKind.Quotation)
            return new(start, head);
        // ", a spokeswoman for the ministry," or ", who leads the delegation," or ", 43,"
        var next = tokens[head + 1];
        var isBareName =
            next.IsCapital
            && !tokens[head - 1].IsCapital
            && head + 2 < limit
            && tokens[head + 2].Is(",")
            && Vocabulary.Offices.Contains(tokens[head - 1].Lower);
        if (!OpensAppositive(next) && !IsNamed(tokens, head + 1) && !isBareName && !EndsInName(tokens, head + 1, limit))
            return new(start, head);
        var end = head + 1;
        while (
            end < limit
            && tokens[end].Kind is not (TokenKind.Stop or TokenKind.Quotation)
            && tokens[end].Text is not ("," or ";" or ":" or "—")
        )
            end++;
        return new(start, head, head + 1, end);
    }

    /// <summary>", bauxite king Aurelio Bozanich,": words that lead up to a name between commas.</summary>
    private static bool EndsInName(IReadOnlyList<Token> tokens, int from, int limit)
    {
        for (var i = from; i < Math.Min(limit, from + 7); i++)
        {
            if (tokens[i].Is(","))
                return i - from > 2 && tokens[i - 1].IsCapital && (tokens[i - 2].IsCapital || tokens[i - 2].Kind is TokenKind.Quotation);
            if (
                tokens[i].Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Quotation)
                || Vocabulary.Bounds.Contains(tokens[i].Lower)
            )
                return false;
        }

        return false;
    }

    /// <summary>The end of a noun phrase that begins at a token.</summary>
    public static int HeadEnd(IReadOnlyList<Token> tokens, int start, int limit)
    {
        if (start >= limit)
            return start;
        if (Vocabulary.Pronouns.Contains(tokens[start].Lower) && !tokens[start].Is("one") || tokens[start].Lower is "him" or "them")
            return start + 1;
        var i = start;
        while (i < limit && PhraseWords.IsMaterial(tokens[i]) && !EndsHead(tokens, start, i, limit))
            i++;
        while (
            i > start
            && (
                Vocabulary.Prepositions.Contains(tokens[i - 1].Lower)
                || Vocabulary.Determiners.Contains(tokens[i - 1].Lower)
                || tokens[i - 1].Is("and")
            )
        )
            i--;
        return i;
    }

    private static bool EndsHead(IReadOnlyList<Token> tokens, int start, int i, int limit)
    {
        var token = tokens[i];
        if (i == start)
            return false;
        if (
            TimeWords.IsTime(token) && !TimeWords.IsGivenName(tokens, i, limit)
            || Vocabulary.Bounds.Contains(token.Lower)
            || token.Lower.EndsWith("n't", StringComparison.Ordinal)
        )
            return true;
        // "the officer in charge"
        if (token.Is("in") && i + 1 < limit && tokens[i + 1].Lower is "charge" or "question")
            return false;
        // "a survey by the River Authority"
        if (
            token.Lower is "by" or "from"
            && (Vocabulary.Papers.Contains(tokens[i - 1].Lower) || Vocabulary.Voices.Contains(tokens[i - 1].Lower))
        )
            return false;
        // Behind a full name, a lower-case word other than "of" and the like is no longer its own.
        if (Vocabulary.Prepositions.Contains(token.Lower) && token.Lower is not ("of" or "for"))
            return !(
                token.Lower is "to" or "at" or "in" or "from" or "with" or "on"
                && !tokens[i - 1].IsCapital
                && i + 1 < limit
                && (tokens[i + 1].IsCapital || tokens[i + 1].Is("the"))
                && !TimeWords.IsTimeAhead(tokens, i + 1, limit)
            );
        if (
            Vocabulary.Determiners.Contains(token.Lower)
            && !Vocabulary.Prepositions.Contains(tokens[i - 1].Lower)
            && !tokens[i - 1].Is("and")
        )
            return true;
        if (token.Is("and"))
            return !(i + 1 < limit && (tokens[i + 1].IsCapital || Vocabulary.Determiners.Contains(tokens[i + 1].Lower)));
        return IsVerbBehind(tokens, start, i, limit);
    }

    /// <summary>Whether a lower-case word behind a name or an office is the verb, known or not.</summary>
    private static bool IsVerbBehind(IReadOnlyList<Token> tokens, int start, int i, int limit)
    {
        var token = tokens[i];
        if (
            token.Kind is not TokenKind.Word
            || token.IsCapital
            || Vocabulary.Prepositions.Contains(token.Lower)
            || Vocabulary.Offices.Contains(token.Lower)
            || Vocabulary.Bodies.Contains(token.Lower)
            // "members opposed to it", not "Marsh opposed it".
            || PhraseWords.Qualities.Contains(token.Lower)
                && !(tokens[i - 1].IsCapital && i + 1 < limit && !Vocabulary.Prepositions.Contains(tokens[i + 1].Lower))
        )
            return false;
        // Behind a name or an office comes its verb, known or not.
        var left = tokens[i - 1];
        return IsVerbOfThing(tokens, start, i, limit)
            || (
                left.IsCapital
                && left.Kind is TokenKind.Word
                && i - 1 > start
                && !(i + 1 < limit && (Vocabulary.Offices.Contains(tokens[i + 1].Lower) || Vocabulary.Bodies.Contains(tokens[i + 1].Lower)))
            )
            || left.IsCapital
                && (
                    CueLexicon.Knows(token.Lower)
                    || token.Lower.EndsWith("ed", StringComparison.Ordinal) && (i + 1 >= limit || FollowsPast(token, tokens[i + 1]))
                )
            || (
                (Vocabulary.Offices.Contains(left.Lower) || Vocabulary.Bodies.Contains(left.Lower))
                && i + 1 < limit
                && (
                    Vocabulary.Determiners.Contains(tokens[i + 1].Lower)
                    || Vocabulary.Prepositions.Contains(tokens[i + 1].Lower)
                    || CueLexicon.Knows(token.Lower)
                )
            );
    }

    /// <summary>"the court’s summary concluded with …"</summary>
    private static bool IsVerbOfThing(IReadOnlyList<Token> tokens, int start, int i, int limit) =>
        CueLexicon.Knows(tokens[i].Lower)
        && tokens[i].Lower.EndsWith("ed", StringComparison.Ordinal)
        && i - 1 > start
        && tokens[i - 1].Kind is TokenKind.Word
        && !Vocabulary.Determiners.Contains(tokens[i - 1].Lower)
        && !tokens[i - 1].Lower.EndsWith("ly", StringComparison.Ordinal)
        && i + 1 < limit
        && (Vocabulary.Prepositions.Contains(tokens[i + 1].Lower) || Vocabulary.Determiners.Contains(tokens[i + 1].Lower))
        && !tokens[i + 1].Is("by");

    /// <summary>Whether what stands behind "-ed" makes it a past tense: "Marsh attacked Deln", not "Velia-backed minister".</summary>
    private static bool FollowsPast(Token past, Token next) =>
        next.Kind is TokenKind.Stop or TokenKind.Mark
        || Vocabulary.Determiners.Contains(next.Lower)
        || Vocabulary.Prepositions.Contains(next.Lower)
        || next.Lower is "me" or "him" or "us" or "them" or "it" or "you"
        || (
            next.IsCapital
                ? !past.Lower.Contains('-', StringComparison.Ordinal) && !PhraseWords.IsTitled(next)
                : !Vocabulary.Offices.Contains(next.Lower) && !Vocabulary.Bodies.Contains(next.Lower)
        );

    /// <summary>The noun phrase that ends before a token, without what explains it.</summary>
    public static NounPhrase? Phrase(IReadOnlyList<Token> tokens, int from, int to)
    {
        var last = tokens[to - 1];
        if (Vocabulary.Pronouns.Contains(last.Lower))
            return last.Is("who") && to - 2 >= from && tokens[to - 2].Is(",") ? Antecedent(tokens, from, to - 2) : new(to - 1, to);
        var i = to;
        while (i > from && PhraseWords.IsMaterial(tokens[i - 1]))
        {
            if (EndsAt(tokens, from, i, to))
                break;
            i--;
        }

        while (
            i < to
            && (
                Vocabulary.Prepositions.Contains(tokens[i].Lower)
                || tokens[i].Is("and")
                || tokens[i].Kind is TokenKind.Possessive
                || PhraseWords.IsLeadingAdverb(tokens, i, to)
            )
        )
            i++;
        // "On Tuesday Maria Deln": the phrase begins behind the day; "In Tol the ministry": at the determiner.
        for (var k = to - 1; k > i; k--)
            if (
                TimeWords.IsTime(tokens[k])
                && !tokens[k].Is("may")
                && !TimeWords.IsGivenName(tokens, k, to)
                && k + 1 < to
                && tokens[k + 1].Kind is TokenKind.Word
            )
            {
                i = k + 1;
                break;
            }
        return i < to && PhraseWords.HasHead(tokens, i, to) ? new(i, to) : null;
    }

    /// <summary>Whether a phrase that goes back to a token goes back no further.</summary>
    private static bool EndsAt(IReadOnlyList<Token> tokens, int from, int i, int to)
    {
        var word = tokens[i - 1];
        if (
            !word.Is("and")
            && Vocabulary.Bounds.Contains(word.Lower)
            && !PhraseWords.IsInnerVerb(tokens, i - 1)
            && !PhraseWords.IsCompared(tokens, i - 1)
        )
            return true;
        if (TimeWords.IsTime(word) && i < to && !TimeWords.IsGivenName(tokens, i - 1, to))
            return true;
        // "the third time Tol Watch said so": the relative clause has its own subject.
        if (i < to && tokens[i].IsCapital && word.Lower is "time" or "times" or "reason" or "thing" or "way" or "moment")
            return true;
        if (word.Is("and") && !Coordination.Joins(tokens, from, i - 1, to) && !Vocabulary.Prepositions.Contains(tokens[i].Lower))
            return true;
        if (
            Vocabulary.Prepositions.Contains(word.Lower)
            && (i - 2 < from || !PhraseWords.IsNominal(tokens[i - 2]) && !tokens[i - 2].Is("from"))
            && !(
                i - 4 >= from
                && tokens[i - 2].Is("and")
                && PhraseWords.IsNominal(tokens[i - 3])
                && Vocabulary.Prepositions.Contains(tokens[i - 4].Lower)
            )
        )
            return true;
        // A finished phrase is complete at its determiner unless a preposition ties it to what stands before.
        if (
            i < to
            && PhraseWords.StartsPhrase(tokens[i])
            && !Vocabulary.Prepositions.Contains(word.Lower)
            && !word.Is("and")
            && !Vocabulary.Determiners.Contains(word.Lower)
            && word.Kind is not TokenKind.Possessive
            // "the officer in charge of guarding the bridge"
            && !(
                i - 2 >= from
                && word.Lower.EndsWith("ing", StringComparison.Ordinal)
                && Vocabulary.Prepositions.Contains(tokens[i - 2].Lower)
            )
        )
            return true;
        return false;
    }

    /// <summary>Whether a noun phrase stands before "who".</summary>
    private static NounPhrase? Antecedent(IReadOnlyList<Token> tokens, int from, int to)
    {
        if (to <= from || Phrase(tokens, from, to) is not { } phrase)
            return null;
        // "the words of the chancellor, who": who speaks is the nearest that can.
        phrase = Appositives.Nearest(tokens, phrase);
        for (var i = phrase.To - 2; i > phrase.From; i--)
            if (tokens[i].Is("of"))
                return
                    !tokens[i - 1].IsCapital
                    && !Descriptions.Speaks(tokens[i - 1].Lower)
                    && !Descriptions.LooksHuman(tokens[i - 1].Lower)
                    && Descriptions.Speaks(tokens[phrase.To - 1].Lower)
                    ? new(i + 1, phrase.To)
                    : phrase;
        return phrase;
    }

    /// <summary>Whether a word opens what explains a noun phrase.</summary>
    public static bool OpensAppositive(Token token) =>
        token.Lower
            is "a"
                or "an"
                or "the"
                or "who"
                or "whose"
                or "one"
                or "his"
                or "her"
                or "its"
                or "their"
                or "now"
                or "then"
                or "formerly"
                or "himself"
                or "herself"
                or "both"
                or "until"
                or "also"
        || token.Kind is TokenKind.Number
        || (token.Kind is TokenKind.Word && (Vocabulary.Offices.Contains(token.Lower) || Vocabulary.Titles.Contains(token.Lower)))
        || token.Lower.EndsWith("ing", StringComparison.Ordinal);

    private static bool IsNamed(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].IsCapital && tokens[at + 1].IsCapital;
}
