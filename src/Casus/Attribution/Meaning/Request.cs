using System.Collections.Frozen;
using Casus.Attribution.Speakers;
using Casus.Attribution.Words;
using Casus.Dossiers;

namespace Casus.Attribution.Meaning;

/// <summary>Signs of a demand: what others must do, orders, requests put as questions, what the speaker wants of others.</summary>
internal static class Request
{
    private static readonly FrozenSet<string> Orders = WordList.Of(
        """
        let stop give leave withdraw end release open come tell ask sign bring show send count answer teach go look keep put take hold free return pay call
        listen help act accept talk speak read write wait remember stay respect recognise recognize publish hand lift drop choose make get lay allow start begin
        do don't never be follow think consider protect build rebuild honour honor fix resign quit explain prove name say turn deliver ensure cease
        halt abandon reject join support feed clear deliver spare trust forget prepare
        """
    );

    private static readonly FrozenSet<string> Fillers = WordList.Of(
        "so well then now please just maybe and but first here yes no simply instead therefore , … — ! ..."
    );

    private static readonly FrozenSet<string> Wants = WordList.Of(
        "demand ask urge insist call appeal request beg invite implore expect want need require propose plead"
    );

    private static readonly FrozenSet<string> Objects = WordList.Of(
        "the a an him her them it us you more our your their his peace answers an answer this that these those every all two three nothing only justice from for"
    );

    private static readonly FrozenSet<string> States = WordList.Of(
        "clear noted enough ready able over fine done complete remembered emphasised emphasized stressed added said aware back here interesting a an easy possible"
    );

    private static readonly FrozenSet<string> Askers = WordList.Of("will would could can won't why");

    /// <summary>The signs.</summary>
    public static IEnumerable<Sign> In(Wording words)
    {
        foreach (var predicate in words.Predicates)
            if (Weight(words, predicate) is > 0 and var weight)
                yield return new(Modality.Demands, weight, predicate.Sentence);
        for (var s = 0; s < words.Sentences; s++)
        {
            var (from, to) = (words.Starts[s], words.Starts[s + 1]);
            if (words.Voice.IsQuoted && IsImperative(words, from, to))
                yield return new(Modality.Demands, 6, s);
            else if (words.Voice.IsQuoted && words.At(from) is "if" or "when" && Follows(words, from, to))
                yield return new(Modality.Demands, 5.2, s);
            if (s + 1 == words.Sentences && s <= 1 && IsQuestion(words, from, to))
                yield return new(Modality.Demands, 3.7, s);
            if (Asks(words, from, to) || IsTime(words, from, to) || Bids(words, from, to))
                yield return new(Modality.Demands, 5.8, s);
        }
    }

    private static double Weight(Wording words, Predicate predicate)
    {
        var (at, verb) = (predicate.Verb, words.At(predicate.Verb));
        if (at < 0 || !predicate.IsMain)
            return 0;
        switch (predicate.Auxiliary)
        {
            case "must" or "should" or "ought" or "shall" when predicate.Auxiliary is not "shall" || predicate.Doer is Doer.You:
                if (predicate.IsPerfect || States.Contains(verb) || verb is "know" or "say" or "admit" or "think")
                    return 0;
                return predicate.Doer is Doer.Own ? (predicate.Auxiliary is "must" ? 3.4 : 0) : 6;
            case "need" when predicate.Doer is Doer.Own || predicate.Doer is Doer.None && predicate.At == 0:
                return words.At(predicate.At + 1) is "to" or "not" ? 0
                    : Objects.Contains(words.At(predicate.At + 1)) || words.Voice.IsQuoted ? 5.2
                    : 0;
            case "need":
                return words.At(predicate.At + 1) is "to" && !predicate.IsNegated ? 5.8 : 0;
            case "have" when words.At(predicate.At + 1) is "to" && !predicate.IsPast && !IsModal(words, predicate.At - 1):
                return predicate.Doer is Doer.You || words.At(predicate.At - 1) is "somebody" or "someone" ? 5.8
                    : predicate.Doer is not Doer.Own && words.Voice is { Role: Role.Official, IsQuoted: true } ? 5
                    : 0;
            case "":
                return predicate.Doer is Doer.Own && WordForms.Has(Wants, verb) ? Wanting(words, at) : 0;
            case "will" or "would":
                return predicate.Doer is Doer.Own && verb is "like" or "ask" or "demand" or "urge" or "insist" && !predicate.IsNegated
                    ? (verb is "like" && words.At(at + 1) is "to" ? 0 : 5.5)
                    : 0;
            default:
                return 0;
        }
    }

