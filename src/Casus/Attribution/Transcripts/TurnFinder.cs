using Casus.Documents;

namespace Casus.Attribution.Transcripts;

/// <summary>Tells whether a document is a transcript, and where its turns are.</summary>
internal static class TurnFinder
{
    // Two labelled paragraphs may be chance ("Note:", "Update:"); three with a label said twice are a conversation.
    private const int FewestTurns = 3;

    /// <summary>For each piece of a document the turn that it opens; none anywhere unless the document is a transcript.</summary>
    public static Turn?[] Find(string text, IReadOnlyList<Span> pieces)
    {
        var turns = new Turn?[pieces.Count];
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        var found = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (Turn.Of(text, pieces[i]) is not { } turn)
                continue;
            turns[i] = turn;
            found++;
            var label = LastWord(turn.Label.Of(text));
            labels[label] = labels.GetValueOrDefault(label) + 1;
        }

        var again = labels.Values.Where(n => n > 1).Sum();
        return found >= FewestTurns && again >= 2 && found * 5 >= pieces.Count ? turns : new Turn?[pieces.Count];
    }

    private static string LastWord(string label)
    {
        var bracket = label.IndexOf('(', StringComparison.Ordinal);
        var bare = (bracket > 0 ? label[..bracket] : label).TrimEnd();
        return bare[(bare.LastIndexOf(' ') + 1)..];
    }
}
