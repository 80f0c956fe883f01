using System.Collections.Frozen;
using Casus.Attribution.Words;
using Casus.Dossiers;

namespace Casus.Attribution.Meaning;

/// <summary>Signs that the speaker judges rather than states: opinion, likelihood, valuation, forecast.</summary>
internal static class Judgement
{
    private static readonly FrozenSet<string> Opinions = WordList.Of(
        "think believe suspect guess reckon doubt fear expect suppose imagine assume predict bet feel foresee anticipate"
    );

    private static readonly FrozenSet<string> Views = WordList.Of(
        "view opinion judgement judgment estimation estimate assessment mind guess sense impression bet hunch reading reckoning"
    );

    private static readonly FrozenSet<string> Hedges = WordList.Of(
        """
        likely unlikely probably probable perhaps apparently seemingly possibly presumably odds chance chances probability seem seems seemed appears appear
        appeared improbable plausible implausible arguably doubtful
        """
    );

    private static readonly FrozenSet<string> Values = WordList.Of(
        """
        better worse best worst good bad wise foolish dangerous fragile thin weak strong clear unclear hopeful hopeless naive reckless cynical courageous brave
        serious ridiculous risky costly cheap expensive premature overdue inevitable unavoidable impossible pointless empty hollow irrelevant decisive
        significant insignificant important crucial vital modest optimistic pessimistic realistic unrealistic worth sustainable unsustainable stable unstable
        cautious remarkable surprising unprecedented historic tragic sad strange odd absurd rational irrational credible incredible vague ambiguous honest
        dishonest shrewd clever stupid futile deadly grim bleak encouraging worrying alarming disappointing misguided mistaken wrong right fair unfair
        insufficient adequate inadequate meaningless useless worthless exhausted desperate ready
        """
    );

    private static readonly FrozenSet<string> Figures = WordList.Of(
        """
        mistake disaster catastrophe gift trap gamble failure success victory defeat humiliation surrender betrayal illusion fantasy farce sham facade bluff
        turning bargain test signal symptom recipe invitation warning lesson miracle tragedy joke theatre theater game puzzle riddle decoration courtesy wish
        disgrace scandal outrage crime blessing nightmare milestone breakthrough setback step
        tax map bridge door wall bandage plaster pause bomb
        """
    );

    private static readonly FrozenSet<string> Meanings = WordList.Of(
        "mean suggest amount prove signify imply reflect reveal resemble matter"
    );

    /// <summary>The signs.</summary>
    public static IEnumerable<Sign> In(Wording words)
    {
        var judged = -1;
        foreach (var predicate in words.Predicates)
        {
            // The first clause of a sentence tells what the sentence does.
            var isFirst = predicate.Sentence > judged && predicate.IsMain;
            if (isFirst)
                judged = predicate.Sentence;
            if (Weight(words, predicate, isFirst) is > 0 and var weight)
                yield return new(Modality.Assesses, weight, predicate.Sentence);
        }

        for (var s = 0; s < words.Sentences; s++)
        {
            var (from, to) = (words.Starts[s], words.Starts[s + 1]);
            for (var i = from; i < to; i++)
                if (Word(words, i) is > 0 and var weight)
                    yield return new(Modality.Assesses, weight, s);
            if (IsMaxim(words, from, to))
                yield return new(Modality.Assesses, 3.2, s);
        }
    }

