using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements;

/// <summary>Who accepts which formulas, and where all who hold a veto agree.</summary>
/// <remarks>
/// The zone of agreement is the intersection of the veto players' accept sets: Tsebelis's (2002, Veto Players, ch. 1) winset of the status
/// quo with unanimity among them. An actor's own accept set is its win-set in Putnam's sense (1988, International Organization 42: 427–460).
/// One pass over the table.
/// </remarks>
public sealed class AcceptSets
{
    private readonly ImmutableArray<FormulaSet> _sets;

    private AcceptSets(ImmutableArray<FormulaSet> sets, ImmutableArray<int> vetoHolders, int formulas)
    {
        _sets = sets;
        VetoHolders = vetoHolders;
        FormulaCount = formulas;
        Zone = ZoneOf(vetoHolders);
    }

    /// <summary>The accept sets of a table.</summary>
    public static AcceptSets Of<T>(SurplusTable<T> table)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(
            [.. Enumerable.Range(0, table.ActorCount).Select(actor => FormulaSet.NotNegative(table.Of(actor)))],
            table.VetoHolders,
            table.FormulaCount
        );
    }

    /// <summary>How many formulas there are.</summary>
    public int FormulaCount { get; }

    /// <summary>How many actors there are.</summary>
    public int ActorCount => _sets.Length;

    /// <summary>The actors whose refusal ends the matter.</summary>
    public ImmutableArray<int> VetoHolders { get; }

    /// <summary>The formulas that every veto holder accepts; with no veto holder, all formulas.</summary>
    public FormulaSet Zone { get; }

    /// <summary>The formulas that one actor accepts.</summary>
    public FormulaSet this[int actor] => _sets[actor];

    /// <summary>The formulas that all of the given actors accept, vetoes apart.</summary>
    public FormulaSet ZoneOf(ImmutableArray<int> actors)
    {
        var zone = FormulaSet.All(FormulaCount);
        foreach (var actor in actors)
            zone = zone.And(_sets[actor]);
        return zone;
    }

    /// <summary>The formulas that the veto holders other than one would agree to.</summary>
    public FormulaSet ZoneWithout(int actor) => ZoneOf(VetoHolders.Remove(actor));

    /// <summary>The veto holders who accept fewest formulas: the smallest win-set, which sets the terms (Putnam 1988). All ties.</summary>
    public ImmutableArray<int> SmallestWinSets()
    {
        if (VetoHolders.IsEmpty)
            return [];
        var least = VetoHolders.Min(actor => _sets[actor].Count);
        return [.. VetoHolders.Where(actor => _sets[actor].Count == least)];
    }
}
