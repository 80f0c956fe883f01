using System.Numerics;
using Casus.Games;

namespace Casus.Equilibria.ZeroSum;

/// <summary>Between which numbers the value of a two-player constant-sum game lies, as a certificate of any profile shows.</summary>
/// <remarks>
/// If the first player's payoff is v and the players would gain r and s by their best deviations, then the first can make sure of v − s (the
/// second's best answer takes no more) and the second can hold it to v + r (von Neumann 1928). Exact for exact fractions; for doubles up
/// to the rounding of the certificate.
/// </remarks>
/// <param name="Low">What the first player can make sure of by its strategy in the profile.</param>
/// <param name="High">What the second player's strategy can hold it to.</param>
public readonly record struct ValueBounds<T>(T Low, T High)
    where T : struct, INumber<T>
{
    /// <summary>The bounds from a certificate of a tree's profile.</summary>
    /// <exception cref="ArgumentException">The game is not for two players with perfect recall whose payoffs add up to a constant.</exception>
    public static ValueBounds<T> Of(Certificate<T> certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (certificate.Regrets is not { } regrets || !GameClass.Of(certificate.Assessment.Game).IsConstantSum)
            throw new ArgumentException("Only a constant-sum game of two players who remember has a value.", nameof(certificate));
        return new(certificate.Values[0] - regrets[1], certificate.Values[0] + regrets[0]);
    }

    /// <summary>The bounds from a certificate of a mixed profile.</summary>
    /// <exception cref="ArgumentException">The game is not for two players whose payoffs add up to a constant.</exception>
    public static ValueBounds<T> Of(StrategicCertificate<T> certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (!GameClass.Of(certificate.Profile.Game).IsConstantSum)
            throw new ArgumentException("Only a constant-sum game of two players has a value.", nameof(certificate));
        return new(certificate.Values[0] - certificate.Regrets[1], certificate.Values[0] + certificate.Regrets[0]);
    }
}
