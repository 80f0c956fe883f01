namespace Casus.Attribution.Scoring;

/// <summary>Tells whether a proposal names the speaker whom a person noted.</summary>
/// <param name="actors">Names by which one speaker may be called.</param>
internal sealed class SpeakerNames(ActorList actors)
{
    private readonly Dictionary<string, ListedActor> listed = actors.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);

    /// <summary>
    /// Whether a name is the speaker’s: the same but for articles and accents, a part of it, the same without middle names, or another name of the same
    /// entry of the list; of two speakers, each one’s.
    /// </summary>
    public bool AreOf(Speaker proposed, string noted) =>
        Same(proposed.Name, noted)
        || proposed.Actor is { } id
            && listed.TryGetValue(id, out var actor)
            && (Plain(actor.Name) == Plain(noted) || actor.Aliases.Concat(actor.Demonyms).Any(a => Plain(a) == Plain(noted)));

    private static bool Same(string one, string other)
    {
        var (a, b) = (Plain(one), Plain(other));
        // "Traoré and Vandermeulen" are Imke Traoré and Hristo Vandermeulen.
        if (a.Split(" and ") is [var a1, var a2] && b.Split(" and ") is [var b1, var b2])
            return Same(a1, b1) && Same(a2, b2);
        return a == b
            || $" {a} ".Contains($" {b} ", StringComparison.Ordinal)
            || $" {b} ".Contains($" {a} ", StringComparison.Ordinal)
            || DifferInMiddle(a, b);
    }

    /// <summary>"peter graham ashdale" and "peter ashdale".</summary>
    private static bool DifferInMiddle(string one, string other)
    {
        var (a, b) = (one.Split(' '), other.Split(' '));
        return a.Length is 2 or 3 or 4 && b.Length is 2 or 3 or 4 && Math.Min(a.Length, b.Length) == 2 && a[0] == b[0] && a[^1] == b[^1];
    }

    private static string Plain(string name)
    {
        var plain = Speakers
            .FamilyName.Plain(name)
            .ToLowerInvariant()
            .Replace("'s", "", StringComparison.Ordinal)
            .Replace(".", "", StringComparison.Ordinal);
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an "])
            if (plain.StartsWith(article, StringComparison.Ordinal))
                plain = plain[article.Length..];
        return plain.Trim(' ', '.', ',');
    }
}
