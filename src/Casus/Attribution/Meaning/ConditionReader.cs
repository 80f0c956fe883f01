using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Meaning;

/// <summary>Takes a threat, promise or condition apart into what it depends on and what follows.</summary>
/// <remarks>
/// Sentence by sentence: a conjunction ("if", "unless", "not until") opens the condition; without one an order before "and", two halves each with
/// "no", a subject such as "any vessel" before what awaits it, or what is answered ("respond to any hostile step") is it.
/// </remarks>
internal static class ConditionReader
{
    /// <summary>Condition and consequence within words, or nothing where they state none.</summary>
    public static (Span? Condition, Span? Consequence) Of(IReadOnlyList<Token> tokens)
    {
        for (var from = 0; from < tokens.Count; )
        {
            var to = from;
            while (to < tokens.Count && tokens[to].Kind is not TokenKind.Stop)
                to++;
            if (to > from && Sentence(tokens, from, to) is { Condition: not null } found)
                return found;
            from = to + 1;
        }

        return (null, null);
    }

    private static (Span? Condition, Span? Consequence) Sentence(IReadOnlyList<Token> tokens, int from, int to)
    {
        while (from < to - 1 && IsQuote(tokens[from]))
            from++;
        var isRefused = false;
        for (var i = from; i < to; i++)
        {
            if (Opening(tokens, i, from, to, isRefused))
                return Split(tokens, i, from, to);
            isRefused |=
                tokens[i].Lower is "not" or "never" or "no" or "nothing" or "nobody" or "cannot"
                || tokens[i].Lower.EndsWith("n't", StringComparison.Ordinal);
        }

        return Joined(tokens, from, to) ?? Subject(tokens, from, to) ?? Answer(tokens, from, to) ?? (null, null);
    }

    /// <summary>Whether a condition opens at a token.</summary>
    private static bool Opening(IReadOnlyList<Token> tokens, int at, int from, int to, bool isRefused)
    {
        string Next(int by) => at + by < to ? tokens[at + by].Lower : "";
        var isFirst = at == from || tokens[at - 1].Lower is "," or ";" or "—" or ":" or "that";
        return tokens[at].Lower switch
        {
            "if" => Next(1) is not ("possible" or "anything" or "any") || Next(1) is "any" && Next(2) is not ("" or ","),
            "unless" or "whenever" => true,
            "should" => isFirst && at + 1 < to && !(Next(1) is "be" or "have"),
            "only" or "not" => Next(1) is "if" or "when" or "once" or "after" or "before" or "until",
            "in" => (Next(1) is "the" && Next(2) is "event" or "case")
                || (Next(1) is "case" && Next(2) is "of")
                || (Next(1) is "exchange" or "return" && Next(2) is "for"),
            "as" or "so" => Next(1) is "long" && Next(2) is "as",
            "provided" or "providing" => at > from
                && (
                    Next(1) is "that" or "it" or "they" or "he" or "she" or "we" or "you" or "both" or "all" or "nobody"
                    || WillBefore(tokens, from, at)
                ),
            "on" => Next(1) is "condition" or "conditions" || (Next(1) is "the" && Next(2) is "condition" or "understanding"),
            "until" or "once" => (at > from || HasVerb(tokens, at, to)) && !IsTime(Next(1)),
            "before" or "without" => isRefused && !IsTime(Next(1)),
            "when" => at > from && WillBefore(tokens, from, at) || at == from && HasVerb(tokens, at, to),
            "the" => Next(1) is "moment" or "day" && at > from && WillBefore(tokens, from, at),
            "depends" or "depend" or "hinges" or "conditional" or "contingent" => Next(1) is "on" or "upon",
            _ => false,
        };
    }

    private static bool IsTime(string word) =>
        word.Length == 0
        || word is "then" or "now"
        || char.IsDigit(word[0])
        || Speakers.Vocabulary.Times.Contains(word)
        || Speakers.Vocabulary.TimeOpeners.Contains(word) && word is not "the" and not "that";

    private static bool WillBefore(IReadOnlyList<Token> tokens, int from, int at)
    {
        for (var i = Math.Max(from, at - 25); i < at; i++)
            if (Auxiliaries.Of(tokens, i).Auxiliary is "will" or "would" or "shall" or "can" or "could" or "may")
                return true;
        return false;
    }

    private static bool HasVerb(IReadOnlyList<Token> tokens, int at, int to)
    {
        for (var i = at + 1; i < Math.Min(to, at + 25); i++)
            if (tokens[i].Lower is "," && i > at + 2)
                return WillBefore(tokens, i, Math.Min(to, i + 12));
        return false;
    }

    private static (Span?, Span?) Split(IReadOnlyList<Token> tokens, int at, int from, int to)
    {
        var end = End(tokens, at, to);
        if (at > from + 1 || (at > from && tokens[at - 1].Kind is TokenKind.Word))
        {
            // "The army will, if attacked, respond": what follows stands behind.
            var isInserted = tokens[at - 1].Is(",") && end < to - 1 && Auxiliaries.Of(tokens, Math.Max(0, at - 2)).Auxiliary.Length > 0;
            return (Between(tokens, at, end), isInserted ? Between(tokens, end + 1, to) : Between(tokens, from, at));
        }

        return (Between(tokens, at, end), end + 1 < to ? Between(tokens, end + 1, to) : null);
    }

