using System.Collections.Frozen;
using Casus.Attribution.Words;
using Casus.Dossiers;

namespace Casus.Attribution.Meaning;

/// <summary>Signs that the speaker's consent or act is made to depend on something.</summary>
internal static class Dependence
{
    private static readonly FrozenSet<string> Terms = WordList.Of(
        "price condition conditions precondition preconditions terms requirement prerequisite demand"
    );

    private static readonly FrozenSet<string> Idle = WordList.Of(
        "necessary needed possible asked required ready appropriate want like ask wish prefer please will"
    );

    private static readonly FrozenSet<string> Stays = WordList.Of("stay remain continue hold last keep wait stand");

    /// <summary>The signs.</summary>
    public static IEnumerable<Sign> In(Wording words)
    {
        var next = 0;
        for (var s = 0; s < words.Sentences; s++)
        {
            var first = next;
            while (next < words.Predicates.Count && words.Predicates[next].Sentence == s)
                next++;
            if (Weight(words, s, first, next) is > 0 and var weight)
                yield return new(Modality.Conditions, words.Voice.Role is Role.Observer ? weight / 3 : weight, s);
        }
    }

    private static double Weight(Wording words, int sentence, int first, int next)
    {
        var (from, to) = (words.Starts[sentence], words.Starts[sentence + 1]);
        var will = Willed(words, first, next);
        var refuses = Refused(words, from, to, first, next);
        var weight =
            Bargain(words, from, to) ? 8.0
            : words.Voice is { Role: Role.Official, IsQuoted: true } && Opens(words, from, to, next - first) ? 6
            : 0;
        for (var i = from; i < to; i++)
            if (!words.IsRetold(i, sentence))
                weight = Math.Max(weight, Marker(words, i, from, will, refuses));
        return weight;
    }

    // "Once the hostages are home, everything is open"; "first the guns, then the flags".
    private static bool Opens(Wording words, int from, int to, int verbs)
    {
        if (words.At(from) is "first" && verbs == 0)
            for (var i = from + 1; i < Math.Min(to, from + 10); i++)
                if (words.At(i) is "then")
                    return true;
        if (words.At(from) is not ("once" or "unless"))
            return false;
        for (var i = from + 1; i < Math.Min(to, from + 8); i++)
            if (words.At(i) is "was" or "were" or "had")
                return false;
        return true;
    }

    // How surely the sentence tells what the speaker's side will do: 0 not, 1 perhaps, 2 surely.
    private static int Willed(Wording words, int first, int next)
    {
        var will = 0;
        for (var p = first; p < next; p++)
        {
            var predicate = words.Predicates[p];
            if (!predicate.IsMain || !(predicate.IsFuture || predicate.Auxiliary is "can" or "could" or "may"))
                continue;
            if (predicate.Doer is Doer.Own && (predicate.IsPassive || !Will.IsIdle(words.At(predicate.Verb))))
                return 2;
            if (predicate.Doer is Doer.Name or Doer.None || predicate.IsPassive || words.At(predicate.Verb) is "possible" or "acceptable")
                will = 1;
            else if (predicate.IsFuture && (predicate.Doer is Doer.You || words.Voice.Role is Role.Official || predicate.IsNegated))
                will = 1;
        }

        return will;
    }

    private static bool Refused(Wording words, int from, int to, int first, int next)
    {
        for (var p = first; p < next; p++)
            if (words.Predicates[p] is { IsNegated: true, Auxiliary: "will" or "would" or "shall" or "can" or "could" })
                return true;
        for (var i = from; i < to; i++)
            if (words.At(i) is "no" or "nothing" or "nobody" or "refuse" or "refuses" or "none")
                return true;
        return false;
    }

    private static double Marker(Wording words, int i, int from, int will, bool refuses)
    {
        var (a, b, before) = (words.At(i), words.At(i + 1), words.At(i - 1));
        switch (a)
        {
            case "only" when b is "if" or "when" or "once" or "after":
            case "not" when b is "before" or "until":
            case "only" when will == 2 && b is "under" or "with" or "on":
                return 6.5;
            case "provided"
            or "providing"
                when b
                    is "that"
                        or "the"
                        or "it"
                        or "they"
                        or "its"
                        or "we"
                        or "you"
                        or "both"
                        or "he"
                        or "she"
                        or "his"
                        or "her"
                        or "their"
                        or "all"
                        or "no":
            case "on" when b is "condition":
            case "on" when b is "the" && words.At(i + 2) is "condition" or "understanding":
            case "red" when b is "line" or "lines":
            case "conditional" or "contingent" when b is "on" or "upon":
            case "precondition" or "prerequisite":
                return 8;
            case "unless":
                return will > 0 || i == from ? 8 : 5;
            case "as" or "so" when b is "long" && words.At(i + 2) is "as" && before is not ("for" or "take" or "takes" or "just"):
                return will > 0 ? 8 : 0;
            case "depends" or "depend" or "hinges" or "hinge" when b is "on" or "upon":
                return HasOwn(words, from, i) ? 6 : 0;
            case "in" when b is "exchange" or "return" && words.At(i + 2) is "for":
                return will > 0 ? 7 : 0;
            case "settle" when b is "for" && will == 2:
                return 7;
            case "until" or "before" or "without":
                return Bound(words, i, will, refuses);
            case "if" or "when" or "once" or "day" or "moment" or "after":
                return If(words, i, will);
            case var _ when Terms.Contains(a) && b is "of" or "for" or "is":
                return Priced(words, i, from) ? 8 : 0;
            case "that" or "which" when refuses && will == 2 && i > from + 2:
                return Restricts(words, i) ? 7 : 0;
            default:
                return 0;
        }
    }

