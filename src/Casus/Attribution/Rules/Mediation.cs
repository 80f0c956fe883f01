using System.Collections.Frozen;
using Casus.Attribution.Contents;
using Casus.Attribution.Cues;
using Casus.Attribution.Words;

namespace Casus.Attribution.Rules;

/// <summary>Tells of reports by media what they report: "The president said the war was over, news agencies reported" is the president's word.</summary>
internal static class Mediation
{
    private static readonly FrozenSet<string> Media = WordList.Of(
        """
        media agency agencies newspaper newspapers daily broadcaster channel outlet outlets website network television tv radio press reuters afp ap tass interfax xinhua ria
        bloomberg bbc cnn anadolu dpa efe ansa yonhap kyodo
        """
    );

    private static readonly FrozenSet<string> Saying = WordList.Of(
        "say tell announce declare state add stress note warn insist claim explain write"
    );

    /// <summary>Where the sentence ends without the medium behind it; where it ends if there is none.</summary>
    /// <param name="tokens">The frame.</param>
    /// <param name="matches">The cues of the sentence; the medium's is removed.</param>
    /// <param name="end">The token behind the sentence.</param>
    public static int Without(IReadOnlyList<Token> tokens, List<CueMatch> matches, int end)
    {
        if (
            matches.Count < 2
            || matches[^1] is not { Subject: { } subject } last
            || !CueReach.IsFinal(tokens, last, end)
            || !Saying.Contains(matches[^2].Verb.Lemma)
            || last.Verb.Lemma is not "report" && !IsMedium(tokens, subject.From, subject.To) && !QuotesOnWord(tokens, matches[^2], last)
            || !Attributes(tokens, matches[^2], last.Start)
        )
            return end;
        matches.RemoveAt(matches.Count - 1);
        return tokens[last.Start - 1].Kind is TokenKind.Mark ? last.Start - 1 : last.Start;
    }

    /// <summary>"The secretary told him, “…,” according to an official": the secretary’s words, on the official’s.</summary>
    private static bool QuotesOnWord(IReadOnlyList<Token> tokens, CueMatch cue, CueMatch last) =>
        last.Kind is CueKind.According
        && cue.Member is { IsSurelyPerson: true }
        && ComplementReader.Right(tokens, cue, last.Start) is { Shape: Complement.Quotation };

    /// <summary>Whether a cue attributes a whole clause, on either side.</summary>
    private static bool Attributes(IReadOnlyList<Token> tokens, CueMatch cue, int end) =>
        ComplementReader.Right(tokens, cue, end) is { Shape: Complement.That or Complement.Bare or Complement.Quotation }
        || CueReach.IsFinal(tokens, cue, tokens[end - 1].Kind is TokenKind.Mark ? end - 1 : end);

    private static bool IsMedium(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Media.Contains(tokens[i].Lower))
                return true;
        return false;
    }
}
