using Casus.Attribution.Words;

namespace Casus.Attribution.Contents;

/// <summary>Tells what witnesses ask of those who question them, which reports mention for their protection and not as what they said.</summary>
internal static class Discretion
{
    // "his name be withheld for fear of reprisals"
    private const int Longest = 24;

    /// <summary>"asked that her name not be used", "requested anonymity".</summary>
    public static bool Is(IReadOnlyList<Token> tokens, int from, int to)
    {
        if (to - from > Longest)
            return false;
        var isOfName = false;
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Lower is "anonymity" or "anonymous")
                return true;
            isOfName |= tokens[i].Lower is "name" or "names" or "identity" or "be";
            if (
                i > from
                && tokens[i].Lower is "withheld" or "named" or "identified" or "used" or "published" or "disclosed" or "revealed"
                && isOfName
                && tokens[i - 1].Is("be")
            )
                return tokens[i].Lower is not ("used" or "published" or "disclosed" or "revealed")
                    || tokens[from].Lower is "his" or "her" or "their";
        }

        return false;
    }
}
