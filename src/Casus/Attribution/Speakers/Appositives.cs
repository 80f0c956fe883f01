using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Finds the noun phrase before what explains it: "Maria Deln, a spokeswoman for the ministry, [said]".</summary>
internal static class Appositives
{
    // "the president of the United Federation of Ferry Crews", of which another relative clause tells more.
    private const int LongestAppositive = 24;

    /// <summary>The phrase before what stands between commas: "Maria Deln, a spokeswoman for the ministry, [said]".</summary>
    public static NounPhrase? Before(IReadOnlyList<Token> tokens, int from, int closing)
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
        opening = Chained(tokens, from, opening, mark);
        if (SubjectFinder.Phrase(tokens, from, opening) is not { } head)
            return null;
        // "Ivo Marsh, the head of Tol Media — the company that owns the bridge — told": the office is told between the name and the dash.
        var comma = head.From - 1;
        if (
            mark is "—"
            && comma > from
            && tokens[comma].Is(",")
            && IsNameBefore(tokens, from, comma)
            && TellsOffice(tokens, head.From, head.To)
            && SubjectFinder.Phrase(tokens, from, comma) is { } named
        )
            return named with { AppositiveFrom = head.From, AppositiveTo = last };
        return Nearest(tokens, head) with { AppositiveFrom = opening + 1, AppositiveTo = last };
    }

    /// <summary>Where a longer chain of appositives opens: "Maria Deln, 43, a baker from Tol,".</summary>
    private static int Chained(IReadOnlyList<Token> tokens, int from, int opening, string mark)
    {
        if (
            SubjectFinder.OpensAppositive(tokens[opening + 1])
            || tokens[opening + 1].Kind is TokenKind.Number
            || tokens[opening + 1].Is("which")
            || tokens[opening + 1].Lower is "from" or "of" or "in"
                && opening - 2 > from
                && (tokens[opening - 1].Kind is TokenKind.Number || tokens[opening - 1].Lower.EndsWith("-old", StringComparison.Ordinal))
        )
            for (var left = opening - 1; left > from && left > opening - LongestAppositive; left--)
            {
                if (tokens[left].Kind is TokenKind.Stop or TokenKind.Quotation || tokens[left].Text is ";" or ":")
                    return opening;
                if (!tokens[left].Is(mark))
                    continue;
                // "Earlier, a ballistics expert, Dr Marsh, said": an adverb heads no phrase.
                if (
                    Vocabulary.Bounds.Contains(tokens[left - 1].Lower)
                    || Vocabulary.Adverbs.Contains(tokens[left - 1].Lower)
                    || TimeWords.IsTime(tokens[left - 1])
                )
                    return opening;
                if (
                    tokens[left + 1].Kind is TokenKind.Number
                    || tokens[left + 1].Is("aged")
                    || Seats.Is(tokens[left + 1].Text)
                    || SubjectFinder.OpensAppositive(tokens[left + 1])
                        && (
                            tokens[left + 1].Lower is "a" or "an" or "who"
                            || IsNameBefore(tokens, from, left) && TellsOffice(tokens, left + 1, opening)
                        )
                )
                    return left;
                return opening;
            }
        return opening;
    }

    /// <summary>"a long quarrel with Maria Deln": who is named behind what cannot speak.</summary>
    public static NounPhrase Nearest(IReadOnlyList<Token> tokens, NounPhrase phrase)
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
}
