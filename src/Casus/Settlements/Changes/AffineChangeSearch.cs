using System.Collections.Immutable;
using System.Numerics;
using Casus.Numerics.LinearPrograms;
using Casus.Settlements.Conflicts;

namespace Casus.Settlements.Changes;

/// <summary>Finds what to change, at least cost, so that several affine margins are not negative.</summary>
/// <remarks>
/// Cost is the weighted sum of the sizes of the changes (a weighted L1 norm), so the cheapest way is a linear program with a rise and a fall
/// for each lever. Whether a set of levers will do can only become true as levers are added, so the minimal sets are the border of a
/// monotone property, walked as by MARCO. Complete on exact numbers; one small linear program per set tested; up to 64 levers.
/// </remarks>
public static class AffineChangeSearch
{
    /// <summary>The cheapest adjustment and all minimal sets of levers.</summary>
    /// <param name="margins">What must not be negative; each with one slope per lever.</param>
    /// <param name="levers">What may change.</param>
    /// <param name="tolerance">What counts as zero: leave it zero for exact numbers.</param>
    /// <param name="cancellation">Looked at once per pivot.</param>
    /// <exception cref="ArgumentException">A margin has another number of slopes than there are levers, or there are more than 64 levers.</exception>
    public static AffineChange<T> Find<T>(
        ImmutableArray<AffineMargin<T>> margins,
        ImmutableArray<Lever<T>> levers,
        T tolerance = default,
        CancellationToken cancellation = default
    )
        where T : struct, INumber<T>
    {
        if (margins.Any(margin => margin.Slopes.Length != levers.Length))
            throw new ArgumentException("Every margin needs one slope per lever.", nameof(margins));
        if (levers.Length > 64)
            throw new ArgumentException("Give at most 64 levers.", nameof(levers));

        Adjustment<T>? Adjust(ulong set) => Cheapest(margins, levers, set.Members(), tolerance, cancellation);
        var (minimal, _) = MonotoneBorder.Find(levers.Length, set => Adjust(set) is not null, cancellation);
        return new(
            Adjust(SmallSet.Full(levers.Length)),
            [.. SmallSet.InOrder(minimal).Select(set => Adjust(set)!).OrderBy(adjustment => adjustment.Cost)]
        );
    }

    private static Adjustment<T>? Cheapest<T>(
        ImmutableArray<AffineMargin<T>> margins,
        ImmutableArray<Lever<T>> levers,
        ImmutableArray<int> moving,
        T tolerance,
        CancellationToken cancellation
    )
        where T : struct, INumber<T>
    {
        // Columns: each moving lever's rise, then each one's fall. Rows: the margins first, so that their multipliers come first.
        var rows = ImmutableArray.CreateBuilder<LinearRow<T>>();
        foreach (var margin in margins)
        {
            var slopes = moving.Select(lever => margin.Slopes[lever]).ToArray();
            rows.Add(LinearRow<T>.AtLeast(-margin.Present, [.. slopes, .. slopes.Select(slope => -slope)]));
        }

        for (var column = 0; column < moving.Length; column++)
        {
            if (levers[moving[column]].MostUp is { } up)
                rows.Add(LinearRow<T>.AtMost(up, Unit<T>(column, 2 * moving.Length)));
            if (levers[moving[column]].MostDown is { } down)
                rows.Add(LinearRow<T>.AtMost(down, Unit<T>(moving.Length + column, 2 * moving.Length)));
        }

        var costs = moving.Select(lever => levers[lever].Cost).ToArray();
        var program = new LinearProgram<T>([.. costs, .. costs], rows.DrainToImmutable());
        if (Simplex.Solve(program, tolerance, cancellation) is not LinearSolution<T>.Optimal optimal)
            return null;

        var changes = new T[levers.Length];
        for (var column = 0; column < moving.Length; column++)
            changes[moving[column]] = optimal.Point[column] - optimal.Point[moving.Length + column];
        return new([.. changes], optimal.Value, optimal.Multipliers[..margins.Length]);
    }

    private static ImmutableArray<T> Unit<T>(int place, int length)
        where T : struct, INumber<T> => [.. Enumerable.Range(0, length).Select(index => index == place ? T.One : T.Zero)];
}
