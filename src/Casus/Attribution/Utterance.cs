using System.Collections.Immutable;
using Casus.Documents;
using Casus.Dossiers;

namespace Casus.Attribution;

/// <summary>Something that a document reports as said, as found by rules: a proposal, which a person accepts, corrects or rejects.</summary>
/// <param name="Kind">In the speaker's words, in the reporter's, or both.</param>
/// <param name="Said">The words reported, without the quotation marks around them and without the attribution; several pieces if it is split.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Modality">What kind of utterance it is.</param>
/// <param name="Passage">The sentence or sentences in which it stands, attribution included.</param>
/// <param name="Confidence">How often a proposal found in this way is right, from 0 to 1.</param>
public sealed record Utterance(
    UtteranceKind Kind,
    ImmutableArray<Span> Said,
    Speaker Speaker,
    Modality Modality,
    Span Passage,
    double Confidence
)
{
    /// <summary>The words that attribute it: "said", "according to"; none: the place alone does.</summary>
    public Span? Cue { get; init; }

    /// <summary>What a threat, promise or condition depends on: "any hostile steps".</summary>
    public Span? Condition { get; init; }

    /// <summary>What is to follow if the condition comes about.</summary>
    public Span? Consequence { get; init; }

    /// <summary>Whom it is addressed to or aimed at.</summary>
    public Target? Target { get; init; }

    /// <summary>Whom it was said to, as the words around it say: "reporters".</summary>
    public Target? Addressee { get; init; }

    /// <summary>When it was said, as the words around it say.</summary>
    public Moment? When { get; init; }

    /// <summary>The words in quotation marks among <see cref="Said"/>, without the marks.</summary>
    public ImmutableArray<Span> Quotes { get; init; } = [];

    /// <summary>Which utterance of the document reports this one, by its index; none: the document itself.</summary>
    public int? ReportedIn { get; init; }

    /// <summary>Who told it to whoever reports it, as the document says.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>The rule that found it, in words.</summary>
    public required string Rule { get; init; }
}

/// <summary>Whether the words reported are the speaker's.</summary>
public enum UtteranceKind
{
    /// <summary>The speaker's words, in quotation marks.</summary>
    Direct,

    /// <summary>The reporter's words.</summary>
    Indirect,

    /// <summary>The reporter's words with some of the speaker's in quotation marks.</summary>
    Mixed,
}
