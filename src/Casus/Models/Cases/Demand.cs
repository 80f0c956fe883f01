using Casus.Scenarios;

namespace Casus.Models.Cases;

/// <summary>Something a formula must satisfy for an actor to take it: worth at least what continued war brings, or a limit kept.</summary>
/// <param name="Actor">Whose demand it is.</param>
/// <param name="Kind">What is demanded.</param>
/// <param name="IsVeto">Whether there is no agreement without it.</param>
public sealed record Demand(Actor Actor, DemandKind Kind, bool IsVeto)
{
    /// <summary>The demand in words: "Russia: better than war".</summary>
    public string Name =>
        Kind switch
        {
            DemandKind.BetterThanWar => $"{Actor.Name}: no worse than continued war",
            DemandKind.ShareAtMost => $"{Actor.Name}: the challenger's share at most its limit",
            DemandKind.ShareAtLeast => $"{Actor.Name}: the challenger's share at least its limit",
            _ => Actor.Name,
        };
}

/// <summary>What is demanded.</summary>
public enum DemandKind
{
    /// <summary>At least what continued war brings.</summary>
    BetterThanWar,

    /// <summary>The challenger's share is at most a limit.</summary>
    ShareAtMost,

    /// <summary>The challenger's share is at least a limit.</summary>
    ShareAtLeast,
}
