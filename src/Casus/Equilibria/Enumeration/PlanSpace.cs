using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Enumeration;

/// <summary>The plans of one player as flows: weights of sequences, which at every set add up to the weight of the sequence above it.</summary>
/// <remarks>
/// Set 0 is the one with nothing above it, where the weights add up to one. In a strategic form it is the only one, and its sequences are
/// the strategies; in a tree it holds the empty sequence alone. Sets above come before sets below.
/// </remarks>
internal sealed class PlanSpace
{
    private PlanSpace(int[] firstOfSet, int[] parentOfSet)
    {
        (FirstOfSet, ParentOfSet) = (firstOfSet, parentOfSet);
        SetOf = new int[SequenceCount];
        SetsAfter = new int[SequenceCount][];
        for (var set = 0; set < SetCount; set++)
            SetOf.AsSpan(firstOfSet[set], CountOf(set)).Fill(set);
        for (var sequence = 0; sequence < SequenceCount; sequence++)
            SetsAfter[sequence] = [.. Enumerable.Range(0, SetCount).Where(set => parentOfSet[set] == sequence)];
    }

    /// <summary>A player who picks one of several strategies.</summary>
    public static PlanSpace OfStrategies(int count) => new([0, count], [-1]);

    /// <summary>A player of a tree.</summary>
    public static PlanSpace Of<T>(SequenceForm<T> form, int player)
        where T : struct, INumber<T>
    {
        var sets = form.SetsOf(player);
        var (first, parent) = (new int[sets.Length + 2], new int[sets.Length + 1]);
        (first[^1], parent[0]) = (form.SequenceCountOf(player), -1);
        for (var set = 0; set < sets.Length; set++)
        {
            first[set + 1] = form.SequenceOf(form.Game.FirstMoveOf(sets[set]));
            parent[set + 1] = form.SequenceTo(sets[set]);
        }

        return new(first, parent);
    }

    /// <summary>The first sequence of each set; the others follow it. One entry more than there are sets.</summary>
    public int[] FirstOfSet { get; }

    /// <summary>The sequence that leads to each set; -1 for set 0.</summary>
    public int[] ParentOfSet { get; }

    /// <summary>The set that each sequence ends in.</summary>
    public int[] SetOf { get; }

    /// <summary>The sets that come next after each sequence.</summary>
    public int[][] SetsAfter { get; }

    public int SetCount => ParentOfSet.Length;

    public int SequenceCount => FirstOfSet[^1];

    public int CountOf(int set) => FirstOfSet[set + 1] - FirstOfSet[set];
}
