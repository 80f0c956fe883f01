using Casus.Attribution.Words;
using Casus.Dossiers;

namespace Casus.Attribution.Meaning;

/// <summary>Signs of a threat: harm announced by who can do it, or made to follow from what others do.</summary>
internal static class Harm
{
    /// <summary>The signs.</summary>
    /// <param name="words">The words.</param>
    /// <param name="warns">Whether the report says that the speaker warned.</param>
    public static IEnumerable<Sign> In(Wording words, bool warns)
    {
        if (words.Voice.Role is Role.Observer)
            yield break;
        // Looked up once a sentence, however many verbs it has.
        var circumstances = new (bool Depends, bool IsTrespass)[words.Sentences];
        for (var s = 0; s < words.Sentences; s++)
            circumstances[s] = (Depends(words, s), Trespass(words, s));
        foreach (var predicate in words.Predicates)
        {
            if (Weight(words, predicate, circumstances[predicate.Sentence]) is > 0 and var weight)
                yield return new(Modality.Threatens, weight, predicate.Sentence);
            // What one warns that one will do is no kindness.
            if (
                warns
                && predicate is { IsMain: true, IsNegated: false, IsPassive: false, IsFuture: true, Doer: Doer.Own }
                && !words.Near(predicate.Verb, 2, HarmWords.Benefits)
            )
                yield return new(Modality.Threatens, 7.2, predicate.Sentence);
        }

        for (var s = 0; s < words.Sentences; s++)
            if (Phrase(words, words.Starts[s], words.Starts[s + 1], circumstances[s].IsTrespass))
                yield return new(Modality.Threatens, 9, s);
    }

    private static double Weight(Wording words, Predicate predicate, (bool Depends, bool IsTrespass) circumstances)
    {
        var (at, verb) = (predicate.Verb, words.At(predicate.Verb));
        if (at < 0 || !predicate.IsMain)
            return 0;
        var isOwn = predicate.Doer is Doer.Own;
        var isOfficial = words.Voice.Role is Role.Official;
        if (isOwn && isOfficial && verb is "ordered" or "instructed" or "authorised" or "authorized")
            return words.Near(at + 1, 9, HarmWords.Violence) || words.Near(at + 1, 7, HarmWords.Answers) ? 8.5 : 0;
        if (!predicate.IsFuture && !(isOwn && predicate.Auxiliary is "can" or "could"))
            return 0;
        if (predicate.IsNegated && !(circumstances.Depends && predicate.Doer is Doer.Other or Doer.None))
            return isOwn && verb is "hesitate" || (verb is "stand" or "sit" && words.At(at + 1) is "idly" or "by") ? 9 : 0;
        if (isOwn && !predicate.IsPassive && Strikes(words, predicate))
            return 10;
        if (HarmWords.Treating.Contains(verb))
            return words.Near(at + 1, 14, HarmWords.Hostile) ? 10 : 0;
        return Math.Max(
            predicate.IsPassive ? Suffered(words, predicate, circumstances.Depends, isOfficial)
                : isOwn ? 0
                : Rued(words, predicate, isOfficial),
            Follows(words, predicate, circumstances, isOfficial)
        );
    }

    /// <summary>"you will regret it", "they will answer for it", "they will find out".</summary>
    private static double Rued(Wording words, Predicate predicate, bool isOfficial)
    {
        var (verb, next) = (words.At(predicate.Verb), words.At(predicate.Verb + 1));
        if (
            isOfficial
            && predicate.Auxiliary is "will" or "would"
            && (verb is "answer" && next is "for" || verb is "find" && next is "out")
        )
            return 8.5;
        if (predicate.Auxiliary is not ("will" or "shall") || !HarmWords.Rue.Contains(verb))
            return 0;
        return predicate.Doer is Doer.You ? 10
            : predicate.Doer is Doer.Other && (isOfficial || verb is "regret" or "rue" or "repent") ? 8.5
            : 0;
    }

