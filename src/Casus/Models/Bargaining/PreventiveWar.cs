using System.Numerics;

namespace Casus.Models.Bargaining;

/// <summary>When a side that expects to fall behind fights now (Fearon 1995, preventive war; model §1.3).</summary>
public static class PreventiveWar
{
    /// <summary>The later chance of winning above which the declining side fights at once: p2* = (p1 + c(1 − δ)²)/δ.</summary>
    /// <param name="winsNow">The rising side's chance of winning now, p1.</param>
    /// <param name="discount">What a period's delay leaves of a value, δ, positive.</param>
    /// <param name="warCost">The present value of the declining side's cost of war.</param>
    /// <exception cref="ArgumentOutOfRangeException">The discount is not positive.</exception>
    public static T Threshold<T>(T winsNow, T discount, T warCost)
        where T : struct, INumber<T>
    {
        if (discount <= T.Zero)
            throw new ArgumentOutOfRangeException(nameof(discount), "The discount must be positive.");
        var wait = T.One - discount;
        return (winsNow + (warCost * wait * wait)) / discount;
    }
}
