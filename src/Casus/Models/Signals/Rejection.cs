using System.Numerics;

namespace Casus.Models.Signals;

/// <summary>What opposing a guarantee shows of whoever opposes it (model §5.3).</summary>
/// <param name="Attacker">The probability that it is one that would attack.</param>
/// <param name="LikelihoodRatio">How much likelier opposition is from such a one.</param>
/// <typeparam name="T">The number in which it is worked out.</typeparam>
public readonly record struct Rejection<T>(T Attacker, T LikelihoodRatio)
    where T : struct, INumber<T>
{
    /// <summary>Bayes' rule, if all attackers and a share of the others oppose.</summary>
    /// <param name="attacker">The probability of an attacker before.</param>
    /// <param name="others">The share of the others that opposes for reasons of its own, ξ, positive.</param>
    public static Rejection<T> Of(T attacker, T others) => new(attacker / (attacker + (others * (T.One - attacker))), T.One / others);
}
