using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements.Concepts;

/// <summary>A finite bargaining problem: the formulas that give no bargainer less than its reservation value, and who bargains.</summary>
/// <remarks>
/// The disagreement point is the vector of reservation values, so a gain is a surplus and the disagreement gain is zero. Bargainers need not
/// be all who hold a veto: one whose demand is a mere cap narrows the set without a gain to share.
/// </remarks>
public sealed class BargainingSet<T>
    where T : struct, INumber<T>
{
    private BargainingSet(SurplusTable<T> table, ImmutableArray<int> bargainers, ImmutableArray<int> formulas)
    {
        Table = table;
        Bargainers = bargainers;
        Formulas = formulas;
        Ideal = formulas.IsEmpty ? [] : [.. bargainers.Select(actor => Best(table.Of(actor), formulas))];
    }

    /// <summary>The problem of some bargainers over some formulas; those that a bargainer would refuse are left out.</summary>
    /// <param name="table">The surpluses.</param>
    /// <param name="within">The formulas on offer, such as the zone of agreement.</param>
    /// <param name="bargainers">Whose gains count; at least one.</param>
    /// <exception cref="ArgumentException">No bargainer, or a set over another number of formulas.</exception>
    public static BargainingSet<T> Of(SurplusTable<T> table, FormulaSet within, ImmutableArray<int> bargainers)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(within);
        if (bargainers.IsDefaultOrEmpty)
            throw new ArgumentException("Somebody has to bargain.", nameof(bargainers));
        if (within.Universe != table.FormulaCount)
            throw new ArgumentException("The set and the table differ in the number of formulas.", nameof(within));
        return new(table, bargainers, [.. within.ToImmutableArray().Where(f => bargainers.All(actor => table.Accepts(actor, f)))]);
    }

    /// <summary>The surpluses.</summary>
    public SurplusTable<T> Table { get; }

    /// <summary>Whose gains count.</summary>
    public ImmutableArray<int> Bargainers { get; }

    /// <summary>The formulas that no bargainer would refuse, in order.</summary>
    public ImmutableArray<int> Formulas { get; }

    /// <summary>The most each bargainer could gain from any of the formulas; empty if there is none.</summary>
    public ImmutableArray<T> Ideal { get; }

    /// <summary>What a formula gives the bargainer in a seat above its reservation value.</summary>
    public T Gain(int formula, int seat) => Table[formula, Bargainers[seat]];

    private static T Best(ReadOnlySpan<T> surplus, ImmutableArray<int> formulas)
    {
        var best = surplus[formulas[0]];
        foreach (var formula in formulas)
            best = T.Max(best, surplus[formula]);
        return best;
    }
}
