using System.Collections.Frozen;
using Casus.Attribution.Words;
using Casus.Documents;

namespace Casus.Attribution.Transcripts;

/// <summary>Tells whether a document is a transcript, and where its turns are.</summary>
internal static class TurnFinder
{
    // Two labelled paragraphs may be chance ("Note:", "Update:"); three with a label said twice are a conversation.
    private const int FewestTurns = 3;

    // Labels of lists, not of speakers.
    private static readonly FrozenSet<string> Headings = WordList.Of(
        "participants present note update correction contact translation source photo photograph image interview summary background read watch listen related editing reporting key tags topics"
    );

    /// <summary>For each piece of a document the turn that it opens; none anywhere unless the document is a transcript.</summary>
    public static Turn?[] Find(string text, IReadOnlyList<Span> pieces)
    {
        var turns = new Turn?[pieces.Count];
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (Rubric.Of(text, pieces[i]) is not null || Turn.Of(text, pieces[i]) is not { } turn || IsHeading(text, turn))
                continue;
            turns[i] = turn;
            found++;
            var label = LastWord(turn.Label.Of(text));
            labels[label] = labels.GetValueOrDefault(label) + 1;
        }

        var again = labels.Values.Where(n => n > 1).Sum();
        return found >= FewestTurns && again >= 2 && found * 5 >= pieces.Count ? turns : Exchanges(text, turns);
    }

    /// <summary>An exchange quoted within a report: two turns one after the other, both of somebody with a title or two names.</summary>
    private static Turn?[] Exchanges(string text, Turn?[] turns)
    {
        var kept = new Turn?[turns.Length];
        for (var i = 0; i + 1 < turns.Length; i++)
            if (turns[i] is { } one && turns[i + 1] is { } other && IsPerson(text, one) && IsPerson(text, other))
                (kept[i], kept[i + 1]) = (one, other);
        return kept;
    }

    private static bool IsPerson(string text, Turn turn)
    {
        var label = turn.Label.Of(text);
        var space = label.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && Speakers.Vocabulary.Titles.Contains(label[..space].ToLowerInvariant());
    }

    /// <summary>
    /// The label of the interviewer, who reports but does not state: at least three turns and two in five are theirs, most of them ask, and few of the
    /// others’ do. None: a debate or a press conference, in which questions are statements.
    /// </summary>
    public static string? Host(string text, IReadOnlyList<Turn?> turns)
    {
        var counts = new Dictionary<string, (int Turns, int Asking)>(StringComparer.Ordinal);
        var titled = new HashSet<string>(StringComparer.Ordinal);
        var (all, asking) = (0, 0);
        foreach (var found in turns)
        {
            if (found is not { } turn)
                continue;
            var label = LastWord(turn.Label.Of(text));
            // Members of a house ask too, but they are called by title.
            if (IsPerson(text, turn))
                titled.Add(label);
            var asks = text.AsSpan(turn.Content.Start, turn.Content.Length).Contains('?') ? 1 : 0;
            var (n, k) = counts.GetValueOrDefault(label);
            counts[label] = (n + 1, k + asks);
            all++;
            asking += asks;
        }

        foreach (var (label, (n, k)) in counts)
            if (
                !titled.Contains(label)
                && n >= FewestTurns
                && n * 5 >= all * 2
                && k * 5 >= n * 3
                && (asking - k) * 3 <= all - n
                && counts.Count <= 5
            )
                return label;
        return null;
    }

    /// <summary>Whether a turn is that of a label.</summary>
    public static bool IsOf(string text, Turn turn, string? label) => label is not null && LastWord(turn.Label.Of(text)) == label;

    private static bool IsHeading(string text, Turn turn) =>
        Headings.Contains(text.AsSpan(turn.Label.Start, turn.Label.Length).ToString().ToLowerInvariant());

    private static string LastWord(string label)
    {
        var bracket = label.IndexOf('(', StringComparison.Ordinal);
        var bare = (bracket > 0 ? label[..bracket] : label).TrimEnd();
        return bare[(bare.LastIndexOf(' ') + 1)..];
    }
}
