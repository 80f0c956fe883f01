using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements;

/// <summary>The Pareto set: the formulas that no other is at least as good as for everyone considered and better for someone.</summary>
/// <remarks>
/// Sort-filter skyline (Chomicki, Godfrey, Gryz &amp; Liang 2003, ICDE, "Skyline with presorting"): in order of falling sum, a formula can only
/// be dominated by an earlier one, so one pass suffices and whatever survives it stays. Survivors lie in blocks with the best of each
/// actor's surplus; a block whose best falls short somewhere is passed over whole. Equal formulas do not dominate each other: all stay.
/// Costs n log n to sort and at worst n × survivors × actors to filter.
/// </remarks>
public sealed class Skyline<T>
    where T : struct, INumber<T>
{
    private readonly SurplusTable<T> _table;
    private readonly FormulaSet _within;
    private readonly ImmutableArray<int> _actors;

    private Skyline(SurplusTable<T> table, FormulaSet within, ImmutableArray<int> actors, ImmutableArray<int> members)
    {
        _table = table;
        _within = within;
        _actors = actors;
        Members = members;
    }

    /// <summary>The undominated formulas among some, as the given actors see them.</summary>
    /// <param name="table">The surpluses.</param>
    /// <param name="within">The formulas compared; the others are as if absent.</param>
    /// <param name="actors">Whose surplus counts; at least one.</param>
    /// <param name="cancellation">Looked at every thousand formulas.</param>
    /// <exception cref="ArgumentException">No actor is named, or the set is over another number of formulas.</exception>
    public static Skyline<T> Of(
        SurplusTable<T> table,
        FormulaSet within,
        ImmutableArray<int> actors,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(within);
        if (within.Universe != table.FormulaCount)
            throw new ArgumentException("The set and the table differ in the number of formulas.", nameof(within));
        if (actors.IsDefaultOrEmpty)
            throw new ArgumentException("Without an actor nothing is better than anything.", nameof(actors));

        var formulas = within.ToImmutableArray();
        var points = Gather(table, formulas, actors);
        var kept = new SkylineBlocks<T>(actors.Length);
        var members = ImmutableArray.CreateBuilder<int>();
        var visited = 0;
        foreach (var place in FallingSum(points, actors.Length))
        {
            if ((++visited & 1023) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (kept.TryAdd(points.AsSpan(place * actors.Length, actors.Length)))
                members.Add(formulas[place]);
        }

        members.Sort();
        return new(table, within, actors, members.DrainToImmutable());
    }

    /// <summary>The undominated formulas, in order of their number.</summary>
    public ImmutableArray<int> Members { get; }

    /// <summary>A member that dominates the formula, as witness; null if the formula is a member itself.</summary>
    /// <exception cref="ArgumentException">The formula was not among those compared.</exception>
    public int? DominatorOf(int formula)
    {
        if (!_within.Contains(formula))
            throw new ArgumentException("This formula was not compared.", nameof(formula));
        foreach (var member in Members)
        {
            if (Dominates(member, formula))
                return member;
        }

        return null;
    }

    private bool Dominates(int better, int worse)
    {
        var strictly = false;
        foreach (var actor in _actors)
        {
            var sign = _table[better, actor].CompareTo(_table[worse, actor]);
            if (sign < 0)
                return false;
            strictly |= sign > 0;
        }

        return strictly;
    }

    private static T[] Gather(SurplusTable<T> table, ImmutableArray<int> formulas, ImmutableArray<int> actors)
    {
        var points = new T[formulas.Length * actors.Length];
        for (var seat = 0; seat < actors.Length; seat++)
        {
            var surplus = table.Of(actors[seat]);
            for (var place = 0; place < formulas.Length; place++)
                points[(place * actors.Length) + seat] = surplus[formulas[place]];
        }

        return points;
    }

    // Rounding may make the sums of a dominating and a dominated formula equal, never reverse them; among equal sums the
    // lexicographically greater comes first, which again puts a dominating formula before what it dominates.
    private static int[] FallingSum(T[] points, int width)
    {
        var order = new int[points.Length / width];
        var sums = new T[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            order[place] = place;
            for (var seat = 0; seat < width; seat++)
                sums[place] -= points[(place * width) + seat];
        }

        Array.Sort(sums, order);
        for (var start = 0; start < order.Length; )
        {
            var end = start + 1;
            while (end < order.Length && sums[end] == sums[start])
                end++;
            order
                .AsSpan(start, end - start)
                .Sort((left, right) => points.AsSpan(right * width, width).SequenceCompareTo(points.AsSpan(left * width, width)));
            start = end;
        }

        return order;
    }
}