    /// <summary>"will be sunk", "will be answered in kind", "will be met with fire", "would be turned into rubble".</summary>
    private static double Suffered(Wording words, Predicate predicate, bool depends, bool isOfficial)
    {
        var (at, verb) = (predicate.Verb, words.At(predicate.Verb));
        if (isOfficial && verb is "answered" && words.At(at + 1) is "at" or "with" or "in" or "immediately" or "by")
            return 8.5;
        if (verb is "met" or "greeted" or "received" or "welcomed" && Unfriendly(words, at))
            return 8.5;
        if (verb is "turned" or "reduced" && words.Near(at + 1, 5, HarmWords.Outcomes))
            return 9;
        return !WordForms.Has(HarmWords.Violence, verb) ? 0
            : depends ? 9.5
            : predicate.Auxiliary is "will" or "shall" ? 6.5
            : 0;
    }

    /// <summary>"if it is touched there will be consequences", "the guns will speak unless …".</summary>
    private static double Follows(Wording words, Predicate predicate, (bool Depends, bool IsTrespass) circumstances, bool isOfficial)
    {
        var (at, verb) = (predicate.Verb, words.At(predicate.Verb));
        var depends = circumstances.Depends;
        if (depends && (WordForms.Has(HarmWords.Leads, verb) || predicate.IsPassive) && words.Near(at, 10, HarmWords.Outcomes))
            return 9;
        if (isOfficial && words.At(predicate.At - 1) is "there" && words.Near(predicate.At, 6, HarmWords.Prices))
            return 8.5;
        if (depends && predicate.Doer is not Doer.You && Armed(words, predicate))
            return 8.5;
        if (depends && predicate.Doer is not Doer.You && circumstances.IsTrespass && !words.Near(at, 3, HarmWords.Benefits))
            return 8.5;
        return isOfficial && verb is "lead" or "have" or "entail" or "provoke" or "invite" && words.Near(at, 8, HarmWords.Grave) ? 5 : 0;
    }

    // "will be met with fire", "will be greeted, and not with flowers".
    private static bool Unfriendly(Wording words, int at)
    {
        for (var i = at + 1; i < Math.Min(words.Tokens.Count, at + 9); i++)
            if (
                words.At(i) is "with"
                && (words.At(i - 1) is "not" || words.Near(i + 1, 4, HarmWords.Outcomes) || words.Near(i + 1, 4, HarmWords.Arms))
            )
                return true;
        return false;
    }

    // "the guns will speak again unless …": arms are the subject.
    private static bool Armed(Wording words, Predicate predicate)
    {
        for (var i = Math.Max(0, predicate.At - 3); i < predicate.At; i++)
            if (HarmWords.Arms.Contains(words.At(i)))
                return !words.Near(predicate.Verb, 2, HarmWords.Withdrawn);
        return false;
    }

    private static bool Strikes(Wording words, Predicate predicate)
    {
        var (at, verb) = (predicate.Verb, words.At(predicate.Verb));
        if (predicate.Auxiliary is "can" or "could")
            return HarmWords.Violence.Contains(verb);
        if (HarmWords.Answers.Contains(verb))
            return !words.Near(at + 1, 5, HarmWords.Peaceful);
        if (HarmWords.Violence.Contains(verb))
            return !(verb is "strike" && words.Near(at + 1, 8, HarmWords.Lists))
                && !(verb is "fight" or "fire" && words.At(at + 1) is "for" or "corruption");
        if (HarmWords.Measures.Contains(verb))
            return words.At(at + 1).Length > 0
                && words.Tokens[at + 1].Kind is TokenKind.Word
                && words.At(at + 1)
                    is not ("fighting" or "firing" or "shelling" or "attacks" or "when" or "if" or "once" or "at" or "in" or "on" or "as");
        if (verb is "withdraw" or "suspend" or "end" or "pull")
            return words.Near(at + 1, 5, HarmWords.Lost) || verb is "pull" && words.Near(at + 1, 10, HarmWords.Out);
        if (verb is "take" or "drag" && words.Near(at + 1, 6, HarmWords.Courts) || verb is "impose")
            return true;
        if (verb is "open" && words.At(at + 1) is "fire")
            return true;
        return verb is "go" && words.At(at + 1) is "to" && words.At(at + 2) is "war"
            || verb is "do" && words.Near(at + 1, 4, HarmWords.Necessary)
            || (verb is "teach" && words.Near(at + 1, 5, HarmWords.Lessons))
            || (verb is "make" && words.Near(at + 1, 6, HarmWords.Rue));
    }

