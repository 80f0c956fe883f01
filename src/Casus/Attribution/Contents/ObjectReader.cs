using System.Collections.Frozen;
using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Contents;

/// <summary>Tells where the object of a verb of attribution begins and ends, and of what kind it is.</summary>
internal static class ObjectReader
{
    private static readonly FrozenSet<string> ObjectBounds = WordList.Of(
        "after because while when but before saying during despite amid since although"
    );

    /// <summary>"the cost at 40 million", "the odds at no better than evens", "it within a point".</summary>
    public static bool IsEstimate(IReadOnlyList<Token> tokens, int r, int limit)
    {
        if (!Opens(tokens[r]))
            return false;
        for (var i = r + 1; i + 1 < limit; i++)
        {
            if (tokens[i].Kind is TokenKind.Stop || tokens[i].Text is ";" or "," or ":" || Vocabulary.Modals.Contains(tokens[i].Lower))
                return false;
            var next = tokens[i + 1];
            if (tokens[i].Is("to"))
                return false;
            if (
                tokens[i].Lower is "at" or "within" or "between" or "above" or "below"
                && (
                    next.Kind is TokenKind.Number or TokenKind.Quotation
                    || Vocabulary.Determiners.Contains(next.Lower)
                        && next.Lower
                            is "one"
                                or "two"
                                or "three"
                                or "four"
                                or "five"
                                or "six"
                                or "seven"
                                or "eight"
                                or "nine"
                                or "ten"
                                or "several"
                    || next.Lower is "even" or "half" or "twice"
                    || next.Lower
                        is "between"
                            or "about"
                            or "around"
                            or "some"
                            or "roughly"
                            or "no"
                            or "less"
                            or "more"
                            or "better"
                            or "under"
                            or "over"
                            or "evens"
                            or "fifty-fifty"
                    || tokens[i].Is("within") && next.Is("a")
                )
            )
                return true;
        }

        return false;
    }

    /// <summary>"the accusation absurd", "a truce to be improbable": an object, and behind it a word that is no name and no preposition.</summary>
    public static bool IsSmallClause(IReadOnlyList<Token> tokens, int r, int limit)
    {
        var end = End(tokens, r, limit, false);
        return Opens(tokens[r])
            && end - r <= 16
            && (end - r >= 3 || end - r == 2 && tokens[r].Lower is "them" or "it" or "him" or "her" or "that" or "this")
            && tokens[end - 1] is { Kind: TokenKind.Word, IsCapital: false }
            && (
                Vocabulary.Determiners.Contains(tokens[r].Lower)
                || Vocabulary.Pronouns.Contains(tokens[r].Lower)
                || tokens[r].Lower is "them" or "him"
            );
    }

    /// <summary>Whether a day behind the object is that of the thing, not of the words: "promised a statement before Christmas".</summary>
    public static bool LooksAhead(CueVerb verb) =>
        verb.Modality is Dossiers.Modality.Promises or Dossiers.Modality.Demands
        || verb.Lemma is "rule out" or "forecast" or "predict" or "propose" or "expect";

    /// <summary>An object ends at a comma, a clause or a day.</summary>
    public static int End(IReadOnlyList<Token> tokens, int from, int limit, bool ahead)
    {
        for (var i = from + 1; i < limit; i++)
        {
            var token = tokens[i];
            if (token.Text is ";" or "—" or ":" or "(" || (token.Is(",") && !Lists(tokens, i, limit) && !Shares(tokens, i + 1, limit)))
                return i;
            if (ObjectBounds.Contains(token.Lower) && !(ahead && token.Lower is "before" or "after" or "during"))
                return i;
            if (
                !ahead
                && token.Lower is "on" or "late" or "early" or "last" or "earlier" or "this" or "yesterday"
                && Adverbials.TimeAhead(tokens, i, limit)
            )
                return i;
            if (
                token.Is("and")
                && i + 1 < limit
                && (
                    Vocabulary.Modals.Contains(tokens[i + 1].Lower)
                    || Vocabulary.Auxiliaries.Contains(tokens[i + 1].Lower)
                    || CueLexicon.Knows(tokens[i + 1].Lower)
                    || Vocabulary.Pronouns.Contains(tokens[i + 1].Lower)
                )
            )
                return i;
        }

        return limit;
    }

    /// <summary>"three violations, all by small arms".</summary>
    private static bool Shares(IReadOnlyList<Token> tokens, int at, int limit) =>
        at + 1 < limit
        && tokens[at].Lower is "all" or "most" or "some" or "half" or "none" or "both"
        && Vocabulary.Prepositions.Contains(tokens[at + 1].Lower);

    private static bool Lists(IReadOnlyList<Token> tokens, int comma, int limit)
    {
        for (var i = comma + 1; i < Math.Min(limit, comma + 8); i++)
        {
            if (tokens[i].Is("and") || tokens[i].Is("or"))
                return i + 1 < limit && !CueLexicon.Knows(tokens[i + 1].Lower) && !(i == comma + 1 && BeginsClause(tokens, i + 1, limit));
            if (tokens[i].Kind is TokenKind.Stop || tokens[i].Lower.EndsWith("ing", StringComparison.Ordinal))
                return false;
        }

        return false;
    }

    /// <summary>", and the ministry has it in writing": a clause of its own, not a further thing.</summary>
    private static bool BeginsClause(IReadOnlyList<Token> tokens, int from, int limit)
    {
        for (var i = from; i < Math.Min(limit, from + 6); i++)
            if (Vocabulary.Auxiliaries.Contains(tokens[i].Lower) || Vocabulary.Modals.Contains(tokens[i].Lower))
                return i > from;
        return false;
    }

    public static bool Opens(Token token) =>
        token.Kind is TokenKind.Number or TokenKind.Quotation
        || token.Kind is TokenKind.Word
            && !Vocabulary.Prepositions.Contains(token.Lower)
            && !Vocabulary.Bounds.Contains(token.Lower)
            && !TimeWords.IsTime(token)
            && token.Lower is not ("to" or "and");
}
