using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Casus.Equilibria.RegretMinimisation;

/// <summary>What the ends of a public tree pay one player: a matrix, types by types, for each pair of slots that meet at an end.</summary>
internal sealed class RangeBlocks
{
    // By own slot that ends anywhere; the first table has one entry more.
    public required int[] FirstBlock { get; init; }
    public required int[] OwnSlot { get; init; }
    public required int[] OwnWidth { get; init; }

    // By block: where its columns begin in the other player's plan and in the matrices, and how many they are.
    public required int[] OtherPlace { get; init; }
    public required int[] ColumnCount { get; init; }
    public required int[] Offset { get; init; }

    // Column by column, each as wide as the own slot.
    public required double[] Matrices { get; init; }

    /// <summary>Gathers the leaves of one player into matrices.</summary>
    /// <returns>The matrices, or nothing where they would take more than the number of entries allowed.</returns>
    public static RangeBlocks? Of(Treeplex<double> treeplex, RangePlex own, RangePlex other, long mostEntries)
    {
        var number = new Dictionary<(int Own, int Other), int>();
        var found = new List<(int Own, int From, int To)>();
        ForEachLeaf(
            (place, against, _) =>
            {
                var key = (own.SlotOf[place], other.SlotOf[against]);
                ref var block = ref CollectionsMarshal.GetValueRefOrAddDefault(number, key, out var isKnown);
                if (!isKnown)
                {
                    block = found.Count;
                    found.Add((key.Item1, against, against));
                }

                var (slot, from, to) = found[block];
                found[block] = (slot, Math.Min(from, against), Math.Max(to, against));
            }
        );

        var width = WidthBySlot(own);
        if (found.Sum(block => (long)width[block.Own] * (block.To - block.From + 1)) > Math.Min(mostEntries, Array.MaxLength))
            return null;
        var order = Enumerable.Range(0, found.Count).OrderBy(block => found[block].Own).ThenBy(block => found[block].From).ToArray();
        var (made, rank) = (Empty([.. order.Select(block => found[block])], width), new int[order.Length]);
        for (var i = 0; i < order.Length; i++)
            rank[order[i]] = i;
        ForEachLeaf(
            (place, against, weight) =>
            {
                var slot = own.SlotOf[place];
                var block = rank[number[(slot, other.SlotOf[against])]];
                made.Matrices[made.Offset[block] + ((against - made.OtherPlace[block]) * width[slot]) + place - slot] += weight;
            }
        );
        return made;

        // What is paid where the player never moves is the same whatever it does.
        void ForEachLeaf(Action<int, int, double> visit)
        {
            for (var sequence = 1; sequence < treeplex.SequenceCount; sequence++)
            for (var leaf = treeplex.FirstLeaf[sequence]; leaf < treeplex.FirstLeaf[sequence + 1]; leaf++)
                visit(own.PlaceOf[sequence], other.PlaceOf[treeplex.Others[leaf]], treeplex.Weight[leaf]);
        }
    }

    /// <summary>What each place earns at the ends against the other player's plan.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Payoffs<TLanes>(double[] plan, double[] payoffs)
        where TLanes : struct, ILanes<TLanes>
    {
        unchecked
        {
            Array.Clear(payoffs);
            ref var into = ref payoffs[0];
            ref var matrices = ref Matrices[0];
            for (var i = 0; i < OwnSlot.Length; i++)
            {
                var (slot, width, end) = (OwnSlot[i], OwnWidth[i], FirstBlock[i + 1]);
                for (var lane = 0; lane < width; lane += TLanes.Width)
                {
                    // Two sums, so that one addition need not wait for the last.
                    var (even, odd) = (TLanes.Zero, TLanes.Zero);
                    for (var block = FirstBlock[i]; block < end; block++)
                    {
                        var offset = Offset[block] + lane;
                        var columns = plan.AsSpan(OtherPlace[block], ColumnCount[block]);
                        var column = 0;
                        for (; column < columns.Length - 1; column += 2)
                        {
                            even = TLanes.Load(ref matrices, offset).TimesPlus(TLanes.Fill(columns[column]), even);
                            odd = TLanes.Load(ref matrices, offset + width).TimesPlus(TLanes.Fill(columns[column + 1]), odd);
                            offset += 2 * width;
                        }

                        if (column < columns.Length)
                            even = TLanes.Load(ref matrices, offset).TimesPlus(TLanes.Fill(columns[column]), even);
                    }

                    (even + odd).Store(ref into, slot + lane);
                }
            }
        }
    }

    private static RangeBlocks Empty((int Own, int From, int To)[] blocks, int[] width)
    {
        var (first, slots, offsets) = (new List<int>(), new List<int>(), new int[blocks.Length]);
        var entries = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (slots.Count == 0 || slots[^1] != block.Own)
            {
                first.Add(i);
                slots.Add(block.Own);
            }

            offsets[i] = entries;
            entries += width[block.Own] * (block.To - block.From + 1);
        }

        return new()
        {
            FirstBlock = [.. first, blocks.Length],
            OwnSlot = [.. slots],
            OwnWidth = [.. slots.Select(slot => width[slot])],
            OtherPlace = [.. blocks.Select(block => block.From)],
            ColumnCount = [.. blocks.Select(block => block.To - block.From + 1)],
            Offset = offsets,
            Matrices = new double[Math.Max(entries, 1)],
        };
    }

    private static int[] WidthBySlot(RangePlex plex)
    {
        var width = new int[plex.Size];
        for (var group = 0; group < plex.GroupCount; group++)
        for (var move = 0; move < plex.MoveCount[group]; move++)
            width[plex.FirstSlot[group] + (move * plex.Width[group])] = plex.Width[group];
        return width;
    }
}
