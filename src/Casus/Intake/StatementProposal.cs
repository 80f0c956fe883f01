using System.Collections.Immutable;
using Casus.Attribution;
using Casus.Dossiers;

namespace Casus.Intake;

/// <summary>A statement that rules found in a document, for a person to accept, correct or reject.</summary>
/// <param name="Id">Its name: made of the speaker and of the words, so that it stays the same when rules change what is found around it.</param>
/// <param name="Speaker">Who.</param>
/// <param name="Said">The words reported; several pieces if they are split.</param>
/// <param name="Passage">The sentence or sentences in which they stand.</param>
/// <param name="Kind">In the speaker's words, in the reporter's, or both.</param>
/// <param name="Modality">What kind of utterance it is.</param>
/// <param name="Resolution">How the speaker was told.</param>
/// <param name="Confidence">How often a proposal found in this way is right, from 0 to 1.</param>
/// <param name="Rule">The rule that found it, in words.</param>
public sealed record StatementProposal(
    string Id,
    string Speaker,
    ImmutableArray<Excerpt> Said,
    Excerpt Passage,
    UtteranceKind Kind,
    Modality Modality,
    Resolution Resolution,
    double Confidence,
    string Rule
)
{
    /// <summary>The speaker's office.</summary>
    public string? Office { get; init; }

    /// <summary>The actor for whom the speaker speaks, as an entry in the actor list.</summary>
    public string? Side { get; init; }

    /// <summary>The speaker's own entry in the actor list.</summary>
    public string? Actor { get; init; }

    /// <summary>The words that name the speaker.</summary>
    public Excerpt? Mention { get; init; }

    /// <summary>The words that attribute it.</summary>
    public Excerpt? Cue { get; init; }

    /// <summary>What a threat, promise or condition depends on.</summary>
    public Excerpt? Condition { get; init; }

    /// <summary>What is to follow.</summary>
    public Excerpt? Consequence { get; init; }

    /// <summary>Whom it is aimed at, by name.</summary>
    public string? Target { get; init; }

    /// <summary>The words that name the target.</summary>
    public Excerpt? TargetMention { get; init; }

    /// <summary>Whom it was said to, by name or in the words of the document.</summary>
    public string? Addressee { get; init; }

    /// <summary>When it was said, as far as that follows: 2025, 2025-12 or 2025-12-05.</summary>
    public string? Date { get; init; }

    /// <summary>The words that say when.</summary>
    public Excerpt? When { get; init; }

    /// <summary>The words in quotation marks.</summary>
    public ImmutableArray<Excerpt> Quotes { get; init; } = [];

    /// <summary>The proposal within which this one stands.</summary>
    public string? ReportedIn { get; init; }

    /// <summary>Who reports it, as the document says.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>Whether the document itself reports it: that goes without saying.</summary>
    public bool IsReportedBy(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return ReportedBy is { } by && (by == source.Outlet || source.Author?.Split(", ").Contains(by) == true);
    }

    /// <summary>The words reported, pieces joined.</summary>
    public string Words => string.Join(" … ", Said.Select(s => s.Text));
}
