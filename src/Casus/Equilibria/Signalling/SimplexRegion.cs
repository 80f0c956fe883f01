using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.Signalling;

/// <summary>The probability vectors that satisfy some linear inequalities, by their corners.</summary>
/// <remarks>
/// Tries every way to make as many inequalities tight as there are free coordinates. Exact for exact fractions; meant for few coordinates.
/// </remarks>
internal static class SimplexRegion
{
    /// <summary>The corners of { x ≥ 0, Σx = 1, a·x ≥ 0 for every row a }; none when the region is empty.</summary>
    public static List<T[]> Corners<T>(int size, IReadOnlyList<T[]> rows)
        where T : struct, INumber<T>
    {
        var all = new List<T[]>(rows);
        for (var i = 0; i < size; i++)
            all.Add([.. Enumerable.Range(0, size).Select(j => i == j ? T.One : T.Zero)]);

        var corners = new List<T[]>();
        foreach (var tight in Subsets(all.Count, size - 1))
        {
            if (Solve(size, [.. tight.Select(i => all[i])]) is not { } corner)
                continue;
            var isInside = all.All(row => Dot(row, corner) >= -Exactness<T>.Slack);
            if (isInside && !corners.Exists(other => other.Zip(corner).All(pair => Exactness<T>.AreClose(pair.First, pair.Second))))
                corners.Add(corner);
        }

        return corners;
    }

    /// <summary>The mean of the corners: a point of the region, in its interior as far as it has one.</summary>
    public static T[] Middle<T>(IReadOnlyList<T[]> corners)
        where T : struct, INumber<T>
    {
        var middle = new T[corners[0].Length];
        foreach (var corner in corners)
            for (var i = 0; i < middle.Length; i++)
                middle[i] += corner[i];
        // Divide by the sum, which is the number of corners but for rounding.
        var sum = middle.Aggregate(T.Zero, (total, part) => total + part);
        return [.. middle.Select(part => part / sum)];
    }

    public static T Dot<T>(T[] left, T[] right)
        where T : struct, INumber<T> => left.Zip(right).Aggregate(T.Zero, (sum, pair) => sum + (pair.First * pair.Second));

    /// <summary>All subsets of a size of the numbers below a count, in order.</summary>
    public static IEnumerable<int[]> Subsets(int count, int size)
    {
        if (size > count)
            yield break;
        var chosen = Enumerable.Range(0, size).ToArray();
        while (true)
        {
            yield return [.. chosen];
            var last = size - 1;
            while (last >= 0 && chosen[last] == count - size + last)
                last--;
            if (last < 0)
                yield break;
            chosen[last]++;
            for (var i = last + 1; i < size; i++)
                chosen[i] = chosen[i - 1] + 1;
        }
    }

    // The one vector with sum one on which all rows vanish, if there is one.
    private static T[]? Solve<T>(int size, T[][] rows)
        where T : struct, INumber<T>
    {
        var table = rows.Select(row => (T[])[.. row, T.Zero]).Append([.. Enumerable.Repeat(T.One, size + 1)]).ToArray();
        for (var step = 0; step < size; step++)
        {
            var pivot = Enumerable.Range(step, size - step).MaxBy(row => T.Abs(table[row][step]));
            if (T.Abs(table[pivot][step]) <= Exactness<T>.Slack)
                return null;
            (table[step], table[pivot]) = (table[pivot], table[step]);
            for (var row = 0; row < size; row++)
            {
                var factor = table[row][step] / table[step][step];
                for (var column = step; row != step && column <= size; column++)
                    table[row][column] -= factor * table[step][column];
            }
        }

        return [.. Enumerable.Range(0, size).Select(row => table[row][size] / table[row][row])];
    }
}
