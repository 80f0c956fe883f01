using System.Collections.Frozen;
using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Contents;

/// <summary>Goes over what stands between a verb of attribution and the words it attributes: to whom, when, where.</summary>
internal static class Adverbials
{
    private static readonly FrozenSet<string> Persons = WordList.Of(
        """
        me him her them us you reporters journalists lawmakers parliament senators deputies parliamentarians legislators delegates ministers colleagues viewers
        listeners residents supporters soldiers troops families diplomats councillors
        """
    );

    // Where words are heard or read: what follows begins the clause.
    private static readonly FrozenSet<string> Hearings = WordList.Of(
        "reporters journalists statement interview conference briefing speech lawmakers parliament message post report letter television radio"
    );

    /// <summary>Goes over whom it was said to, when and where.</summary>
    public static int Skip(IReadOnlyList<Token> tokens, CueVerb verb, int r, int limit)
    {
        var i = r;
        if (verb.Has(Complement.Addressee))
            i = SkipAddressee(tokens, r, limit);
        for (var moved = true; moved && i < limit; )
        {
            moved = false;
            var word = tokens[i];
            if (TimeWords.IsTime(word) && !word.Is("may"))
            {
                i++;
                moved = true;
            }
            else if (Vocabulary.TimeOpeners.Contains(word.Lower) && TimeAhead(tokens, i, limit) && !word.Is("the"))
            {
                while (i < limit && !TimeWords.IsTime(tokens[i]))
                    i++;
                i++;
                moved = true;
            }
            else if (
                word.Lower
                    is "on"
                        or "in"
                        or "at"
                        or "to"
                        or "during"
                        or "after"
                        or "through"
                        or "by"
                        or "via"
                        or "from"
                        or "before"
                        or "over"
                        or "outside"
                        or "under"
                        or "amid"
                        or "following"
                        or "as"
                && i + 1 < limit
                && PrepositionalEnd(tokens, i, limit) is var end
                && end > i
            )
            {
                i = end;
                moved = true;
            }
            else if (
                word.Kind is TokenKind.Number && i + 1 < limit && TimeWords.IsTime(tokens[i + 1])
                || word.Kind is TokenKind.Number && i > r && TimeWords.IsTime(tokens[i - 1])
            )
            {
                i++;
                moved = true;
            }
        }

        return Math.Min(i, limit);
    }

    /// <summary>The end of "in a statement", "at a news conference in Tol", "to reporters": up to where the next phrase begins.</summary>
    private static int PrepositionalEnd(IReadOnlyList<Token> tokens, int at, int limit)
    {
        var i = at + 1;
        if (i < limit && Vocabulary.Determiners.Contains(tokens[i].Lower))
            i++;
        var start = i;
        while (i < limit && tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Possessive)
        {
            var word = tokens[i];
            if (
                Vocabulary.Determiners.Contains(word.Lower)
                || Vocabulary.Pronouns.Contains(word.Lower)
                || Vocabulary.Bounds.Contains(word.Lower)
                || word.Is("there")
            )
                break;
            if (i > start && Vocabulary.Prepositions.Contains(word.Lower))
                return word.Lower is "of" or "with" or "for" && i + 1 < limit ? PrepositionalEnd(tokens, i, limit) : i;
            // "in a statement Russia …": a name begins the clause unless what came before was a name too.
            if (i > start && word.IsCapital && !tokens[i - 1].IsCapital && !TimeWords.IsTime(word) && !TimeWords.IsTime(tokens[i - 1]))
                return i;
            // "to reporters", "on Tuesday": one word, and a plural noun begins the clause.
            if (
                i > start && (TimeWords.IsTime(tokens[i - 1]) && !TimeWords.IsTime(word) && word.Kind is not TokenKind.Number)
                || i > start && Hearings.Contains(tokens[i - 1].Lower)
            )
                return i;
            i++;
        }

        return i;
    }

