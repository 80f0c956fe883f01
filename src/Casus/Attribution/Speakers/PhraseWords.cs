using System.Collections.Frozen;
using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Tells which words belong to a noun phrase, and which begin or end one.</summary>
internal static class PhraseWords
{
    // Adjectives that follow their noun: "a person close to the talks".
    public static FrozenSet<string> Qualities { get; } =
        WordList.Of("close familiar near loyal privy aware present responsible opposed allied critical involved sympathetic unfamiliar");

    public static bool IsTitled(Token token) => Vocabulary.Offices.Contains(token.Lower) || Vocabulary.Titles.Contains(token.Lower);

    /// <summary>"who led the talks" within a phrase is not reached; a participle like "elected" is no bound.</summary>
    public static bool IsInnerVerb(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Lower is "only" or "just" or "now" or "then"
        && at + 1 < tokens.Count
        && tokens[at + 1].Kind is TokenKind.Word
        && at > 0
        && tokens[at - 1].Lower is "the" or "a";

    /// <summary>"the families of more than 600 people".</summary>
    public static bool IsCompared(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Is("than")
        && at > 0
        && at + 1 < tokens.Count
        && tokens[at - 1].Lower is "more" or "fewer" or "less"
        && (tokens[at + 1].Kind is TokenKind.Number || Vocabulary.Determiners.Contains(tokens[at + 1].Lower));

    public static bool IsLeadingAdverb(IReadOnlyList<Token> tokens, int at, int to) =>
        at + 1 < to
        && (
            (tokens[at].Lower.EndsWith("ly", StringComparison.Ordinal) && !tokens[at].Is("italy") && !tokens[at].Is("july"))
            || Vocabulary.Adverbs.Contains(tokens[at].Lower) && !tokens[at].Is("first")
            || tokens[at].Lower is "last" or "this" && TimeWords.IsTime(tokens[at + 1])
        );

    /// <summary>"the “bread truce” envoy": a few words in marks that close without a stop or comma belong to a phrase; others are said.</summary>
    public static bool IsScareQuote(Token token) =>
        token.Kind is TokenKind.Quotation && token.Text is { Length: > 2 } words && words[^2] is not (',' or '.' or '?' or '!' or '…');

    public static bool IsMaterial(Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Possessive
        || token.Kind is TokenKind.Mark && token.Lower is "'" or "’" or "/" or "&"
        || IsScareQuote(token);

    public static bool IsNominal(Token token) =>
        token.Lower
            is "one"
                or "two"
                or "three"
                or "some"
                or "many"
                or "several"
                or "most"
                or "both"
                or "all"
                or "few"
                or "each"
                or "none"
                or "another"
        || token.Kind is TokenKind.Word or TokenKind.Number
            && !Vocabulary.Prepositions.Contains(token.Lower)
            && !Vocabulary.Bounds.Contains(token.Lower)
            && !Vocabulary.Determiners.Contains(token.Lower)
            && !TimeWords.IsTime(token);

    public static bool StartsPhrase(Token token) => Vocabulary.Determiners.Contains(token.Lower);

    public static bool HasHead(IReadOnlyList<Token> tokens, int from, int to)
    {
        // "One of the two", "the 61-year-old"
        if (
            tokens[from].Lower is "one" or "both" or "neither" or "another" && from + 1 < to && tokens[from + 1].Is("of")
            || tokens[to - 1].Lower.EndsWith("-old", StringComparison.Ordinal)
        )
            return true;
        for (var i = from; i < to; i++)
            if (
                tokens[i].Kind is TokenKind.Word
                && !Vocabulary.Determiners.Contains(tokens[i].Lower)
                && !TimeWords.IsTime(tokens[i])
                && !Vocabulary.Prepositions.Contains(tokens[i].Lower)
            )
                return true;
        return to - from == 1
            && tokens[from].Lower
                is "both"
                    or "one"
                    or "another"
                    or "all"
                    or "some"
                    or "others"
                    or "several"
                    or "many"
                    or "each"
                    or "neither";
    }
}
