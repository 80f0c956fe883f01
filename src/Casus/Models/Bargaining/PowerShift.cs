using System.Numerics;

namespace Casus.Models.Bargaining;

/// <summary>Whether a shift of power is too large to bargain around (Powell 2004, 2006; model §1.4).</summary>
/// <param name="Claims">What the two sides must be left with to keep the peace: δ·M_R(next) + M_D(now).</param>
/// <param name="Pie">What there is to divide.</param>
/// <typeparam name="T">The number in which it is worked out.</typeparam>
public readonly record struct PowerShift<T>(T Claims, T Pie)
    where T : struct, INumber<T>
{
    /// <summary>Whether no efficient equilibrium exists: the claims exceed the pie.</summary>
    public bool IsTooLarge => Claims > Pie;

    /// <summary>The test of one period.</summary>
    /// <param name="discount">What a period's delay leaves of a value, δ.</param>
    /// <param name="pie">The present value of what there is to divide.</param>
    /// <param name="decliningNow">What the declining side can make sure of now.</param>
    /// <param name="risingNext">What the rising side can make sure of in the next period.</param>
    public static PowerShift<T> Of(T discount, T pie, T decliningNow, T risingNext) => new((discount * risingNext) + decliningNow, pie);
}
