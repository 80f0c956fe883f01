namespace Casus.Equilibria.RegretMinimisation;

/// <summary>Which part of the tree an iteration looks at.</summary>
public enum Sampling
{
    /// <summary>All moves of one player, and one draw for chance and for the other.</summary>
    External,

    /// <summary>A single way from the root to an end; cheap, and of much greater variance.</summary>
    Outcome,
}