    private static bool IsModal(Wording words, int at) => at >= 0 && Auxiliaries.Of(words.Tokens, at).Auxiliary.Length > 0;

    // "I want him in my shop", "we ask you to leave", not "I want to go home".
    private static double Wanting(Wording words, int at)
    {
        var (verb, next) = (words.At(at), words.At(at + 1));
        if (next is "to" or "." or "," or "")
            return verb.StartsWith("demand", StringComparison.Ordinal) || verb.StartsWith("insist", StringComparison.Ordinal) ? 5.5 : 0;
        if (verb is "expect" or "expects" or "expected" && next is "from")
            return 5;
        if (verb is "expect" or "expects" or "expected")
            return words.Near(at + 2, 4, Infinitive) ? 5 : 0;
        if (verb is "want" or "wants" or "wanted" or "need" or "needs" or "needed")
            return Objects.Contains(next) || words.Tokens[at + 1].Kind is TokenKind.Number || words.Tokens[at + 1].IsCapital ? 5.5 : 5.2;
        return 6;
    }

    private static readonly FrozenSet<string> Infinitive = WordList.Of("to");

    /// <summary>Whether a sentence is an order: its first word, but for "so", "well", "please", is the plain form of a verb.</summary>
    public static bool IsImperative(Wording words, int from, int to)
    {
        var i = from;
        while (i < Math.Min(to, from + 5) && Fillers.Contains(words.At(i)))
            i++;
        if (i >= to || !Orders.Contains(words.At(i)))
            return false;
        if (words.At(to - 1) is "?")
            return false;
        // A noun in the same form has a verb behind it: "Look at it" is an order, "Help is coming" and "Talk was cheap" are none.
        var next = words.At(i + 1);
        if (
            Auxiliaries.Of(words.Tokens, Math.Min(i + 1, words.Tokens.Count - 1)) is { Auxiliary.Length: > 0, Stem: "" }
            && i + 1 < to
            && next is not "not"
        )
            return false;
        if (words.At(i) is "look" or "listen" or "say" or "well" && next is ",")
            return false;
        if (words.At(i) is "do" or "never" or "be" && Vocabulary.Pronouns.Contains(next) || (words.At(i) is "do" && next is "you"))
            return false;
        return to - i > 1 || from == 0;
    }

    // "If you cannot help, go home."
    private static bool Follows(Wording words, int from, int to)
    {
        for (var i = from + 2; i < Math.Min(to, from + 16); i++)
            if (words.At(i) is ",")
                return IsImperative(words, i + 1, to);
        return false;
    }

    // "For the envoy. How dangerous is this for the observers?": little but a question, which wants an answer.
    private static bool IsQuestion(Wording words, int from, int to) =>
        words.Voice is { IsQuoted: true, IsReported: false, Role: not Role.Observer }
        && words.At(to - 1) is "?"
        && to - from >= 6
        && !words.Tokens.Take(from).Any(t => t.Text is "?");

    // "Will you meet her?", "Why not open the gates?"
    private static bool Asks(Wording words, int from, int to)
    {
        if (words.At(to - 1) is not "?")
            return false;
        if (words.At(from) is "why" && words.At(from + 1) is "not" or "don't" or "doesn't")
            return true;
        for (var i = from; i < Math.Min(to, from + 3); i++)
            if (Askers.Contains(words.At(i)) && words.At(i + 1) is "you" or "somebody" or "someone")
                return true;
        return words.At(from) is "when" && words.At(from + 1) is "will" && words.At(from + 2) is "you" or "they" or "the" or "he" or "she";
    }

    // "Members of the Council, let's discuss this", "they had better come to the table".
    private static bool Bids(Wording words, int from, int to)
    {
        for (var i = from; i + 1 < to; i++)
            if (
                i > from && words.At(i) is "let" && words.At(i + 1) is "'s" && words.At(i - 1) is ","
                || words.At(i) is "better"
                    && (words.At(i - 1) is "had" or "'d" || i > from && i < from + 3)
                    && Orders.Contains(words.At(i + 1))
            )
                return true;
        return false;
    }

    // "It is time to …", "it is high time that …", "it is for them to …".
    private static bool IsTime(Wording words, int from, int to)
    {
        for (var i = from + 1; i < to - 2; i++)
            if (words.At(i) is "time" && words.At(i + 1) is "to" or "for" or "that" or "they" or "he" or "she")
                return words.At(i - 1) is "high"
                    || (words.At(i - 1) is "is" or "was" or "'s" && words.At(i - 2) is "it")
                    || (words.At(i - 1) is "the" && words.At(i - 2) is "is" && words.At(i - 3) is "now");
        return false;
    }
}
