using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.ZeroSum;

/// <summary>The linear program of the mix of rows that does best against every column of a matrix.</summary>
/// <remarks>
/// Payoffs are moved and scaled to lie between one and two, so that the value v is positive. Then the least Σ u with u ≥ 0 that earns at
/// least one against every column is 1/v, the mix is v u, and the multipliers are the other player's mix over v: no free variable and
/// no equation is needed (Dantzig 1951; Gale, Kuhn and Tucker 1951).
/// </remarks>
internal static class MatrixProgram
{
    /// <summary>The program of a matrix stored column by column: entry (row, column) at column × rows + row.</summary>
    public static SparseProgram Of(ReadOnlySpan<double> matrix, int rows, int columns)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var payoff in matrix)
            (least, most) = (Math.Min(least, payoff), Math.Max(most, payoff));
        var scale = most > least ? 1 / (most - least) : 1;
        var entries = new SparseEntry[matrix.Length];
        for (var column = 0; column < columns; column++)
        for (var row = 0; row < rows; row++)
        {
            var place = (column * rows) + row;
            entries[place] = new(column, row, 1 + ((matrix[place] - least) * scale));
        }

        var cost = new double[rows];
        Array.Fill(cost, 1);
        return new(ImmutableCollectionsMarshal.AsImmutableArray(cost), [.. Enumerable.Repeat((RowSense.AtLeast, 1.0), columns)], entries);
    }

    /// <summary>Both mixes from an answer, one behind the other; even ones where the answer has no weight.</summary>
    public static double[] MixesOf(LinearSolution<double> answer, int rows, int columns)
    {
        var (point, multipliers) = answer switch
        {
            LinearSolution<double>.Optimal optimal => (optimal.Point, optimal.Multipliers),
            LinearSolution<double>.Unfinished best => (best.Point, best.Multipliers),
            _ => ([.. new double[rows]], [.. new double[columns]]),
        };
        return [.. Normal(point), .. Normal(multipliers)];
    }

    private static double[] Normal(ImmutableArray<double> weights)
    {
        var mix = weights.Select(weight => Math.Max(0, weight)).ToArray();
        var sum = mix.Sum();
        for (var i = 0; i < mix.Length; i++)
            mix[i] = sum > 0 ? mix[i] / sum : 1.0 / mix.Length;
        return mix;
    }
}
