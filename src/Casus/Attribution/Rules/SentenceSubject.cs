using Casus.Attribution.Speakers;
using Casus.Attribution.Words;

namespace Casus.Attribution.Rules;

/// <summary>Finds what a sentence is about.</summary>
internal static class SentenceSubject
{
    /// <summary>The first noun phrase of a sentence behind its opening adverbials.</summary>
    public static NounPhrase? Of(IReadOnlyList<Token> tokens, int from, int to)
    {
        var start = from;
        // "UPDATE, 19.05: …": a label is no subject.
        if (from < to && tokens[from].Text.Length > 2 && !tokens[from].Text.Any(char.IsLower))
            for (var i = from + 1; i < Math.Min(to - 1, from + 5); i++)
                if (tokens[i].Is(":"))
                    start = i + 1;
        while (
            start + 2 < to && tokens[start].Lower is "last" or "this" or "late" or "early" or "on" && TimeWords.IsTime(tokens[start + 1])
        )
            start += 2;
        // "On Wednesday, …", "After the vote, …": opening phrases end at their comma.
        for (var i = 0; i < 3 && start < to; i++)
        {
            while (
                start < to
                && (tokens[start].Lower is "but" or "and" or "yet" or "so" or "," or "then" or "still" || TimeWords.IsTime(tokens[start]))
            )
                start++;
            if (start >= to)
                return null;
            var word = tokens[start];
            if (
                !Vocabulary.Prepositions.Contains(word.Lower)
                && !Vocabulary.Bounds.Contains(word.Lower)
                && !word.Lower.EndsWith("ing", StringComparison.Ordinal)
                && !word.Lower.EndsWith("ed", StringComparison.Ordinal)
                && !(word.Lower.EndsWith("ly", StringComparison.Ordinal) && start + 1 < to && tokens[start + 1].Is(","))
                && !(word.Lower is "last" or "late" or "early" or "earlier" or "later")
                && !IsWhereabouts(tokens, start, to)
            )
                break;
            var comma = start;
            while (comma < to && !tokens[comma].Is(","))
                comma++;
            if (comma >= to)
                break;
            start = comma + 1;
        }

        var end = SubjectFinder.HeadEnd(tokens, start, to);
        return end > start ? new(start, end) : null;
    }

    /// <summary>"Back at the border, …", "Further south, …".</summary>
    private static bool IsWhereabouts(IReadOnlyList<Token> tokens, int at, int to) =>
        at + 1 < to
        && tokens[at].Lower
            is "back"
                or "nearby"
                or "elsewhere"
                or "further"
                or "farther"
                or "far"
                or "upstairs"
                or "downstairs"
                or "deep"
                or "down"
                or "up"
                or "out"
                or "high"
        && (
            tokens[at + 1].Is(",")
            || Vocabulary.Prepositions.Contains(tokens[at + 1].Lower)
            || tokens[at + 1].Lower is "north" or "south" or "east" or "west" or "away" or "up" or "down" or "along"
        );
}
