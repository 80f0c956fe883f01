using System.Collections.Immutable;
using Casus.Models.Cases;
using Casus.Settlements.Changes;

namespace Casus.Findings.Flips;

/// <summary>Finds a least change of several assumptions together that turns a claim.</summary>
/// <remarks>
/// The nearest point at which the margin has changed its sign, in units of half plausible ranges, over the assumptions that move the margin most. What is
/// returned was evaluated and did turn the claim; a nearer point may exist.
/// </remarks>
internal static class JointFlipSearch
{
    private const int MostAssumptions = 6;

    /// <param name="space">All assumptions.</param>
    /// <param name="search">Scales and bounds.</param>
    /// <param name="margin">The margin of the claim.</param>
    /// <param name="among">The slots on which the claim may rest.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static JointFlip? Find(
        ParameterSpace space,
        FlipSearch search,
        Func<double[], double> margin,
        IReadOnlyList<int> among,
        CancellationToken cancellation
    )
    {
        var central = space.Central<double>();
        var holds = margin(central) >= 0;
        var slots = Movable(search, margin, central, [.. among.Where(s => space.Parameters[s].IsFree)]);
        if (slots.Length < 2)
            return null;
        var box = new ParameterBox(
            [.. slots.Select(s => central[s])],
            [.. slots.Select(s => search.Bounds(s).Least)],
            [.. slots.Select(s => search.Bounds(s).Most)],
            [.. slots.Select(search.Scale)]
        );
        double[] With(ReadOnlySpan<double> chosen)
        {
            var values = (double[])central.Clone();
            for (var i = 0; i < slots.Length; i++)
                values[slots[i]] = chosen[i];
            return values;
        }

        // A claim that holds is turned by a negative margin, so the search then runs on the other side of zero.
        var found = NearestPointSearch.Find(
            box,
            chosen => holds ? -margin(With(chosen)) - 1e-12 : margin(With(chosen)),
            SearchEffort.Quick,
            cancellation
        );
        if (found is not NearestPoint.Found { Values: var to, Distance: var distance } || margin(With(to.AsSpan())) >= 0 == holds)
            return null;
        ImmutableArray<Change> changes =
        [
            .. slots
                .Select(
                    (slot, i) =>
                        (
                            Change: new Change(space.Parameters[slot].Path, central[slot], to[i]),
                            Size: Math.Abs(to[i] - central[slot]) / search.Scale(slot)
                        )
                )
                .Where(c => c.Size > 1e-3)
                .OrderByDescending(c => c.Size)
                .Select(c => c.Change),
        ];
        return changes.Length < 2 ? null : new(changes, distance);
    }

    // Those that move the margin most per half-width of their plausible range.
    private static int[] Movable(FlipSearch search, Func<double[], double> margin, double[] central, int[] among)
    {
        var slope = new double[central.Length];
        Parallel.For(
            0,
            among.Length,
            i =>
            {
                var slot = among[i];
                var values = (double[])central.Clone();
                var (least, most) = search.Bounds(slot);
                var step = 0.05 * search.Scale(slot);
                values[slot] = Math.Min(most, central[slot] + step);
                var above = margin(values);
                values[slot] = Math.Max(least, central[slot] - step);
                slope[slot] = Math.Abs(above - margin(values));
            }
        );
        return
        [
            .. Enumerable
                .Range(0, central.Length)
                .Where(s => slope[s] > 0)
                .OrderByDescending(s => slope[s])
                .ThenBy(s => s)
                .Take(MostAssumptions),
        ];
    }
}
