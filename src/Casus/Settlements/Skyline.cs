using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements;

/// <summary>The Pareto set: the formulas that no other is at least as good as for everyone considered and better for someone.</summary>
/// <remarks>
/// The strongest formulas by sum weed out most of the rest, as in the sort-filter skyline (Chomicki, Godfrey, Gryz &amp; Liang 2003, ICDE). What is left
/// goes through a tree twice, in a shuffled order and back: whatever is dominated is dominated by a member, which one of the two passes meets
/// first. So no order has to be right to the last rounded digit, and the tree stays bushy whatever the shape of the frontier. Equal formulas
/// do not dominate each other: all stay. Quick where few survive; where all do, steps grow faster than the number of formulas but, on
/// scattered points, well below its square.
/// </remarks>
public sealed class Skyline<T>
    where T : struct, INumber<T>
{
    private const int Strongest = 256;

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
    /// <exception cref="ArgumentException">No actor is named, more than 64 are, or the set is over another number of formulas.</exception>
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
        var left = Survivors(points, actors.Length, Shuffled(Weed(points, actors.Length)), cancellation);
        Array.Reverse(left);
        left = Survivors(points, actors.Length, left, cancellation);
        Array.Sort(left);
        return new(table, within, actors, [.. left.Select(place => formulas[place])]);
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

    private static int[] Survivors(T[] points, int width, int[] order, CancellationToken cancellation)
    {
        var tree = new SkylineTree<T>(width);
        var survivors = new List<int>();
        for (var count = 0; count < order.Length; count++)
        {
            if ((count & 1023) == 0)
                cancellation.ThrowIfCancellationRequested();
            if (tree.TryAdd(points.AsSpan(order[count] * width, width)))
                survivors.Add(order[count]);
        }

        return [.. survivors];
    }

    /// <summary>The places that none of the strongest by sum dominates.</summary>
    private static int[] Weed(T[] points, int width)
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
        var strongest = new SkylineTree<T>(width);
        var left = new List<int>();
        for (var count = 0; count < order.Length; count++)
        {
            var point = points.AsSpan(order[count] * width, width);
            if (count < Strongest ? strongest.TryAdd(point) : strongest.Admits(point))
                left.Add(order[count]);
        }

        return [.. left];
    }

    // The same order every time, and none that the formulas could have been listed in: Fisher and Yates's shuffle by a fixed recurrence.
    private static int[] Shuffled(int[] places)
    {
        var state = 0x9E3779B97F4A7C15UL;
        for (var last = places.Length - 1; last > 0; last--)
        {
            unchecked
            {
                state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            }

            var other = (int)((state >> 33) % (ulong)(last + 1));
            (places[last], places[other]) = (places[other], places[last]);
        }

        return places;
    }
}
