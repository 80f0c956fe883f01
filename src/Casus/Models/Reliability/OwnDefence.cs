using System.Numerics;

namespace Casus.Models.Reliability;

/// <summary>How much a protégé spends on its own defence when it may be helped (model §3.12).</summary>
public static class OwnDefence
{
    /// <summary>The effort at which another unit costs what it saves, π(1 − q)βs/k; effort e costs k·e²/2.</summary>
    /// <param name="attack">The probability of an attack, π.</param>
    /// <param name="direct">The probability of direct help, q.</param>
    /// <param name="effect">What a unit of effort takes off the chance of losing, β.</param>
    /// <param name="stake">What is lost, s.</param>
    /// <param name="steepness">How fast effort grows dear, k, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steepness"/> is not positive.</exception>
    public static T Effort<T>(T attack, T direct, T effect, T stake, T steepness)
        where T : struct, INumber<T> =>
        steepness > T.Zero
            ? attack * (T.One - direct) * effect * stake / steepness
            : throw new ArgumentOutOfRangeException(nameof(steepness), "Effort must cost something.");
}
