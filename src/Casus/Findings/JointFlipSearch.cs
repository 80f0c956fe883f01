using System.Collections.Immutable;
using Casus.Models.Cases;

namespace Casus.Findings;

/// <summary>Finds a least change of several assumptions together that turns a claim.</summary>
/// <remarks>
/// The nearest point on the surface where the margin is zero, in units of half plausible ranges, by the iteration of Hasofer and Lind (1974) and
/// Rackwitz and Fiessler (1978), which reliability engineering uses for the same purpose: linearise, project, repeat. Starts from the central values
/// and from the nearest single changes; what is returned was evaluated and did turn the claim. A nearer point may exist where the margin is not smooth.
/// </remarks>
internal static class JointFlipSearch
{
    private const int Iterations = 12;
    private const int MostAssumptions = 12;

    public static JointFlip? Find(ParameterSpace space, FlipSearch search, Func<double[], double> margin, ImmutableArray<Flip> flips)
    {
        var central = space.Central<double>();
        var holds = margin(central) >= 0;
        var slots = Movable(space, search, margin, central, flips);
        if (slots.Length < 2)
            return null;
        JointFlip? best = null;
        foreach (var start in Starts(space, central, flips, slots))
        {
            if (Walk(space, search, margin, central, slots, start, holds) is { } found && (best is null || found.Distance < best.Distance))
                best = found;
        }

        return best;
    }

    // Those whose own flips are nearest, filled up with those that move the margin most per unit of their range.
    private static int[] Movable(
        ParameterSpace space,
        FlipSearch search,
        Func<double[], double> margin,
        double[] central,
        ImmutableArray<Flip> flips
    )
    {
        var near = flips.Select(f => space.Find(f.Path)!.Value.Index).Take(MostAssumptions).ToList();
        var all = Enumerable.Range(0, central.Length).ToArray();
        var slope = Gradient(search, margin, central, all);
        near.AddRange(all.Where(s => slope[s] != 0 && !near.Contains(s)).OrderByDescending(s => Math.Abs(slope[s])).ThenBy(s => s));
        return [.. near.Take(MostAssumptions)];
    }

    private static IEnumerable<double[]> Starts(ParameterSpace space, double[] central, ImmutableArray<Flip> flips, int[] slots)
    {
        yield return central;
        foreach (var flip in flips.Take(2))
        {
            var start = (double[])central.Clone();
            if (Array.IndexOf(slots, space.Find(flip.Path)!.Value.Index) < 0)
                continue;
            start[space.Find(flip.Path)!.Value.Index] = flip.Beyond;
            yield return start;
        }
    }

    private static JointFlip? Walk(
        ParameterSpace space,
        FlipSearch search,
        Func<double[], double> margin,
        double[] central,
        int[] slots,
        double[] start,
        bool holds
    )
    {
        var at = (double[])start.Clone();
        JointFlip? best = null;
        for (var step = 0; step < Iterations; step++)
        {
            var value = margin(at);
            var slope = Gradient(search, margin, at, slots);
            var square = slope.Sum(s => s * s);
            if (square < 1e-24)
                break;
            // Nearest point of the linearised surface to the centre, in scaled units.
            var along = 0.0;
            for (var i = 0; i < slots.Length; i++)
                along += slope[i] * (at[slots[i]] - central[slots[i]]) / search.Scale(slots[i]);
            var factor = (along - value) / square;
            for (var i = 0; i < slots.Length; i++)
            {
                var (least, most) = search.Bounds(slots[i]);
                at[slots[i]] = Math.Clamp(central[slots[i]] + (factor * slope[i] * search.Scale(slots[i])), least, most);
            }

            if (Pulled(space, search, margin, central, at, slots, holds) is { } found && (best is null || found.Distance < best.Distance))
                best = found;
        }

        return best;
    }

    // Goes from the centre through the point reached, and takes the first place on that ray where the claim has turned.
    private static JointFlip? Pulled(
        ParameterSpace space,
        FlipSearch search,
        Func<double[], double> margin,
        double[] central,
        double[] through,
        int[] slots,
        bool holds
    )
    {
        double[] On(double share) => [.. central.Select((c, i) => c + (share * (through[i] - c)))];
        double[] Clamped(double share)
        {
            var point = On(share);
            foreach (var slot in slots)
                point[slot] = Math.Clamp(point[slot], search.Bounds(slot).Least, search.Bounds(slot).Most);
            return point;
        }

        var (near, far) = (0.0, 1.05);
        if (margin(Clamped(far)) >= 0 == holds)
            return null;
        for (var i = 0; i < 30; i++)
        {
            var middle = (near + far) / 2;
            if (margin(Clamped(middle)) >= 0 == holds)
                near = middle;
            else
                far = middle;
        }

        var turned = Clamped(far);
        var distance = Math.Sqrt(slots.Sum(s => Math.Pow((turned[s] - central[s]) / search.Scale(s), 2)));
        ImmutableArray<Change> changes =
        [
            .. slots
                .Where(s => Math.Abs(turned[s] - central[s]) > 1e-3 * search.Scale(s))
                .OrderByDescending(s => Math.Abs(turned[s] - central[s]) / search.Scale(s))
                .Select(s => new Change(space.Parameters[s].Path, central[s], turned[s])),
        ];
        return changes.Length < 2 ? null : new(changes, distance);
    }

    private static double[] Gradient(FlipSearch search, Func<double[], double> margin, double[] at, int[] slots)
    {
        var values = (double[])at.Clone();
        var slope = new double[slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            var (slot, step) = (slots[i], 1e-4 * search.Scale(slots[i]));
            var (least, most) = search.Bounds(slot);
            var (down, up) = (Math.Max(least, at[slot] - step), Math.Min(most, at[slot] + step));
            values[slot] = up;
            var above = margin(values);
            values[slot] = down;
            var below = margin(values);
            values[slot] = at[slot];
            slope[i] = up > down ? (above - below) / (up - down) * search.Scale(slot) : 0;
        }

        return slope;
    }
}
