using System.Collections.Immutable;
using System.Numerics;
using Casus.Numerics;
using Casus.Numerics.LinearPrograms;

namespace Casus.Equilibria.Sequential;

/// <summary>Orders of errors under which just the nodes that are believed in are the likeliest of their sets.</summary>
/// <remarks>
/// Orders are as good as any when every node of a belief's support takes the same sum of orders, and every other node of the set a larger
/// one. These conditions are linear and homogeneous, so an exact linear program decides them, and fractions scale up to whole numbers.
/// </remarks>
internal static class ErrorOrders
{
    /// <summary>An order for each unmeant move; nothing if it is proven that there are none.</summary>
    /// <param name="errors">The counts of errors.</param>
    /// <param name="isBelieved">Whether the belief at a set gives weight to its i-th node.</param>
    public static int[]? Find(ErrorCounts errors, Func<int, int, bool> isBelieved)
    {
        var (game, size) = (errors.Game, errors.Moves.Count);
        var rows = ImmutableArray.CreateBuilder<LinearRow<Rational>>();
        for (var set = 0; set < game.InformationSetCount; set++)
        {
            var nodes = game.NodesOf(set);
            var first = 0;
            while (!isBelieved(set, first))
                first++;
            for (var i = 0; i < nodes.Length; i++)
            {
                if (i == first)
                    continue;
                var difference = errors.Difference(nodes[i], nodes[first]);
                var isFlat = Array.TrueForAll(difference, count => count == 0);
                if (isFlat && !isBelieved(set, i))
                    return null;
                if (isFlat)
                    continue;
                ImmutableArray<Rational> coefficients = [.. difference.Select(count => (Rational)count)];
                rows.Add(
                    isBelieved(set, i)
                        ? LinearRow<Rational>.Equal(Rational.Zero, coefficients)
                        : LinearRow<Rational>.AtLeast(Rational.One, coefficients)
                );
            }
        }

        if (size == 0)
            return [];
        for (var i = 0; i < size; i++)
            rows.Add(LinearRow<Rational>.AtLeast(Rational.One, [.. Enumerable.Range(0, size).Select(j => (Rational)(i == j ? 1 : 0))]));
        var program = new LinearProgram<Rational>([.. Enumerable.Repeat(Rational.One, size)], rows.ToImmutable());
        return Simplex.Solve(program) is LinearSolution<Rational>.Optimal optimal ? Whole(optimal.Point) : null;
    }

    private static int[] Whole(ImmutableArray<Rational> orders)
    {
        var scale = orders.Aggregate(
            BigInteger.One,
            (multiple, order) => multiple / BigInteger.GreatestCommonDivisor(multiple, order.Denominator) * order.Denominator
        );
        return [.. orders.Select(order => checked((int)(order.Numerator * (scale / order.Denominator))))];
    }
}