    private static bool HasOwn(Wording words, int from, int to)
    {
        for (var i = Math.Max(from, to - 8); i < to; i++)
            if (words.Voice.IsOwn(words.At(i)))
                return true;
        return false;
    }

    // "will not sign before they leave", "the measures would stay until they leave".
    private static double Bound(Wording words, int i, int will, bool refuses)
    {
        if (
            will == 0
            || words.At(i + 1) is "then" or "now"
            || words.Tokens[Math.Min(i + 1, words.Tokens.Count - 1)].Kind is TokenKind.Number
        )
            return 0;
        var isEvent = words.At(i) is "without" || HasVerbSoon(words, i + 1);
        if (refuses)
            return isEvent && words.At(i + 1) is not ("further" or "then" or "my" or "our" or "hesitation" or "delay") ? 8 : 0;
        return words.At(i) is "until" && isEvent && (words.Near(Math.Max(0, i - 6), 6, Stays) || will == 2) ? 7.5 : 0;
    }

    // An event has a verb or a participle; a date has none.
    private static bool HasVerbSoon(Wording words, int from)
    {
        for (var j = from; j < Math.Min(words.Tokens.Count, from + 12); j++)
        {
            var word = words.At(j);
            if (Auxiliaries.Of(words.Tokens, j).Auxiliary.Length > 0 || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)))
                return true;
            if (
                word.Length > 3 && word.EndsWith('s') && j > from + 1
                || word is "leave" or "stop" or "withdraw" or "sign" or "end" or "agree" or "go"
            )
                return true;
        }

        return false;
    }

    private static double If(Wording words, int i, int will)
    {
        var (a, b) = (words.At(i), words.At(i + 1));
        if (a is "day" or "moment" && !(words.At(i - 1) is "the" && (b is "on" or "when" or "that" || Comes(words, i))))
            return 0;
        if (a is "after" && !words.Near(i + 1, 5, Had))
            return 0;
        if (a is "when" or "if" && Mirrors(words, i))
            return 7.5;
        if (
            b is "we" or "i" or "our" or "my" or "you" && a is not "day"
            || Idle.Contains(b)
            || (b is "you" && Idle.Contains(words.At(i + 2)))
        )
            return 0;
        return (a, will) switch
        {
            ("after", _) => will > 0 ? 4.5 : 0,
            (_, 2) => 7,
            ("if", 1) => 6,
            ("day", 1) or ("once", 1) => 6,
            ("when", 1) => 5,
            _ => 0,
        };
    }

    // "Our guns fall silent when theirs fall silent."
    private static bool Mirrors(Wording words, int i)
    {
        var (own, verb) = (false, words.At(i - 1));
        for (var j = i - 1; j >= Math.Max(0, i - 6); j--)
            own |= words.Voice.IsOwn(words.At(j));
        if (!own || verb.Length < 4)
            return false;
        for (var j = i + 2; j < i + 5; j++)
            if (words.At(j) == verb)
                return words.At(i + 1) is not ("we" or "i");
        return false;
    }

    private static readonly FrozenSet<string> Had = WordList.Of("had has have");

    // "the day both armies gave up".
    private static bool Comes(Wording words, int i) =>
        words.At(i + 1)
            is "both"
                or "they"
                or "the"
                or "he"
                or "she"
                or "his"
                or "their"
                or "all"
                or "every"
                or "our"
                or "its"
                or "her"
                or "my";

    // "The price of our votes is …".
    private static bool Priced(Wording words, int i, int from)
    {
        if (words.At(i - 1) is "our" or "my" or "its" or "his" or "her" or "their" or "one" or "only" && i < from + 4)
            return words.At(i + 1) is "is" or "for";
        for (var j = i + 2; j < i + 5; j++)
            if (words.Voice.IsOwn(words.At(j)))
                return i < from + 3;
        return false;
    }

    private static bool Restricts(Wording words, int i) =>
        words.At(i) is "which"
        || (words.Tokens[i - 1].Kind is TokenKind.Word && words.At(i + 1) is not ("we" or "i" or "it" or "the" or "he" or "she" or "they"));

    /// <summary>"No amnesty, no withdrawal"; "give us a lease, and the gates can open".</summary>
    private static bool Bargain(Wording words, int from, int to)
    {
        if (words.At(from) is "no")
            for (var i = from + 1; i < Math.Min(to, from + 8); i++)
                if (words.At(i) is "," or ":")
                    return words.At(i + 1) is "no";
        if (!Request.IsImperative(words, from, to))
            return false;
        for (var i = from + 2; i < to; i++)
            if (words.At(i) is "and" or "then" or "—")
                for (var j = i + 1; j < Math.Min(to, i + 6); j++)
                    if (Auxiliaries.Of(words.Tokens, j).Auxiliary is "will" or "can" or "shall" or "would")
                        return true;
        return false;
    }
}
