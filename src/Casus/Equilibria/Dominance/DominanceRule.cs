namespace Casus.Equilibria.Dominance;

/// <summary>When one strategy dominates another.</summary>
public enum DominanceRule
{
    /// <summary>It pays more, whatever the others do.</summary>
    Strict,

    /// <summary>It never pays less, and pays more against something that the others may do.</summary>
    Weak,
}

/// <summary>What may be removed before dominance is looked for again. Of consequence for <see cref="DominanceRule.Weak"/> only.</summary>
public enum EliminationOrder
{
    /// <summary>Every dominated strategy of every player.</summary>
    AllAtOnce,

    /// <summary>Every dominated strategy of one player; the players take turns.</summary>
    PlayerByPlayer,

    /// <summary>The first dominated strategy of one player; the players take turns.</summary>
    OneByOne,
}
