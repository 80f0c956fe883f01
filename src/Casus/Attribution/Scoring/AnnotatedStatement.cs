using System.Collections.Immutable;
using Casus.Dossiers;

namespace Casus.Attribution.Scoring;

/// <summary>A statement as a person found it in a document, to measure rules by.</summary>
/// <param name="Kind">In the speaker's words, the reporter's, or both.</param>
/// <param name="Speaker">Who said it, by the fullest name in the document.</param>
/// <param name="Modality">What kind of utterance it is.</param>
/// <param name="Said">The words, piece by piece, exactly as in the document.</param>
public sealed record AnnotatedStatement(UtteranceKind Kind, string Speaker, Modality Modality, ImmutableArray<string> Said)
{
    /// <summary>The words that name the speaker; none: only the context does.</summary>
    public string? Mention { get; init; }

    /// <summary>The words that attribute it; none: only the place does.</summary>
    public string? Cue { get; init; }
}
