using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Tells how a name stands within a phrase: alone, behind an office, beside another, within what explains it.</summary>
internal static class NameTest
{
    /// <summary>Whether the last name of a phrase depends on a preposition or possessive: "a spokesman for Maria Deln".</summary>
    public static bool? Tied(IReadOnlyList<Token> tokens, int from, int name)
    {
        if (
            name > from
            && tokens[name - 1].IsCapital
            && GivenNames.IsKnown(tokens[name].Text)
            && IsTitle(tokens[from])
            && !IsTitle(tokens[name - 1])
        )
            return false;
        // "Director General of Tol Public Relations Maj Gen Ivo Marsh": a rank begins the name.
        var rank = name;
        while (rank > from && CastReader.Rank(tokens[rank - 1].Lower) is not null)
            rank--;
        if (
            rank < name
            && rank > from + 1
            && tokens[rank - 1].IsCapital
            && IsTitle(tokens[from])
            && !IsTitle(tokens[rank - 1])
            && !GivenNames.IsKnown(tokens[rank - 1].Text)
        )
            return false;
        for (var i = from; i < name; i++)
            if (tokens[i].Lower is "for" or "of" or "to" or "in" or "at" or "from" or "on" or "with" or "near" or "by")
            {
                // "the leader of the faction «Our Field» Maria Deln", "US Secretary of State Maria Deln"
                if (
                    tokens[name - 1].Kind is TokenKind.Quotation
                    || tokens[i].Is("of")
                        && i > from
                        && IsTitle(tokens[i - 1])
                        && i + 1 < name
                        && (tokens[i + 1].Is("state") || Vocabulary.Bodies.Contains(tokens[name - 1].Lower))
                )
                    return false;

                // "secretary of state Deln", "head of mission Marsh": the preposition is the office's.
                return !(i + 2 == name && !tokens[i + 1].IsCapital) && !OfficeEnds(tokens, i, name);
            }

        return false;
    }

    /// <summary>
    /// Whether an appositive gives the name of whom the phrase describes: "the mediator, former foreign minister Maria Deln,", not "the driver, a
    /// cousin of Maria Deln,".
    /// </summary>
    public static bool Introduces(IReadOnlyList<Token> tokens, int from, NameRun name)
    {
        var titled =
            name.From > from
            && (
                IsTitle(tokens[name.From - 1])
                || name.From - 2 >= from && IsTitle(tokens[name.From - 2])
                || name.From - 3 >= from && tokens[name.From - 2].Is("of") && IsTitle(tokens[name.From - 3])
            );
        if (name.From > from && !titled && !IsPraise(tokens, from, name.From))
            return false;
        for (var i = from; i < name.From; i++)
            if (tokens[i].Kind is TokenKind.Possessive && i == name.From - 1 || tokens[i].Lower is "who" or "which" or "and")
                return false;
        return name.From > from || name.Length >= 2 || name.To - name.From == 1;
    }

    /// <summary>"the terrifying Abel Mokoro", "former goalkeeper Ondrej Malik": adjectives before a name.</summary>
    public static bool IsPraise(IReadOnlyList<Token> tokens, int from, int name)
    {
        for (var i = from; i < name; i++)
            if (
                tokens[i].Kind is not TokenKind.Word
                || Vocabulary.Prepositions.Contains(tokens[i].Lower)
                || Vocabulary.Bounds.Contains(tokens[i].Lower)
                || Vocabulary.Offices.Contains(tokens[i].Lower) && i < name - 1
            )
                return false;
        return tokens[from].Is("the") && name - from <= 3;
    }

    public static bool IsTitle(Token token) => Vocabulary.Titles.Contains(token.Lower) || Vocabulary.Offices.Contains(token.Lower);

    /// <summary>"the President", "Mr Speaker": capitals that are an office, not a name.</summary>
    public static bool IsTitleAlone(IReadOnlyList<Token> tokens, NameRun run)
    {
        for (var i = run.From; i < run.To; i++)
            if (!IsTitle(tokens[i]))
                return false;
        return true;
    }

    public static bool OfficeEnds(IReadOnlyList<Token> tokens, int preposition, int name) =>
        name - 1 > preposition
        && !tokens[name - 1].IsCapital
        && tokens[name - 1].Kind is TokenKind.Word
        && !Vocabulary.Prepositions.Contains(tokens[name - 1].Lower)
        && !Vocabulary.Determiners.Contains(tokens[name - 1].Lower);

    /// <summary>The name by which somebody wants to be called, at the end of what explains a phrase.</summary>
    public static NameRun? GivenName(IReadOnlyList<Token> tokens, NounPhrase phrase)
    {
        for (var i = phrase.AppositiveTo - 2; i > phrase.AppositiveFrom; i--)
        {
            if (
                tokens[i].Lower is "as" or "name"
                    && tokens[phrase.AppositiveFrom].Lower
                        is "who"
                            or "identified"
                            or "named"
                            or "known"
                            or "introduced"
                            or "interviewed"
                            or "called"
                || tokens[i].Is("by") && tokens[i - 1].Is("goes")
                || tokens[i].Is("called")
                || tokens[i].Is("only") && tokens[i - 1].Is("called")
            )
                return new(i + 1, phrase.AppositiveTo, false);
            if (!tokens[i].IsCapital)
                return null;
        }

        return null;
    }

    /// <summary>"Traoré and Vandermeulen": two names of persons or states side by side.</summary>
    public static bool IsPair(ActorIndex index, IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from + 1; i + 1 < to; i++)
        {
            if (tokens[i].Kind is not TokenKind.Word || Vocabulary.Prepositions.Contains(tokens[i].Lower))
                return false;
            if (!tokens[i].Is("and"))
                continue;
            return index.At(tokens, from, to) is not { } whole || whole.Length < to - from
                ? IsSide(index, tokens, from, i) && IsSide(index, tokens, i + 1, to)
                : false;
        }

        return false;
    }

    public static bool IsSide(ActorIndex index, IReadOnlyList<Token> tokens, int from, int to) =>
        NameRun.EndingAt(tokens, from, to, index) is { } run
        && (!run.IsBody || index.At(tokens, run.From, to) is { Kind: not NameKind.Demonym })
        && !IsTitleAlone(tokens, run)
        && (run.From == from || tokens[run.From - 1].IsCapital || IsTitle(tokens[run.From - 1]));

    /// <summary>"MoD", "ISW": what stands in brackets behind a body abbreviates its name.</summary>
    public static bool IsAbbreviation(IReadOnlyList<Token> tokens, NameRun run) =>
        run.Length == 1
        && tokens[run.From].Text.Count(char.IsUpper) >= 2
        && !tokens[run.From].Text.Contains('-', StringComparison.Ordinal)
        && !tokens[run.From].Text.StartsWith("Mc", StringComparison.Ordinal)
        && !tokens[run.From].Text.StartsWith("Mac", StringComparison.Ordinal)
        && !tokens[run.From].Text.Contains('’', StringComparison.Ordinal)
        && !tokens[run.From].Text.Contains('\'', StringComparison.Ordinal);
}
