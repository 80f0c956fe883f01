namespace Casus.Games;

/// <summary>What happens at a node of a game tree.</summary>
public enum NodeKind
{
    /// <summary>The game is over and pays.</summary>
    Terminal,

    /// <summary>Nature moves, by stated probabilities.</summary>
    Chance,

    /// <summary>A player moves, knowing only the information set.</summary>
    Decision,
}
