using System.Collections.Immutable;
using Casus.Numerics;

namespace Casus.Dossiers;

/// <summary>Something that somebody said, did or assessed, as a source reports it, in the analyst's paraphrase.</summary>
/// <param name="Id">The key in the file.</param>
/// <param name="Speaker">Who.</param>
/// <param name="Said">The paraphrase.</param>
/// <param name="Source">The source that reports it.</param>
public sealed record Statement(string Id, string Speaker, string Said, string Source)
{
    /// <summary>The speaker's office, if it matters.</summary>
    public string? Office { get; init; }

    /// <summary>The actor for whom the speaker speaks; none: an observer.</summary>
    public string? Side { get; init; }

    /// <summary>When it was said, as far as known.</summary>
    public string? Date { get; init; }

    /// <summary>Where in the source it stands: a paragraph or section in words.</summary>
    public string? Locator { get; init; }

    /// <summary>What kind of utterance it is.</summary>
    public Modality Modality { get; init; } = Modality.Asserts;

    /// <summary>The words in the source on which it rests; none: only <see cref="Locator"/> says where to look.</summary>
    public Passage? Passage { get; init; }

    /// <summary>How it came into the dossier.</summary>
    public Review Review { get; init; } = Review.Written;

    /// <summary>What a person changed in the proposal, and why; only of a corrected one.</summary>
    public string? Correction { get; init; }

    /// <summary>The proposal it was taken from, if that has another name.</summary>
    public string? Proposal { get; init; }

    /// <summary>What a threat, promise or condition depends on.</summary>
    public string? Condition { get; init; }

    /// <summary>What is to follow if the condition comes about.</summary>
    public string? Consequence { get; init; }

    /// <summary>Whom it is aimed at.</summary>
    public string? Target { get; init; }

    /// <summary>Whom it was said to.</summary>
    public string? Addressee { get; init; }

    /// <summary>Who told it to the source, if the source heard it at second hand.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>How sure the analyst is of the weight given to it, in the terms of ICD 203; none: not stated.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>The group of statements with a common origin that it belongs to.</summary>
    public string? Cluster { get; init; }

    /// <summary>Credibility of the content in the Admiralty code, 1 to 6.</summary>
    public int? Credibility { get; init; }

    /// <summary>How much likelier the statement is if a hypothesis is true than if it is not: hypothesis → likelihood ratio.</summary>
    public ImmutableDictionary<string, LikelihoodRatio> Bears { get; init; } = ImmutableDictionary<string, LikelihoodRatio>.Empty;
}

/// <summary>A likelihood ratio between bounds, with the analyst's reason.</summary>
/// <param name="Low">The least defensible ratio, positive.</param>
/// <param name="High">The largest defensible ratio, at least <paramref name="Low"/>.</param>
/// <param name="Because">Why.</param>
public sealed record LikelihoodRatio(Rational Low, Rational High, string? Because);

/// <summary>What kind of utterance a statement is.</summary>
public enum Modality
{
    /// <summary>States something as fact.</summary>
    Asserts,

    /// <summary>Announces harm, conditional or not.</summary>
    Threatens,

    /// <summary>Binds itself.</summary>
    Promises,

    /// <summary>Denies something.</summary>
    Denies,

    /// <summary>Asks for something.</summary>
    Demands,

    /// <summary>Makes its own consent or act depend on something, without announcing harm.</summary>
    Conditions,

    /// <summary>Judges, as an observer.</summary>
    Assesses,

    /// <summary>Describes a clause or a way to read it.</summary>
    Describes,
}
