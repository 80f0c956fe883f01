using System.Numerics;
using System.Runtime.CompilerServices;

namespace Casus.Equilibria.RegretMinimisation;

/// <summary>One player's part of a compiled tree: its information sets as flows of sequences, and what every leaf pays it.</summary>
/// <remarks>
/// Sets come after the sets above them, and the sequences of a set stand side by side, in the order of the sets; sequence 0 is the empty
/// one. The name is that of Hoda, Gilpin, Peña and Sandholm (2010).
/// </remarks>
internal sealed class Treeplex<T>
    where T : struct, INumber<T>
{
    // By set; the first table has one entry more, so that a set's sequences end where the next set's begin.
    public required int[] FirstSequence { get; init; }
    public required int[] Above { get; init; }
    public required int[] SetOf { get; init; }

    // By sequence, with one entry more: the leaves that this player reaches by it.
    public required int[] FirstLeaf { get; init; }

    // By leaf: the sequences of the other players, side by side in their order, and payoff times the probability of chance.
    public required int[] Others { get; init; }
    public required T[] Weight { get; init; }

    public int SetCount => Above.Length;

    public int SequenceCount => FirstLeaf.Length - 1;

    public int LeafCount => Weight.Length;

    public long Bytes =>
        (sizeof(int) * ((long)FirstSequence.Length + Above.Length + SetOf.Length + FirstLeaf.Length + Others.Length))
        + (System.Runtime.CompilerServices.Unsafe.SizeOf<T>() * (long)Weight.Length);

    /// <summary>What each of the player's sequences earns at its leaves against the others' plans: the gradient of its payoff.</summary>
    /// <param name="plans">The realization plan of every player; the own one is not read.</param>
    /// <param name="player">Which player this is.</param>
    /// <param name="payoffs">Filled, sequence by sequence.</param>
    public void Payoffs(T[][] plans, int player, T[] payoffs)
    {
        if (plans.Length == 2)
            Gather(plans[1 - player], payoffs);
        else
            GatherMany(plans, player, payoffs);
    }

    /// <summary>The weight of every sequence when a move of each set has the probability given, by sequence.</summary>
    public void Realize(T[] probability, T[] plan)
    {
        plan[0] = T.One;
        for (var set = 0; set < Above.Length; set++)
        {
            var above = plan[Above[set]];
            for (var sequence = FirstSequence[set]; sequence < FirstSequence[set + 1]; sequence++)
                plan[sequence] = above * probability[sequence];
        }
    }

    // Compiled at its best at once: a run is over before the runtime would notice that the loop is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Gather(T[] plan, T[] payoffs)
    {
        unchecked
        {
            var (first, others, weights) = (FirstLeaf, Others, Weight);
            for (var sequence = 0; sequence < payoffs.Length; sequence++)
            {
                var (sum, end) = (T.Zero, first[sequence + 1]);
                for (var leaf = first[sequence]; leaf < end; leaf++)
                    sum += weights[leaf] * plan[others[leaf]];
                payoffs[sequence] = sum;
            }
        }
    }

    // Compiled at its best at once: a run is over before the runtime would notice that the loop is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void GatherMany(T[][] plans, int player, T[] payoffs)
    {
        unchecked
        {
            var width = plans.Length - 1;
            for (var sequence = 0; sequence < payoffs.Length; sequence++)
            {
                var sum = T.Zero;
                for (var leaf = FirstLeaf[sequence]; leaf < FirstLeaf[sequence + 1]; leaf++)
                {
                    var reach = Weight[leaf];
                    for (var other = 0; other < width; other++)
                        reach *= plans[other < player ? other : other + 1][Others[(leaf * width) + other]];
                    sum += reach;
                }

                payoffs[sequence] = sum;
            }
        }
    }
}
