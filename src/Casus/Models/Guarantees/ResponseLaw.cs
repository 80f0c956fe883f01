using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>What guarantors will do if the protégé is attacked and resists, as others foresee it.</summary>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public sealed record ResponseLaw<T>
    where T : struct, INumber<T>
{
    /// <summary>The challenger's expected chance of winning.</summary>
    public required T Win { get; init; }

    /// <summary>The challenger's expected cost.</summary>
    public required T Cost { get; init; }

    /// <summary>The protégé's expected cost beyond the outcome and its private pain.</summary>
    public required T Damage { get; init; }

    /// <summary>For each guarantor and response, the probability.</summary>
    public required T[][] Probability { get; init; }

    /// <summary>The probability that at least one guarantor fights.</summary>
    public required T AnyDirect { get; init; }

    /// <summary>What each guarantor loses in expectation: the lost stake, its costs, and what falling short costs it.</summary>
    public required T[] Burden { get; init; }

    /// <summary>The average of laws by weight.</summary>
    public static ResponseLaw<T> Mix(ReadOnlySpan<ResponseLaw<T>> laws, ReadOnlySpan<T> weights)
    {
        var guarantors = laws[0].Burden.Length;
        var (win, cost, damage, any) = (T.Zero, T.Zero, T.Zero, T.Zero);
        var probability = new T[guarantors][];
        var burden = new T[guarantors];
        for (var j = 0; j < guarantors; j++)
            probability[j] = new T[3];
        for (var i = 0; i < laws.Length; i++)
        {
            var (law, weight) = (laws[i], weights[i]);
            win += weight * law.Win;
            cost += weight * law.Cost;
            damage += weight * law.Damage;
            any += weight * law.AnyDirect;
            for (var j = 0; j < guarantors; j++)
            {
                burden[j] += weight * law.Burden[j];
                for (var k = 0; k < 3; k++)
                    probability[j][k] += weight * law.Probability[j][k];
            }
        }

        return new()
        {
            Win = win,
            Cost = cost,
            Damage = damage,
            Probability = probability,
            AnyDirect = any,
            Burden = burden,
        };
    }
}
