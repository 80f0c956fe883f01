namespace Casus.Numerics.Distributions.Quantiles;

/// <summary>The line on which quantiles are joined: the values themselves, or their logs or logits if there are bounds (Keelin 2016, section 4).</summary>
/// <param name="Low">The lower bound, or negative infinity.</param>
/// <param name="High">The upper bound, or positive infinity.</param>
internal readonly record struct QuantileScale(double Low, double High)
{
    private bool HasLow => !double.IsNegativeInfinity(Low);

    private bool HasHigh => !double.IsPositiveInfinity(High);

    /// <summary>Whether the tail towards positive infinity grows as an exponential of the line: then it may be too heavy for a mean.</summary>
    public bool IsUpperTailHeavy => HasLow && !HasHigh;

    /// <summary>As <see cref="IsUpperTailHeavy"/>, towards negative infinity.</summary>
    public bool IsLowerTailHeavy => HasHigh && !HasLow;

    /// <summary>Where a value stands on the line.</summary>
    public double ToLine(double x) =>
        (HasLow, HasHigh) switch
        {
            (false, false) => x,
            (true, false) => Math.Log(x - Low),
            (false, true) => -Math.Log(High - x),
            _ => Math.Log((x - Low) / (High - x)),
        };

    /// <summary>The value at a place on the line.</summary>
    public double FromLine(double z) =>
        (HasLow, HasHigh) switch
        {
            (false, false) => z,
            (true, false) => Low + Math.Exp(z),
            (false, true) => High - Math.Exp(-z),
            _ => Math.Clamp(Low + ((High - Low) / (1 + Math.Exp(-z))), Low, High),
        };

    /// <summary>How fast values grow along the line.</summary>
    public double Slope(double z) =>
        (HasLow, HasHigh) switch
        {
            (false, false) => 1,
            (true, false) => Math.Exp(z),
            (false, true) => Math.Exp(-z),
            _ => (High - Low) / ((1 + Math.Exp(-z)) * (1 + Math.Exp(z))),
        };
}
