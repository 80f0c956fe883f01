using System.Numerics;

namespace Casus.Models.Signals;

/// <summary>Whether a threat states a red line or sets information conditions, solved (model §5.2; the game is <see cref="Games.Classic.RedLine"/>).</summary>
/// <param name="Turning">The probability of a genuine red line above which those addressed do best to give way, μ* = 1 − w.</param>
/// <param name="ThreatByPosturer">How often a speaker that is posturing threatens, β; 1 where threats say nothing.</param>
/// <param name="GivesWay">How often those addressed give way to a threat, y.</param>
/// <param name="Threat">The probability that a threat is heard at all.</param>
/// <param name="AfterThreat">The probability of a genuine red line once it is.</param>
/// <param name="Worth">What those addressed expect.</param>
/// <typeparam name="T">The number in which it is worked out.</typeparam>
public readonly record struct RedLineGame<T>(T Turning, T ThreatByPosturer, T GivesWay, T Threat, T AfterThreat, T Worth)
    where T : struct, INumber<T>
{
    /// <summary>How much likelier a threat is from a genuine speaker, 1/β.</summary>
    /// <exception cref="DivideByZeroException">Nobody postures, and the number knows no infinity.</exception>
    public T LikelihoodRatio => T.One / ThreatByPosturer;

    /// <summary>The equilibrium.</summary>
    /// <param name="genuine">The probability that the red line is genuine, π.</param>
    /// <param name="weak">What a weak guarantee is worth to those addressed, w, from 0 to below 1.</param>
    /// <param name="audienceCost">What a posturer pays for having threatened in vain, a.</param>
    public static RedLineGame<T> Of(T genuine, T weak, T audienceCost)
    {
        var turning = T.One - weak;
        // Below the turning point a posturer mixes so that a threat leaves those addressed indifferent; above it, all threaten and get their way.
        var pooled = genuine >= turning;
        var threatens = pooled ? T.One : genuine * (T.One - turning) / ((T.One - genuine) * turning);
        var heard = genuine + ((T.One - genuine) * threatens);
        return new(
            turning,
            threatens,
            pooled ? T.One : audienceCost / (T.One + audienceCost),
            heard,
            // A threat that nobody utters would be laid to the genuine.
            T.IsZero(heard)
                ? T.One
                : genuine / heard,
            (heard * weak) + (T.One - heard)
        );
    }
}
