using System.Collections.Frozen;
using Casus.Attribution.Words;
using Casus.Dossiers;

namespace Casus.Attribution.Meaning;

/// <summary>Signs that a fact, charge or plan is denied.</summary>
internal static class Denial
{
    private static readonly FrozenSet<string> Untrue = WordList.Of(
        """
        false untrue baseless fabricated unfounded unacceptable lie lies nonsense fabrication absurd groundless slander slanderous invention rubbish ludicrous
        preposterous fake forgery forged smear libel hoax inadmissible non-negotiable disinformation
        """
    );

    private static readonly FrozenSet<string> Refused = WordList.Of(
        """
        intention plan plans such question truth deal talks one evidence circumstances reason wish role part order orders agreement decision basis foundation
        desire interest concession concessions need connection involvement knowledge troops contact contacts negotiations
        """
    );

    // "The hurdles that lie ahead" are no falsehoods.
    private static readonly FrozenSet<string> Places = WordList.Of(
        "ahead in within behind at on before beyond between east west north south"
    );

    private static readonly FrozenSet<string> Noes = WordList.Of("no nothing nobody none neither");

    // What one has no … of without denying anything.
    private static readonly FrozenSet<string> Moods = WordList.Of(
        "opinion idea doubt illusions illusion regrets regret wish choice talent time comment words patience hope quarrel luck"
    );

    private static readonly FrozenSet<string> Mental = WordList.Of(
        "know think believe suppose care like enjoy mind remember want propose see understand expect hear feel say recall look doubt need mean sleep have trust go cleared get"
    );

    /// <summary>The signs.</summary>
    /// <param name="words">The words.</param>
    /// <param name="answers">Whether the verb of the report tells that somebody contradicts: "insisted", "countered".</param>
    public static IEnumerable<Sign> In(Wording words, bool answers)
    {
        if (words.Voice.Role is Role.Observer)
            yield break;
        var isParty = words.Voice.Role is Role.Official || answers;
        foreach (var predicate in words.Predicates)
            if (predicate.IsMain && Fact(words, predicate, isParty) is > 0 and var weight)
                yield return new(Modality.Denies, weight, predicate.Sentence);
        for (var s = 0; s < words.Sentences; s++)
        {
            var (from, to) = (words.Starts[s], words.Starts[s + 1]);
            if (Opening(words, from, to, isParty) is > 0 and var opening)
                yield return new(Modality.Denies, opening, s);
            for (var i = from; i < to; i++)
                if (Word(words, i, from, isParty) is > 0 and var weight)
                    yield return new(Modality.Denies, weight, s);
        }
    }

    /// <summary>"We did not fire", "the plan was not discussed".</summary>
    private static double Fact(Wording words, Predicate predicate, bool isParty)
    {
        var verb = words.At(predicate.Verb);
        if (!predicate.IsNegated || predicate.Auxiliary is not ("do" or "have" or "be") || predicate.Verb < 0)
            return 0;
        if (Yet(words, predicate.Verb))
            return 0;
        if (verb is "true" or "correct" or "so" or "negotiable" or "case" or "involved" or "responsible")
            return 6;
        if (
            predicate is { Auxiliary: "be", IsPast: true }
            && words.At(predicate.At - 1) is "it"
            && verb is "me" or "us" or "him" or "them" or "my" or "our" or "his" or "her" or "their"
        )
            return 5;
        if (predicate.Doer is Doer.Own)
            return predicate.Auxiliary switch
            {
                "be" => predicate.IsPast ? (isParty ? 4.5 : 0)
                : verb.EndsWith("ing", StringComparison.Ordinal) && verb is not ("going" or "looking" or "thinking") ? 5
                : 0,
                _ when Mental.Contains(verb) => verb is "have" or "intend" ? 4 : 0,
                _ => verb is "intend" or "plan" || isParty || predicate.Auxiliary is "do" ? 5 : 3.5,
            };
        if (predicate.Doer is Doer.You || !predicate.IsPast)
            return 0;
        return isParty ? 4 : 0;
    }

    private static bool Yet(Wording words, int at)
    {
        for (var i = at; i < Math.Min(words.Tokens.Count, at + 6); i++)
            if (words.At(i) is "yet")
                return true;
        return false;
    }

