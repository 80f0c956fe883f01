using Casus.Attribution.Cues;
using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Finds the noun phrase that is the subject of a verb of attribution.</summary>
/// <remarks>No tagger: noun phrases in news are told by determiners, capitals, prepositions and a closed list of words at which they end.</remarks>
internal static class SubjectFinder
{
    // "the president of the United Federation of Ferry Crews", of which another relative clause tells more.
    private const int LongestAppositive = 12;

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
        return Parenthesised(tokens, from, k - 1);
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
            || PhraseWords.Qualities.Contains(token.Lower)
        )
            return false;
        // Behind a name or an office comes its verb, known or not.
        var left = tokens[i - 1];
        // "the court’s summary concluded with …"
        if (
            CueLexicon.Knows(token.Lower)
            && token.Lower.EndsWith("ed", StringComparison.Ordinal)
            && i - 1 > start
            && left.Kind is TokenKind.Word
            && !Vocabulary.Determiners.Contains(left.Lower)
            && !left.Lower.EndsWith("ly", StringComparison.Ordinal)
            && i + 1 < limit
            && (Vocabulary.Prepositions.Contains(tokens[i + 1].Lower) || Vocabulary.Determiners.Contains(tokens[i + 1].Lower))
            && !tokens[i + 1].Is("by")
        )
            return true;
        return (
                left.IsCapital
                && left.Kind is TokenKind.Word
                && i - 1 > start
                && !(i + 1 < limit && (Vocabulary.Offices.Contains(tokens[i + 1].Lower) || Vocabulary.Bodies.Contains(tokens[i + 1].Lower)))
            )
            || left.IsCapital
                && (
                    CueLexicon.Knows(token.Lower)
                    || token.Lower.EndsWith("ed", StringComparison.Ordinal)
                        && (
                            i + 1 >= limit
                            || tokens[i + 1].Kind is TokenKind.Stop or TokenKind.Mark
                            || Vocabulary.Determiners.Contains(tokens[i + 1].Lower)
                            || Vocabulary.Prepositions.Contains(tokens[i + 1].Lower)
                            || tokens[i + 1].Lower is "me" or "him" or "us" or "them" or "it" or "you"
                            || tokens[i + 1].IsCapital
                                && !token.Lower.Contains('-', StringComparison.Ordinal)
                                && !PhraseWords.IsTitled(tokens[i + 1])
                            || !tokens[i + 1].IsCapital
                                && !Vocabulary.Offices.Contains(tokens[i + 1].Lower)
                                && !Vocabulary.Bodies.Contains(tokens[i + 1].Lower)
                        )
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

    private static NounPhrase? Phrase(IReadOnlyList<Token> tokens, int from, int to)
    {
        var last = tokens[to - 1];
        if (Vocabulary.Pronouns.Contains(last.Lower))
            return last.Is("who") && to - 2 >= from && tokens[to - 2].Is(",") ? Antecedent(tokens, from, to - 2) : new(to - 1, to);
        var i = to;
        while (i > from && PhraseWords.IsMaterial(tokens[i - 1]))
        {
            var word = tokens[i - 1];
            if (
                !word.Is("and")
                && Vocabulary.Bounds.Contains(word.Lower)
                && !PhraseWords.IsInnerVerb(tokens, i - 1)
                && !PhraseWords.IsCompared(tokens, i - 1)
            )
                break;
            if (TimeWords.IsTime(word) && i < to && !TimeWords.IsGivenName(tokens, i - 1, to))
                break;
            // "the third time Tol Watch said so": the relative clause has its own subject.
            if (i < to && tokens[i].IsCapital && word.Lower is "time" or "times" or "reason" or "thing" or "way" or "moment")
                break;
            if (word.Is("and") && !Coordination.Joins(tokens, from, i - 1, to) && !Vocabulary.Prepositions.Contains(tokens[i].Lower))
                break;
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
                break;
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

    /// <summary>Whether a noun phrase stands before "who".</summary>
    private static NounPhrase? Antecedent(IReadOnlyList<Token> tokens, int from, int to)
    {
        if (to <= from || Phrase(tokens, from, to) is not { } phrase)
            return null;
        // "the words of the chancellor, who": who speaks is the nearest that can.
        phrase = Nearest(tokens, phrase);
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

    /// <summary>The phrase before what stands between commas: "Maria Deln, a spokeswoman for the ministry, [said]".</summary>
    private static NounPhrase? Parenthesised(IReadOnlyList<Token> tokens, int from, int closing)
    {
        var mark = tokens[closing].Text == ")" ? "(" : tokens[closing].Lower;
        var opening = closing - 1;
        while (opening >= from && !tokens[opening].Is(mark))
        {
            if (
                tokens[opening].Kind is TokenKind.Stop
                || tokens[opening].Kind is TokenKind.Quotation && tokens[opening].Span.Length > 40
                || tokens[opening].Text is ";" or ":"
            )
                return null;
            opening--;
        }

        if (opening <= from)
            return null;
        var (first, last) = (opening + 1, closing);
        if (first >= last || tokens[first].Lower is "and" or "but" or "or" || HasFiniteVerb(tokens, first, last))
            return null;
        // A longer chain of appositives: "Maria Deln, 43, a baker from Tol,".
        if (
            OpensAppositive(tokens[first])
            || tokens[first].Kind is TokenKind.Number
            || tokens[first].Is("which")
            || tokens[first].Lower is "from" or "of" or "in"
                && opening - 2 > from
                && (tokens[opening - 1].Kind is TokenKind.Number || tokens[opening - 1].Lower.EndsWith("-old", StringComparison.Ordinal))
        )
            for (var left = opening - 1; left > from && left > opening - LongestAppositive; left--)
            {
                if (tokens[left].Kind is TokenKind.Stop or TokenKind.Quotation || tokens[left].Text is ";" or ":")
                    break;
                if (!tokens[left].Is(mark))
                    continue;
                // "Earlier, a ballistics expert, Dr Marsh, said": an adverb heads no phrase.
                if (
                    Vocabulary.Bounds.Contains(tokens[left - 1].Lower)
                    || Vocabulary.Adverbs.Contains(tokens[left - 1].Lower)
                    || TimeWords.IsTime(tokens[left - 1])
                )
                    break;
                if (
                    tokens[left + 1].Kind is TokenKind.Number
                    || tokens[left + 1].Is("aged")
                    || Seats.Is(tokens[left + 1].Text)
                    || OpensAppositive(tokens[left + 1])
                        && (
                            tokens[left + 1].Lower is "a" or "an" or "who"
                            || IsNameBefore(tokens, from, left) && TellsOffice(tokens, left + 1, opening)
                        )
                )
                    opening = left;
                break;
            }
        if (Phrase(tokens, from, opening) is not { } head)
            return null;
        // "Ivo Marsh, the head of Tol Media — the company that owns the bridge — told": the office is told between the name and the dash.
        var comma = head.From - 1;
        if (
            mark is "—"
            && comma > from
            && tokens[comma].Is(",")
            && IsNameBefore(tokens, from, comma)
            && TellsOffice(tokens, head.From, head.To)
            && Phrase(tokens, from, comma) is { } named
        )
            return named with { AppositiveFrom = head.From, AppositiveTo = last };
        return Nearest(tokens, head) with { AppositiveFrom = opening + 1, AppositiveTo = last };
    }

    /// <summary>"a frosty relationship with Maria Deln": who is named behind what cannot speak.</summary>
    private static NounPhrase Nearest(IReadOnlyList<Token> tokens, NounPhrase phrase)
    {
        for (var i = phrase.To - 2; i > phrase.From; i--)
            if (
                tokens[i].Lower is "with" or "by" or "from" or "to" or "between"
                && tokens[phrase.To - 1].IsCapital
                && tokens[i - 1].Kind is TokenKind.Word
                && !tokens[i - 1].IsCapital
                && !Descriptions.Speaks(tokens[i - 1].Lower)
                && !Descriptions.LooksHuman(tokens[i - 1].Lower)
                && !tokens[i - 1].Lower.EndsWith("ed", StringComparison.Ordinal)
            )
                return new(i + 1, phrase.To);
        return phrase;
    }

    /// <summary>"Maria Deln," at the opening of a clause: the name to which appositives belong.</summary>
    private static bool IsNameBefore(IReadOnlyList<Token> tokens, int from, int comma)
    {
        var first = comma;
        while (first > from && tokens[first - 1].IsCapital && !Vocabulary.Prepositions.Contains(tokens[first - 1].Lower))
            first--;
        return comma - first >= 2 && (first == from || !Vocabulary.Prepositions.Contains(tokens[first - 1].Lower));
    }

    private static bool TellsOffice(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Vocabulary.Offices.Contains(tokens[i].Lower) || Vocabulary.Titles.Contains(tokens[i].Lower))
                return true;
        return false;
    }

    /// <summary>A clause of its own between commas explains nobody: "In Tol, the bridge was closed, said Deln".</summary>
    private static bool HasFiniteVerb(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Lower is "who" or "which" or "whose" or "that" or "where" or "when")
                return false;
            // "a miner arrested on 9 May"
            if (
                !(tokens[i].Is("may") && tokens[i].IsCapital)
                && tokens[i].Lower
                    is "is"
                        or "was"
                        or "were"
                        or "are"
                        or "had"
                        or "has"
                        or "have"
                        or "would"
                        or "will"
                        or "could"
                        or "may"
                        or "might"
                        or "must"
                        or "should"
                        or "can"
            )
                return true;
        }

        return false;
    }

    private static bool OpensAppositive(Token token) =>
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
