using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Tells what a phrase without a name says of whom it describes: person or body, by an office, a role or an epithet.</summary>
internal static class Descriptions
{
    /// <summary>A body by its own name; "Doctors Without Borders" looks like a person's.</summary>
    public static bool IsProper(Member member) =>
        char.IsUpper(member.Name[0])
        && !Vocabulary.Determiners.Contains(member.Name.Split(' ')[0].ToLowerInvariant())
        && (
            !member.IsPerson && !Vocabulary.Offices.Contains(member.Name.ToLowerInvariant())
            || member is { IsPerson: true, Gender: '\0', Office: null } && !GivenNames.IsKnown(member.Name.Split(' ')[0])
        );

    public static bool IsOf(string name, string noun)
    {
        var words = name.ToLowerInvariant().Split(' ');
        var head = Array.FindIndex(words, w => Vocabulary.Prepositions.Contains(w) || w is "who");
        return words.Length > 1 && words[(head < 1 ? words.Length : head) - 1] == noun;
    }

    /// <summary>Whether a name has a word in it.</summary>
    public static bool HasWord(string name, string word)
    {
        var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && name.Length > word.Length
            && (at == 0 || name[at - 1] is ' ')
            && (at + word.Length == name.Length || name[at + word.Length] is ' ');
    }

    /// <summary>"the coast guard" is no guard.</summary>
    public static bool IsForce(IReadOnlyList<Token> tokens, int from, int head) =>
        head > from
        && tokens[head].Lower is "guard"
        && tokens[head - 1].Lower
            is "coast"
                or "national"
                or "border"
                or "republican"
                or "presidential"
                or "revolutionary"
                or "home"
                or "imperial"
                or "royal";