    /// <summary>"No order was given", "there is no map", "No."</summary>
    private static double Opening(Wording words, int from, int to, bool isParty)
    {
        var start = from;
        if (words.At(from) is "that" or "and" or "but")
            start++;
        if (words.At(start) is "no" or "never" && to - start <= 2)
            return isParty ? 5 : 3.5;
        if (words.At(start) is "not" && words.At(start + 1) is "one" or "a" or "an" && isParty)
            return 5;
        if (words.At(start) is "there" or "here" && start + 2 < to)
            for (var i = start + 1; i < Math.Min(to, start + 5); i++)
                if (
                    words.At(i) is "no" or "nothing" or "never" or "not" or "nobody" or "hardly"
                    && words.At(i + 1) is not ("more" or "less" or "fewer" or "longer")
                )
                    return Spares(words, start) ? 0
                        : isParty ? 5
                        : 3.3;
        if (!Noes.Contains(words.At(start)) || !isParty)
            return 0;
        for (var i = start + 1; i < Math.Min(to, start + 12); i++)
            if (
                words.At(i) is "was" or "were" or "has" or "had" or "have" or "did"
                || words.At(i) is { Length: > 4 } word && word.EndsWith("ed", StringComparison.Ordinal)
            )
                return 5;
        return 0;
    }

    private static readonly FrozenSet<string> Burdens = WordList.Of(
        "tax taxes cuts layoffs reprisals arrests delay delays evictions shortage shortages fees charges punishment"
    );

    // "There will be no new taxes" binds the speaker.
    private static bool Spares(Wording words, int start) =>
        words.At(start + 1) is "will" or "would" or "shall" && words.Near(start + 2, 6, Burdens);

    private static double Word(Wording words, int i, int from, bool isParty)
    {
        var (word, before) = (words.At(i), words.At(i - 1));
        if (word is "forged" && words.At(i + 1) is "a" or "an" or "the" or "his" or "her" or "its" or "their" or "ahead" or "on")
            return 0;
        if (Untrue.Contains(word) && before is not "not" && !(word is "lie" or "lies" && Places.Contains(words.At(i + 1))))
            return 5.5;
        if (word is "no" && i < from + 7 && Refused.Contains(words.At(i + 1)))
            return isParty || words.Voice.IsOwn(words.At(from)) ? 5.5 : 2.5;
        if (word is "no" && words.Tokens[i].Text is "No" && i > from)
            return 0;
        if (word is "no" or "nothing" or "never" or "none" && i < from + 8 && Has(before, words, i))
            return Moods.Contains(words.At(i + 1)) ? 0 : 4.5;
        if (word is "never" && words.At(i + 1) is "happened" or "existed" or "occurred")
            return 5.5;
        if (
            word is "without" && words.At(i + 1) is "basis" or "foundation" or "merit"
            || (word is "without" && words.At(i + 1) is "any" && words.At(i + 2) is "basis" or "foundation" or "merit")
        )
            return 5.5;
        if (word is "out" && words.At(i + 1) is "of" && words.At(i + 2) is "the" && words.At(i + 3) is "question")
            return 6;
        if (word is "not" && words.At(i + 1) is "on" && words.At(i + 2) is "the" && words.At(i + 3) is "table")
            return 6;
        if (word is "not" && words.At(i + 1) is "guilty" or "up")
            return words.At(i + 1) is "guilty" || words.At(i + 2) is "for" ? 6 : 0;
        if (word is "nothing" && words.At(i + 1) is "to" && words.At(i + 2) is "do" && words.At(i + 3) is "with")
            return 5.5;
        return word is "cannot" or "can't" && words.At(i + 1) is "be" && isParty ? 3.6 : 0;
    }

    // "We have nothing on that pier", "it had received no text", "had never met".
    private static bool Has(string before, Wording words, int i) =>
        before is "have" or "has" or "had" or "we've" or "i've"
            ? Owns(words, i - 1) && (words.At(i) is not "never" || before is "had" or "have")
            : words.At(i) is "no" or "nothing" && before.EndsWith("ed", StringComparison.Ordinal) && Owns(words, i - 2);

    private static bool Owns(Wording words, int i)
    {
        for (var j = i; j >= Math.Max(0, i - 3); j--)
            if (words.Voice.IsOwn(words.At(j)) || words.Voice.IsSelf(words.Tokens[j]) || words.At(j) is "i've" or "we've")
                return true;
        return false;
    }
}
