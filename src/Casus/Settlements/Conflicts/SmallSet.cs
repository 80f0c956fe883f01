using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements.Conflicts;

/// <summary>Sets of up to sixty-four numbers as the bits of a word, and lists of such sets in the order reports want them.</summary>
internal static class SmallSet
{
    public static ulong Full(int size) => size == 64 ? ulong.MaxValue : (1UL << size) - 1;

    public static bool Includes(this ulong larger, ulong smaller) => (smaller & ~larger) == 0;

    /// <summary>The members, each translated by <paramref name="names"/>, or left as it is.</summary>
    public static ImmutableArray<int> Members(this ulong set, ImmutableArray<int> names = default)
    {
        var members = ImmutableArray.CreateBuilder<int>(BitOperations.PopCount(set));
        for (; set != 0; set &= set - 1)
        {
            var member = BitOperations.TrailingZeroCount(set);
            members.Add(names.IsDefault ? member : names[member]);
        }

        return members.MoveToImmutable();
    }

    /// <summary>Smaller sets first; among equals, the one with the lower members.</summary>
    public static ulong[] InOrder(IEnumerable<ulong> sets) =>
        [.. sets.OrderBy(BitOperations.PopCount).ThenByDescending(set => Reverse(set))];

    public static ImmutableArray<ImmutableArray<int>> List(IEnumerable<ulong> sets, ImmutableArray<int> names = default) =>
        [.. InOrder(sets).Select(set => set.Members(names))];

    private static ulong Reverse(ulong set)
    {
        var reversed = 0UL;
        for (; set != 0; set &= set - 1)
            reversed |= 1UL << (63 - BitOperations.TrailingZeroCount(set));
        return reversed;
    }
}
