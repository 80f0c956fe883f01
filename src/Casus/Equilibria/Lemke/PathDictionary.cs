namespace Casus.Equilibria.Lemke;

/// <summary>A system of equations solved for some of its quantities: each basic one as a function of the others. For following paths.</summary>
/// <remarks>
/// Ties are broken as if the first basis had been perturbed by powers of an infinitesimal (lexicographic rule; Charnes 1952), so that no path
/// returns to a basis. The coefficient of a power in a row is read off the column of the quantity that was basic first.
/// </remarks>
internal abstract class PathDictionary
{
    private readonly int[] _first;

    protected PathDictionary(int[] basic, int[] nonbasic)
    {
        (Basic, Nonbasic, _first) = ([.. basic], [.. nonbasic], [.. basic]);
        Place = new int[Math.Max(basic.Max(), nonbasic.Max()) + 1];
        for (var row = 0; row < basic.Length; row++)
            Place[basic[row]] = row;
        for (var column = 0; column < nonbasic.Length; column++)
            Place[nonbasic[column]] = ~column;
    }

    /// <summary>The quantity of each row.</summary>
    public int[] Basic { get; }

    /// <summary>The quantity of each column.</summary>
    public int[] Nonbasic { get; }

    /// <summary>The row of a basic quantity, or the complement of the column of another.</summary>
    public int[] Place { get; }

    /// <summary>The row that falls to zero first when a column's quantity rises; -1 when none ever does.</summary>
    /// <param name="entering">The column.</param>
    /// <param name="goal">A quantity that goes first among those that reach zero together, because the path ends there; or -1.</param>
    public int LeavingRow(int entering, int goal = -1)
    {
        var tied = new List<int>();
        for (var row = 0; row < Basic.Length; row++)
        {
            if (Falls(row, entering))
                Keep(tied, row, Nonbasic.Length, entering);
        }

        if (goal >= 0 && tied.Contains(Place[goal]))
            return Place[goal];
        for (var power = 0; power < _first.Length && tied.Count > 1; power++)
        {
            var place = Place[_first[power]];
            if (place >= 0)
            {
                tied.Remove(place);
                continue;
            }

            var rest = new List<int>();
            foreach (var row in tied)
                Keep(rest, row, ~place, entering);
            tied = rest;
        }

        return tied.Count == 0 ? -1 : tied[0];
    }

    /// <summary>Makes a row's quantity nonbasic and a column's basic.</summary>
    public void Pivot(int row, int column)
    {
        Exchange(row, column);
        (Basic[row], Nonbasic[column]) = (Nonbasic[column], Basic[row]);
        (Place[Basic[row]], Place[Nonbasic[column]]) = (row, ~column);
    }

    /// <summary>Whether a row's quantity falls when a column's rises.</summary>
    protected abstract bool Falls(int row, int column);

    /// <summary>The sign of entry(one)/slope(one) - entry(two)/slope(two), slopes being those of the fall along a column.</summary>
    protected abstract int CompareRatios(int one, int two, int column, int entering);

    protected abstract void Exchange(int row, int column);

    // The constants count as they are; columns of quantities that were basic first count with the sign reversed.
    private void Keep(List<int> tied, int row, int column, int entering)
    {
        if (tied.Count > 0)
        {
            var sign = CompareRatios(row, tied[0], column, entering);
            sign = column == Nonbasic.Length ? sign : -sign;
            if (sign > 0)
                return;
            if (sign < 0)
                tied.Clear();
        }

        tied.Add(row);
    }
}
