namespace Casus.Intake;

/// <summary>Finds words again in a text that may have changed around them.</summary>
public static class TextAnchor
{
    /// <summary>How many characters around the words are remembered.</summary>
    public const int Context = 32;

    /// <summary>Where the words stand: at the place remembered, else where they and what stood around them fit best; none: nowhere.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place remembered, if any.</param>
    /// <param name="words">The words.</param>
    /// <param name="prefix">What stood before them; may be empty.</param>
    /// <param name="suffix">What stood behind them; may be empty.</param>
    /// <returns>The first character of the words.</returns>
    public static int? Find(string text, int? start, string words, string prefix = "", string suffix = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(words);
        if (start is { } at && at >= 0 && at + words.Length <= text.Length && string.CompareOrdinal(text, at, words, 0, words.Length) == 0)
            return at;
        int? best = null;
        var (bestFit, bestDistance) = (-1, int.MaxValue);
        for (
            var found = text.IndexOf(words, StringComparison.Ordinal);
            found >= 0;
            found = text.IndexOf(words, found + words.Length, StringComparison.Ordinal)
        )
        {
            var fit = FitBefore(text, found, prefix) + FitBehind(text, found + words.Length, suffix);
            var distance = Math.Abs(found - (start ?? 0));
            if (fit < bestFit || (fit == bestFit && distance >= bestDistance))
                continue;
            (best, bestFit, bestDistance) = (found, fit, distance);
        }

        return best;
    }

    /// <summary>What stands before a place, at most so much as is remembered; never half a character.</summary>
    public static string Before(string text, int start)
    {
        ArgumentNullException.ThrowIfNull(text);
        var from = Math.Max(0, start - Context);
        if (from > 0 && from < text.Length && char.IsLowSurrogate(text[from]))
            from++;
        return text[Math.Min(from, start)..start];
    }

    /// <summary>What stands behind a place.</summary>
    public static string Behind(string text, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        var to = Math.Min(text.Length, end + Context);
        if (to < text.Length && to > end && char.IsLowSurrogate(text[to]))
            to--;
        return text[end..to];
    }

    private static int FitBefore(string text, int at, string prefix)
    {
        var fit = 0;
        while (fit < prefix.Length && fit < at && text[at - 1 - fit] == prefix[^(1 + fit)])
            fit++;
        return fit;
    }

    private static int FitBehind(string text, int at, string suffix)
    {
        var fit = 0;
        while (fit < suffix.Length && at + fit < text.Length && text[at + fit] == suffix[fit])
            fit++;
        return fit;
    }
}
