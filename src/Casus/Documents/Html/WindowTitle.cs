using Casus.Documents.Layouts;

namespace Casus.Documents.Html;

/// <summary>Parts the words of a page's title element: 'Talks stall again | World | The Harbour Times' names title and site.</summary>
internal static class WindowTitle
{
    private const int MostWordsOfSite = 8;

    private static readonly string[] Marks = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " / ", " • ", " ‹ ", " « "];

    /// <summary>The title and the site.</summary>
    /// <param name="window">The words of the element.</param>
    /// <param name="title">The title, if known from the page: what is left is the site's.</param>
    /// <param name="home">The name under which the page links to its first page, if it does.</param>
    public static (string Title, string? Site) Of(string window, string? title, string? home)
    {
        if (title is not null)
            return (title, Left(window, title, home));
        var (at, length) = LastMark(window);
        if (at > 8 && window[(at + length)..].Trim() is var site && Phrase.Words(site) <= MostWordsOfSite)
            return (window[..at].Trim(), site);
        return (window, null);
    }

    private static string? Left(string window, string title, string? home)
    {
        var at = window.IndexOf(title, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = at == 0 ? window[title.Length..] : window[..at];
        if (at > 0 && at + title.Length < window.Length)
            return null;
        var parts = rest.Split(Marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Trim(' ', ':', '|', '-', '–', '—', '·'))
            .Where(p => p.Length > 1 && Phrase.Words(p) <= MostWordsOfSite)
            .ToArray();
        if (parts.Length == 0 || !StartsOrEndsWithMark(rest))
            return null;
        return Array.Find(parts, p => p.Equals(home, StringComparison.OrdinalIgnoreCase)) ?? (at == 0 ? parts[^1] : parts[0]);
    }

    private static bool StartsOrEndsWithMark(string rest) =>
        Array.Exists(Marks, m => rest.StartsWith(m, StringComparison.Ordinal) || rest.EndsWith(m, StringComparison.Ordinal))
        || rest.EndsWith(": ", StringComparison.Ordinal);

    private static (int At, int Length) LastMark(string window)
    {
        var (at, length) = (-1, 0);
        foreach (var mark in Marks)
            if (window.LastIndexOf(mark, StringComparison.Ordinal) is var found && found > at)
                (at, length) = (found, mark.Length);
        return (at, length);
    }
}
