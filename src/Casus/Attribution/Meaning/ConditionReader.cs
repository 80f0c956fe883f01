using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Meaning;

/// <summary>Takes a threat, promise or condition apart into what it depends on and what follows.</summary>
internal static class ConditionReader
{
    /// <summary>Condition and consequence within words, or nothing where they state none.</summary>
    public static (Span? Condition, Span? Consequence) Of(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (Opening(tokens, i) is var length and > 0)
                return Split(tokens, i, length);
        return Answer(tokens);
    }

    /// <summary>How many words open a condition at a token.</summary>
    private static int Opening(IReadOnlyList<Token> tokens, int at)
    {
        var word = tokens[at].Lower;
        string Next(int by) => at + by < tokens.Count ? tokens[at + by].Lower : "";
        return word switch
        {
            "if" or "unless" or "should" when word is not "should" || (at == 0 || tokens[at - 1].Text is ",") && at + 1 < tokens.Count => 1,
            "only" when Next(1) is "if" or "when" or "once" or "after" => 2,
            "in" when Next(1) is "the" && Next(2) is "event" or "case" => 3,
            "in" when Next(1) is "case" && Next(2) is "of" => 2,
            "in" when Next(1) is "response" && Next(2) is "to" => 3,
            "as" when Next(1) is "long" && Next(2) is "as" => 3,
            "so" when Next(1) is "long" && Next(2) is "as" => 3,
            "provided" or "providing" when Next(1) is not "by" and not "for" and not "with" => 1,
            "on" when Next(1) is "condition" => 2,
            "until" or "once" when at > 0 => 1,
            "whenever" or "wherever" => 1,
            _ => 0,
        };
    }

    private static (Span?, Span?) Split(IReadOnlyList<Token> tokens, int at, int length)
    {
        var end = at + length;
        while (end < tokens.Count && tokens[end].Text is not ("," or ";" or "—") && tokens[end].Kind is not TokenKind.Stop)
            end++;
        // A condition within a list of conditions goes on behind "or" and "and".
        while (end + 1 < tokens.Count && tokens[end].Text is "," && tokens[end + 1].Lower is "or" && end + 2 < tokens.Count)
        {
            end++;
            while (end < tokens.Count && tokens[end].Text is not ("," or ";" or "—") && tokens[end].Kind is not TokenKind.Stop)
                end++;
        }

        var condition = Between(tokens, at, end);
        var consequence =
            at > 1 ? Between(tokens, 0, Back(tokens, at))
            : end + 1 < tokens.Count ? Between(tokens, end + 1, Back(tokens, tokens.Count))
            : (Span?)null;
        return (condition, consequence);
    }

    /// <summary>"would respond to any hostile steps": what is answered is the condition.</summary>
    private static (Span?, Span?) Answer(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            var verb = tokens[i].Lower;
            if (verb is not ("respond" or "retaliate" or "react" or "answer" or "reply"))
                continue;
            var by =
                tokens[i + 1].Lower is "to" or "against" or "for" or "with" ? 2
                : verb is "answer" ? 1
                : 0;
            if (by == 0 || tokens[i + 1].Lower is "with" or "against")
                continue;
            return (Between(tokens, i + by, Back(tokens, tokens.Count)), Between(tokens, 0, i + 1));
        }

        for (var i = 1; i < tokens.Count; i++)
            if (
                tokens[i].Lower is "any"
                && i + 1 < tokens.Count
                && (tokens[i - 1].Text is "," or ":" || i == 1)
                && tokens.Any(t => t.Lower is "will" or "would")
            )
            {
                var modal = 0;
                while (modal < tokens.Count && tokens[modal].Lower is not ("will" or "would"))
                    modal++;
                return modal > i ? (Between(tokens, i, modal), Between(tokens, modal, Back(tokens, tokens.Count))) : (null, null);
            }

        if (tokens.Count > 3 && tokens[0].Lower is "any" or "anyone" or "whoever" or "every")
        {
            var modal = 1;
            while (modal < tokens.Count && tokens[modal].Lower is not ("will" or "would" or "shall"))
                modal++;
            if (modal < tokens.Count - 1)
                return (Between(tokens, 0, modal), Between(tokens, modal, Back(tokens, tokens.Count)));
        }

        return (null, null);
    }

    private static int Back(IReadOnlyList<Token> tokens, int end)
    {
        while (
            end > 1 && tokens[end - 1].Kind is TokenKind.Stop or TokenKind.Mark && tokens[end - 1].Text is not (")" or "”" or "\"" or "’")
        )
            end--;
        return end;
    }

    private static Span Between(IReadOnlyList<Token> tokens, int from, int to) =>
        Span.Between(tokens[from].Span.Start, tokens[Math.Max(from + 1, to) - 1].Span.End);
}
