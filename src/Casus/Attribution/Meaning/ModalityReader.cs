using System.Collections.Frozen;
using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;
using Casus.Dossiers;

namespace Casus.Attribution.Meaning;

/// <summary>Tells what kind of utterance words are, from the verb that reports them and from the words.</summary>
internal static class ModalityReader
{
    private static readonly FrozenSet<string> HardHarm = Words(
        "retaliate strike strikes attack target destroy bomb shell punish crush hit burn annihilate invade seize sever consequences price retaliation reprisal reprisals fire shoot escalate sink bury flatten retake regret suffer targets war fight respond answer answered response die occupy sorry ashes rubble"
    );

    private static readonly FrozenSet<string> Care = Words(
        "defend protect help support provide send deliver supply fund rebuild withdraw open release free honour honor keep return pay guarantee guard hold host share continue stand assist allow restore complete publish respect sign finance contribute deploy hand begin start join give lift ensure remain stay come work cooperate investigate punish"
    );

    private static readonly FrozenSet<string> Own = Words("we i our us my");

    private static readonly FrozenSet<string> Observers = Words(
        "analyst analysts institute expert experts researcher researchers professor historian economist economists scholar scholars fellow observatory university think-tank strategist intelligence assessment estimate forecasters"
    );

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The kind of utterance.</summary>
    /// <param name="finding">The utterance, with its verb.</param>
    /// <param name="tokens">The words reported.</param>
    public static Modality Of(Rules.Finding finding, IReadOnlyList<Token> tokens)
    {
        var verb = finding.Verb;
        var byVerb = verb?.Modality ?? Modality.Asserts;
        if (
            byVerb is Modality.Demands
            && finding.Shape
                is Complement.ObjectInfinitive
                    or Complement.Object
                    or Complement.Gerund
                    or Complement.That
                    or Complement.Infinitive
                    or Complement.Bare
        )
            return Modality.Demands;
        if (byVerb is Modality.Threatens)
            return Modality.Threatens;
        var own = Ours(tokens, finding);
        if (byVerb is Modality.Promises && verb!.Lemma is "vow" or "swear" or "promise" && Any(tokens, HardHarm) && !Any(tokens, Care))
            return Modality.Threatens;
        if (byVerb is Modality.Asserts && WillHarm(tokens, own))
            return Modality.Threatens;
        if (byVerb is not (Modality.Denies or Modality.Promises or Modality.Demands or Modality.Assesses) && IsConditional(tokens, own))
            return Modality.Conditions;
        if (byVerb is Modality.Promises or Modality.Denies)
            return byVerb;
        if (verb?.Lemma is "warn" && finding.Shape is not Complement.ObjectInfinitive)
            return WillHarm(tokens, true) ? Modality.Threatens
                : IsObserver(finding) ? Modality.Assesses
                : Modality.Asserts;
        if (verb?.Lemma is "warn" && finding.Shape is Complement.ObjectInfinitive)
            return Modality.Demands;
        if (WillHarm(tokens, own))
            return Modality.Threatens;
        if (Requires(tokens))
            return Modality.Demands;
        if (Refuses(tokens, own))
            return Modality.Denies;
        if (byVerb is Modality.Assesses || IsObserver(finding))
            return Modality.Assesses;
        if (own && WillCare(tokens))
            return Modality.Promises;
        return Hedged(tokens) ? Modality.Assesses : byVerb;
    }

    private static bool Any(IReadOnlyList<Token> tokens, FrozenSet<string> words) => tokens.Any(t => words.Contains(t.Lower));

