using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Equilibria.Signalling;

/// <summary>One way in which the receiver may answer a message nobody sends, so that nobody wants to send it.</summary>
/// <param name="Responses">The responses that the answer may mix; a single one is given for sure.</param>
/// <param name="Mixture">An example: the probability of every response of the game.</param>
/// <param name="Belief">An example of a belief, type by type, for which the answer is best.</param>
/// <param name="BeliefRange">
/// For each type, the least and the greatest probability among all beliefs for which the answer is best: with two types this is the whole
/// set of beliefs, with more its shadow on each axis.
/// </param>
public sealed record OffPathAnswer<T>(
    ImmutableArray<int> Responses,
    ImmutableArray<T> Mixture,
    ImmutableArray<T> Belief,
    ImmutableArray<(T Least, T Greatest)> BeliefRange
)
    where T : struct, INumber<T>;
