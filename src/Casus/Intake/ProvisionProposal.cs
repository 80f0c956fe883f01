using System.Collections.Immutable;
using Casus.Attribution;

namespace Casus.Intake;

/// <summary>A provision that rules found in a document.</summary>
/// <param name="Id">Its name, made of the words.</param>
/// <param name="Name">What the text calls it.</param>
/// <param name="Clause">The words.</param>
/// <param name="Strength">How strongly it binds.</param>
/// <param name="Confidence">How often a proposal found in this way is right, from 0 to 1.</param>
public sealed record ProvisionProposal(string Id, string Name, Excerpt Clause, Strength Strength, double Confidence)
{
    /// <summary>What it obliges to (ATOP).</summary>
    public ImmutableArray<Obligation> Obligations { get; init; } = [];

    /// <summary>What narrows the obligation (ATOP).</summary>
    public ImmutableArray<ObligationCondition> Conditions { get; init; } = [];

    /// <summary>How far forces are joined in peace (ATOP).</summary>
    public ImmutableArray<Depth> Depth { get; init; } = [];

    /// <summary>How far PA-X would code a security guarantee, 0 to 3.</summary>
    public int SecurityGuarantee { get; init; }

    /// <summary>What brings the obligation about.</summary>
    public Excerpt? Trigger { get; init; }

    /// <summary>What follows.</summary>
    public Excerpt? Consequence { get; init; }

    /// <summary>Who proposes it.</summary>
    public string? Proposer { get; init; }

    /// <summary>The ways to read it that the text itself sets out.</summary>
    public ImmutableArray<ReadingProposal> Readings { get; init; } = [];
}

/// <summary>A way to read a provision that a text sets out.</summary>
/// <param name="Words">The sentences.</param>
/// <param name="Strength">How strongly the provision binds if read so.</param>
/// <param name="Obligations">What it then obliges to.</param>
/// <param name="Cue">The words that open it.</param>
/// <param name="Favours">Whom it favours, as the text says.</param>
public sealed record ReadingProposal(
    Excerpt Words,
    Strength Strength,
    ImmutableArray<Obligation> Obligations,
    Excerpt? Cue = null,
    string? Favours = null
);
