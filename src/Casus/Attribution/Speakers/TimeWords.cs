using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Tells words of time, which stand between a subject and its verb without belonging to either.</summary>
internal static class TimeWords
{
    /// <summary>"Jan Koss" is no January.</summary>
    public static bool IsGivenName(IReadOnlyList<Token> tokens, int at, int limit) =>
        tokens[at].Is("jan") && at + 1 < limit && tokens[at + 1].IsCapital;

    public static bool IsTimeAhead(IReadOnlyList<Token> tokens, int i, int limit)
    {
        for (var k = i; k < Math.Min(limit, i + 3); k++)
            if (IsTime(tokens[k]))
                return true;
        return false;
    }

    /// <summary>Goes back over "on Tuesday", "late on 4 May", "last week", "this morning" and adverbs.</summary>
    public static int SkipTimeBackward(IReadOnlyList<Token> tokens, int from, int k)
    {
        for (var moved = true; moved && k > from; )
        {
            moved = false;
            var word = tokens[k - 1];
            // "Tol Bank just this month announced"
            if (word.Lower is "just" or "only" && k < tokens.Count && tokens[k].Lower is "this" or "last")
            {
                k--;
                moved = true;
                continue;
            }

            if (
                IsTime(word)
                || (word.Kind is TokenKind.Number && k - 2 >= from && (IsTime(tokens[k - 2]) || tokens[k - 2].Lower is "on" or "in"))
            )
            {
                var start = k - 1;
                while (
                    start > from
                    && (
                        IsTime(tokens[start - 1])
                        || tokens[start - 1].Kind is TokenKind.Number
                        || tokens[start - 1].Lower
                            is "on"
                                or "in"
                                or "at"
                                or "late"
                                or "early"
                                or "by"
                                or "last"
                                or "this"
                                or "that"
                                or "to"
                                or "next"
                                or "the"
                                or "of"
                            && start - 2 >= from
                            && !tokens[start - 2].IsCapital
                            && tokens[start - 1].Lower != "the"
                        || (tokens[start - 1].Is("the") && start - 2 >= from && tokens[start - 2].Lower is "in" or "on")
                    )
                )
                    start--;
                if (start > from)
                {
                    k = start;
                    moved = true;
                }
            }
        }

        return k;
    }

    /// <summary>"on Monday", "in May": a preposition and a time.</summary>
    public static bool IsTimePhrase(IReadOnlyList<Token> tokens, int at, int limit) =>
        at + 1 < limit
        && tokens[at].Lower is "on" or "in" or "at" or "last" or "late" or "early" or "this"
        && (IsTime(tokens[at + 1]) || at + 2 < limit && IsTime(tokens[at + 2]));

    public static bool IsTime(Token token) =>
        Vocabulary.Times.Contains(token.Lower.TrimEnd('.'))
        && !(token.Is("may") && !token.IsCapital)
        && !(token.Lower is "march" or "mon" or "sun" or "sat" or "second" && !token.IsCapital);
}
