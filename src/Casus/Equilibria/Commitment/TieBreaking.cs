namespace Casus.Equilibria.Commitment;

/// <summary>What a follower does that is indifferent.</summary>
public enum TieBreaking
{
    /// <summary>It favours the leader: strong Stackelberg equilibrium; the best commitment exists.</summary>
    ForLeader,

    /// <summary>It harms the leader: weak Stackelberg equilibrium; the best payoff is a supremum that may not be attained.</summary>
    AgainstLeader,
}
