namespace Casus.Settlements.Changes;

/// <summary>What is known of a margin as a function of one parameter.</summary>
public enum MarginShape
{
    /// <summary>Nothing: walk the bounds in steps.</summary>
    Unknown,

    /// <summary>It never turns back: the ends decide, and one sign change is all there is.</summary>
    Monotone,
}

/// <summary>Finds the least change of one parameter that makes a margin not negative.</summary>
/// <remarks>
/// A straight line (agreement at seven points spread over the bounds, and a zero that checks) is solved in closed form; a declared monotone
/// margin by halving, in some fifty evaluations; any other by a walk outwards from the present value on both sides in steps, then halving.
/// The value returned is always one at which the margin was evaluated and is not negative. A margin that is no number counts as negative.
/// </remarks>
public static class ParameterSearch
{
    // Irregular, so that a periodic margin does not look straight at all of them.
    private static readonly double[] s_places = [0, 0.1459, 0.3307, 0.618, 0.8541, 1];

    /// <summary>The least change of the parameter from its present value, within bounds.</summary>
    /// <param name="margin">What must not be negative, such as the width of a bargaining range.</param>
    /// <param name="current">The parameter's present value.</param>
    /// <param name="lower">The lowest value allowed.</param>
    /// <param name="upper">The highest value allowed.</param>
    /// <param name="shape">What is known of the margin.</param>
    /// <param name="steps">How many steps the bounds are walked in, if they must be.</param>
    /// <exception cref="ArgumentOutOfRangeException">The present value lies outside the bounds, a bound is not finite, or there is no step.</exception>
    public static ParameterChange Least(
        Func<double, double> margin,
        double current,
        double lower,
        double upper,
        MarginShape shape = MarginShape.Unknown,
        int steps = 256
    )
    {
        ArgumentNullException.ThrowIfNull(margin);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(steps);
        if (!(double.IsFinite(lower) && double.IsFinite(upper) && lower <= current && current <= upper))
            throw new ArgumentOutOfRangeException(nameof(current), current, "The present value must lie within finite bounds.");

        var now = margin(current);
        if (now >= 0)
            return new ParameterChange.Already(now);
        return Straight(margin, current, now, lower, upper)
            ?? (shape == MarginShape.Monotone ? Halving(margin, current, now, lower, upper) : null)
            ?? Walk(margin, current, now, lower, upper, steps);
    }

    private static ParameterChange? Straight(Func<double, double> margin, double current, double now, double lower, double upper)
    {
        var places = Array.ConvertAll(s_places, place => lower + (place * (upper - lower)));
        var margins = Array.ConvertAll(places, place => margin(place));
        var slope = (margins[^1] - margins[0]) / (upper - lower);
        var slack = 1e-12 * (Math.Abs(now) + margins.Max(Math.Abs));
        for (var index = 0; index < places.Length; index++)
        {
            // Written so that a margin that is no number counts as not straight.
            if (!(Math.Abs(now + (slope * (places[index] - current)) - margins[index]) <= slack))
                return null;
        }

        var zero = current - (now / slope);
        if (!(zero >= lower && zero <= upper))
        {
            var (best, end) = margins[0] > margins[^1] ? (margins[0], lower) : (margins[^1], upper);
            return best >= 0 ? null : new ParameterChange.NotWithin((lower, upper), end, best, ChangeMethod.Affine, 0);
        }

        if (!(Math.Abs(margin(zero)) <= slack))
            return null;
        return RoundOutwards(margin, current, zero, lower, upper);
    }

    // The zero of the line may be a rounding error off: step out to where the margin is not negative, back to where it is, and close in.
    private static ParameterChange.Found? RoundOutwards(
        Func<double, double> margin,
        double current,
        double zero,
        double lower,
        double upper
    )
    {
        var away = zero < current ? -1e-15 : 1e-15;
        away *= Math.Max(Math.Abs(zero), upper - lower);
        var enough = zero;
        for (var reach = away; !(margin(enough) >= 0); reach *= 2)
        {
            if (Math.Abs(reach) > 1e-9 * (upper - lower) || enough == (away < 0 ? lower : upper))
                return null;
            enough = Math.Clamp(zero + reach, lower, upper);
        }

        var tooLittle = zero;
        for (var reach = away; margin(tooLittle) >= 0; reach *= 2)
            tooLittle = Math.Abs(reach) < Math.Abs(zero - current) ? zero - reach : current;
        return Close(margin, current, tooLittle, enough, ChangeMethod.Affine, 0);
    }

    private static ParameterChange? Halving(Func<double, double> margin, double current, double now, double lower, double upper)
    {
        var (atLower, atUpper) = (margin(lower), margin(upper));
        if (atLower >= 0 && atUpper >= 0)
            throw new ArgumentException("The margin is not monotone: it rises on both sides of the present value.", nameof(margin));
        if (atLower >= 0)
            return Close(margin, current, current, lower, ChangeMethod.Bisection, 0);
        if (atUpper >= 0)
            return Close(margin, current, current, upper, ChangeMethod.Bisection, 0);
        var (best, there) = new[] { (current, now), (lower, atLower), (upper, atUpper) }.MaxBy(tried => tried.Item2);
        return new ParameterChange.NotWithin((lower, upper), best, there, ChangeMethod.Bisection, 0);
    }

    private static ParameterChange Walk(Func<double, double> margin, double current, double now, double lower, double upper, int steps)
    {
        var step = (upper - lower) / steps;
        var best = (Value: current, Margin: now);
        var down = WalkTo(margin, current, lower, -step, ref best);
        var up = WalkTo(margin, current, upper, step, ref best);
        var nearer = down is null || (up is not null && Math.Abs(up.Change) < Math.Abs(down.Change)) ? up : down;
        return (ParameterChange?)nearer ?? new ParameterChange.NotWithin((lower, upper), best.Value, best.Margin, ChangeMethod.Scan, step);
    }

    private static ParameterChange.Found? WalkTo(
        Func<double, double> margin,
        double current,
        double end,
        double step,
        ref (double Value, double Margin) best
    )
    {
        var last = current;
        for (var count = 1; last != end; count++)
        {
            var value = step < 0 ? Math.Max(end, current + (count * step)) : Math.Min(end, current + (count * step));
            var there = margin(value);
            if (there >= 0)
                return Close(margin, current, last, value, ChangeMethod.Scan, Math.Abs(step));
            if (there > best.Margin || double.IsNaN(best.Margin))
                best = (value, there);
            last = value;
        }

        return null;
    }

    // Halves until no number lies between the ends: the bracket is then one rounding step wide.
    private static ParameterChange.Found Close(
        Func<double, double> margin,
        double current,
        double tooLittle,
        double enough,
        ChangeMethod method,
        double resolution
    )
    {
        while (true)
        {
            var middle = tooLittle + ((enough - tooLittle) / 2);
            if (middle == tooLittle || middle == enough)
                return new(current, enough, margin(enough), tooLittle, method, resolution);
            if (margin(middle) >= 0)
                enough = middle;
            else
                tooLittle = middle;
        }
    }
}
