using System.Collections.Frozen;
using Casus.Attribution.Cues;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;
using Casus.Dossiers;

namespace Casus.Attribution.Meaning;

/// <summary>Tells what kind of utterance words are, from the verb that reports them and from the words.</summary>
internal static class ModalityReader
{
    private static readonly FrozenSet<string> HardHarm = WordList.Of(
        "retaliate strike strikes attack target destroy bomb shell punish crush hit burn annihilate invade seize sever consequences price retaliation reprisal reprisals fire shoot escalate sink bury flatten retake regret suffer targets war fight respond answer answered response die occupy sorry ashes rubble"
    );

    private static readonly FrozenSet<string> Care = WordList.Of(
        "defend protect help support provide send deliver supply fund rebuild withdraw open release free honour honor keep return pay guarantee guard hold host share continue stand assist allow restore complete publish respect sign finance contribute deploy hand begin start join give lift ensure remain stay come work cooperate investigate punish"
    );

    private static readonly FrozenSet<string> Own = WordList.Of("we i our us my");

    private static readonly FrozenSet<string> Observers = WordList.Of(
        "analyst analysts institute expert experts researcher researchers professor historian economist economists scholar scholars fellow observatory university think-tank strategist intelligence assessment estimate forecasters"
    );

    // Words by which something is willed, so that a condition may hang on it.
    private static readonly FrozenSet<string> Wills = WordList.Of(
        """
        will would shall won't cannot can ready willing prepared we'll wouldn't no possible acceptable
        """
    );

    // Negations beyond those of verbs.
    private static readonly FrozenSet<string> Noes = WordList.Of(
        """
        no nobody nothing won't cannot wouldn't can't impossible neither
        """
    );

    // Words that announce an act.
    private static readonly FrozenSet<string> Announcers = WordList.Of(
        """
        will would shall 'll we'll they'll ready prepared going i'll can
        """
    );

    // Harm as a noun with an article is spoken of, not announced.
    private static readonly FrozenSet<string> HarmNouns = WordList.Of(
        """
        war attack fire target fight answer response strike price
        """
    );

    // Harm that is a threat whoever is meant.
    private static readonly FrozenSet<string> PlainHarm = WordList.Of(
        """
        retaliate strike target destroy punish crush respond answered consequences price retaliation
        """
    );

    // First words of a demand.
    private static readonly FrozenSet<string> Imperatives = WordList.Of(
        """
        let stop give leave withdraw end release open come tell ask sign bring show do don't
        """
    );

    // What "no" is said to.
    private static readonly FrozenSet<string> Refused = WordList.Of(
        """
        intention plan plans such question truth deal talks one evidence circumstances reason wish role part order orders agreement decision basis foundation desire interest concession concessions
        """
    );

    // Words that call something untrue.
    private static readonly FrozenSet<string> Untrue = WordList.Of(
        """
        false untrue baseless fabricated unfounded unacceptable lie lies nonsense fabrication
        """
    );

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
            willed |= Wills.Contains(a);
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
                && tokens.Take(i).Any(t => Vocabulary.Negations.Contains(t.Lower) || Noes.Contains(t.Lower))
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
            if (!Announcers.Contains(tokens[i].Lower))
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
                        && HarmNouns.Contains(tokens[k].Lower)
                        && tokens[k].Lower is not "price"
                    )
                )
                    return own || PlainHarm.Contains(tokens[k].Lower);
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
            if (i == 0 && Imperatives.Contains(word) && tokens.Count > 2)
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
            if (word is "no" && i < 6 && Refused.Contains(next))
                return true;
            if (Untrue.Contains(word) && !(i > 0 && tokens[i - 1].Is("not")))
                return true;
        }

        return false;
    }

    private static bool Hedged(IReadOnlyList<Token> tokens) =>
        tokens.Any(t => t.Lower is "likely" or "unlikely" or "probably" or "probable");
}
