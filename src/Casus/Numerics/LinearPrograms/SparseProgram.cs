using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Casus.Numerics.LinearPrograms;

/// <summary>A coefficient of a <see cref="SparseProgram"/> that is not zero.</summary>
/// <param name="Row">The condition, from zero.</param>
/// <param name="Column">The variable, from zero.</param>
/// <param name="Value">What multiplies the variable there.</param>
public readonly record struct SparseEntry(int Row, int Column, double Value);

/// <summary>Minimise cost · x over the points that satisfy every row, with most coefficients zero; a variable is at least zero unless free.</summary>
/// <remarks>The same problem as <see cref="LinearProgram{T}"/>, in doubles and stored by column. Solved by <see cref="InteriorPoint"/>.</remarks>
public sealed class SparseProgram
{
    /// <summary>A program from its cost, its rows, the coefficients that are not zero, and the variables that may be negative.</summary>
    /// <param name="cost">One number per variable; its length is the number of variables.</param>
    /// <param name="rows">The sense and the bound of each row.</param>
    /// <param name="entries">The coefficients, in any order; those at the same place add up.</param>
    /// <param name="free">One flag per variable; left out, no variable may be negative.</param>
    /// <exception cref="ArgumentException">
    /// A number is not finite, an entry lies outside, or there is not one flag for every variable.
    /// </exception>
    public SparseProgram(
        ImmutableArray<double> cost,
        ImmutableArray<(RowSense Sense, double Bound)> rows,
        ReadOnlySpan<SparseEntry> entries,
        ImmutableArray<bool> free = default
    )
    {
        if (cost.IsDefault)
            throw new ArgumentException("A program needs a cost, if only of zeros.", nameof(cost));
        if (rows.IsDefault)
            throw new ArgumentException("A program needs its rows, if only none.", nameof(rows));
        if (!free.IsDefault && free.Length != cost.Length)
            throw new ArgumentException("Say for every variable whether it is free.", nameof(free));
        if (!cost.All(double.IsFinite) || !rows.All(row => double.IsFinite(row.Bound)))
            throw new ArgumentException("Costs and bounds must be finite.", nameof(cost));
        foreach (var (row, column, value) in entries)
        {
            if ((uint)row >= (uint)rows.Length || (uint)column >= (uint)cost.Length || !double.IsFinite(value))
                throw new ArgumentException($"There is no place ({row}, {column}), or {value} is not finite.", nameof(entries));
        }

        (Cost, Rows) = (cost, rows);
        Free = free.IsDefault ? ImmutableCollectionsMarshal.AsImmutableArray(new bool[cost.Length]) : free;
        Matrix = SparseMatrix.Of(rows.Length, cost.Length, entries);
    }

    private SparseProgram(SparseProgram other, ImmutableArray<double> cost) =>
        (Cost, Rows, Free, Matrix) = (cost, other.Rows, other.Free, other.Matrix);

    /// <summary>The same program as a dense one in doubles.</summary>
    public static SparseProgram From(LinearProgram<double> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var entries = new List<SparseEntry>();
        for (var row = 0; row < program.Rows.Length; row++)
        for (var column = 0; column < program.Cost.Length; column++)
            if (program.Rows[row].Coefficients[column] is var value and not 0)
                entries.Add(new(row, column, value));
        return new(program.Cost, [.. program.Rows.Select(row => (row.Sense, row.Bound))], CollectionsMarshal.AsSpan(entries), program.Free);
    }

    /// <summary>What each unit of a variable costs.</summary>
    public ImmutableArray<double> Cost { get; }

    /// <summary>The sense and the bound of each row.</summary>
    public ImmutableArray<(RowSense Sense, double Bound)> Rows { get; }

    /// <summary>Whether a variable may be negative.</summary>
    public ImmutableArray<bool> Free { get; }

    /// <summary>How many coefficients are not zero.</summary>
    public int EntryCount => Matrix.Values.Length;

    internal SparseMatrix Matrix { get; }

    internal SparseProgram WithoutCost() => new(this, ImmutableCollectionsMarshal.AsImmutableArray(new double[Cost.Length]));
}