    private static int SkipAddressee(IReadOnlyList<Token> tokens, int r, int limit)
    {
        if (r >= limit)
            return r;
        var first = tokens[r];
        if (Persons.Contains(first.Lower))
            return IsPossessive(tokens, r, limit) ? r + 2 : r + 1;
        return first.IsCapital ? NamedEnd(tokens, r, limit)
            : Vocabulary.Determiners.Contains(first.Lower) ? DescribedEnd(tokens, r, limit)
            : HeardBy(tokens, r, limit);
    }

    /// <summary>"told local media he …", "told visiting reporters the bridge …": without a determiner, up to who heard it.</summary>
    private static int HeardBy(IReadOnlyList<Token> tokens, int r, int limit)
    {
        for (var i = r; i < Math.Min(limit, r + 4) && tokens[i].Kind is TokenKind.Word && !Vocabulary.Bounds.Contains(tokens[i].Lower); i++)
            if (Persons.Contains(tokens[i].Lower) || tokens[i].Lower is "media" or "television" or "radio" or "broadcaster" or "outlets")
                return i + 1;
        return r;
    }

    /// <summary>"told her council …" has a possessive, "told her the council …" a person.</summary>
    private static bool IsPossessive(IReadOnlyList<Token> tokens, int r, int limit) =>
        tokens[r].Is("her")
        && r + 1 < limit
        && !tokens[r + 1].IsCapital
        && !Vocabulary.Determiners.Contains(tokens[r + 1].Lower)
        && !Vocabulary.Pronouns.Contains(tokens[r + 1].Lower)
        && !Vocabulary.Bounds.Contains(tokens[r + 1].Lower)
        && !Vocabulary.Prepositions.Contains(tokens[r + 1].Lower);

    private static int NamedEnd(IReadOnlyList<Token> tokens, int r, int limit)
    {
        var i = r;
        while (
            i < limit
            && (
                tokens[i].IsCapital
                || tokens[i].Kind is TokenKind.Possessive
                || i > r && tokens[i].Lower is "of" && i + 1 < limit && tokens[i + 1].IsCapital
            )
        )
            i++;
        // "told Deln's council", "told Tol Radio"
        while (i < limit && tokens[i - 1].Kind is TokenKind.Possessive && tokens[i].Kind is TokenKind.Word)
            i++;
        // "told the Tol Herald's weekly news programme it was clear": up to the pronoun that begins the clause.
        for (var k = i; k < Math.Min(limit, i + 4) && tokens[k].Kind is TokenKind.Word && !Vocabulary.Bounds.Contains(tokens[k].Lower); k++)
            if (
                k > i
                && tokens[k].Lower is "it" or "he" or "she" or "they" or "there"
                && !Vocabulary.Prepositions.Contains(tokens[k - 1].Lower)
            )
                return k;
        return i;
    }

    private static int DescribedEnd(IReadOnlyList<Token> tokens, int r, int limit)
    {
        var i = r + 1;
        while (
            i < limit
            && tokens[i].Kind is TokenKind.Word or TokenKind.Possessive
            && !Vocabulary.Determiners.Contains(tokens[i].Lower)
            && !Vocabulary.Pronouns.Contains(tokens[i].Lower)
            && !Vocabulary.Bounds.Contains(tokens[i].Lower)
            && !(tokens[i].IsCapital && !tokens[i - 1].IsCapital && i > r + 1)
        )
        {
            if (Vocabulary.Prepositions.Contains(tokens[i].Lower))
                return tokens[i].Is("of") ? PrepositionalEnd(tokens, i, limit) : i;
            i++;
        }

        return i;
    }

    /// <summary>Whether one of the next words tells a time.</summary>
    public static bool TimeAhead(IReadOnlyList<Token> tokens, int at, int limit)
    {
        for (var i = at; i < Math.Min(limit, at + 3); i++)
            if (TimeWords.IsTime(tokens[i]))
                return true;
        return false;
    }
}
