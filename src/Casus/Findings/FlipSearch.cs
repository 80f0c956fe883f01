using System.Collections.Immutable;
using Casus.Models.Cases;

namespace Casus.Findings;

/// <summary>Finds what would turn a claim: for each assumption alone, the nearest value at which the deciding margin changes sign.</summary>
/// <remarks>
/// From the central value outwards to the ends of what the number may be, in steps that grow with the distance, until the sign of the margin
/// changes; then bisection to 1e-9 of the span. A turn and back within one step would be missed; the steps number <see cref="Steps"/> a side. What is
/// reported was evaluated on both sides.
/// </remarks>
public sealed class FlipSearch
{
    /// <summary>Steps on each side of the central value.</summary>
    public const int Steps = 8;

    private const double Tolerance = 1e-9;
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
    /// <param name="confirm">Whether the claim holds at a vector of values, where that is more than the sign of the margin; none: it is not more.</param>
    /// <param name="cancellation">Stops the search.</param>
    public ImmutableArray<Flip> Find(
        Func<double[], double> margin,
        IEnumerable<int> slots,
        Func<double[], bool>? confirm = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(margin);
        ArgumentNullException.ThrowIfNull(slots);
        var holds = margin(_central) >= 0;
        // Each slot is searched apart from all others, so the answer is the same for any number of threads.
        var order = slots.ToArray();
        var found = new Flip?[order.Length];
        Parallel.For(
            0,
            order.Length,
            new ParallelOptions { CancellationToken = cancellation },
            i => found[i] = Nearest(margin, order[i], holds)
        );
        return
        [
            .. found
                .OfType<Flip>()
                .Where(flip => confirm is null || confirm(With(flip)) != holds)
                .OrderBy(f => f.Distance)
                .ThenBy(f => f.Path, StringComparer.Ordinal),
        ];
    }

    private double[] With(Flip flip)
    {
        var values = (double[])_central.Clone();
        values[_space.Find(flip.Path)!.Value.Index] = flip.Beyond;
        return values;
    }

    /// <summary>What a number does when each assumption alone goes to the ends of its plausible range; only those that move it.</summary>
    public ImmutableArray<Swing> Swings(Func<double[], double> number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var swings = new List<Swing>();
        var values = (double[])_central.Clone();
        var central = number(values);
        for (var slot = 0; slot < values.Length; slot++)
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

    private Flip? Nearest(Func<double[], double> margin, int slot, bool holds)
    {
        var values = (double[])_central.Clone();
        var (least, most) = Bounds(slot);
        if (DoesNotMatter(margin, values, slot, least, most))
            return null;
        Flip? nearest = null;
        foreach (var end in new[] { least, most })
        {
            var (near, span) = (_central[slot], end - _central[slot]);
            for (var step = 1; step <= Steps && span != 0; step++)
            {
                // Steps grow, so that near turns are found finely and far ones at all.
                var far = step == Steps ? end : _central[slot] + (span * step * step / (Steps * Steps));
                values[slot] = far;
                if (margin(values) >= 0 == holds)
                {
                    near = far;
                    continue;
                }

                var flip = Bisect(margin, values, slot, near, far, holds);
                if (nearest is null || flip.Distance < nearest.Distance)
                    nearest = flip;
                break;
            }
        }

        return nearest;
    }

    // A number at both ends of which the margin is to the last bit what it was does not enter it.
    private bool DoesNotMatter(Func<double[], double> margin, double[] values, int slot, double least, double most)
    {
        var central = margin(values);
        values[slot] = least;
        var same = margin(values) == central;
        values[slot] = most;
        same &= margin(values) == central;
        values[slot] = _central[slot];
        return same;
    }

    private Flip Bisect(Func<double[], double> margin, double[] values, int slot, double near, double far, bool holds)
    {
        var width = Math.Abs(far - _central[slot]);
        while (Math.Abs(far - near) > Tolerance * width)
        {
            var middle = (near + far) / 2;
            values[slot] = middle;
            if (margin(values) >= 0 == holds)
                near = middle;
            else
                far = middle;
        }

        var parameter = _space.Parameters[slot];
        var within = parameter.HasRange && far >= parameter.Low && far <= parameter.High;
        return new(parameter.Path, _central[slot], (near + far) / 2, far, within, Math.Abs(far - _central[slot]) / Scale(slot));
    }
}
