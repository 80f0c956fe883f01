namespace Casus.Models.Guarantees;

/// <summary>Endless periods with the same numbers, resolve uniform from 0 and drawn anew each period (model §3.10).</summary>
/// <param name="Value">What the right to attack later is worth at the start of a period, V.</param>
/// <param name="Threshold">The resolve above which the challenger attacks, θ*.</param>
/// <param name="Hazard">The probability of an attack in a period.</param>
/// <param name="ExpectedPeriods">How many periods pass on average before an attack; infinite if none comes.</param>
public sealed record StationaryCourse(double Value, double Threshold, double Hazard, double ExpectedPeriods)
{
    /// <summary>Solves δ²V² − [2δ(pΘ − c) + 2Θp(1 − δ)]V + (pΘ − c)² = 0 for its smaller root.</summary>
    /// <param name="lure">What a unit of resolve gains by an attack, p.</param>
    /// <param name="price">What an attack costs, c.</param>
    /// <param name="top">The largest resolve, Θ.</param>
    /// <param name="discount">What a period's delay leaves of a value, δ, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The discount is not from 0 to below 1, or the lure is not positive.</exception>
    public static StationaryCourse Of(double lure, double price, double top, double discount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(discount);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(discount, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lure);
        var best = (lure * top) - price;
        var value = 0.0;
        if (best > 0)
        {
            var (a, b, c) = (discount * discount, (2 * discount * best) + (2 * top * lure * (1 - discount)), best * best);
            // The stable form of the smaller root; it also serves a = 0.
            value = 2 * c / (b + Math.Sqrt((b * b) - (4 * a * c)));
        }

        var threshold = (price + (discount * value)) / lure;
        var hazard = 1 - Math.Clamp(threshold / top, 0, 1);
        return new(value, threshold, hazard, 1 / hazard);
    }
}
