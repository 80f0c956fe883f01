using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Equilibria.Dominance;

/// <summary>Whether a strategy is dominated, with the proof: a dominator, or a conjecture to which the strategy is a best answer.</summary>
/// <param name="Dominator">A probability for each strategy of the player, when it is dominated.</param>
/// <param name="Belief">Places in the table with their weights; empty for weak dominance, or when only pure dominators were tried.</param>
internal sealed record DominanceVerdict<T>(ImmutableArray<T>? Dominator, ImmutableArray<(int Place, T Weight)> Belief)
    where T : struct, INumber<T>;
