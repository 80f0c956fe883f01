using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Equilibria.Subgames;

/// <summary>What players would gain in one subgame by their best strategies in it.</summary>
/// <param name="Root">The node at which the subgame begins.</param>
/// <param name="Regrets">For each player the gain, in units of payoff.</param>
public sealed record SubgameRegret<T>(int Root, ImmutableArray<T> Regrets)
    where T : struct, INumber<T>
{
    /// <summary>The largest gain.</summary>
    public T Largest => Regrets.Aggregate(T.Zero, (largest, regret) => T.Max(largest, regret));
}
