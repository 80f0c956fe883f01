using System.Numerics;

namespace Casus.Settlements.Concepts;

/// <summary>How two who make alternating offers divide a unit when delay costs both.</summary>
/// <remarks>
/// Rubinstein 1982, Econometrica 50: 97–109: with discount factors δ₁ and δ₂ the unique subgame-perfect division gives the one who proposes
/// first (1 − δ₂)/(1 − δ₁δ₂), at once. As offers follow each other ever faster, with δᵢ = exp(−rᵢΔ), the first mover's advantage vanishes and
/// the share tends to r₂/(r₁ + r₂): the Nash solution with weights inverse to impatience (Binmore, Rubinstein &amp; Wolinsky 1986, RAND Journal of
/// Economics 17: 176–188). Closed form.
/// </remarks>
public static class Rubinstein
{
    /// <summary>The share of the one who proposes first.</summary>
    /// <param name="proposer">The proposer's discount factor per round, from 0 to 1.</param>
    /// <param name="responder">The other's discount factor per round, from 0 to 1; not both may be 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A factor lies outside [0, 1], or both are 1 and any division is as good.</exception>
    public static T ProposerShare<T>(T proposer, T responder)
        where T : struct, INumber<T>
    {
        if (!IsFactor(proposer))
            throw new ArgumentOutOfRangeException(nameof(proposer), "A discount factor lies between 0 and 1.");
        if (!IsFactor(responder))
            throw new ArgumentOutOfRangeException(nameof(responder), "A discount factor lies between 0 and 1.");
        if (proposer == T.One && responder == T.One)
            throw new ArgumentOutOfRangeException(nameof(responder), "If neither minds delay, no division is singled out.");
        return (T.One - responder) / (T.One - (proposer * responder));
    }

    /// <summary>The share to which the first proposer's tends as the time between offers goes to zero.</summary>
    /// <param name="proposer">The proposer's discount rate per unit of time.</param>
    /// <param name="responder">The other's discount rate per unit of time; not both may be 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is negative, or both are zero.</exception>
    public static T LimitShare<T>(T proposer, T responder)
        where T : struct, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(proposer);
        ArgumentOutOfRangeException.ThrowIfNegative(responder);
        if (proposer == T.Zero && responder == T.Zero)
            throw new ArgumentOutOfRangeException(nameof(responder), "If neither minds delay, no division is singled out.");
        return responder / (proposer + responder);
    }

    private static bool IsFactor<T>(T factor)
        where T : struct, INumber<T> => factor >= T.Zero && factor <= T.One;
}
