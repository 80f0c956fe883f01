using System.Collections.Immutable;
using System.Numerics;
using Casus.Equilibria.ZeroSum;
using Casus.Numerics;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.Correlated;

/// <summary>The optimum of a linear program in exact fractions, proven: by the simplex method when small, from an answer in doubles when not.</summary>
/// <remarks>
/// The interior-point method ends in the middle of all optima, where exactly those variables are positive and those rows tight that are so in some
/// optimum (Goldman and Tucker 1956). With these known, point and multipliers solve linear equations in fractions. The result counts only
/// if it proves itself: point and multipliers legal, and of the same value (strong duality).
/// </remarks>
internal static class ExactOptimum
{
    private const int SmallTableau = 400;
    private const int LargestTableau = 8000;
    private const int Grid = 1 << 20;

    /// <summary>The optimum of a program that has one, or nothing when rounding hides it.</summary>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public static LinearSolution<Rational>.Optimal? Solve(Conditions<Rational> rows, CancellationToken cancellation)
    {
        if (rows.TableauSize > SmallTableau)
        {
            var answer = InteriorPoint.Solve(rows.Sparse(), 1e-13, cancellation: cancellation);
            cancellation.ThrowIfCancellationRequested();
            var (point, multipliers) = answer switch
            {
                LinearSolution<double>.Optimal optimal => (optimal.Point, optimal.Multipliers),
                LinearSolution<double>.Unfinished best => (best.Point, best.Multipliers),
                _ => ([], []),
            };
            if (point.Length > 0 && FromDoubles(rows, point, multipliers, cancellation) is { } exact)
                return exact;
        }

        return rows.TableauSize > LargestTableau
            ? null
            : Simplex.Solve(rows.Dense(), cancellation: cancellation) as LinearSolution<Rational>.Optimal;
    }

    private static LinearSolution<Rational>.Optimal? FromDoubles(
        Conditions<Rational> rows,
        ImmutableArray<double> point,
        ImmutableArray<double> multipliers,
        CancellationToken cancellation
    )
    {
        var played = Played(rows, point, multipliers);
        var tight = Tight(rows, point, multipliers);
        // The point: tight rows hold with equality, and what is not played is zero. The multipliers: what is played costs nothing.
        var (columns, lines) = (Positions(played), Positions(tight));
        var (forPoint, forMultipliers) = (Blank(lines.Count, columns.Count), Blank(columns.Count, lines.Count));
        foreach (var (row, column, value) in rows.Entries)
            if (lines.TryGetValue(row, out var line) && columns.TryGetValue(column, out var place))
            {
                forPoint[line][place] += value;
                forMultipliers[place][line] += value;
            }

        foreach (var (row, line) in lines)
            forPoint[line][^1] = rows.Rows[row].Bound;
        foreach (var (column, place) in columns)
            forMultipliers[place][^1] = -rows.Cost[column];
        var (weights, prices) = (Guess(columns, point), Guess(lines, multipliers));
        if (!ExactElimination.TrySolve(forPoint, weights, cancellation) || !ExactElimination.TrySolve(forMultipliers, prices, cancellation))
            return null;
        var (exact, dual) = (new Rational[point.Length], new Rational[multipliers.Length]);
        foreach (var (column, place) in columns)
            exact[column] = weights[place];
        foreach (var (row, line) in lines)
            dual[row] = prices[line];
        return Proven(rows, exact, dual);
    }

    // All rows of these programs are "at most" or "equal", so that multipliers need no turning.
    private static LinearSolution<Rational>.Optimal? Proven(Conditions<Rational> rows, Rational[] point, Rational[] multipliers)
    {
        var (sides, prices) = (new Rational[multipliers.Length], rows.Cost.ToArray());
        foreach (var (row, column, value) in rows.Entries)
        {
            sides[row] += value * point[column];
            prices[column] += value * multipliers[row];
        }

        var (cost, dual) = (Rational.Zero, Rational.Zero);
        for (var row = 0; row < sides.Length; row++)
        {
            var (sense, bound) = rows.Rows[row];
            if (sense == RowSense.Equal ? sides[row] != bound : sides[row] > bound || multipliers[row].Sign < 0)
                return null;
            dual -= multipliers[row] * bound;
        }

        for (var column = 0; column < point.Length; column++)
        {
            if (rows.Free[column] ? prices[column].Sign != 0 : prices[column].Sign < 0 || point[column].Sign < 0)
                return null;
            cost += rows.Cost[column] * point[column];
        }

        return cost == dual ? new(([.. point]), cost, [.. multipliers]) : null;
    }

    // A variable is played when it is larger than its price, a row tight when its multiplier is larger than its slack: one of the two is all but zero.
    private static bool[] Played(Conditions<Rational> rows, ImmutableArray<double> point, ImmutableArray<double> multipliers)
    {
        var prices = rows.Cost.Select(cost => (double)cost).ToArray();
        foreach (var (row, column, value) in rows.Entries)
            prices[column] += (double)value * multipliers[row];
        return [.. prices.Select((price, column) => rows.Free[column] || point[column] > Math.Abs(price))];
    }

    private static bool[] Tight(Conditions<Rational> rows, ImmutableArray<double> point, ImmutableArray<double> multipliers)
    {
        var slack = rows.Rows.Select(row => (double)row.Bound).ToArray();
        foreach (var (row, column, value) in rows.Entries)
            slack[row] -= (double)value * point[column];
        return [.. slack.Select((left, row) => rows.Rows[row].Sense == RowSense.Equal || multipliers[row] > Math.Abs(left))];
    }

    private static Dictionary<int, int> Positions(bool[] chosen)
    {
        var positions = new Dictionary<int, int>();
        for (var i = 0; i < chosen.Length; i++)
            if (chosen[i])
                positions.Add(i, positions.Count);
        return positions;
    }

    private static Rational[][] Blank(int height, int width) => [.. Enumerable.Range(0, height).Select(_ => new Rational[width + 1])];

    // What the equations leave open: as the doubles say, to some digits.
    private static Rational[] Guess(Dictionary<int, int> positions, ImmutableArray<double> values)
    {
        var guess = new Rational[positions.Count];
        foreach (var (from, to) in positions)
            guess[to] = new((BigInteger)Math.Round(values[from] * Grid), Grid);
        return guess;
    }
}
