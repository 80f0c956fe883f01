using System.Collections.Immutable;
using Casus.Documents;

namespace Casus.Attribution;

/// <summary>A clause that proposes or describes an obligation, as found by rules: a proposal.</summary>
/// <param name="Clause">The words.</param>
/// <param name="Name">What the text calls it: "NATO Article 5-style provision".</param>
/// <param name="Obligations">Its obligations in the terms of ATOP.</param>
/// <param name="Strength">How strongly it binds.</param>
/// <param name="Confidence">How often a proposal found in this way is right, from 0 to 1.</param>
public sealed record Provision(Span Clause, string Name, ImmutableArray<Obligation> Obligations, Strength Strength, double Confidence)
{
    /// <summary>What brings the obligation about: "in the event of future aggression".</summary>
    public Span? Trigger { get; init; }

    /// <summary>What follows.</summary>
    public Span? Consequence { get; init; }

    /// <summary>Who proposes it, as an entry in the actor list or in the words of the document.</summary>
    public string? Proposer { get; init; }

    /// <summary>Conditions that narrow the obligation, in the terms of ATOP.</summary>
    public ImmutableArray<ObligationCondition> Conditions { get; init; } = [];

    /// <summary>Depth in the terms of ATOP: basing, aid, integrated command, contributions.</summary>
    public ImmutableArray<Depth> Depth { get; init; } = [];

    /// <summary>How far PA-X would code a security guarantee (SsrGua): 0 none, 1 mentioned, 2 provided for, 3 in detail.</summary>
    public int SecurityGuarantee { get; init; }

    /// <summary>The ways to read it that the text itself sets out.</summary>
    public ImmutableArray<ProposedReading> Readings { get; init; } = [];
}

/// <summary>A way to read a provision that a text sets out.</summary>
/// <param name="Words">The sentences.</param>
/// <param name="Strength">How strongly the provision binds if read so.</param>
/// <param name="Obligations">What it obliges to, in the terms of ATOP.</param>
public sealed record ProposedReading(Span Words, Strength Strength, ImmutableArray<Obligation> Obligations)
{
    /// <summary>The words that open it: "under one reading".</summary>
    public Span? Cue { get; init; }

    /// <summary>Whom it favours, as the text says.</summary>
    public string? Favours { get; init; }
}
