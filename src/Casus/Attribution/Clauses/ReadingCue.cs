using Casus.Attribution.Words;

namespace Casus.Attribution.Clauses;

/// <summary>Words with which a text opens a way to read a clause: "under one reading", "can be read as", "on a narrower view".</summary>
internal static class ReadingCue
{
    /// <summary>The cue in a sentence, as token indices; nothing if there is none.</summary>
    public static (int From, int To)? In(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsNoun(tokens[i].Lower) && Preposition(tokens, from, i) is var start and >= 0)
                return (start, i + 1);
            if (tokens[i].Lower is "read" or "interpreted" or "construed" or "understood" or "taken" && Passive(tokens, from, to, i))
                return (Math.Max(from, i - 2), Math.Min(to, i + 2));
            if (
                tokens[i].Lower is "read"
                && i == from
                && i + 1 < to
                && tokens[i + 1].Lower is "narrowly" or "broadly" or "strictly" or "literally" or "generously" or "this" or "that" or "one"
            )
                return (i, i + 2);
        }

        return null;
    }

    /// <summary>Whether a sentence goes on with the reading before it: "Under this version", "If …, it would", "In that case".</summary>
    public static bool GoesOn(IReadOnlyList<Token> tokens, int from, int to)
    {
        var (a, b) = (tokens[from].Lower, from + 1 < to ? tokens[from + 1].Lower : "");
        return a is "under" or "on" or "in" or "with" && b is "this" or "that" or "such"
            || a is "if" or "then" or "should"
            || a is "it" or "that" or "this" or "they" && b is "would" or "could" or "will" or "may" or "might" or "means" or "implies";
    }

    private static bool IsNoun(string word) =>
        word
            is "reading"
                or "interpretation"
                or "construction"
                or "version"
                or "readings"
                or "interpretations"
                or "understanding"
                or "view";

    private static int Preposition(IReadOnlyList<Token> tokens, int from, int noun)
    {
        var marked = false;
        for (var i = noun - 1; i >= Math.Max(from, noun - 6); i--)
        {
            var word = tokens[i].Lower;
            if (
                word
                is "one"
                    or "another"
                    or "other"
                    or "second"
                    or "first"
                    or "third"
                    or "alternative"
                    or "rival"
                    or "narrow"
                    or "narrower"
                    or "broad"
                    or "broader"
                    or "strict"
                    or "stricter"
                    or "loose"
                    or "looser"
                    or "strong"
                    or "stronger"
                    or "weak"
                    or "weaker"
                    or "different"
                    or "generous"
                    or "minimal"
                    or "literal"
            )
                marked = true;
            if (word is "under" or "on" or "in" or "by" or "according" or "to")
                return marked && (noun > 0 && tokens[noun].Lower is not ("view" or "version") || word is "under" or "on" or "in") ? i : -1;
            // "One reading is that …", "A second interpretation holds that …"
            if (i == from && marked)
                return i;
        }

        return -1;
    }

    private static bool Passive(IReadOnlyList<Token> tokens, int from, int to, int at) =>
        at - 2 >= from
        && tokens[at - 1].Lower is "be" or "also"
        && tokens.Skip(Math.Max(from, at - 3)).Take(3).Any(t => t.Lower is "can" or "could" or "may" or "might")
        && at + 1 < to
        && tokens[at + 1].Lower is "as" or "to" or "more";
}
