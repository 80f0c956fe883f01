using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Circumstances;

/// <summary>Tells when something was said, from the words around it.</summary>
internal static class TimeReader
{
    private const int AnotherSentence = 1_000;

    /// <summary>The time named nearest to the verb, if it is that of saying and not of something else in the sentence.</summary>
    public static Moment? Of(Frame frame, Today today)
    {
        Moment? nearest = null;
        var least = int.MaxValue;
        var tokens = frame.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (TimeExpression.At(tokens, i, today) is not { } time)
                continue;
            var start = Start(tokens, i, out var hasPreposition);
            var behind = i + time.Length;
            if (
                (hasPreposition || time.IsLone || IsBare(frame, i, behind))
                && !Narrows(tokens, behind)
                && !IsOfAnother(frame, start, time)
                && !OpensAnotherClause(frame, i, behind)
                && Distance(frame, start, behind) is var distance
                && distance < Math.Min(least, AnotherSentence)
            )
            {
                least = distance;
                nearest = new(Span.Between(tokens[start].Span.Start, tokens[behind - 1].Span.End), time.Date);
            }

            i = behind - 1;
        }

        return nearest;
    }

    /// <summary>Where the phrase begins: "late on" before "Tuesday".</summary>
    private static int Start(IReadOnlyList<Token> tokens, int at, out bool hasPreposition)
    {
        // "on the 3rd of November"
        var first = at > 1 && tokens[at].Kind is TokenKind.Number && tokens[at - 1].Is("the") ? at - 1 : at;
        hasPreposition = first > 0 && tokens[first - 1].Lower is "on" or "in";
        var start = hasPreposition ? first - 1 : at;
        return start > 0 && tokens[start - 1].Lower is "late" or "early" or "earlier" ? start - 1 : start;
    }

    /// <summary>Agencies leave the preposition out: "said Tuesday", "told reporters March 4 that".</summary>
    private static bool IsBare(Frame frame, int at, int behind)
    {
        var tokens = frame.Tokens;
        if (at < frame.Cue || at - frame.Cue > 4 || TimeOfSaying.Bounds.Contains(tokens[at - 1].Lower) && at > frame.Cue)
            return false;
        // "proposed a new date, 3 March"
        for (var i = frame.Cue; i < at; i++)
            if (tokens[i].Kind is TokenKind.Mark)
                return false;
        // A year without "in" is as good as any number.
        if (behind == at + 1 && tokens[at].Kind is TokenKind.Number && tokens[at].Text.Length == 4)
            return false;
        return behind >= tokens.Count
            || frame.IsParted(behind)
            || tokens[behind].Kind is TokenKind.Mark or TokenKind.Stop or TokenKind.Quotation
            || TimeOfSaying.Follows.Contains(tokens[behind].Lower);
    }

    /// <summary>"Tuesday’s vote" is a vote.</summary>
    private static bool Narrows(IReadOnlyList<Token> tokens, int behind) =>
        behind < tokens.Count && tokens[behind].Kind is TokenKind.Possessive;

    /// <summary>Whether the time is that of something else: "since Tuesday", "the truce signed on Tuesday", "the envoy, who arrived on Tuesday".</summary>
    private static bool IsOfAnother(Frame frame, int start, TimeExpression time)
    {
        var tokens = frame.Tokens;
        if (start == 0 || start == frame.Cue || frame.IsParted(start))
            return false;
        var before = tokens[start - 1];
        if (TimeOfSaying.Bounds.Contains(before.Lower) && !(time.IsLone && before.Lower is "and" or "that"))
            return true;
        if (before.Kind is TokenKind.Number)
            return true;
        if (
            (before.Lower.EndsWith("ed", StringComparison.Ordinal) || TimeOfSaying.Happened.Contains(before.Lower))
            && !TimeOfSaying.MadeKnown.Contains(before.Lower)
        )
            return true;
        for (var i = start - 1; i >= Math.Max(0, start - 8) && i >= (start > frame.Cue ? frame.Cue : 0); i--)
        {
            if (tokens[i].Kind is TokenKind.Mark or TokenKind.Stop)
                return false;
            if (tokens[i].Lower is "who" or "which" or "whose" or "where" or "when" or "after" or "before")
                return true;
        }

        return false;
    }

    /// <summary>"In 2029 he lost two fingers, he said": a year or month before the verb belongs to it only if a comma or hardly a word parts them.</summary>
    private static bool OpensAnotherClause(Frame frame, int at, int behind) =>
        behind <= frame.Cue - 4 && frame.Tokens[at - (at > 0 ? 1 : 0)].Is("in") && !frame.Tokens[behind].Is(",");

    /// <summary>How many words lie between the time and the verb; a sentence's end counts as many.</summary>
    private static int Distance(Frame frame, int start, int behind)
    {
        var (from, to) = behind <= frame.Cue ? (behind, frame.Cue) : (frame.Cue, start);
        var distance = Math.Max(0, to - from);
        for (var i = from; i < to; i++)
            if (frame.Tokens[i].Kind is TokenKind.Stop || frame.Tokens[i].Is(";"))
                distance += AnotherSentence;
        // Behind the verb stands when it was said; before it may stand when what it is about happened.
        return start >= frame.Cue ? distance : distance + 3;
    }
}