    private static double Word(Wording words, int i)
    {
        var word = words.At(i);
        if (Hedges.Contains(word))
            return words.At(i + 1) is "to" && word is "chance" ? 3.2 : 3.8;
        if (
            Views.Contains(word) && words.At(i - 1) is "my" or "our" && words.At(i - 2) is "in" or "to"
            || (Views.Contains(word) && words.At(i - 1) is "my" && words.At(i + 1) is "is")
        )
            return 4.6;
        if (
            word is "than"
            && i + 1 < words.Tokens.Count
            && words.Tokens[i + 1].Kind is not TokenKind.Number
            && !(words.At(i + 1) is "a" or "two" or "three" or "four" or "half" && words.At(i - 1) is "more" or "less")
            && (
                words.At(i - 1) is "more" or "less" or "rather"
                || words.At(i - 1).EndsWith("er", StringComparison.Ordinal)
                || words.At(i - 1) is "worse"
            )
        )
            return 3.2;
        if (word is "matter" && words.At(i - 1) is "a" && words.At(i + 1) is "of")
            return 3.3;
        if (
            word is "than" && words.At(i + 1) is "ever" or "before"
            || word is "like" && words.At(i - 1) is "looks" or "look" or "looked" or "sounds" or "feels"
        )
            return 3.4;
        return word is "most" or "least" && words.At(i - 1) is "the" && words.At(i + 1) is not "of" ? 3.3 : 0;
    }

    private static double Weight(Wording words, Predicate predicate, bool isFirst)
    {
        var (at, verb) = (predicate.Verb, words.At(predicate.Verb));
        if (at < 0)
            return 0;
        if (predicate.Doer is Doer.Own && predicate.Auxiliary is "" or "do" or "would" or "be" && Opines(words, predicate, verb))
            return 4.6;
        if (!isFirst)
            return 0;
        switch (predicate.Auxiliary)
        {
            case "may" or "might" or "could" when !predicate.IsNegated && predicate.Doer is not Doer.Own:
                return 3.4;
            case "be":
                return Copula(words, predicate, verb);
            case "will" or "would" or "shall" or "going" when predicate.Doer is not Doer.Own:
                return Forecast(words, predicate, verb);
            default:
                return 0;
        }
    }

    private static bool Opines(Wording words, Predicate predicate, string verb) =>
        (WordForms.Has(Opinions, verb) && words.At(predicate.Verb + 1) is not "in" && predicate.Auxiliary is not "do")
        || verb is "think" or "expect"
        || (predicate.Auxiliary is "would" && verb is "say" or "bet" or "guess" or "argue" or "put" or "call");

    private static readonly FrozenSet<string> Again = WordList.Of("it");

    /// <summary>"is a tax", "was worse than ever", "are doomed": something is valued.</summary>
    private static double Copula(Wording words, Predicate predicate, string verb)
    {
        if (predicate.Doer is Doer.Own)
            return 0;
        var isVoiced = words.Voice.IsQuoted;
        if (words.Near(predicate.At + 1, 6, Values))
            return isVoiced ? 3.4 : 3.2;
        if (words.Near(predicate.At + 1, 6, Figures))
            return 3.4;
        if (isVoiced && verb is "a" or "an" && words.Voice.Role is not Role.Official)
            return 3.2;
        // "It is not a plan, it is a hope."
        if (isVoiced && predicate.IsNegated && words.Near(predicate.At + 2, 10, Again))
            return 3.3;
        return 0;
    }

    private static double Forecast(Wording words, Predicate predicate, string verb)
    {
        if (predicate.IsPerfect)
            return 3.3;
        if (verb is "mean" or "cost" or "take" or "lead" or "depend" or "prove")
            return 3.4;
        if (words.Near(predicate.At + 1, 7, Values) || words.Near(predicate.At + 1, 7, Figures))
            return 3.4;
        return words.Voice.Role is Role.Official ? 0 : 3.2;
    }

    /// <summary>What holds of everybody or nobody: "Nobody goes to war over an adverb".</summary>
    private static bool IsMaxim(Wording words, int from, int to)
    {
        if (!words.Voice.IsQuoted || words.Voice.Role is Role.Official)
            return false;
        if (words.At(from) is "nobody" or "neither" or "whoever" or "everyone" or "everybody" or "anyone" or "wars" or "people")
            return true;
        for (var i = from; i < Math.Min(to, from + 8); i++)
            if (WordForms.Has(Meanings, words.At(i)) && i > from && words.At(i) is not ("mean" or "matter" or "means" or "test"))
                return true;
        return false;
    }
}
