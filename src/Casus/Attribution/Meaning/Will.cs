using System.Collections.Frozen;
using Casus.Attribution.Words;
using Casus.Dossiers;

namespace Casus.Attribution.Meaning;

/// <summary>Signs that the speaker binds the own side, or refuses.</summary>
internal static class Will
{
    // What one is or feels rather than does.
    private static readonly FrozenSet<string> Idle = WordList.Of(
        """
        have need see know like want think tell say ask find get lose die win remember miss regret prefer love hate suppose imagine guess bet add argue
        believe hope expect fear seem look feel become understand call describe put rather settle survive fall learn pass note mention remind
        leave wait live note warn be
        """
    );

    // What is owed to, or does good to, others.
    private static readonly FrozenSet<string> Benefits = WordList.Of(
        """
        pay fund support help rebuild release lift resume restore reopen return respect recognise recognize welcome deliver protect defend guarantee honour honor
        share contribute finance complete publish provide supply send ensure compensate settle transfer answer meet open sign commit vote keep host assist
        back repair investigate heal feed shelter hand free spare survive arrive receive consult cooperate build reach
        """
    );

    private static readonly FrozenSet<string> Reassuring = WordList.Of(
        "lose suffer starve forgotten punished harmed abandon forget leave attack harm raise cut punish betray target invade disappoint bill charge interfere contest close arrest prosecute betray fail strike impose evict dismiss fire"
    );

    private static readonly FrozenSet<string> Lasting = WordList.Of(
        "stay remain survive continue stand hold last open be available free have arrive get receive"
    );

    private static readonly FrozenSet<string> Refusing = WordList.Of("refuse reject decline oppose dispute deny rule");

    private static readonly FrozenSet<string> Pledging = WordList.Of("promise pledge swear vow guarantee undertake assure commit");

    // Verbs of which "cannot" tells inability rather than refusal.
    private static readonly FrozenSet<string> Mental = WordList.Of(
        """
        say know tell see find remember imagine help wait be get understand hear believe think feel sleep speak explain afford stop live work confirm exclude establish verify determine identify
        count do like enjoy care suppose want mind recall expect regret need have look read trust doubt mean seem lose win even work run
        """
    );

    private static readonly FrozenSet<string> Cooperative = WordList.Of(
        "sit talk negotiate sign meet accept recognise recognize surrender yield agree return join give compromise withdraw leave accept apologise apologize forgive concede"
    );

    /// <summary>Whether a verb tells what one is, feels or says rather than does.</summary>
    public static bool IsIdle(string verb) => Idle.Contains(verb) && verb is not ("leave" or "be" or "settle");

    /// <summary>The signs.</summary>
    public static IEnumerable<Sign> In(Wording words)
    {
        foreach (var predicate in words.Predicates)
            if (predicate.Verb >= 0 && predicate.IsMain)
                if (Judge(words, predicate) is { Weight: > 0 } sign)
                    yield return sign;
        for (var s = 0; s < words.Sentences; s++)
        for (var i = words.Starts[s]; i < words.Starts[s + 1]; i++)
            if (Assures(words, i))
                yield return new(Modality.Promises, 5.5, s);
    }

    /// <summary>Whether "never to", "not to" is followed by what others want of the speaker.</summary>
    public static bool RefusesToCooperate(Wording words) =>
        words.Predicates is [{ IsNegated: true, Verb: >= 0 } first, ..] && WordForms.Has(Cooperative, words.At(first.Verb));

    // "You can count on us", "you have my word", "rest assured".
    private static bool Assures(Wording words, int i) =>
        words.Voice.IsQuoted
        && (
            (words.At(i) is "count" or "rely" && words.At(i + 1) is "on" && words.At(i + 2) is "us" or "me" or "our")
            || (words.At(i) is "my" or "our" && words.At(i + 1) is "word" && words.At(i - 1) is "have" or "you")
            || (
                words.At(i) is "stand" or "stands"
                && words.At(i + 1) is "by"
                && words.At(i + 2) is "our" or "its" or "my" or "their" or "his" or "her" or "you" or "every"
            )
            || (words.At(i) is "rest" && words.At(i + 1) is "assured")
        );

    private static Sign Judge(Wording words, Predicate predicate)
    {
        var verb = words.At(predicate.Verb);
        Sign As(Modality modality, double weight) => new(modality, weight, predicate.Sentence);
        if (predicate.Auxiliary.Length == 0 && predicate.Doer is Doer.Own)
            return WordForms.Has(Refusing, verb) ? As(Modality.Denies, 6)
                : WordForms.Has(Pledging, verb) ? As(Modality.Promises, 6)
                : default;
        if (words.Voice.Role is Role.Observer && predicate.Doer is not Doer.Own)
            return default;
        if (!predicate.IsNegated)
            return predicate.IsFuture ? As(Modality.Promises, Promise(words, predicate, verb)) : default;
        var (modality, weight) = Negated(predicate, verb, words.Voice.Role is Role.Official);
        return As(modality, weight);
    }

    private static (Modality, double) Negated(Predicate predicate, string verb, bool isParty)
    {
        var own = predicate.Doer is Doer.Own;
        switch (predicate.Auxiliary)
        {
            case "will" or "would" or "shall" or "ready" or "going" or "to":
                if (Reassuring.Contains(verb) && !predicate.IsPerfect)
                    return (Modality.Promises, own || isParty ? 5.5 : 0);
                if (predicate.IsPerfect)
                    return default;
                if (own)
                    return (Modality.Denies, Idle.Contains(verb) && verb is not ("get" or "leave" or "be") ? 3.6 : 6);
                return (Modality.Denies, predicate.Doer is Doer.Name && !predicate.IsPassive && !Idle.Contains(verb) ? 5 : 0);
            case "can" or "could":
                return (Modality.Denies, own && !Mental.Contains(verb) ? 5 : 0);
            default:
                return default;
        }
    }

    private static double Promise(Wording words, Predicate predicate, string verb)
    {
        var direct = words.Voice.IsQuoted;
        if (predicate.IsPerfect || predicate.Auxiliary is "to")
            return 0;
        if (predicate.Auxiliary is "ready")
            return predicate.Doer is Doer.Own or Doer.None ? 5.5
                : predicate.Doer is Doer.Name ? 5
                : 0;
        if (predicate.Doer is Doer.Own)
        {
            if (predicate.IsPassive)
                return verb is "back" or "gone" or "there" or "home" or "ready" or "open" || WordForms.Has(Benefits, verb) ? 5 : 0;
            // "I would" in the speaker's mouth is what one might do, "we will" what one does.
            if (predicate.Auxiliary is "would" && words.Voice.IsQuoted && words.At(predicate.At) is not "would")
                return 0;
            if (Benefits.Contains(verb))
                return 5.5;
            if (verb is "get" or "bring" && words.At(predicate.Verb + 1) is "them" or "him" or "her" or "you" or "our" or "your")
                return 5;
            return Idle.Contains(verb) ? 0
                : direct && predicate.Auxiliary is "would" ? 4
                : 5;
        }

        if (predicate.Doer is Doer.You || words.Voice.Role is not Role.Official)
            return 0;
        if (predicate.IsPassive)
            return WordForms.Has(Benefits, verb) || verb is "paid" or "treated" or "met" or "sent" or "rebuilt" or "built" ? 4.8 : 0;
        return predicate.Auxiliary is "will" or "would" or "shall" && Lasting.Contains(verb) ? 3.8
            : Benefits.Contains(verb) && predicate.Doer is Doer.Name or Doer.None ? 4.5
            : 0;
    }
}
