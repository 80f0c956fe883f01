namespace Casus.Equilibria.Correlated;

/// <summary>What a player may do instead of following a mediator's recommendation.</summary>
public enum ObedienceRule
{
    /// <summary>Hear the recommendation, then take another strategy: correlated equilibrium (Aumann 1974, 1987).</summary>
    EachRecommendation,

    /// <summary>Take another strategy before anything is heard: coarse correlated equilibrium (Moulin and Vial 1978).</summary>
    BeforeHearing,
}
