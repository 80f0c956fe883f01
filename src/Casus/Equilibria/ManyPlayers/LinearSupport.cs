using System.Collections.Immutable;
using Casus.Numerics;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.ManyPlayers;

/// <summary>Settles exactly a support in which at most two players mix: then the equations are linear.</summary>
/// <remarks>
/// The weights of each mixing player lie in a polytope, given by what the other player that mixes (or everyone, if no other does) must be
/// indifferent between and must not prefer; a linear program finds the point of it whose least weight is largest.
/// </remarks>
internal static class LinearSupport
{
    /// <summary>What there is.</summary>
    /// <param name="Point">A point of the support, if there is one that satisfies all linear conditions.</param>
    /// <param name="IsUnique">Whether there is no other.</param>
    public readonly record struct Answer(Rational[][]? Point, bool IsUnique);

    /// <summary>Whether the support is of this kind.</summary>
    public static bool Applies(int[][] supports) => supports.Count(support => support.Length > 1) <= 2;

    public static Answer Solve(PayoffDifferences game, int[][] supports, CancellationToken cancellation)
    {
        var mixing = Enumerable.Range(0, supports.Length).Where(player => supports[player].Length > 1).ToArray();
        var point = supports.Select(support => new[] { Rational.One }).ToArray();
        var isUnique = true;
        foreach (var player in mixing)
        {
            var judges =
                mixing.Length == 2
                    ? mixing.Where(other => other != player).ToArray()
                    : [.. Enumerable.Range(0, supports.Length).Where(other => other != player)];
            var rows = judges.SelectMany(judge => Rows(game, supports, judge, player)).ToList();
            if (Deepest(rows, supports[player].Length, cancellation) is not { } weights)
                return new(null, true);
            point[player] = weights;
            isUnique &=
                Rank([.. rows.Where(row => row.IsTie).Select(row => row.Gain), [.. Enumerable.Repeat(Rational.One, weights.Length)]])
                == weights.Length;
        }

        return new(point, isUnique);
    }

    // What each of a judge's strategies gains over the first of its support, for each strategy of the player; all others play the first they mix.
    private static IEnumerable<(Rational[] Gain, bool IsTie)> Rows(PayoffDifferences game, int[][] supports, int judge, int player)
    {
        var profile = supports.Select(support => support[0]).ToArray();
        for (var strategy = 0; strategy < game.Counts[judge]; strategy++)
        {
            if (strategy == supports[judge][0])
                continue;
            var gain = new Rational[supports[player].Length];
            for (var t = 0; t < gain.Length; t++)
            {
                profile[player] = supports[player][t];
                profile[judge] = strategy;
                gain[t] = game.Payoff(judge, profile);
                profile[judge] = supports[judge][0];
                gain[t] -= game.Payoff(judge, profile);
            }

            yield return (gain, supports[judge].Contains(strategy));
        }
    }

    private static Rational[]? Deepest(List<(Rational[] Gain, bool IsTie)> conditions, int count, CancellationToken cancellation)
    {
        // Weights are the least of them, the last variable, plus what is above it.
        var rows = ImmutableArray.CreateBuilder<LinearRow<Rational>>();
        foreach (var (gain, isTie) in conditions)
        {
            ImmutableArray<Rational> coefficients = [.. gain, gain.Aggregate(Rational.Zero, (sum, entry) => sum + entry)];
            rows.Add(
                isTie ? LinearRow<Rational>.Equal(Rational.Zero, coefficients) : LinearRow<Rational>.AtMost(Rational.Zero, coefficients)
            );
        }

        rows.Add(LinearRow<Rational>.Equal(Rational.One, [.. Enumerable.Repeat(Rational.One, count), count]));
        ImmutableArray<Rational> cost = [.. Enumerable.Repeat(Rational.Zero, count), -1];
        var solution = Simplex.Solve(new LinearProgram<Rational>(cost, rows.ToImmutable()), default, cancellation);
        return solution is LinearSolution<Rational>.Optimal { Value.Sign: < 0 } best
            ? [.. Enumerable.Range(0, count).Select(t => best.Point[t] + best.Point[count])]
            : null;
    }

    private static int Rank(List<Rational[]> rows)
    {
        var rank = 0;
        for (var column = 0; column < rows[0].Length && rank < rows.Count; column++)
        {
            var pivot = rows.FindIndex(rank, row => row[column].Sign != 0);
            if (pivot < 0)
                continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var row = rank + 1; row < rows.Count; row++)
            {
                if (rows[row][column].Sign == 0)
                    continue;
                var factor = rows[row][column] / rows[rank][column];
                rows[row] = [.. rows[row].Select((entry, c) => entry - (factor * rows[rank][c]))];
            }

            rank++;
        }

        return rank;
    }
}
