using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Tells whether two speakers stand side by side.</summary>
internal static class Coordination
{
    /// <summary>Whether "and" joins two speakers: "Deln and Marsh", "the president and his foreign minister", at the opening of a clause.</summary>
    public static bool Joins(IReadOnlyList<Token> tokens, int from, int and, int to)
    {
        if (and - 1 < from || and + 1 >= to)
            return false;
        var (left, right) = (tokens[and - 1], tokens[and + 1]);
        var start = and;
        while (start > from && IsSide(tokens, start - 1))
            start--;
        // What stands before the left part must open a clause: otherwise it is an object of something else.
        if (start == and || start > from && !OpensClause(tokens[start - 1]))
            return false;
        return right.Lower is "his" or "her" or "its" or "their"
            || left.IsCapital
                && right.IsCapital
                && tokens[start].Kind is TokenKind.Word
                && (tokens[start].IsCapital || Vocabulary.Determiners.Contains(tokens[start].Lower) || IsOffice(tokens[start]))
            || IsOffice(left)
                && (
                    right.Is("the") && Vocabulary.Determiners.Contains(tokens[start].Lower)
                    || !right.IsCapital && !Vocabulary.Determiners.Contains(right.Lower)
                )
            || left.IsCapital && right.Is("the") && and - 2 >= from && tokens[and - 2].Lower is "the" or "of";
    }

    private static bool IsOffice(Token token) =>
        Vocabulary.Bodies.Contains(token.Lower) || Vocabulary.Offices.Contains(token.Lower) || Vocabulary.Titles.Contains(token.Lower);

    private static bool IsSide(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].IsCapital
        || tokens[at].Kind is TokenKind.Possessive
        || Vocabulary.Determiners.Contains(tokens[at].Lower)
        || IsOffice(tokens[at])
        || Vocabulary.NameParticles.Contains(tokens[at].Lower)
        || tokens[at].Lower is "of" or "for" or "senior" or "local" or "regional" or "military" or "western" or "top";

    private static bool OpensClause(Token token) =>
        token.Kind is TokenKind.Stop
        || token.Text is "," or ";" or ":" or "—"
        || token.Lower
            is "but"
                or "that"
                or "while"
                or "as"
                or "when"
                or "because"
                or "after"
                or "before"
                or "although"
                or "though"
                or "said"
        || TimeWords.IsTime(token);
}
