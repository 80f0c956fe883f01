using System.Collections.Frozen;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Contents;

/// <summary>Finds where a reporter adds that something was not said, shown or accepted: ", but did not say when", ", which the army denies".</summary>
internal static class Reservations
{
    // How far behind the comma what is not so may stand.
    private const int Reach = 9;

    private static readonly FrozenSet<string> Withheld = WordList.Of(
        """
        say give specify elaborate provide name identify offer disclose explain present comment confirm verify corroborate independently observe see observed verified seen
        confirmed corroborated provided given said named offered presented been immediately
        """
    );

    private static readonly FrozenSet<string> Rejected = WordList.Of(
        "denies denied deny rejects rejected reject disputes disputed dispute"
    );

    /// <summary>Whether such a reservation begins behind a comma.</summary>
    public static bool Begin(IReadOnlyList<Token> tokens, int at, int last)
    {
        var word = tokens[at].Lower;
        if (word is "which")
            return Rejects(tokens, at, last);
        if (word is not ("but" or "though" or "although" or "and" or "while"))
            return false;
        for (var i = at + 1; i + 1 < Math.Min(last, at + Reach); i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Possessive))
                return false;
            var negated =
                tokens[i].Is("not")
                    && Vocabulary.Auxiliaries.Contains(tokens[i - 1].Lower) | Vocabulary.Modals.Contains(tokens[i - 1].Lower)
                || tokens[i].Lower is "didn't" or "hasn't" or "haven't" or "couldn't" or "doesn't"
                || tokens[i].Lower is "declined" or "refused" && tokens[i + 1].Is("to");
            if (negated)
            {
                var next = tokens[i + 1].Is("to") && i + 2 < last ? i + 2 : i + 1;
                return Withheld.Contains(tokens[next].Lower);
            }

            if (tokens[i].Lower is "gave" or "offered" or "provided" or "presented" && tokens[i + 1].Is("no"))
                return true;
        }

        return false;
    }

    private static bool Rejects(IReadOnlyList<Token> tokens, int at, int last)
    {
        for (var i = at + 1; i < Math.Min(last, at + 6); i++)
            if (Rejected.Contains(tokens[i].Lower))
                return i + 1 >= last || tokens[i + 1].Text is "," or "—" or ";";
        return false;
    }
}
