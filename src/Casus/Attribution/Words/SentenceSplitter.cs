using System.Collections.Frozen;
using Casus.Attribution.Cues;
using Casus.Attribution.Quotations;

namespace Casus.Attribution.Words;

/// <summary>Cuts a frame of tokens into sentences.</summary>
internal static class SentenceSplitter
{
    // Words that open a sentence and seldom follow an abbreviation within one.
    private static readonly FrozenSet<string> Openers = new[]
    {
        "the",
        "a",
        "an",
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "in",
        "on",
        "at",
        "but",
        "and",
        "this",
        "that",
        "these",
        "those",
        "there",
        "his",
        "her",
        "its",
        "their",
        "if",
        "when",
        "while",
        "for",
        "under",
        "after",
        "before",
        "however",
        "meanwhile",
        "as",
        "some",
        "no",
        "both",
        "such",
        "according",
        "asked",
    }.ToFrozenSet(StringComparer.Ordinal);

    // No sentence of prose is longer. Rules look at all of a sentence for each of its verbs, so one without end would cost its square.
    private const int Longest = 240;

    /// <summary>The sentences, as ranges of token indices.</summary>
    public static List<(int From, int To)> Split(string text, List<Token> tokens, Dictionary<int, Quotation> quotations)
    {
        var sentences = new List<(int, int)>();
        var from = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!Ends(text, tokens, quotations, i, out var last) && i - from < Longest)
                continue;
            i = last;
            sentences.Add((from, i + 1));
            from = i + 1;
        }

        if (from < tokens.Count)
            sentences.Add((from, tokens.Count));
        return sentences;
    }

    private static bool Ends(string text, List<Token> tokens, Dictionary<int, Quotation> quotations, int at, out int last)
    {
        last = at;
        var token = tokens[at];
        if (token.Kind is TokenKind.Quotation)
            return EndsWithQuotation(text, tokens, quotations[at], at);
        if (token.Kind is TokenKind.Word && token.Text[^1] == '.' && token.Text.Length > 2)
            return at + 1 < tokens.Count && tokens[at + 1].IsCapital && Openers.Contains(tokens[at + 1].Lower);
        if (token.Kind is not TokenKind.Stop)
            return false;
        // A closing bracket behind the stop belongs to the sentence.
        while (
            last + 1 < tokens.Count && tokens[last + 1].Kind is TokenKind.Mark && tokens[last + 1].Text is ")" or "]" or "”" or "\"" or "’"
        )
            last++;
        if (last + 1 >= tokens.Count)
            return true;
        var next = tokens[last + 1];
        return token.Text[0] is '.' or '…' && token.Text != "."
            ? next.IsCapital || next.Kind is TokenKind.Quotation
            : !(next.Kind is TokenKind.Word && char.IsLower(next.Text[0]));
    }

    /// <summary>A quotation ends a sentence if it closes with a stop and what follows is not its attribution.</summary>
    private static bool EndsWithQuotation(string text, List<Token> tokens, Quotation quotation, int at)
    {
        if (at + 1 >= tokens.Count)
            return true;
        var content = quotation.Content.Of(text).AsSpan().TrimEnd(" ’'”\")");
        if (content.IsEmpty || content[^1] is not ('.' or '?' or '!' or '…'))
            return false;
        var next = tokens[at + 1];
        if (next.Kind is TokenKind.Quotation)
            return true;
        if (next.Kind is TokenKind.Word && char.IsUpper(next.Text[0]))
            return content[^1] is '.' || !IsAttribution(tokens, at + 1);
        return next.Kind is TokenKind.Number;
    }

    // "“Open the gates!” Marsh’s cousin, the deputy mayor of Tol, called to the quay."
    private const int Reach = 18;

    private static bool IsAttribution(List<Token> tokens, int from)
    {
        for (var i = from; i < Math.Min(tokens.Count, from + Reach); i++)
        {
            if (
                tokens[i].Kind is TokenKind.Stop
                || tokens[i].Kind is TokenKind.Quotation && tokens[i].Text.Length < 3
                || tokens[i].Kind is TokenKind.Mark && !(tokens[i].Is(",") && i - from > 1) && tokens[i].Text is not ("'" or "’")
                || tokens[i].Lower is "is" or "was" or "are" or "were" or "had" or "has" or "have" or "would" or "will" or "that"
            )
                return false;
            if (i - from >= 6 && !tokens[i - 1].Is(","))
                continue;
            foreach (var verb in CueLexicon.Of(tokens[i].Lower))
                if (verb.Has(Complement.Quotation) && !verb.MayBeNoun && i > from)
                    return i + 1 >= tokens.Count || tokens[i + 1].Kind is TokenKind.Stop or TokenKind.Mark || i + 2 < tokens.Count;
        }

        return false;
    }
}
