using System.Numerics;

namespace Casus.Models.Bargaining;

/// <summary>A demand that the other side, whose cost of war is its secret, takes or refuses by fighting (Fearon 1995; model §1.2).</summary>
/// <remarks>The cost is uniform. Peace is certain exactly if the demanding side's own cost is at least <c>highest − 2·lowest</c>.</remarks>
/// <param name="Share">The share demanded.</param>
/// <param name="War">The probability that it is refused.</param>
/// <param name="Worth">What the demanding side expects.</param>
/// <typeparam name="T">The number in which it is worked out.</typeparam>
public readonly record struct FinalDemand<T>(T Share, T War, T Worth)
    where T : struct, INumber<T>
{
    /// <summary>The best demand, p + clamp((h − c)/2, l, h), and at most everything.</summary>
    /// <param name="wins">The demanding side's chance of winning, p.</param>
    /// <param name="cost">What war costs it, c.</param>
    /// <param name="lowest">The least cost of the other side, l.</param>
    /// <param name="highest">The largest, h, above the least.</param>
    /// <exception cref="ArgumentException">The largest cost is not above the least.</exception>
    public static FinalDemand<T> Of(T wins, T cost, T lowest, T highest)
    {
        if (highest <= lowest)
            throw new ArgumentException("The largest cost must lie above the least.", nameof(highest));
        var best = T.Clamp((highest - cost) / (T.One + T.One), lowest, highest);
        var beyond = T.Min(best, T.One - wins);
        var war = T.Clamp((beyond - lowest) / (highest - lowest), T.Zero, T.One);
        return new(wins + beyond, war, ((wins + beyond) * (T.One - war)) + ((wins - cost) * war));
    }
}
