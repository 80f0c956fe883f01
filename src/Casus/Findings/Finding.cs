using System.Collections.Immutable;
using Casus.Findings.Flips;

namespace Casus.Findings;

/// <summary>What follows from a scenario: a claim, whether it stands, on what it rests, and what would turn it.</summary>
/// <remarks>It says what follows from stated assumptions, not what will happen.</remarks>
public sealed record Finding
{
    /// <summary>A short name that never changes: <c>aid-only-does-not-dissuade</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The claim, neutral and conditional.</summary>
    public required string Claim { get; init; }

    /// <summary>Whether it stands in this scenario.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The number that decides it.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Why, in sentences with numbers.</summary>
    public ImmutableArray<string> Why { get; init; } = [];

    /// <summary>Paths of the assumptions that move the number, those that move it most first.</summary>
    public ImmutableArray<string> RestsOn { get; init; } = [];

    /// <summary>Identifiers of statements of the dossier that stand behind those assumptions.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];

    /// <summary>The changes of one assumption that turn it, nearest first.</summary>
    public ImmutableArray<Flip> Flips { get; init; } = [];

    /// <summary>The least change of several assumptions together that turns it, if one was found.</summary>
    public JointFlip? JointFlip { get; init; }

    /// <summary>How far the number moves when one assumption goes to either end of its plausible range, largest swing first.</summary>
    public ImmutableArray<Swing> Swings { get; init; } = [];
}

/// <summary>Whether a claim stands in a scenario.</summary>
public enum Standing
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>It does not.</summary>
    Fails,

    /// <summary>The scenario has nothing to which it applies.</summary>
    NotApplicable,
}
