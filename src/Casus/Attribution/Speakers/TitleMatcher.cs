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
            var fit = Fit(member, tokens, from, head, to, noun, side) - 0.02 * rank;
            if (fit > score)
                (best, score) = (member, fit);
        }

        return best;
    }

    /// <summary>"The country’s president said on Tuesday …", and the next sentence names her: the only holder of the office who is about to be named.</summary>
    public static Member? Ahead(Cast cast, IReadOnlyList<Token> tokens, int from, int head, int to)
    {
        var side = cast.Index.SideIn(tokens, from, to);
        var noun = tokens[head].Lower;
        Member? only = null;
        foreach (var member in cast.Ahead(tokens[from].Span.Start))
        {
            if (!member.IsPerson || Fit(member, tokens, from, head, to, noun, side) < 2 || !SameNation(member.Office!, tokens, from, head))
                continue;
            if (only is not null)
                return null;
            only = member;
        }

        return only;
    }

    /// <summary>"Velia’s president" may be "Velian President Maria Deln", not "Sarkan President Ivo Marsh".</summary>
    private static bool SameNation(string office, IReadOnlyList<Token> tokens, int from, int head)
    {
        var named = false;
        for (var i = from; i < head; i++)
        {
            if (!tokens[i].IsCapital || tokens[i].Text.Length < 4)
                continue;
            if (office.Contains(tokens[i].Text[..Math.Min(5, tokens[i].Text.Length - 1)], StringComparison.OrdinalIgnoreCase))
                return true;
            named = true;
        }

        return HasAll(office, tokens, from, head)
            && (
                !named
                || !office
                    .Split(' ')
                    .Any(w =>
                        char.IsUpper(w[0])
                        && !Vocabulary.Titles.Contains(w.ToLowerInvariant())
                        && !Vocabulary.Offices.Contains(w.ToLowerInvariant())
                    )
            );
    }

    private static bool HasAll(string office, IReadOnlyList<Token> tokens, int from, int head)
    {
        for (var i = from; i < head; i++)
            if (Portfolios.Contains(tokens[i].Lower) && !office.Contains(tokens[i].Lower, StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }

    private static double Fit(Member member, IReadOnlyList<Token> tokens, int from, int head, int to, string noun, string? side)
    {
        if (side is not null && member.Side is not null && member.Side != side)
            return 0;
        var office = (member.Then is null ? member.Office : $"{member.Office}, {member.Then}")?.ToLowerInvariant();
        // "the secretary general" is no general.
        if (
            noun is "general"
            && head > from
            && tokens[head - 1].Lower is "secretary" or "attorney" or "governor" or "director" or "solicitor" or "inspector" or "consul"
            && office?.Contains(tokens[head - 1].Lower, StringComparison.Ordinal) is not true
        )
            return 0;
        // "Col. Ingrid Vaar", later "the colonel"
        if (member.Rank == noun)
            return 2;
        // "the governor" is not the deputy governor.
        if (office is not null && Contains(office, "deputy") && !Has(tokens, from, head, "deputy"))
            return 0;
        if (office is null || noun is "minister" && !SamePortfolio(tokens, from, head, office))
            return 0;
        var fit =
            Holds(office, noun) ? 2.0
            : Alike(noun, office) ? 1.5
            : 0;
        if (
            fit == 0
            || !SameCharge(office, tokens, head, to)
            || fit < 2 && !IsPlainlyCalled(office, tokens, from, head)
            || noun is "representative" or "ambassador" or "delegate" or "envoy" && IsOfAnother(member, office, tokens, from, head)
        )
            return 0;
        for (var i = from; i < head; i++)
            if (tokens[i].Kind is TokenKind.Word && Contains(office, tokens[i].Lower))
                fit += 0.5;
        return fit;
    }

    private static bool Has(IReadOnlyList<Token> tokens, int from, int to, string word)
    {
        for (var i = from; i <= to; i++)
            if (tokens[i].Is(word))
                return true;
        return false;
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

    /// <summary>"the meteorological officer" is not the general.</summary>
    private static bool IsPlainlyCalled(string office, IReadOnlyList<Token> tokens, int from, int head)
    {
        for (var i = from; i < head; i++)
            if (
                tokens[i].Kind is TokenKind.Word
                && !tokens[i].IsCapital
                && !Vocabulary.Determiners.Contains(tokens[i].Lower)
                && !Ranks.Contains(tokens[i].Lower)
                && !Contains(office, tokens[i].Lower)
            )
                return false;
        return true;
    }

    private static readonly FrozenSet<string> Ranks = WordList.Of(
        "top chief senior leading veteran former main lead supreme rebel enemy military head retired old young exiled ousted opposition then late foreign prime elder country's chief"
    );

    /// <summary>"Velia’s representative" is not the representative of the United Nations.</summary>
    private static bool IsOfAnother(Member member, string office, IReadOnlyList<Token> tokens, int from, int head)
    {
        for (var i = from; i + 1 < head + 1; i++)
            if (
                tokens[i].IsCapital
                && tokens[i + 1].Kind is TokenKind.Possessive
                && !Vocabulary.Offices.Contains(tokens[i].Lower)
                && !Vocabulary.Titles.Contains(tokens[i].Lower)
            )
                return member.Side is null
                    && !office.Contains(tokens[i].Lower[..Math.Min(5, tokens[i].Lower.Length)], StringComparison.Ordinal);
        return false;
    }

    /// <summary>"The spokesman for the fishermen" is not the spokesman for the ministry: one thing that the office is of must be the same.</summary>
    private static bool SameCharge(string office, IReadOnlyList<Token> tokens, int head, int to)
    {
        if (head + 2 >= to || tokens[head + 1].Lower is not ("of" or "for"))
            return true;
        var any = false;
        // "the spokesman of a Velian battalion" shares no more than the nation with the Velian president's.
        var isCommon = false;
        for (var i = head + 2; i < to; i++)
            isCommon |= tokens[i].Kind is TokenKind.Word && !tokens[i].IsCapital && tokens[i].Text.Length >= 4;
        for (var i = head + 2; i < to; i++)
        {
            if (isCommon && tokens[i].IsCapital)
                continue;
            var word = tokens[i].Lower;
            if (
                tokens[i].Kind is not TokenKind.Word
                || word.Length < 4
                || word is "state" or "government" or "country" or "nation"
                || Vocabulary.Prepositions.Contains(word)
                || Vocabulary.Determiners.Contains(word)
            )
                continue;
            // Stems, so that "Velia" answers "Velian".
            if (office.Contains(word[..Math.Min(word.Length, 5)], StringComparison.Ordinal))
                return true;
            any = true;
        }

        return !any;
    }

    /// <summary>The head of a delegation is no delegation: what an office is of does not hold it.</summary>
    private static bool Holds(string office, string noun)
    {
        if (!Contains(office, noun))
            return false;
        var before = office.AsSpan(0, office.IndexOf(noun, StringComparison.Ordinal)).TrimEnd();
        if (before.EndsWith(" the") || before.EndsWith(" its"))
            before = before[..^4];
        return !before.EndsWith(" of") && !before.EndsWith(" for");
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
                || Contains(office, "foreign secretary")
                || Contains(office, "affairs") && (Contains(office, "foreign") || Contains(office, "external")),
            "leader" => Contains(office, "president")
                || Contains(office, "premier")
                || Contains(office, "prime minister")
                || Contains(office, "chancellor")
                || Contains(office, "chief")
                || Contains(office, "head")
                || Contains(office, "chairman")
                || Contains(office, "commander"),
            "warlord" or "strongman" => Contains(office, "leader") || Contains(office, "commander") || Contains(office, "rebel"),
            "premier" or "pm" => Contains(office, "prime minister"),
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
