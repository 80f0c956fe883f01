using System.Diagnostics;
using System.Numerics;

namespace Casus.Numerics.LinearPrograms;

/// <summary>The rows of a program in standard form (equalities, bounds ≥ 0, variables ≥ 0) and a basis that solves them.</summary>
/// <remarks>
/// Columns, in order: each variable; the negative half of each free variable; one slack per inequality; one artificial per row.
/// The artificial columns start as the identity, so they hold the inverse of the basis, and with it the multipliers, at every step.
/// </remarks>
internal sealed class SimplexTableau<T>
    where T : struct, INumber<T>
{
    private readonly LinearProgram<T> _program;
    private readonly T _tolerance;
    private readonly T[][] _rows;
    private readonly T[] _bounds;
    private readonly bool[] _flipped;
    private readonly int[] _basis;
    private readonly int[] _negativeHalf;

    public SimplexTableau(LinearProgram<T> program, T tolerance)
    {
        _program = program;
        _tolerance = tolerance;
        var variables = program.Cost.Length;
        _negativeHalf = new int[variables];
        var next = variables;
        for (var variable = 0; variable < variables; variable++)
            _negativeHalf[variable] = program.Free[variable] ? next++ : -1;
        var slackOf = program.Rows.Select(row => row.Sense == RowSense.Equal ? -1 : next++).ToArray();
        ArtificialStart = next;

        var count = program.Rows.Length;
        _rows = new T[count][];
        _bounds = new T[count];
        _flipped = new bool[count];
        _basis = new int[count];
        for (var row = 0; row < count; row++)
            Fill(row, slackOf[row]);
    }

    public int ArtificialStart { get; }

    public int ColumnCount => ArtificialStart + _rows.Length;

    private void Fill(int index, int slack)
    {
        var row = _program.Rows[index];
        var line = new T[ColumnCount];
        for (var variable = 0; variable < row.Coefficients.Length; variable++)
        {
            line[variable] = row.Coefficients[variable];
            if (_negativeHalf[variable] >= 0)
                line[_negativeHalf[variable]] = -row.Coefficients[variable];
        }

        if (slack >= 0)
            line[slack] = row.Sense == RowSense.AtMost ? T.One : -T.One;
        _flipped[index] = row.Bound < T.Zero;
        if (_flipped[index])
        {
            for (var column = 0; column < ArtificialStart; column++)
                line[column] = -line[column];
        }

        line[ArtificialStart + index] = T.One;
        _rows[index] = line;
        _bounds[index] = T.Abs(row.Bound);
        _basis[index] = ArtificialStart + index;
    }

    /// <summary>The cost of the program, column by column.</summary>
    public T[] Costs()
    {
        var costs = new T[ColumnCount];
        for (var variable = 0; variable < _negativeHalf.Length; variable++)
        {
            costs[variable] = _program.Cost[variable];
            if (_negativeHalf[variable] >= 0)
                costs[_negativeHalf[variable]] = -_program.Cost[variable];
        }

        return costs;
    }

    /// <summary>Pivots until no real column lowers the cost; returns the column along which the cost falls for ever, or -1.</summary>
    public int Descend(T[] costs, CancellationToken cancellation)
    {
        var reduced = Reduce(costs);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();

            // Bland's rule (1977): the lowest-numbered column that helps enters, and the lowest-numbered tied basic column leaves.
            // Slower than the steepest choice, but it cannot cycle.
            var entering = Array.FindIndex(reduced, 0, ArtificialStart, price => price < -_tolerance);
            if (entering < 0)
                return -1;
            var leaving = Leaving(entering);
            if (leaving < 0)
                return entering;
            Pivot(leaving, entering, reduced);
        }
    }

    /// <summary>Each column's cost less what the basis would charge for it.</summary>
    public T[] Reduce(T[] costs)
    {
        var reduced = (T[])costs.Clone();
        for (var row = 0; row < _rows.Length; row++)
            Subtract(reduced, _rows[row], costs[_basis[row]]);
        return reduced;
    }

    /// <summary>Artificial columns still in the basis at zero are swapped for real ones; a row with none is redundant and stays inert.</summary>
    public void ExpelArtificials(T[] reduced)
    {
        for (var row = 0; row < _rows.Length; row++)
        {
            if (_basis[row] < ArtificialStart)
                continue;
            var column = Array.FindIndex(_rows[row], 0, ArtificialStart, entry => T.Abs(entry) > _tolerance);
            if (column >= 0)
                Pivot(row, column, reduced);
        }
    }

    /// <summary>The values of the program's variables at the basis.</summary>
    public T[] Point() => Fold(row => _bounds[row], -1);

    /// <summary>The direction in which the program's variables move when <paramref name="entering"/> rises by one.</summary>
    public T[] Ray(int entering) => Fold(row => -_rows[row][entering], entering);

    /// <summary>Turns prices y of the rows of the standard form into multipliers of the rows turned to "at most".</summary>
    public T[] Multipliers(Func<int, T> price)
    {
        var multipliers = new T[_rows.Length];
        for (var row = 0; row < multipliers.Length; row++)
        {
            var turned = _flipped[row] ^ (_program.Rows[row].Sense == RowSense.AtLeast);
            multipliers[row] = turned ? price(row) : -price(row);
        }

        return multipliers;
    }

    private T[] Fold(Func<int, T> basicValue, int entering)
    {
        var columns = new T[ColumnCount];
        for (var row = 0; row < _rows.Length; row++)
            columns[_basis[row]] = basicValue(row);
        if (entering >= 0)
            columns[entering] = T.One;
        var values = new T[_negativeHalf.Length];
        for (var variable = 0; variable < values.Length; variable++)
            values[variable] = _negativeHalf[variable] < 0 ? columns[variable] : columns[variable] - columns[_negativeHalf[variable]];
        return values;
    }

    private int Leaving(int entering)
    {
        var leaving = -1;
        var least = T.Zero;
        for (var row = 0; row < _rows.Length; row++)
        {
            if (_rows[row][entering] <= _tolerance)
                continue;
            var ratio = _bounds[row] / _rows[row][entering];
            if (leaving < 0 || ratio < least || (ratio == least && _basis[row] < _basis[leaving]))
                (leaving, least) = (row, ratio);
        }

        return leaving;
    }

    private void Pivot(int leaving, int entering, T[] reduced)
    {
        var line = _rows[leaving];
        var pivot = line[entering];
        Debug.Assert(pivot != T.Zero);
        for (var column = 0; column < line.Length; column++)
        {
            if (line[column] != T.Zero)
                line[column] /= pivot;
        }

        _bounds[leaving] /= pivot;
        for (var row = 0; row < _rows.Length; row++)
        {
            var factor = _rows[row][entering];
            if (row == leaving || factor == T.Zero)
                continue;
            Subtract(_rows[row], line, factor);
            _bounds[row] -= factor * _bounds[leaving];
        }

        Subtract(reduced, line, reduced[entering]);
        _basis[leaving] = entering;
    }

    private static void Subtract(T[] target, T[] line, T factor)
    {
        if (factor == T.Zero)
            return;
        for (var column = 0; column < line.Length; column++)
        {
            if (line[column] != T.Zero)
                target[column] -= factor * line[column];
        }
    }
}
