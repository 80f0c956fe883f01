using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Numerics.LinearPrograms;

/// <summary>Minimise cost · x over the points that satisfy every row; a variable is at least zero unless it is named free.</summary>
public sealed class LinearProgram<T>
    where T : struct, INumber<T>
{
    /// <summary>A program from its cost, its rows and the variables that may be negative.</summary>
    /// <param name="cost">One number per variable; its length is the number of variables.</param>
    /// <param name="rows">The conditions, each with one coefficient per variable.</param>
    /// <param name="free">One flag per variable; left out, no variable may be negative.</param>
    /// <exception cref="ArgumentException">A length differs from the number of variables.</exception>
    public LinearProgram(ImmutableArray<T> cost, ImmutableArray<LinearRow<T>> rows, ImmutableArray<bool> free = default)
    {
        if (cost.IsDefault)
            throw new ArgumentException("A program needs a cost, if only of zeros.", nameof(cost));
        if (rows.IsDefault)
            throw new ArgumentException("A program needs its rows, if only none.", nameof(rows));
        foreach (var row in rows)
        {
            if (row.Coefficients.Length != cost.Length)
                throw new ArgumentException("Every row needs one coefficient per variable.", nameof(rows));
        }

        if (!free.IsDefault && free.Length != cost.Length)
            throw new ArgumentException("Say for every variable whether it is free.", nameof(free));

        Cost = cost;
        Rows = rows;
        Free = free.IsDefault ? [.. Enumerable.Repeat(false, cost.Length)] : free;
    }

    /// <summary>The program with every variable free and no cost: is there any point at all?</summary>
    /// <exception cref="ArgumentException">A row has another number of coefficients.</exception>
    public static LinearProgram<T> Feasibility(int dimension, ImmutableArray<LinearRow<T>> rows) =>
        new([.. Enumerable.Repeat(T.Zero, dimension)], rows, [.. Enumerable.Repeat(true, dimension)]);

    /// <summary>What each unit of a variable costs.</summary>
    public ImmutableArray<T> Cost { get; }

    /// <summary>The conditions.</summary>
    public ImmutableArray<LinearRow<T>> Rows { get; }

    /// <summary>Whether a variable may be negative.</summary>
    public ImmutableArray<bool> Free { get; }
}
