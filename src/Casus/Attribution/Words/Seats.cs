namespace Casus.Attribution.Words;

/// <summary>Finds party and seat of a member of an American chamber: "D-N.C.", "R-Ohio", "I-Vt.".</summary>
internal static class Seats
{
    // "D-Upper Marsh Fork" is among the longest.
    private const int Longest = 24;

    /// <summary>The bracket or comma that closes party and seat; 0 if they do not begin at a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The position.</param>
    /// <param name="limit">Where the stretch ends.</param>
    public static int EndOf(string text, int at, int limit)
    {
        var i = at;
        while (i < limit && i - at < 4 && char.IsAsciiLetter(text[i]))
            i++;
        if (text.AsSpan(at, i - at) is not ("D" or "R" or "I" or "L" or "Dem" or "Rep" or "Ind"))
            return 0;
        if (i < limit && text[i] is '.')
            i++;
        if (i + 1 >= limit || text[i] is not ('-' or '–' or '‑') || !char.IsAsciiLetterUpper(text[i + 1]))
            return 0;
        for (var end = i + 2; end < Math.Min(limit, at + Longest); end++)
        {
            if (text[end] is ')' or ',')
                return end;
            if (!(char.IsAsciiLetter(text[end]) || text[end] is '.' or ' '))
                return 0;
        }

        return 0;
    }

    /// <summary>Whether a word is party and seat.</summary>
    public static bool Is(string word) => word.Length > 3 && word[1] is '-' or '–' or '‑' && word[0] is 'D' or 'R' or 'I' or 'L';
}
