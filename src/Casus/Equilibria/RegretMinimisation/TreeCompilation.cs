using System.Collections.Immutable;
using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.RegretMinimisation;

/// <summary>Turns a sequence form into one treeplex for each player: sorts and merges its leaves, by counting, in linear time.</summary>
internal static class TreeCompilation<T>
    where T : struct, INumber<T>
{
    public static ImmutableArray<Treeplex<T>> Treeplexes(SequenceForm<T> form)
    {
        var players = form.Game.PlayerCount;
        var order = new int[form.LeafNodes.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;

        // From the last key to the first, each sort stable: in the end the leaves stand in the order of all keys together.
        for (var player = players - 1; player >= 0; player--)
            order = Sorted(order, form.LeafSequences.Span, players, player, form.SequenceCountOf(player));
        var (sequences, weights) = Merged(form, order);

        var treeplexes = ImmutableArray.CreateBuilder<Treeplex<T>>(players);
        for (var player = 0; player < players; player++)
            treeplexes.Add(Treeplex(form, sequences, weights, player));
        return treeplexes.MoveToImmutable();
    }

    private static int[] Sorted(int[] order, ReadOnlySpan<int> keys, int stride, int offset, int keyCount)
    {
        var next = new int[keyCount + 1];
        foreach (var i in order)
            next[keys[(i * stride) + offset] + 1]++;
        for (var key = 0; key < keyCount; key++)
            next[key + 1] += next[key];
        var sorted = new int[order.Length];
        foreach (var i in order)
            sorted[next[keys[(i * stride) + offset]]++] = i;
        return sorted;
    }

    // Leaves with the same sequences of all players, which chance alone tells apart, become one.
    private static (int[] Sequences, T[] Weights) Merged(SequenceForm<T> form, int[] order)
    {
        var (game, players) = (form.Game, form.Game.PlayerCount);
        var nodes = form.LeafNodes.Span;
        var keys = form.LeafSequences.Span;
        var chances = form.LeafChances.Span;
        var (sequences, weights) = (new int[order.Length * players], new T[order.Length * players]);
        var count = 0;
        foreach (var leaf in order)
        {
            var own = keys.Slice(leaf * players, players);
            if (count == 0 || !own.SequenceEqual(sequences.AsSpan((count - 1) * players, players)))
            {
                own.CopyTo(sequences.AsSpan(count * players));
                count++;
            }

            var payoffs = game.PayoffsAt(nodes[leaf]);
            for (var player = 0; player < players; player++)
                weights[((count - 1) * players) + player] += chances[leaf] * payoffs[player];
        }

        return (sequences[..(count * players)], weights[..(count * players)]);
    }

    private static Treeplex<T> Treeplex(SequenceForm<T> form, int[] sequences, T[] weights, int player)
    {
        var (players, sequenceCount) = (form.Game.PlayerCount, form.SequenceCountOf(player));
        var first = new int[sequenceCount + 1];
        for (var i = player; i < weights.Length; i += players)
            if (weights[i] != T.Zero)
                first[sequences[i] + 1]++;
        for (var sequence = 0; sequence < sequenceCount; sequence++)
            first[sequence + 1] += first[sequence];

        var (next, leafCount) = (first[..sequenceCount], first[sequenceCount]);
        var (others, weight) = (new int[leafCount * (players - 1)], new T[leafCount]);
        for (var i = player; i < weights.Length; i += players)
        {
            if (weights[i] == T.Zero)
                continue;
            var place = next[sequences[i]]++;
            weight[place] = weights[i];
            for (var (other, to) = (0, place * (players - 1)); other < players; other++)
                if (other != player)
                    others[to++] = sequences[i - player + other];
        }

        return Flow(form, player, first, others, weight);
    }

    private static Treeplex<T> Flow(SequenceForm<T> form, int player, int[] firstLeaf, int[] others, T[] weight)
    {
        var sets = form.SetsOf(player);
        var (firstSequence, above) = (new int[sets.Length + 1], new int[sets.Length]);
        for (var i = 0; i < sets.Length; i++)
            (firstSequence[i], above[i]) = (form.SequenceOf(form.Game.FirstMoveOf(sets[i])), form.SequenceTo(sets[i]));
        firstSequence[^1] = form.SequenceCountOf(player);
        return new()
        {
            FirstSequence = firstSequence,
            Above = above,
            SetOf = sets.ToArray(),
            FirstLeaf = firstLeaf,
            Others = others,
            Weight = weight,
        };
    }
}
