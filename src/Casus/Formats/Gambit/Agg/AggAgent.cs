using System.Collections.Immutable;

namespace Casus.Formats.Gambit.Agg;

/// <summary>One row of actions in an action-graph file: a player's, or in a Bayesian game those of one type of a player.</summary>
public sealed class AggAgent
{
    internal AggAgent(int player, string probability, ImmutableArray<int> actions) =>
        (Player, Probability, Actions) = (player, probability, actions);

    /// <summary>Whose it is, from zero.</summary>
    public int Player { get; }

    /// <summary>How likely the type is, as written; <c>1</c> in a game without types.</summary>
    public string Probability { get; }

    /// <summary>The action nodes.</summary>
    public ImmutableArray<int> Actions { get; }
}
