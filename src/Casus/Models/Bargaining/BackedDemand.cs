using System.Numerics;

namespace Casus.Models.Bargaining;

/// <summary>A protégé's demand on a challenger under a guarantor's backing that the two may read differently (model §1.5 and §1.6).</summary>
/// <remarks>
/// The challenger's cost of war is uniform from 0 to <c>costAtMost</c>; the protégé, which does not know it, demands what balances a larger share against a
/// likelier war. With a common reading the risk of war does not depend on the strength of the backing; it is linear in the gap of readings.
/// </remarks>
/// <param name="Share">The share demanded, x*.</param>
/// <param name="War">The probability that the demand is refused.</param>
/// <typeparam name="T">The number in which it is worked out.</typeparam>
public readonly record struct BackedDemand<T>(T Share, T War)
    where T : struct, INumber<T>
{
    /// <summary>The demand a protégé makes.</summary>
    /// <param name="alone">Its chance of winning without help, p0.</param>
    /// <param name="adds">What a guarantor that fights adds, Δ.</param>
    /// <param name="challengerBelieves">The probability of help as the challenger believes, q_C.</param>
    /// <param name="protegeBelieves">The same as the protégé believes, q_P.</param>
    /// <param name="protegeCost">What war costs the protégé, c_P, after any part that the backing pays.</param>
    /// <param name="costAtMost">The largest cost of the challenger, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="costAtMost"/> is not positive.</exception>
    public static BackedDemand<T> Of(T alone, T adds, T challengerBelieves, T protegeBelieves, T protegeCost, T costAtMost)
    {
        if (costAtMost <= T.Zero)
            throw new ArgumentOutOfRangeException(nameof(costAtMost), "The challenger's largest cost must be positive.");
        var two = T.One + T.One;
        var (feared, hoped) = (alone + (adds * challengerBelieves), alone + (adds * protegeBelieves));
        var beyond = T.Clamp((costAtMost - protegeCost + hoped - feared) / two, T.Zero, costAtMost);
        return new(T.Min(T.One, feared + beyond), beyond / costAtMost);
    }
}
