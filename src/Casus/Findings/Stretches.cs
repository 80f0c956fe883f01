using System.Collections.Immutable;

namespace Casus.Findings;

/// <summary>A stretch of a line.</summary>
/// <param name="From">Its lower end.</param>
/// <param name="To">Its upper end.</param>
public sealed record Stretch(double From, double To);

/// <summary>Where a function is not negative.</summary>
public static class Stretches
{
    private const int Cells = 128;

    /// <summary>The stretches of an interval on which a function is not negative, ends bisected to 1e-12; stretches narrower than 1/128 of the interval may be missed.</summary>
    public static ImmutableArray<Stretch> Where(Func<double, double> function, double from, double to)
    {
        ArgumentNullException.ThrowIfNull(function);
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        double? open = null;
        var (left, was) = (from, function(from) >= 0);
        if (was)
            open = from;
        for (var i = 1; i <= Cells; i++)
        {
            var right = i == Cells ? to : from + ((to - from) * i / Cells);
            var now = function(right) >= 0;
            if (now != was)
            {
                var turn = Bisect(function, left, right, was);
                if (now)
                    open = turn;
                else
                    stretches.Add(new(open!.Value, turn));
                open = now ? turn : null;
            }

            (left, was) = (right, now);
        }

        if (open is { } start)
            stretches.Add(new(start, to));
        return stretches.ToImmutable();
    }

    // The end that belongs to the stretch is returned.
    private static double Bisect(Func<double, double> function, double left, double right, bool holdsLeft)
    {
        while (right - left > 1e-12 * Math.Max(1, Math.Abs(right)))
        {
            var middle = (left + right) / 2;
            if (function(middle) >= 0 == holdsLeft)
                left = middle;
            else
                right = middle;
        }

        return holdsLeft ? left : right;
    }

    /// <summary>What all of several lists of stretches have in common.</summary>
    public static ImmutableArray<Stretch> Common(IEnumerable<ImmutableArray<Stretch>> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        return lists.Aggregate(
            ImmutableArray.Create(new Stretch(double.NegativeInfinity, double.PositiveInfinity)),
            (common, list) =>
                [
                    .. from a in common
                    from b in list
                    let both = new Stretch(Math.Max(a.From, b.From), Math.Min(a.To, b.To))
                    where both.From <= both.To
                    select both,
                ]
        );
    }
}
