using System.Collections.Immutable;
using Casus.Models.Cases;

namespace Casus.Findings.Flips;

/// <summary>Finds what would turn a claim: for each assumption alone, the nearest value at which the deciding margin changes sign.</summary>
/// <remarks>
/// From the central value outwards to the ends of what the number may be, in steps that grow with the distance, until the sign of the margin
/// changes; then halving and chords to 1e-7 of the span. A turn and back within one step would be missed; the steps number <see cref="Steps"/> a side. What is
/// reported was evaluated on both sides.
/// </remarks>
public sealed class FlipSearch
{
    /// <summary>Steps on each side of the central value.</summary>
    public const int Steps = 6;

    private const double Tolerance = 1e-7;
    private readonly ParameterSpace _space;
    private readonly double[] _central;

    /// <summary>A search over all assumptions of a case.</summary>
    public FlipSearch(ParameterSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        (_space, _central) = (space, space.Central<double>());
    }

    /// <summary>The half-width by which a change of a parameter is measured.</summary>
    public double Scale(int slot)
    {
        var parameter = _space.Parameters[slot];
        if (parameter.HasRange)
            return (parameter.High - parameter.Low) / 2;
        return Math.Max(Math.Abs(_central[slot]) / 2, 0.05);
    }

    /// <summary>The least and the largest value that is tried.</summary>
    public (double Least, double Most) Bounds(int slot)
    {
        var domain = _space.Parameters[slot].Source.Domain;
        var reach = 8 * Scale(slot);
        return (
            domain.Least is { } least ? Math.Max((double)least, _central[slot] - reach) : _central[slot] - reach,
            domain.Most is { } most ? Math.Min((double)most, _central[slot] + reach) : _central[slot] + reach
        );
    }

    /// <summary>The turns of a margin, nearest first; a claim holds where its margin is not negative.</summary>
    /// <param name="margin">The margin at a vector of values; must not change the vector.</param>
    /// <param name="slots">The slots to try.</param>
    /// <param name="whole">The true margin, where <paramref name="margin"/> is a quicker one that may miss something; turns it denies are searched again with it.</param>
    /// <param name="cancellation">Stops the search.</param>
    public ImmutableArray<Flip> Find(
        Func<double[], double> margin,
        IEnumerable<int> slots,
        Func<double[], double>? whole = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(margin);
        ArgumentNullException.ThrowIfNull(slots);
        var central = margin(_central);
        var holds = central >= 0;
        // Each slot is searched apart from all others, so the answer is the same for any number of threads.
        var order = slots.ToArray();
        var found = new Flip?[order.Length];
        Parallel.For(
            0,
            order.Length,
            new ParallelOptions { CancellationToken = cancellation },
            i => found[i] = _space.Parameters[order[i]].IsFree ? Confirmed(margin, whole, order[i], central) : null
        );
        return [.. found.OfType<Flip>().OrderBy(f => f.Distance).ThenBy(f => f.Path, StringComparer.Ordinal)];
    }

    private Flip? Confirmed(Func<double[], double> margin, Func<double[], double>? whole, int slot, double central)
    {
        var flip = Nearest(margin, slot, central);
        if (flip is null || whole is null || whole(With(flip)) >= 0 != central >= 0)
            return flip;
        return Nearest(whole, slot, whole(_central));
    }

    private double[] With(Flip flip)
    {
        var values = (double[])_central.Clone();
        values[_space.Find(flip.Path)!.Value.Index] = flip.Beyond;
        return values;
    }

    /// <summary>What a number does when each assumption alone goes to the ends of its plausible range; only those that move it.</summary>
    /// <param name="number">The number at a vector of values; must not change the vector.</param>
    /// <param name="slots">The slots to try.</param>
    public ImmutableArray<Swing> Swings(Func<double[], double> number, IEnumerable<int> slots)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(slots);
        var swings = new List<Swing>();
        var values = (double[])_central.Clone();
        var central = number(values);
        foreach (var slot in slots)
        {
            var parameter = _space.Parameters[slot];
            if (!parameter.HasRange)
                continue;
            values[slot] = parameter.Low;
            var low = number(values);
            values[slot] = parameter.High;
            var high = number(values);
            values[slot] = _central[slot];
            if (Math.Max(Math.Abs(low - central), Math.Abs(high - central)) > 1e-12)
                swings.Add(new(parameter.Path, parameter.Low, parameter.High, low, high));
        }

        return [.. swings.OrderByDescending(s => s.Size).ThenBy(s => s.Path, StringComparer.Ordinal)];
    }

    private Flip? Nearest(Func<double[], double> margin, int slot, double central)
    {
        var holds = central >= 0;
        var values = (double[])_central.Clone();
        var (least, most) = Bounds(slot);
        if (DoesNotMatter(margin, values, slot, central))
            return null;
        Flip? nearest = null;
        foreach (var end in new[] { least, most })
        {
            var (near, atNear, span) = (_central[slot], central, end - _central[slot]);
            for (var step = 1; step <= Steps && span != 0; step++)
            {
                // Steps grow, so that near turns are found finely and far ones at all.
                var far = step == Steps ? end : _central[slot] + (span * step * step / (Steps * Steps));
                values[slot] = far;
                var atFar = margin(values);
                if (atFar >= 0 == holds)
                {
                    (near, atNear) = (far, atFar);
                    continue;
                }

                var flip = Close(margin, values, slot, (near, atNear), (far, atFar));
                if (nearest is null || flip.Distance < nearest.Distance)
                    nearest = flip;
                break;
            }
        }

        return nearest;
    }

    // A number at both ends of which the margin is to the last bit what it was does not enter it.
    private bool DoesNotMatter(Func<double[], double> margin, double[] values, int slot, double central)
    {
        var (least, most) = Bounds(slot);
        values[slot] = least;
        var same = margin(values) == central;
        if (same)
        {
            values[slot] = most;
            same = margin(values) == central;
        }

        values[slot] = _central[slot];
        return same;
    }

    // Chords where the margin is smooth, halves where it is not: every other step halves, so the bracket shrinks whatever the margin does.
    private Flip Close(Func<double[], double> margin, double[] values, int slot, (double X, double Y) near, (double X, double Y) far)
    {
        var holds = near.Y >= 0;
        var width = Math.Abs(far.X - _central[slot]);
        for (var round = 0; Math.Abs(far.X - near.X) > Tolerance * width && round < 48; round++)
        {
            var chord = near.X + ((far.X - near.X) * near.Y / (near.Y - far.Y));
            // A chord lands at the turn itself; a step past it brings the far end along.
            var probe = round % 2 == 0 && double.IsFinite(chord) ? Nudged(chord, near.X, far.X, width) : (near.X + far.X) / 2;
            values[slot] = probe;
            var at = margin(values);
            if (at >= 0 == holds)
                near = (probe, at);
            else
                far = (probe, at);
        }

        var parameter = _space.Parameters[slot];
        var within = parameter.HasRange && far.X >= parameter.Low && far.X <= parameter.High;
        return new(parameter.Path, _central[slot], (near.X + far.X) / 2, far.X, within, Math.Abs(far.X - _central[slot]) / Scale(slot));
    }

    private static double Nudged(double chord, double near, double far, double width)
    {
        var past = chord + (Math.Sign(far - near) * 0.4 * Tolerance * width);
        return Math.Clamp(past, Math.Min(near, far), Math.Max(near, far));
    }
}
