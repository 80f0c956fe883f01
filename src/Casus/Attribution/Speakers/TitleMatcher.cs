using System.Collections.Frozen;
using Casus.Attribution.Words;

namespace Casus.Attribution.Speakers;

/// <summary>Tells which of those named a title means: "the minister", "Moscow’s top diplomat".</summary>
internal static class TitleMatcher
{
    private static readonly FrozenSet<string> Portfolios = WordList.Of(
        "foreign defence defense interior home finance justice health energy culture education transport trade economy labour labor environment agriculture sports sport information development housing immigration technology"
    );

    /// <summary>The person named last whose office has the head noun and, of those, the most of the other words.</summary>
    public static Member? Of(Cast cast, IReadOnlyList<Token> tokens, int from, int head, int to)
    {
        var side = cast.Index.SideIn(tokens, from, to);
        var noun = tokens[head].Lower;
        Member? best = null;
        var score = 0.0;
        var rank = 0;
        foreach (var member in cast.Recent)
        {
            rank++;
            if (!member.IsPerson)
                continue;
            var fit = Fit(member, tokens, from, head, noun, side) - 0.02 * rank;
            if (fit > score)
                (best, score) = (member, fit);
        }

        return best;
    }

    private static double Fit(Member member, IReadOnlyList<Token> tokens, int from, int head, string noun, string? side)
    {
        if (side is not null && member.Side is not null && member.Side != side)
            return 0;
        var office = member.Office?.ToLowerInvariant();
        if (office is null || noun is "minister" && !SamePortfolio(tokens, from, head, office))
            return 0;
        var fit =
            Contains(office, noun) ? 2.0
            : Alike(noun, office) ? 1.5
            : 0;
        if (fit == 0)
            return 0;
        for (var i = from; i < head; i++)
            if (tokens[i].Kind is TokenKind.Word && Contains(office, tokens[i].Lower))
                fit += 0.5;
        return fit;
    }

    /// <summary>"the defence minister" is not the prime minister, nor is "the minister".</summary>
    private static bool SamePortfolio(IReadOnlyList<Token> tokens, int from, int head, string office)
    {
        var isPrime = Contains(office, "prime");
        for (var i = from; i < head; i++)
        {
            if (tokens[i].Is("prime"))
                return isPrime;
            if (Portfolios.Contains(tokens[i].Lower))
                return Contains(office, tokens[i].Lower) || !isPrime && !Portfolios.Any(p => Contains(office, p));
        }

        return !isPrime;
    }

    private static bool Contains(string office, string word)
    {
        var at = office.IndexOf(word, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || !char.IsLetter(office[at - 1]))
            && (at + word.Length == office.Length || !char.IsLetter(office[at + word.Length]));
    }

    /// <summary>Words that mean the holder of an office under another name.</summary>
    private static bool Alike(string noun, string office) =>
        noun switch
        {
            "diplomat" => Contains(office, "representative")
                || Contains(office, "consul")
                || Contains(office, "foreign minister")
                || Contains(office, "ambassador")
                || Contains(office, "envoy")
                || Contains(office, "secretary of state")
                || Contains(office, "foreign secretary"),
            "leader" => Contains(office, "president")
                || Contains(office, "premier")
                || Contains(office, "prime minister")
                || Contains(office, "chancellor")
                || Contains(office, "chief")
                || Contains(office, "head")
                || Contains(office, "chairman")
                || Contains(office, "commander"),
            "warlord" or "strongman" => Contains(office, "leader") || Contains(office, "commander") || Contains(office, "rebel"),
            "premier" => Contains(office, "prime minister"),
            "spokesman" or "spokeswoman" or "spokesperson" => Contains(office, "spokesperson")
                || Contains(office, "spokesman")
                || Contains(office, "spokeswoman"),
            "lawmaker" or "legislator" or "politician" => Contains(office, "deputy")
                || Contains(office, "senator")
                || Contains(office, "mp")
                || Contains(office, "head of")
                || Contains(office, "member"),
            "general" or "officer" or "commander" => Contains(office, "general")
                || Contains(office, "commander")
                || Contains(office, "colonel")
                || Contains(office, "major")
                || Contains(office, "captain")
                || Contains(office, "chief of staff"),
            "official" => Contains(office, "deputy")
                || Contains(office, "director")
                || Contains(office, "secretary")
                || Contains(office, "adviser"),
            "mediator" or "negotiator" => Contains(office, "envoy") || Contains(office, "mediator") || Contains(office, "negotiator"),
            "envoy" => Contains(office, "ambassador") || Contains(office, "representative"),
            "analyst" or "researcher" or "expert" or "scholar" => Contains(office, "fellow")
                || Contains(office, "professor")
                || Contains(office, "analyst")
                || Contains(office, "researcher"),
            "head" when office.StartsWith("president", StringComparison.Ordinal) || Contains(office, "prime minister") => true,
            "minister" => Contains(office, "secretary"),
            "secretary" => Contains(office, "minister"),
            "chief" => Contains(office, "head") || Contains(office, "director") || Contains(office, "commander"),
            "head" => Contains(office, "chief") || Contains(office, "director"),
            _ => false,
        };
}
