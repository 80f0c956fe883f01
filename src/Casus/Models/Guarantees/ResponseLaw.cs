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

    /// <summary>What follows if each guarantor fights with a given probability, whatever its stake, and sends aid otherwise.</summary>
    /// <remarks>For figures of how reliable guarantors have been, used as they are (model §3.11).</remarks>
    /// <param name="baseline">The war without help.</param>
    /// <param name="guarantors">What each guarantor's responses do.</param>
    /// <param name="fights">For each guarantor, the probability that it fights.</param>
    /// <param name="reading">Which reading's cost of falling short it bears.</param>
    public static ResponseLaw<T> Imposed(WarBaseline<T> baseline, GuarantorTerms<T>[] guarantors, T[] fights, int reading)
    {
        ArgumentNullException.ThrowIfNull(guarantors);
        ArgumentNullException.ThrowIfNull(fights);
        var (win, cost, damage, nobody) = (baseline.Win, baseline.Cost, baseline.Damage, T.One);
        for (var j = 0; j < fights.Length; j++)
        {
            T Expected(T[] byResponse) => ((T.One - fights[j]) * byResponse[1]) + (fights[j] * byResponse[2]);
            win -= Expected(guarantors[j].WinDrop);
            cost += Expected(guarantors[j].CostRise);
            damage += Expected(guarantors[j].DamageRise);
            nobody *= T.One - fights[j];
        }

        var burden = new T[fights.Length];
        for (var j = 0; j < fights.Length; j++)
        {
            var terms = guarantors[j];
            burden[j] = (win * terms.Stake.Mean) + ((T.One - fights[j]) * (terms.OwnCost[1] + terms.Reneging[reading][1]));
            burden[j] += fights[j] * terms.OwnCost[2];
            for (var other = 0; other < fights.Length; other++)
                burden[j] -= other == j ? T.Zero : fights[j] * fights[other] * terms.Saves[other];
        }

        return new()
        {
            Win = win,
            Cost = cost,
            Damage = damage,
            Probability = [.. fights.Select(q => new[] { T.Zero, T.One - q, q })],
            AnyDirect = T.One - nobody,
            Burden = burden,
        };
    }

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