    /// <summary>Whether the words speak of the speaker's own side.</summary>
    private static bool Ours(IReadOnlyList<Token> tokens, Rules.Finding finding)
    {
        var first = tokens.Count > 0 ? tokens[0] : null;
        if (first is null)
            return false;
        if (finding.Kind is not UtteranceKind.Indirect && tokens.Any(t => Own.Contains(t.Lower)))
            return true;
        if (first.Lower is "it" or "they" or "he" or "she" or "his" or "her" or "its" or "their" or "to")
            return true;
        foreach (var token in tokens.Take(8))
        {
            if (token.Lower is "its" or "their" or "his" or "her" or "own")
                return true;
            if (finding.Speaker.Name.Contains(token.Text, StringComparison.Ordinal) && token.IsCapital && token.Text.Length > 2)
                return true;
            if (Vocabulary.Modals.Contains(token.Lower))
                break;
        }

        return finding.Speaker.Side is { } side
            && tokens
                .Take(8)
                .Any(t => t.IsCapital && side.StartsWith(t.Lower.Length > 3 ? t.Lower[..3] : t.Lower, StringComparison.Ordinal));
    }

    private static bool IsObserver(Rules.Finding finding)
    {
        var described = $"{finding.Speaker.Name} {finding.Speaker.Office}".ToLowerInvariant();
        return described.Split(' ', ',', '.', '-').Any(Observers.Contains);
    }

    /// <summary>"only if", "unless", "provided that", "when they stop": what is willed is made to depend.</summary>
    private static bool IsConditional(IReadOnlyList<Token> tokens, bool own)
    {
        var willed = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var (a, b) = (tokens[i].Lower, i + 1 < tokens.Count ? tokens[i + 1].Lower : "");
            willed |=
                a
                    is "will"
                        or "would"
                        or "shall"
                        or "won't"
                        or "cannot"
                        or "can"
                        or "ready"
                        or "willing"
                        or "prepared"
                        or "we'll"
                        or "wouldn't"
                        or "no"
                        or "possible"
                        or "acceptable";
            if (
                a is "only" && b is "if" or "when" or "once"
                || a is "provided" or "providing" && b is "that" or "the" or "it" or "they" or "its"
                || a is "on" && b is "condition"
                || a is "depends" or "depend" or "conditional" or "contingent" && b is "on" or "upon"
            )
                return true;
            if (a is "unless" || a is "as" or "so" && b is "long" && i > 0 && tokens[i - 1].Lower is not "for")
                return willed || i == 0;
            if (!willed)
                continue;
            if (
                a is "until" or "without" or "before"
                && tokens
                    .Take(i)
                    .Any(t =>
                        Vocabulary.Negations.Contains(t.Lower)
                        || t.Lower
                            is "no"
                                or "nobody"
                                or "nothing"
                                or "won't"
                                or "cannot"
                                or "wouldn't"
                                or "can't"
                                or "impossible"
                                or "neither"
                    )
            )
                return a is not "before" || own;
            if (own && a is "if" or "when" or "once" && b is not "necessary" and not "needed")
                return true;
        }

