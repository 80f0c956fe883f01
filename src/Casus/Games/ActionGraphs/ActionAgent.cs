using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Games.ActionGraphs;

/// <summary>One who chooses in an action-graph game: a player, or in a Bayesian game a type of a player.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Player">Whose agent it is, from zero; agents of a player stand side by side.</param>
/// <param name="Probability">How likely the player is of this type; one where there is only one.</param>
/// <param name="Actions">The actions open to it, as nodes of the graph.</param>
public sealed record ActionAgent<T>(string Name, int Player, T Probability, ImmutableArray<int> Actions)
    where T : struct, INumber<T>;
