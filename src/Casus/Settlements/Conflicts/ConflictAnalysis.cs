using System.Collections.Immutable;

namespace Casus.Settlements.Conflicts;

/// <summary>Why no formula suits every veto holder: each smallest set of demands that cannot be met together, and each smallest set to drop.</summary>
/// <remarks>
/// A demand is a veto holder's accept set. It is exact and complete on the formulas looked at, and says nothing of formulas not on the list.
/// Each formula is reduced to the set of demands it meets; a set of demands is compatible exactly if some formula meets at least those.
/// Closing downwards over all sets of n demands and reading off the border costs formulas × n + 2ⁿ × n steps, whatever the number of
/// conflicts; hence the limit of twenty. Minimal conflicts (MUS) and minimal corrections (MCS) are as in Liffiton &amp; Sakallah 2008,
/// Journal of Automated Reasoning 40: 1–33.
/// </remarks>
public sealed class ConflictAnalysis
{
    /// <summary>The most veto holders that can be analysed.</summary>
    public const int MostDemands = 20;

    private ConflictAnalysis(ImmutableArray<ImmutableArray<int>> conflicts, ImmutableArray<ImmutableArray<int>> corrections)
    {
        MinimalConflicts = conflicts;
        MinimalCorrections = corrections;
    }

    /// <summary>The conflicts of the veto holders of a table.</summary>
    /// <param name="sets">Who accepts what.</param>
    /// <param name="within">The formulas looked at, such as those with one text; left out, all.</param>
    /// <exception cref="ArgumentException">More than <see cref="MostDemands"/> veto holders, or a set over another number of formulas.</exception>
    public static ConflictAnalysis Of(AcceptSets sets, FormulaSet? within = null)
    {
        ArgumentNullException.ThrowIfNull(sets);
        var actors = sets.VetoHolders;
        if (actors.Length > MostDemands)
            throw new ArgumentException("There are too many veto holders to try every set of them.", nameof(sets));
        within ??= FormulaSet.All(sets.FormulaCount);
        if (within.Universe != sets.FormulaCount)
            throw new ArgumentException("The set and the table differ in the number of formulas.", nameof(within));

        var compatible = CloseDownwards(Signatures(sets, within), actors.Length);
        var full = (int)SmallSet.Full(actors.Length);
        var conflicts = new List<ulong>();
        var corrections = new List<ulong>();
        for (var set = 0; set <= full; set++)
        {
            if (!compatible[set] && AllNeighbours(compatible, set, set, true))
                conflicts.Add((ulong)set);
            if (compatible[set] && AllNeighbours(compatible, set, full ^ set, false))
                corrections.Add((ulong)(full ^ set));
        }

        return new(SmallSet.List(conflicts, actors), SmallSet.List(corrections, actors));
    }

    /// <summary>Whether some formula suits every veto holder.</summary>
    public bool IsCompatible => MinimalConflicts.IsEmpty;

    /// <summary>
    /// Every set of veto holders who cannot be suited together while any one fewer can; smaller ones first. Where no formula was looked
    /// at, the one empty set.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> MinimalConflicts { get; }

    /// <summary>
    /// Every set of veto holders whose demands, once dropped, leave the others suited, while dropping any one fewer does not; smaller ones
    /// first. Where nothing conflicts, the one empty set; where no formula was looked at, none.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> MinimalCorrections { get; }

    private static bool[] Signatures(AcceptSets sets, FormulaSet within)
    {
        var actors = sets.VetoHolders;
        var met = new bool[1 << actors.Length];
        for (var word = 0; word < within.Words.Length; word++)
        {
            for (var rest = within.Words[word]; rest != 0; rest &= rest - 1)
            {
                var bit = rest & ~(rest - 1);
                var signature = 0;
                for (var seat = 0; seat < actors.Length; seat++)
                    signature |= (sets[actors[seat]].Words[word] & bit) != 0 ? 1 << seat : 0;
                met[signature] = true;
            }
        }

        return met;
    }

    private static bool[] CloseDownwards(bool[] met, int demands)
    {
        for (var seat = 0; seat < demands; seat++)
        {
            for (var set = 0; set < met.Length; set++)
            {
                if (met[set])
                    met[set & ~(1 << seat)] = true;
            }
        }

        return met;
    }

    // Whether moving any one of the members into or out of the set makes it as stated.
    private static bool AllNeighbours(bool[] compatible, int set, int members, bool state)
    {
        for (; members != 0; members &= members - 1)
        {
            if (compatible[set ^ (members & -members)] != state)
                return false;
        }

        return true;
    }
}
