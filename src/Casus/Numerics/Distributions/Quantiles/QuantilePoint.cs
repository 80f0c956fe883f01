namespace Casus.Numerics.Distributions.Quantiles;

/// <summary>A quantile that somebody states: a share <paramref name="Share"/> of the weight lies at or below <paramref name="Value"/>.</summary>
/// <param name="Share">Above 0 and below 1: 0.1 for <c>p10</c>.</param>
/// <param name="Value">The value.</param>
public readonly record struct QuantilePoint(Rational Share, Rational Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"p{Numerals.Shortest(100 * Share)}: {Numerals.Shortest(Value)}";
}
