using System.Collections.Frozen;
using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;
using Casus.Dossiers;

namespace Casus.Attribution.Rules;

/// <summary>Nouns that report: "her warning that the bridge would close", "the assertion of the minister, Ivo Marsh, that …".</summary>
internal static class NounCues
{
    // "the assertion of the Minister of Defence of Velia, Prince Ivo bin Marsh, that": no longer.
    private const int Reach = 24;

    private static readonly FrozenDictionary<string, Modality> Nouns = new Dictionary<string, Modality>
    {
        ["claim"] = Modality.Asserts,
        ["claims"] = Modality.Asserts,
        ["assertion"] = Modality.Asserts,
        ["assertions"] = Modality.Asserts,
        ["statement"] = Modality.Asserts,
        ["announcement"] = Modality.Asserts,
        ["warning"] = Modality.Asserts,
        ["warnings"] = Modality.Asserts,
        ["admission"] = Modality.Asserts,
        ["accusation"] = Modality.Asserts,
        ["allegation"] = Modality.Asserts,
        ["allegations"] = Modality.Asserts,
        ["remark"] = Modality.Asserts,
        ["complaint"] = Modality.Asserts,
        ["emphasis"] = Modality.Asserts,
        ["declaration"] = Modality.Asserts,
        ["reminder"] = Modality.Asserts,
        ["acknowledgment"] = Modality.Asserts,
        ["acknowledgement"] = Modality.Asserts,
        ["contention"] = Modality.Assesses,
        ["insistence"] = Modality.Asserts,
        ["argument"] = Modality.Assesses,
        ["assessment"] = Modality.Assesses,
        ["estimate"] = Modality.Assesses,
        ["view"] = Modality.Assesses,
        ["conclusion"] = Modality.Assesses,
        ["finding"] = Modality.Assesses,
        ["prediction"] = Modality.Assesses,
        ["forecast"] = Modality.Assesses,
        ["suggestion"] = Modality.Asserts,
        ["promise"] = Modality.Promises,
        ["pledge"] = Modality.Promises,
        ["assurance"] = Modality.Promises,
        ["assurances"] = Modality.Promises,
        ["vow"] = Modality.Promises,
        ["threat"] = Modality.Threatens,
        ["demand"] = Modality.Demands,
        ["denial"] = Modality.Denies,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The noun as a verb of attribution, whose it is, and its "that"; nothing if it is none.</summary>
    public static (CueVerb Verb, NounPhrase Owner, int That)? Of(IReadOnlyList<Token> tokens, int from, int to, int at)
    {
        if (at <= from || !Nouns.TryGetValue(tokens[at].Lower, out var modality))
            return null;
        var verb = new CueVerb(tokens[at].Lower, null, VerbForm.Past, Complement.That, modality, false);
        if (at + 2 < to && tokens[at + 1].Is("that"))
            return Before(tokens, from, at) is { } owner ? (verb, owner, at + 1) : null;
        if (
            at + 3 >= to
            || tokens[at + 1].Lower is not ("of" or "by" or "from")
            || SubjectFinder.Right(tokens, at + 2, to) is not { } behind
        )
            return null;
        var that = behind.End;
        if (that < to && tokens[that].Is(","))
            that++;
        return that + 2 < to && that - at < Reach && tokens[that].Is("that") ? (verb, behind, that) : null;
    }

    /// <summary>"the minister’s repeated claim", "his claim": whose.</summary>
    private static NounPhrase? Before(IReadOnlyList<Token> tokens, int from, int at)
    {
        for (var i = at - 1; i >= Math.Max(from, at - 4); i--)
        {
            if (tokens[i].Kind is TokenKind.Possessive)
                return i > from ? SubjectFinder.Left(tokens, from, i) : null;
            if (tokens[i].Lower is "his" or "her" or "its" or "their")
                return new(i, i + 1);
            if (
                tokens[i].Kind is not TokenKind.Word
                || tokens[i].IsCapital
                || Vocabulary.Prepositions.Contains(tokens[i].Lower)
                || Vocabulary.Determiners.Contains(tokens[i].Lower)
            )
                return null;
        }

        return null;
    }
}
