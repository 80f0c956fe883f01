using System.Numerics;

namespace Casus.Models.Bargaining;

/// <summary>The divisions that two sides both prefer to war when each knows what war brings (Fearon 1995; model §1.1).</summary>
/// <param name="Low">The least share that the first side takes, p − c_A.</param>
/// <param name="High">The largest share that the second leaves it, p + c_B.</param>
/// <typeparam name="T">The number in which it is worked out.</typeparam>
public readonly record struct WarRange<T>(T Low, T High)
    where T : struct, INumber<T>
{
    /// <summary>The range's width, what war would waste: c_A + c_B, whatever the chances.</summary>
    public T Width => High - Low;

    /// <summary>The range.</summary>
    /// <param name="wins">The first side's chance of winning.</param>
    /// <param name="firstCost">What war costs the first side.</param>
    /// <param name="secondCost">What it costs the second.</param>
    public static WarRange<T> Of(T wins, T firstCost, T secondCost) => new(wins - firstCost, wins + secondCost);
}
