using System.Collections.Immutable;

namespace Casus.Scenarios;

/// <summary>A party that chooses, in the story.</summary>
/// <param name="Id">The key in the file.</param>
/// <param name="Name">The name shown.</param>
/// <param name="Role">What it does in the guarantee game.</param>
/// <param name="Consent">Whether a formula needs its signature.</param>
public sealed record Actor(string Id, string Name, Role Role, Consent Consent)
{
    /// <summary>The guarantors that have chosen before this one does, and whose choice it has seen. Empty: it does not wait.</summary>
    public ImmutableArray<string> JoinsAfter { get; init; } = [];
}

/// <summary>What an actor does in the guarantee game.</summary>
public enum Role
{
    /// <summary>May attack again.</summary>
    Challenger,

    /// <summary>Is protected.</summary>
    Protege,

    /// <summary>Promises to protect.</summary>
    Guarantor,

    /// <summary>Only votes on the formula.</summary>
    Ratifier,

    /// <summary>Proposes; has no vote.</summary>
    Mediator,
}

/// <summary>Whether a formula needs an actor's signature.</summary>
public enum Consent
{
    /// <summary>Without it there is no agreement: a veto player (Tsebelis 2002).</summary>
    Required,

    /// <summary>Reported, but no veto.</summary>
    Sought,

    /// <summary>Not asked.</summary>
    NotNeeded,
}
