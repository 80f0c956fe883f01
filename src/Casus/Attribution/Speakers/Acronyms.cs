using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>What bodies are called for short: "the Tol Coast Guard (TCG)", later "TCG"; "the Securities and Exchange Commission", later "the S.E.C.".</summary>
internal sealed class Acronyms
{
    // "NPO" is short for something, "OrganisationOfEverything" is not.
    private const int Longest = 7;
    private const int Shortest = 2;

    // Names of bodies are no longer; the bound keeps the reading linear.
    private const int LongestName = 12;

    private readonly Dictionary<string, (string Name, bool IsGiven)> names = new(StringComparer.Ordinal);

    /// <summary>The name that an abbreviation stands for; none: no name in the document has these initials.</summary>
    public string? Of(string word) =>
        Bare(word) is { } letters && names.TryGetValue(letters, out var found) && found.Name.Length > 0 ? found.Name : null;

    /// <summary>The name of several words that begins at a token, if the document has given it an abbreviation.</summary>
    public string? At(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].IsCapital
        && End(tokens, at) is var to
        && to > at + 1
        && names.TryGetValue(Initials(tokens, at, to), out var found)
        && found.IsGiven
        && found.Name == Cast.TextOf(tokens, at, to)
            ? found.Name
            : null;

    /// <summary>Learns what the names in a frame are called for short.</summary>
    public void Read(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsCapital || i > 0 && tokens[i - 1].IsCapital)
                continue;
            var to = End(tokens, i);
            if (to - i < 2)
                continue;
            if (to + 2 < tokens.Count && tokens[to].Text is "(" && tokens[to + 2].Text is ")" && Bare(tokens[to + 1].Text) is { } letters)
                Give(tokens, i, to, letters);
            else if (IsBody(tokens, i, to) && Initials(tokens, i, to) is { Length: >= Shortest + 1 and <= Longest } initials)
                Take(initials, Cast.TextOf(tokens, i, to), isGiven: false);
        }
    }

    /// <summary>The letters of an abbreviation without its stops; none: the word is none.</summary>
    private static string? Bare(string word)
    {
        var letters = word.Replace(".", "", StringComparison.Ordinal);
        return
            letters.Length is >= Shortest and <= Longest
            && letters.Count(char.IsUpper) >= Math.Max(2, letters.Length - 1)
            && letters.All(char.IsLetter)
            ? letters.ToUpperInvariant()
            : null;
    }

    /// <summary>The name before the brackets: as many of its words as the letters ask for.</summary>
    private void Give(IReadOnlyList<Token> tokens, int from, int to, string letters)
    {
        for (var start = from; start < to; start++)
            if (tokens[start].IsCapital && (Initials(tokens, start, to) == letters || Initials(tokens, start, to, small: true) == letters))
            {
                Take(letters, Cast.TextOf(tokens, start, to), isGiven: true);
                return;
            }
    }

    private void Take(string letters, string name, bool isGiven)
    {
        if (!names.TryGetValue(letters, out var known) || isGiven && !known.IsGiven)
            names[letters] = (name, isGiven);
        // Two names with the same initials: neither is meant for sure.
        else if (!known.IsGiven && !isGiven && known.Name != name)
            names[letters] = ("", false);
    }

    /// <summary>The token behind a name that begins at a token: capitals, with "of", "for", "and" and the like between.</summary>
    private static int End(IReadOnlyList<Token> tokens, int from)
    {
        var to = from + 1;
        while (to < tokens.Count && to - from < LongestName)
        {
            if (tokens[to].IsCapital)
            {
                to++;
                continue;
            }

            var next = to;
            while (
                next < tokens.Count && next - to < 2 && tokens[next].Lower is "of" or "for" or "the" or "and" or "to" or "on" or "in" or "&"
            )
                next++;
            if (next == to || next >= tokens.Count || !tokens[next].IsCapital || TimeWords.IsTime(tokens[next]))
                break;
            to = next + 1;
        }

        return to;
    }

    private static bool IsBody(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tokens[i].IsCapital && Vocabulary.Bodies.Contains(tokens[i].Lower))
                return true;
        return false;
    }

    private static string Initials(IReadOnlyList<Token> tokens, int from, int to, bool small = false)
    {
        var letters = "";
        for (var i = from; i < to; i++)
            if (tokens[i].IsCapital)
                foreach (var part in tokens[i].Text.Split('-', StringSplitOptions.RemoveEmptyEntries))
                    letters += char.ToUpperInvariant(part[0]);
            else if (small && char.IsLetter(tokens[i].Text[0]))
                letters += char.ToUpperInvariant(tokens[i].Text[0]);
        return letters;
    }
}