    // A condition ends at a comma or dash, unless a list of conditions goes on behind "or" or a relative clause is enclosed.
    private static int End(IReadOnlyList<Token> tokens, int at, int to)
    {
        var end = at + 1;
        while (end < to)
        {
            if (tokens[end].Lower is ";" or "—")
                return end;
            var next = tokens[end].Is(",") && end + 1 < to ? tokens[end + 1].Lower : "";
            if (tokens[end].Is(",") && next is not ("or" or "who" or "which" or "whose"))
                return end;
            end++;
            if (next is "who" or "which" or "whose")
                while (end < to - 1 && !tokens[end++].Is(","))
                    continue;
        }

        return end;
    }

    /// <summary>"Cross that ridge and we will fire", "no amnesty, no withdrawal", "one more shell and the talks are over".</summary>
    private static (Span?, Span?)? Joined(IReadOnlyList<Token> tokens, int from, int to)
    {
        var first = tokens[from].Lower;
        for (var i = from + 1; i < Math.Min(to - 1, from + 16); i++)
        {
            if (first is "no" && tokens[i].Is(",") && tokens[i + 1].Is("no"))
                return (Between(tokens, from, i), Between(tokens, i + 1, to));
            if (Auxiliaries.Of(tokens, i).Auxiliary.Length > 0)
                return null;
            if (
                tokens[i].Is("and")
                && first is not ("we" or "i" or "he" or "she" or "it" or "they" or "you" or "the" or "this" or "that")
                && Follows(tokens, i + 1, to)
            )
                return (Between(tokens, from, i), Between(tokens, i + 1, to));
        }

        return null;
    }

    // "we will …", "the gas stops": a clause begins.
    private static bool Follows(IReadOnlyList<Token> tokens, int at, int to)
    {
        if (tokens[at].Lower is "the" or "your" or "our" or "his" or "their" or "my" && at + 2 < to)
            return Auxiliaries.Of(tokens, at + 2).Auxiliary.Length > 0 || tokens[at + 2].Lower.EndsWith('s');
        return tokens[at].Lower is "we" or "i" or "you" or "they" or "he" or "she" or "it" or "we'll" or "i'll" or "you'll" or "they'll";
    }

    /// <summary>"any vessel within ten miles would be sunk", "whoever fires first will lose".</summary>
    private static (Span?, Span?)? Subject(IReadOnlyList<Token> tokens, int from, int to)
    {
        var start = from;
        while (start < Math.Min(to, from + 6) && !Generic(tokens, start, from))
            start++;
        if (start >= to || !Generic(tokens, start, from))
            return null;
        for (var i = start + 1; i < to - 1; i++)
            if (Auxiliaries.Of(tokens, i) is { Stem: "", Auxiliary: "will" or "would" or "shall" })
                return (Between(tokens, start, i), Between(tokens, i, to));
        return null;
    }

    private static bool Generic(IReadOnlyList<Token> tokens, int at, int from) =>
        at < tokens.Count
        && (at == from || tokens[at - 1].Lower is "," or ":" or "that" or "“" or "\"" or "‘" or "«")
        && (
            tokens[at].Lower is "any" or "anyone" or "anybody" or "whoever" or "every" or "everyone"
            || (tokens[at].Lower is "those" && at + 1 < tokens.Count && tokens[at + 1].Is("who"))
        );

    /// <summary>"would respond to any hostile steps": what is answered is the condition.</summary>
    private static (Span?, Span?)? Answer(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i + 2 < to; i++)
        {
            var verb = tokens[i].Lower;
            if (verb is not ("respond" or "retaliate" or "react" or "answer" or "reply" or "response" or "retaliation"))
                continue;
            var by =
                tokens[i + 1].Lower is "to" or "for" ? 2
                : verb is "answer" && tokens[i + 1].Lower is "any" or "every" or "a" or "an" or "the" or "each" or "further" ? 1
                : 0;
            if (by == 0)
                continue;
            // "in response to an attack we will …".
            return verb is "response" or "retaliation" && i < from + 3
                ? End(tokens, i + by, to) is var end && end + 1 < to
                    ? (Between(tokens, i + by, end), Between(tokens, end + 1, to))
                    : null
                : (Between(tokens, i + by, to), Between(tokens, from, i + 1));
        }

        return null;
    }

    private static bool IsQuote(Token token) =>
        token.Kind is TokenKind.Mark && token.Text is "“" or "”" or "\"" or "‘" or "’" or "«" or "»";

    /// <summary>The span of tokens without the marks around it; marks of quotation stay where both are within.</summary>
    private static Span Between(IReadOnlyList<Token> tokens, int from, int to)
    {
        while (to > from + 1 && tokens[to - 1].Kind is TokenKind.Mark && !IsQuote(tokens[to - 1]))
            to--;
        while (from < to - 1 && tokens[from].Kind is TokenKind.Mark && !IsQuote(tokens[from]))
            from++;
        var quotes = 0;
        for (var i = from; i < to; i++)
            quotes += IsQuote(tokens[i]) ? 1 : 0;
        if (quotes == 1 && to > from + 1)
            (from, to) =
                IsQuote(tokens[to - 1]) ? (from, to - 1)
                : IsQuote(tokens[from]) ? (from + 1, to)
                : (from, to);
        return Span.Between(tokens[from].Span.Start, tokens[to - 1].Span.End);
    }
}
