using System.Collections.Immutable;
using Casus.Numerics;

namespace Casus.Equilibria.Subgames;

/// <summary>What is done in a subgame and what that pays: a stage, up to where further subgames begin, and a plan for each of these.</summary>
/// <param name="Payoffs">What each player expects, once the subgame is reached.</param>
/// <param name="Stage">The probabilities of the moves of the stage, by their numbers in the whole tree.</param>
/// <param name="Below">The plans for the subgames in which the stage ends.</param>
internal sealed record SubgamePlan(
    ImmutableArray<Rational> Payoffs,
    ImmutableArray<(int Move, Rational Probability)> Stage,
    ImmutableArray<SubgamePlan> Below
);
