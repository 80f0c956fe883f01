using System.Numerics;
using System.Runtime.InteropServices;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.Correlated;

/// <summary>A linear program while it is written down: rows of few coefficients, turned into the form that a solver reads.</summary>
internal sealed class Conditions<T>(int variables)
    where T : struct, INumber<T>
{
    private readonly List<(int Row, int Column, T Value)> _entries = [];
    private readonly List<(RowSense Sense, T Bound)> _rows = [];
    private readonly T[] _cost = new T[variables];
    private readonly bool[] _free = new bool[variables];

    public int RowCount => _rows.Count;

    public IReadOnlyList<(int Row, int Column, T Value)> Entries => _entries;

    public IReadOnlyList<(RowSense Sense, T Bound)> Rows => _rows;

    public IReadOnlyList<T> Cost => _cost;

    public IReadOnlyList<bool> Free => _free;

    /// <summary>Entries in a dense tableau of this program: what the exact simplex method touches with every pivot.</summary>
    public long TableauSize => (long)_rows.Count * (_cost.Length + (2 * _rows.Count));

    public int AddRow(RowSense sense, T bound)
    {
        _rows.Add((sense, bound));
        return _rows.Count - 1;
    }

    public void Add(int row, int column, T value)
    {
        if (value != T.Zero)
            _entries.Add((row, column, value));
    }

    public void AddCost(int column, T value) => _cost[column] += value;

    public void Release(int column) => _free[column] = true;

    public LinearProgram<T> Dense()
    {
        var rows = new T[_rows.Count][];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = new T[_cost.Length];
        foreach (var (row, column, value) in _entries)
            rows[row][column] += value;
        return new(
            [.. _cost],
            [
                .. rows.Select(
                    (coefficients, row) =>
                        _rows[row].Sense switch
                        {
                            RowSense.AtMost => LinearRow<T>.AtMost(_rows[row].Bound, [.. coefficients]),
                            RowSense.AtLeast => LinearRow<T>.AtLeast(_rows[row].Bound, [.. coefficients]),
                            _ => LinearRow<T>.Equal(_rows[row].Bound, [.. coefficients]),
                        }
                ),
            ],
            [.. _free]
        );
    }

    public SparseProgram Sparse()
    {
        // A place named twice is added up: the sparse form wants each once.
        var entries = _entries
            .GroupBy(entry => (entry.Row, entry.Column))
            .Select(same => new SparseEntry(same.Key.Row, same.Key.Column, same.Sum(entry => double.CreateChecked(entry.Value))))
            .ToList();
        return new(
            [.. _cost.Select(double.CreateChecked)],
            [.. _rows.Select(row => (row.Sense, double.CreateChecked(row.Bound)))],
            CollectionsMarshal.AsSpan(entries),
            [.. _free]
        );
    }
}