        return false;
    }

    /// <summary>Harm announced: "will strike", "ready to go to war", "would respond to any hostile step".</summary>
    private static bool WillHarm(IReadOnlyList<Token> tokens, bool own)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (
                tokens[i].Lower
                is not (
                    "will"
                    or "would"
                    or "shall"
                    or "'ll"
                    or "we'll"
                    or "they'll"
                    or "ready"
                    or "prepared"
                    or "going"
                    or "i'll"
                    or "can"
                )
            )
                continue;
            if (tokens[i].Lower is "can" && !own)
                continue;
            if (i + 1 < tokens.Count && tokens[i + 1].Lower is "not" or "never")
                continue;
            for (var k = i + 1; k < Math.Min(tokens.Count, i + 9); k++)
            {
                if (tokens[k].Lower is "not" or "never" || tokens[k].Kind is TokenKind.Stop)
                    break;
                if (
                    HardHarm.Contains(tokens[k].Lower)
                    && !(
                        tokens[k - 1].Lower is "the" or "a" or "an" or "of"
                        && tokens[k].Lower
                            is "war"
                                or "attack"
                                or "fire"
                                or "target"
                                or "fight"
                                or "answer"
                                or "response"
                                or "strike"
                                or "price"
                        && !(tokens[k].Lower is "price")
                    )
                )
                    return own
                        || tokens[k].Lower
                            is "retaliate"
                                or "strike"
                                or "target"
                                or "destroy"
                                or "punish"
                                or "crush"
                                or "respond"
                                or "answered"
                                or "consequences"
                                or "price"
                                or "retaliation";
            }
        }

        return false;
    }

    private static bool WillCare(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Lower is not ("will" or "would" or "shall" or "we'll" or "ready" or "prepared" or "i'll" or "committed"))
                continue;
            if (i + 1 < tokens.Count && tokens[i + 1].Lower is "not" or "never" or "be")
                continue;
            for (var k = i + 1; k < Math.Min(tokens.Count, i + 5); k++)
                if (Care.Contains(tokens[k].Lower))
                    return true;
        }

        return false;
    }

    /// <summary>"must", "should", "need to": something is asked of others.</summary>
    private static bool Requires(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Lower;
            if (
                word is "must" or "should"
                && !(
                    i + 1 < tokens.Count
                    && tokens[i + 1].Lower is "have" or "be"
                    && i + 2 < tokens.Count
                    && tokens[i + 2].Lower is "clear" or "noted"
                )
                && !(i > 0 && Own.Contains(tokens[i - 1].Lower))
            )
                return true;
            if (
                word is "needs" or "need" or "has" or "have"
                && i + 1 < tokens.Count
                && tokens[i + 1].Is("to")
                && i > 0
                && i < 6
                && !Own.Contains(tokens[i - 1].Lower)
            )
                return word is "needs" or "need";
            if (word is "demand" or "demands" or "urge" or "insist" or "expect" && i > 0 && Own.Contains(tokens[i - 1].Lower))
                return true;
            if (
                i == 0
                && word
                    is "let"
                        or "stop"
                        or "give"
                        or "leave"
                        or "withdraw"
                        or "end"
                        or "release"
                        or "open"
                        or "come"
                        or "tell"
                        or "ask"
                        or "sign"
                        or "bring"
                        or "show"
                        or "do"
                        or "don't"
                && tokens.Count > 2
            )
                return true;
        }

        return false;
    }

    private static bool Refuses(IReadOnlyList<Token> tokens, bool own)
    {
        for (var i = 0; i < Math.Min(tokens.Count, 14); i++)
        {
            var word = tokens[i].Lower;
            var next = i + 1 < tokens.Count ? tokens[i + 1].Lower : "";
            if (
                own
                && word is "will" or "would" or "shall" or "does" or "do" or "did" or "has" or "had" or "have"
                && next is "not" or "never"
            )
                return true;
            if (own && word is "won't" or "wouldn't" or "didn't" or "never" or "shan't")
                return true;
            if (
                word is "no"
                && i < 6
                && next
                    is "intention"
                        or "plan"
                        or "plans"
                        or "such"
                        or "question"
                        or "truth"
                        or "deal"
                        or "talks"
                        or "one"
                        or "evidence"
                        or "circumstances"
                        or "reason"
                        or "wish"
                        or "role"
                        or "part"
                        or "order"
                        or "orders"
                        or "agreement"
                        or "decision"
                        or "basis"
                        or "foundation"
                        or "desire"
                        or "interest"
                        or "concession"
                        or "concessions"
            )
                return true;
            if (
                word
                    is "false"
                        or "untrue"
                        or "baseless"
                        or "fabricated"
                        or "unfounded"
                        or "unacceptable"
                        or "lie"
                        or "lies"
                        or "nonsense"
                        or "fabrication"
                && !(i > 0 && tokens[i - 1].Is("not"))
            )
                return true;
        }

        return false;
    }

    private static bool Hedged(IReadOnlyList<Token> tokens) =>
        tokens.Any(t => t.Lower is "likely" or "unlikely" or "probably" or "probable");
}
