using Casus.Numerics;

namespace Casus.Equilibria.Evolution;

/// <summary>Linear equations with exact fractions, solved by elimination; each row ends with its right side.</summary>
internal sealed class LinearEquations
{
    private readonly Rational[][] _rows;
    private readonly int _unknowns;
    private readonly List<int> _pivots = [];

    /// <param name="rows">Taken over and changed.</param>
    /// <param name="unknowns">How many unknowns there are.</param>
    public LinearEquations(Rational[][] rows, int unknowns)
    {
        (_rows, _unknowns) = (rows, unknowns);
        for (var column = 0; column < unknowns && _pivots.Count < rows.Length; column++)
            Eliminate(column);
    }

    /// <summary>Whether no point solves them.</summary>
    public bool AreContradictory => _rows.Skip(_pivots.Count).Any(row => !row[_unknowns].Equals(Rational.Zero));

    /// <summary>How many unknowns may be chosen freely.</summary>
    public int Freedom => _unknowns - _pivots.Count;

    /// <summary>The solution with every free unknown at zero.</summary>
    public Rational[] Point()
    {
        var point = new Rational[_unknowns];
        for (var row = 0; row < _pivots.Count; row++)
            point[_pivots[row]] = _rows[row][_unknowns];
        return point;
    }

    /// <summary>A direction in which solutions go on: the first free unknown at one, other free ones at zero.</summary>
    public Rational[] Direction()
    {
        var (direction, free) = (new Rational[_unknowns], 0);
        while (_pivots.Contains(free))
            free++;
        direction[free] = Rational.One;
        for (var row = 0; row < _pivots.Count; row++)
            direction[_pivots[row]] = -_rows[row][free];
        return direction;
    }

    private void Eliminate(int column)
    {
        var next = _pivots.Count;
        var found = Array.FindIndex(_rows, next, row => row[column].Sign != 0);
        if (found < 0)
            return;
        (_rows[next], _rows[found]) = (_rows[found], _rows[next]);
        var (pivot, line) = (_rows[next][column], _rows[next]);
        for (var place = column; place <= _unknowns; place++)
            line[place] /= pivot;
        foreach (var row in _rows)
        {
            var factor = row[column];
            if (ReferenceEquals(row, line) || factor.Sign == 0)
                continue;
            for (var place = column; place <= _unknowns; place++)
                row[place] -= factor * line[place];
        }

        _pivots.Add(column);
    }
}
