using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements.Changes;

/// <summary>The formulas that come closest to suiting every veto holder, and by how much they fail; all ties.</summary>
/// <remarks>A deficit is what a veto holder lacks to accept: (R_i − U_i)₊. One pass over the table per veto holder.</remarks>
public sealed class NearestMiss<T>
    where T : struct, INumber<T>
{
    private readonly SurplusTable<T> _table;

    private NearestMiss(SurplusTable<T> table, ImmutableArray<int> formulas, T deficit)
    {
        _table = table;
        Formulas = formulas;
        Deficit = deficit;
    }

    /// <summary>The formulas whose weighted deficits add up to least.</summary>
    /// <param name="table">The surpluses.</param>
    /// <param name="weights">What a unit of each actor's deficit counts, not negative; left out, one for all.</param>
    /// <param name="within">The formulas looked at; left out, all.</param>
    /// <exception cref="ArgumentException">No formula to look at, a weight missing or negative, or a set over another number of formulas.</exception>
    public static NearestMiss<T> ByTotal(SurplusTable<T> table, ImmutableArray<T> weights = default, FormulaSet? within = null) =>
        Of(table, weights, within, static (sum, deficit) => sum + deficit);

    /// <summary>The formulas whose largest weighted deficit is least.</summary>
    /// <inheritdoc cref="ByTotal"/>
    public static NearestMiss<T> ByLargest(SurplusTable<T> table, ImmutableArray<T> weights = default, FormulaSet? within = null) =>
        Of(table, weights, within, static (largest, deficit) => T.Max(largest, deficit));

    /// <summary>The formulas that come closest, in order.</summary>
    public ImmutableArray<int> Formulas { get; }

    /// <summary>By how much they fail, weighted; zero if they suit every veto holder.</summary>
    public T Deficit { get; }

    /// <summary>What each actor lacks to accept a formula, unweighted; zero for who accepts it or has no veto.</summary>
    public ImmutableArray<T> DeficitsOf(int formula) =>
        [
            .. Enumerable
                .Range(0, _table.ActorCount)
                .Select(actor => _table.HasVeto(actor) ? T.Max(T.Zero, -_table[formula, actor]) : T.Zero),
        ];

    private static NearestMiss<T> Of(SurplusTable<T> table, ImmutableArray<T> weights, FormulaSet? within, Func<T, T, T> add)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!weights.IsDefault && (weights.Length != table.ActorCount || weights.Any(weight => weight < T.Zero)))
            throw new ArgumentException("Give every actor a weight that is not negative.", nameof(weights));
        var formulas = (within ?? FormulaSet.All(table.FormulaCount)).ToImmutableArray();
        if (formulas.IsEmpty)
            throw new ArgumentException("Without a formula nothing comes close.", nameof(within));

        var deficits = new T[formulas.Length];
        foreach (var actor in table.VetoHolders)
        {
            var surplus = table.Of(actor);
            var weight = weights.IsDefault ? T.One : weights[actor];
            for (var place = 0; place < deficits.Length; place++)
                deficits[place] = add(deficits[place], weight * T.Max(T.Zero, -surplus[formulas[place]]));
        }

        var least = deficits.Min();
        return new(table, [.. formulas.Where((_, place) => deficits[place] == least)], least);
    }
}
