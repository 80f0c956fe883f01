using System.Collections.Frozen;
using Casus.Attribution.Cues;
using Casus.Attribution.Words;
using Casus.Dossiers;

namespace Casus.Attribution.Rules;

/// <summary>Verbs of attribution that still attribute behind "not": "did not rule out that …" grants it, "does not accept that …" denies it.</summary>
internal static class Denied
{
    private static readonly FrozenSet<string> Granted = WordList.Of("deny dispute exclude doubt hide");

    private static readonly FrozenSet<string> Refused = WordList.Of(
        "accept believe think agree recognise recognize acknowledge consider expect"
    );

    /// <summary>The verb as it is meant behind "not"; none: nothing is said to be said.</summary>
    /// <param name="tokens">The frame.</param>
    /// <param name="verb">The verb without its "not".</param>
    /// <param name="end">The token behind the verb.</param>
    /// <param name="to">The token behind the sentence.</param>
    public static CueVerb? Of(IReadOnlyList<Token> tokens, CueVerb verb, int end, int to)
    {
        if (verb.Lemma is "rule out")
            return verb with { Modality = Modality.Asserts };
        var hasClause = end < to && tokens[end].Is("that");
        if (Granted.Contains(verb.Lemma) && hasClause)
            return verb with { Modality = Modality.Asserts };
        if (!Refused.Contains(verb.Lemma) || verb.Form is not VerbForm.Base)
            return null;
        if (verb.Lemma is "expect")
            return verb with { Takes = Complement.That | Complement.Object };
        var isThing = verb.Lemma is "recognise" or "recognize" or "accept";
        return hasClause || isThing
            ? verb with
            {
                Modality = Modality.Denies,
                Takes = Complement.That | (isThing ? Complement.Object : Complement.None),
            }
            : null;
    }
}
