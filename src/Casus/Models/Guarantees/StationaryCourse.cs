namespace Casus.Models.Guarantees;

/// <summary>The course without end when every period is like the one before and draws the challenger's resolve anew (model §3.10a).</summary>
/// <remarks>
/// The option's value solves V = δV + E[(Lure·θ − Price − δV)₊]. For evenly spread resolve that is a quadratic,
/// δ²V² − 2[δa + w·Lure·(1−δ)]V + a² = 0 with a = Lure·High − Price and w the law's width; V is its smaller root, since at the larger one even the
/// most resolute would be glad to wait for ever. What finite courses come to as periods grow.
/// </remarks>
/// <param name="Value">What the right to attack is worth to the challenger, V.</param>
/// <param name="Threshold">The resolve above which it attacks, θ*.</param>
/// <param name="Hazard">The probability of an attack in a period, given none before.</param>
public sealed record StationaryCourse(double Value, double Threshold, double Hazard)
{
    /// <summary>How many periods pass on average up to and with the one of the attack; infinity if there is none.</summary>
    public double ExpectedPeriods => 1 / Hazard;

    /// <summary>Solves the course in closed form.</summary>
    /// <param name="outlook">What a period brings.</param>
    /// <param name="resolve">The law of resolve.</param>
    /// <param name="discount">What a period's delay leaves of a value, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The discount is no number from 0 to 1.</exception>
    public static StationaryCourse Of(Outlook<double> outlook, UniformLaw<double> resolve, double discount)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        ArgumentNullException.ThrowIfNull(resolve);
        ArgumentOutOfRangeException.ThrowIfNegative(discount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(discount, 1);
        var (lure, price) = (outlook.Lure, outlook.Price);
        var most = (lure * resolve.High) - price;
        if (!(most > 0))
            return new(0, resolve.High, 0);

        var half = (discount * most) + ((resolve.High - resolve.Low) * lure * (1 - discount));
        // The smaller root in the form that loses no digits.
        var value = most * most / (half + Math.Sqrt(Math.Max(0, (half * half) - (discount * discount * most * most))));
        var threshold = (price + (discount * value)) / lure;
        if (threshold >= resolve.Low)
            return new(value, threshold, 1 - resolve.AtMost(threshold));

        // Even the least resolute attacks at once.
        value = (lure * resolve.Mean) - price;
        return new(value, (price + (discount * value)) / lure, 1);
    }
}
