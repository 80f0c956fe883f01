using System.Collections.Immutable;
using System.Numerics;
using Casus.Numerics.LinearPrograms;

namespace Casus.Games;

/// <summary>A prior from which all players' beliefs follow by Bayes' rule, if there is one.</summary>
/// <remarks>
/// A linear program: the prior's share of a profile of types in the weight of each player's own type is that type's belief, and the least
/// weight of any type is as large as can be; it must be positive.
/// </remarks>
internal static class SharedPrior
{
    public static ImmutableArray<T>? Of<T>(Odometer types, ImmutableArray<BayesianPlayer> players, T[][] beliefs)
        where T : struct, INumber<T>
    {
        var rows = ImmutableArray.CreateBuilder<LinearRow<T>>();
        var all = Coefficients<T>(types.Count, Enumerable.Range(0, types.Count));
        rows.Add(LinearRow<T>.Equal(T.One, [.. all]));
        for (var player = 0; player < players.Length; player++)
        for (var type = 0; type < players[player].Types.Length; type++)
        {
            int[] places = [.. types.With(player, type)];
            var weight = Coefficients<T>(types.Count, places);
            foreach (var place in places)
            {
                var share = Array.ConvertAll(weight, one => -one * beliefs[player][place]);
                share[place] += T.One;
                rows.Add(LinearRow<T>.Equal(T.Zero, [.. share]));
            }

            weight[^1] = -T.One;
            rows.Add(LinearRow<T>.AtLeast(T.Zero, [.. weight]));
        }

        var cost = new T[types.Count + 1];
        cost[^1] = -T.One;
        return
            Simplex.Solve(new LinearProgram<T>([.. cost], rows.ToImmutable()), Exactness<T>.Slack) is LinearSolution<T>.Optimal best
            && -best.Value > Exactness<T>.Slack
            ? best.Point[..^1]
            : null;
    }

    // One more than there are profiles: the last unknown is the least weight of any type.
    private static T[] Coefficients<T>(int count, IEnumerable<int> places)
        where T : struct, INumber<T>
    {
        var coefficients = new T[count + 1];
        foreach (var place in places)
            coefficients[place] = T.One;
        return coefficients;
    }
}
