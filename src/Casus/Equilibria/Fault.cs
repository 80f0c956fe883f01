namespace Casus.Equilibria;

/// <summary>Which demand on an equilibrium an assessment fails.</summary>
public enum FaultKind
{
    /// <summary>A player forgets what it knew or did, so that no certificate can be given.</summary>
    ImperfectRecall,

    /// <summary>A player gains by another move at one information set, given its beliefs there.</summary>
    ProfitableDeviation,

    /// <summary>A belief departs from Bayes' rule where the strategies lead.</summary>
    BayesOnPath,

    /// <summary>A belief where the strategies do not lead takes a deviation to tell what the deviator did not know.</summary>
    OffPathBelief,

    /// <summary>A belief is not the limit under the tremble supplied to prove it consistent.</summary>
    Inconsistent,

    /// <summary>A player would have been better off, before the game, with another strategy.</summary>
    Regret,
}

/// <summary>One demand that an assessment fails, in words.</summary>
/// <param name="Kind">Which demand.</param>
/// <param name="Place">The information set, or the player for a <see cref="FaultKind.Regret"/>.</param>
/// <param name="Words">A sentence for a reader.</param>
public sealed record Fault(FaultKind Kind, string Place, string Words);
