using System.Collections.Frozen;
using Casus.Attribution.Cues;
using Casus.Attribution.Rules;
using Casus.Attribution.Words;
using Casus.Dossiers;

namespace Casus.Attribution.Meaning;

/// <summary>Tells what kind of utterance words are: from the verb that reports them, from who speaks, and from the words.</summary>
/// <remarks>
/// A verb that names an act ("urged", "denied", "threatened") decides. Under any other verb the signs in the words are weighed and the strongest
/// decides, whichever sentence it stands in: harm before a condition, a condition before a demand, promise or refusal, those before a judgement.
/// Without a sign the words are what speakers of that kind mostly utter: an observer a judgement, anybody else an assertion.
/// </remarks>
internal static class ModalityReader
{
    // What a sign must outweigh for words that nothing marks.
    private const double Plain = 3;

    // Verbs by which facts are handed on, even by an observer.
    private static readonly FrozenSet<string> Reporting = WordList.Of(
        "report confirm announce record recall cite reveal disclose document explain remind testify"
    );

    // Verbs that are themselves the stance taken.
    private static readonly FrozenSet<string> Stances = WordList.Of(
        "accuse blame condemn denounce deplore praise hail welcome applaud thank congratulate criticise criticize mock defend lament complain allege"
    );

    private static readonly FrozenSet<string> Answering = WordList.Of("insist maintain counter retort protest respond reply swear");

    private static readonly FrozenSet<string> Judging = WordList.Of(
        "view opinion estimate estimation judgement judgment assessment reckoning odds chance forecast verdict expects expected rated"
    );

    /// <summary>The kind of utterance.</summary>
    /// <param name="finding">The utterance, with its verb.</param>
    /// <param name="tokens">The words reported.</param>
    /// <param name="text">The document.</param>
    public static Modality Of(Finding finding, IReadOnlyList<Token> tokens, string text)
    {
        var words = Wording.Of(finding, tokens, text);
        return ByVerb(finding, words) ?? Strongest(words, Prior(finding, words, text), finding.Verb?.Lemma ?? "");
    }

    /// <summary>The kind that the reporting verb fixes, if it does.</summary>
    private static Modality? ByVerb(Finding finding, Wording words)
    {
        if (finding.Verb is not { } verb)
            return null;
        var isQuotation = finding.Shape is Complement.Quotation or Complement.Parenthesis or Complement.None;
        if (verb.Lemma is "warn" or "caution" or "tell" && finding.Shape is Complement.ObjectInfinitive)
            return Modality.Demands;
        switch (verb.Modality)
        {
            case Modality.Threatens:
                return Modality.Threatens;
            case Modality.Demands when verb.Lemma is "plead" && words.At(0) is "not" or "guilty":
                return words.At(0) is "not" ? Modality.Denies : Modality.Asserts;
            case Modality.Promises when finding.Shape is Complement.That or Complement.Bare && TellsOfPast(words):
                return words.Predicates[0].IsNegated ? Modality.Denies : Modality.Asserts;
            case Modality.Promises when !isQuotation:
                return Harm.In(words, warns: false).Any() ? Modality.Threatens
                    : Will.RefusesToCooperate(words) ? Modality.Denies
                    : Modality.Promises;
            case Modality.Denies or Modality.Demands when !isQuotation:
                return verb.Modality;
            case Modality.Assesses when !IsWeak(verb):
                return Modality.Assesses;
            case Modality.Asserts when verb.Lemma is "agree" or "accept" && finding.Shape is Complement.Infinitive:
                return Modality.Promises;
            case Modality.Asserts
                when Stances.Contains(verb.Lemma) && finding.Shape is Complement.Object or Complement.ObjectOf or Complement.ObjectAs:
                return Modality.Asserts;
            default:
                return null;
        }
    }

    // "assured them that the army had left": nothing to come is promised.
    private static bool TellsOfPast(Wording words) =>
        words.Predicates is [var first, ..]
        && (first.Auxiliary is "have" || (first.Auxiliary is "be" or "do" && first.IsPast))
        && !words.Predicates.Any(p => p.IsFuture);

    // "argued", "described … as": a judgement unless the words are an act.
    private static bool IsWeak(CueVerb verb) =>
        verb.Lemma is "argue"
        || verb.Has(Complement.ObjectAs)
        || verb.Has(Complement.QuotedObject)
        || verb.Lemma is "dub" or "liken" or "compare";

    /// <summary>What is taken for granted before the words are weighed.</summary>
    private static Sign Prior(Finding finding, Wording words, string text)
    {
        if (finding.Verb is { } verb)
            switch (verb.Modality)
            {
                case Modality.Demands or Modality.Denies or Modality.Promises:
                    return new(verb.Modality, 5.4, 0);
                case Modality.Assesses:
                    return new(Modality.Assesses, 3.6, 0);
                default:
                    if (words.Voice.Role is Role.Observer && !Reporting.Contains(verb.Lemma) && !Stances.Contains(verb.Lemma))
                        return new(Modality.Assesses, 3.9, 0);
                    break;
            }
        else if (words.Voice.Role is Role.Observer)
            return new(Modality.Assesses, 3.9, 0);

        return finding.Cue is { } cue && Judges(cue.Of(text)) ? new(Modality.Assesses, 4.2, 0) : new(Modality.Asserts, Plain, 0);
    }

    private static bool Judges(string cue)
    {
        foreach (var word in cue.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (Judging.Contains(word))
                return true;
        return false;
    }

    /// <summary>The strongest sign; of equally strong ones that which comes last, to which a statement leads up.</summary>
    private static Modality Strongest(Wording words, Sign prior, string lemma)
    {
        var strongest = prior;
        foreach (
            var signs in (ReadOnlySpan<IEnumerable<Sign>>)
                [
                    Judgement.In(words),
                    Denial.In(words, Answering.Contains(lemma)),
                    Will.In(words),
                    Request.In(words),
                    Dependence.In(words),
                    Harm.In(words, lemma is "warn" or "caution"),
                ]
        )
        foreach (var sign in signs)
            if (sign.Weight > strongest.Weight || (sign.Weight == strongest.Weight && sign.Sentence > strongest.Sentence))
                strongest = sign;
        return strongest.Modality;
    }
}