    /// <summary>Whether something others may do is what it depends on.</summary>
    private static bool Depends(Wording words, int sentence)
    {
        for (var i = words.Starts[sentence]; i < words.Starts[sentence + 1]; i++)
            if (
                words.At(i) is "if" or "unless" or "whoever" or "anyone" or "anybody" or "whatever"
                || (words.At(i) is "any" or "every" && (i == words.Starts[sentence] || words.At(i - 1) is "that" or ","))
                || (words.At(i) is "should" && (i == words.Starts[sentence] || words.At(i - 1) is ","))
            )
                return true;
        return false;
    }

    private static bool Trespass(Wording words, int sentence)
    {
        for (var i = words.Starts[sentence]; i < words.Starts[sentence + 1]; i++)
            if (words.At(i) is "if" or "should" or "whoever" or "anyone" && words.At(i + 1) is not ("we" or "i" or "our" or "my"))
                for (var j = i + 1; j < Math.Min(words.Starts[sentence + 1], i + 9); j++)
                {
                    if (words.At(j) is "," or "will" or "would" or "not")
                        break;
                    if (WordForms.Has(HarmWords.Trespasses, words.At(j)))
                        return true;
                }

        return false;
    }

    /// <summary>Turns of phrase: "or else", "one more step and …", "if one tile falls, I come back with two battalions".</summary>
    private static bool Phrase(Wording words, int from, int to, bool isTrespass)
    {
        for (var i = from; i < to; i++)
        {
            if (words.At(i) is "or" && words.At(i + 1) is "else" && i + 2 >= to - 1)
                return true;
            if (words.At(i) is "reserve" or "reserves" or "reserved" && words.At(i + 1) is "the" && words.At(i + 2) is "right")
                return true;
            if (words.At(i) is "pity" or "shame" && words.At(i + 1) is "if" && words.At(i - 1) is "a")
                return true;
            if (words.At(i) is "orders" or "instructions" && words.At(i + 1) is "to" && words.Near(i + 2, 3, HarmWords.Violence))
                return true;
            if (words.At(i) is "legitimate" or "lawful" or "fair" && words.Near(i + 1, 10, HarmWords.Preys))
                return true;
            if (words.At(i) is "by" && words.At(i + 1) is "all" && words.At(i + 2) is "means")
                return true;
        }

        if (words.At(from) is "let" && words.At(from + 2) is "try" or "come" && to - from <= 4)
            return true;
        return Ultimatum(words, from, to) || (words.At(from) is "if" && isTrespass && Brings(words, from, to));
    }

    private static bool Brings(Wording words, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (words.At(i) is "," && words.At(i + 1) is "i" or "we" or "our" && words.Near(i + 1, 12, HarmWords.Arms))
                return true;
        return false;
    }

    // "A Yes vote and the gas stops", "touch the pier and we open fire": a noun or an order, "and", what follows.
    private static bool Ultimatum(Wording words, int from, int to)
    {
        var first = words.At(from);
        if (first is "do" && words.At(from + 2) is "again" && words.At(from + 3) is "and")
            return true;
        if (
            first
            is not (
                "a"
                or "an"
                or "one"
                or "another"
                or "any"
                or "touch"
                or "cross"
                or "harm"
                or "lay"
                or "fire"
                or "come"
                or "set"
                or "try"
                or "move"
                or "shoot"
            )
        )
            return false;
        for (var i = from + 1; i < Math.Min(to, from + 12); i++)
        {
            if (words.At(i) is "is" or "was" or "are" or "were" or "has" or "will" or "would" or ",")
                return false;
            if (words.At(i) is not "and")
                continue;
            return words.Near(i + 1, 5, HarmWords.Ends) || words.Near(i + 1, 5, HarmWords.Violence) || words.Near(i + 1, 5, HarmWords.Rue);
        }

        return false;
    }
}