    /// <summary>"the 61-year-old former general", "the father of three": said of somebody known, not of somebody new.</summary>
    public static bool IsEpithet(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tokens[i].Lower.EndsWith("year-old", StringComparison.Ordinal) || SpeakerWords.Epithets.Contains(tokens[i].Lower))
                return true;
        return false;
    }

    /// <summary>Whether a noun has the ending of those who act.</summary>
    public static bool LooksHuman(string noun) =>
        noun.EndsWith("er", StringComparison.Ordinal)
        || noun.EndsWith("or", StringComparison.Ordinal)
        || noun.EndsWith("ist", StringComparison.Ordinal)
        || noun.EndsWith("man", StringComparison.Ordinal)
        || noun.EndsWith("men", StringComparison.Ordinal)
        || noun.EndsWith("ers", StringComparison.Ordinal)
        || noun.EndsWith("ors", StringComparison.Ordinal)
        || noun.EndsWith("ists", StringComparison.Ordinal)
        || noun.EndsWith("ian", StringComparison.Ordinal)
        || noun.EndsWith("ians", StringComparison.Ordinal)
        || noun.EndsWith("ee", StringComparison.Ordinal)
        || noun.EndsWith("ees", StringComparison.Ordinal)
        || noun.EndsWith("ents", StringComparison.Ordinal)
        || noun.EndsWith("ants", StringComparison.Ordinal)
        || noun.EndsWith("ars", StringComparison.Ordinal)
        || noun.EndsWith("ant", StringComparison.Ordinal)
        || noun.EndsWith("people", StringComparison.Ordinal)
        || noun
            is "others"
                or "some"
                or "many"
                or "both"
                or "another"
                or "one"
                or "several"
                or "most"
                or "those"
                or "all"
                or "neighbours"
                or "half"
                or "other"
                or "hers"
                or "locals";

    public static bool HasMaker(IReadOnlyList<Token> tokens, int head, int to)
    {
        for (var i = head + 1; i < to - 1; i++)
            if (tokens[i].Lower is "by" or "from" or "of")
                return true;
        // "a tweet on Monday by Maria Deln"
        var at = head + 1;
        while (
            at < Math.Min(tokens.Count - 1, head + 5)
            && (TimeWords.IsTime(tokens[at]) || tokens[at].Kind is TokenKind.Number || tokens[at].Is("on"))
        )
            at++;
        return at > head + 1 && tokens[at].Lower is "by" or "from";
    }

    public static int Head(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
            if (Vocabulary.Prepositions.Contains(tokens[i].Lower) || tokens[i].Is("who") || tokens[i].Is("and") && !tokens[i - 1].IsCapital)
            {
                // "two people familiar with the matter": an adjective may stand between the noun and its preposition.
                for (var k = i - 1; k >= Math.Max(from, i - 4); k--)
                    if (Speaks(tokens[k].Lower))
                        return k;
                return i - 1;
            }

        return to - 1;
    }

    public static bool Speaks(string noun) =>
        Vocabulary.Offices.Contains(noun)
        || Vocabulary.Offices.Contains(Singular(noun))
        || Vocabulary.Bodies.Contains(noun)
        || Vocabulary.Voices.Contains(noun)
        || noun is "people" or "persons" or "those" or "men" or "women";

    public static bool HasPossessive(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tokens[i].Kind is TokenKind.Possessive)
                return true;
        return false;
    }

    public static string Singular(string noun) =>
        noun.EndsWith("men", StringComparison.Ordinal) ? noun[..^2] + "an"
        : noun.EndsWith("ies", StringComparison.Ordinal) ? noun[..^3] + "y"
        : noun.EndsWith("sses", StringComparison.Ordinal) || noun.EndsWith("ches", StringComparison.Ordinal) ? noun[..^2]
        : noun.TrimEnd('s');

    /// <summary>"the witness", "the 49-year-old", "the straight-talking northerner": whoever was spoken of.</summary>
    public static bool IsRole(IReadOnlyList<Token> tokens, int from, int to, string noun) =>
        IsAge(noun)
        || SpeakerWords.Roles.Contains(noun)
            && to - from <= 2
            && (
                to - from == 1 && noun is not ("man" or "woman" or "boy" or "girl")
                || to - from == 2 && tokens[from].Lower is "old" or "young" or "elderly" or "tall" or "little"
                || tokens[from].Kind is TokenKind.Word
                    && (tokens[from].Lower.Contains('-', StringComparison.Ordinal) || SpeakerWords.Epithets.Contains(tokens[from].Lower))
            );

    /// <summary>"the 49-year-old", "the sexagenarian".</summary>
    public static bool IsAge(string noun) =>
        noun.EndsWith("-old", StringComparison.Ordinal) || noun.EndsWith("genarian", StringComparison.Ordinal);

    public static bool Suits(Member member, string noun) =>
        member.Gender switch
        {
            'm' => Vocabulary.Gender(noun) is not 'w',
            'w' => Vocabulary.Gender(noun) is not 'm',
            _ => true,
        };

    /// <summary>Whether a phrase is a body's name with "of" or "for": "Institute for the Study of War", "ministry of defence".</summary>
    public static bool FullBody(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Vocabulary.Prepositions.Contains(tokens[i].Lower))
                return i > from && Vocabulary.Bodies.Contains(tokens[i - 1].Lower) && tokens[i - 1].IsCapital;
            if (tokens[i].Kind is TokenKind.Possessive)
                return false;
        }

        return false;
    }

    /// <summary>"nobody", "whoever", "I’d": no speaker; "no 7" may be one.</summary>
    public static bool IsNobody(IReadOnlyList<Token> tokens, int from, int to) =>
        tokens[from].Is("let")
        || SpeakerWords.Nobody.Contains(tokens[from].Lower)
            && !(tokens[from].Is("no") && from + 1 < to && tokens[from + 1].Kind is TokenKind.Number)
        || tokens[from].Lower.IndexOf('\'', StringComparison.Ordinal) is > 0 and <= 4 and var mark
            && tokens[from].Lower[..mark] is "i" or "we" or "he" or "she" or "they" or "it" or "you" or "that" or "there" or "who";

    /// <summary>Whether a word stands for somebody spoken of.</summary>
    public static bool IsPronoun(Token token) =>
        Vocabulary.Pronouns.Contains(token.Lower) && !token.Is("one")
        || token.Lower is "his" or "her" or "its" or "their" or "him" or "them";
}
