using System.Collections.Immutable;
using Casus.Documents;

namespace Casus.Attribution.Scoring;

/// <summary>Compares stretches of text word by word; marks do not count.</summary>
internal static class Words
{
    /// <summary>The number of words in both, as a share of the words in either.</summary>
    public static double Overlap(string text, ImmutableArray<Span> one, ImmutableArray<Span> other)
    {
        if (one[0].Start > other[^1].End || other[0].Start > one[^1].End)
            return 0;
        var (a, b) = (Starts(text, one), Starts(text, other));
        var both = a.Count(b.Contains);
        return both == 0 ? 0 : (double)both / (a.Count + b.Count - both);
    }

    /// <summary>Whether the first and the last word are the same.</summary>
    public static bool Same(string text, ImmutableArray<Span> one, ImmutableArray<Span> other)
    {
        var (a, b) = (Starts(text, one), Starts(text, other));
        return a.Count > 0 && b.Count > 0 && a.Min() == b.Min() && a.Max() == b.Max();
    }

    private static HashSet<int> Starts(string text, ImmutableArray<Span> spans)
    {
        var starts = new HashSet<int>();
        foreach (var span in spans)
            for (var i = span.Start; i < span.End; i++)
                if (char.IsLetterOrDigit(text[i]) && (i == span.Start || !char.IsLetterOrDigit(text[i - 1])))
                    starts.Add(i);
        return starts;
    }
}
