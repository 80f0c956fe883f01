using Casus.Dossiers;

namespace Casus.Attribution.Cues;

/// <summary>A form of a verb of attribution.</summary>
/// <param name="Lemma">The base form, with its particle: "point out".</param>
/// <param name="Particle">The word that must follow; none: the verb stands alone.</param>
/// <param name="Form">Which form of the verb it is.</param>
/// <param name="Takes">What may go with it.</param>
/// <param name="Modality">The kind of utterance, if the words do not tell.</param>
/// <param name="MayBeNoun">Whether the same letters are a common noun.</param>
internal sealed record CueVerb(string Lemma, string? Particle, VerbForm Form, Complement Takes, Modality Modality, bool MayBeNoun)
{
    public bool Has(Complement complement) => (Takes & complement) != Complement.None;
}

/// <summary>The form of a verb.</summary>
internal enum VerbForm
{
    /// <summary>"say".</summary>
    Base,

    /// <summary>"says".</summary>
    Third,

    /// <summary>"said".</summary>
    Past,

    /// <summary>"saying".</summary>
    Gerund,
}
