using System.Numerics;
using Casus.Models.Guarantees.Certificates;

namespace Casus.Models.Guarantees;

/// <summary>Which types attack when, if a government keeps its resolve from one period to the next unless a new one takes over.</summary>
/// <remarks>
/// A type's value is the upper envelope of one line for each later attack and one for none: V_t(θ) = max(p̄_tθ − c̄_t, δ[(1−γ)V_{t+1}(θ) + γE V_{t+1}]),
/// where waiting only shrinks and shifts the lines of the next period. The envelope is convex, so the types that attack in a period lie between two
/// cut-offs. No grid: exact for exact numbers. Costs the cube of the periods.
/// </remarks>
internal static class KeptResolve
{
    /// <summary>From the last period back: who attacks, having the choice, and what the game is worth before resolve is known.</summary>
    public static (TypeRange<T>[] Attacks, T Value) Backward<T>(GuaranteeGame<T> game, StageOutlooks<T> outlooks, T turnover)
        where T : struct, INumber<T>
    {
        var periods = game.Stages.Length;
        // Line 0 is no attack before a new government comes, line i the attack in period T - i: among equals the later attack comes first.
        var (slope, intercept, allowed) = (new T[periods + 1], new T[periods + 1], new bool[periods + 1]);
        Array.Fill(allowed, true);
        var attacks = new TypeRange<T>[periods];
        var (stay, renew) = (game.Discount * (T.One - turnover), game.Discount * turnover);
        var value = T.Zero;
        for (var t = periods - 1; t >= 0; t--)
        {
            var last = periods - t;
            for (var i = 0; i < last; i++)
                (slope[i], intercept[i]) = (stay * slope[i], (stay * intercept[i]) + (renew * value));
            var outlook = outlooks.At(t, false);
            (slope[last], intercept[last]) = (outlook.Lure, -outlook.Price);

            var best = BestResponses<T>.Find(
                slope.AsSpan(0, last + 1),
                intercept.AsSpan(0, last + 1),
                allowed.AsSpan(0, last + 1),
                game.Resolve
            );
            attacks[t] = best.Used[last] ? new(best.From[last], best.To[last]) : default;
            value = T.Zero;
            for (var i = 0; i <= last; i++)
            {
                if (!best.Used[i])
                    continue;
                var (share, types) = game.Resolve.Between(best.From[i], best.To[i]);
                value += (slope[i] * types) + (intercept[i] * share);
            }
        }

        return (attacks, value);
    }

    /// <summary>For each period, the probability that no attack has come up to its end.</summary>
    public static T[] Survivals<T>(TypeLaw<T> resolve, TypeRange<T>[] attacks, T turnover)
        where T : struct, INumber<T>
    {
        // Between two neighbouring cut-offs all types fare alike: one density, relative to the law's own, stands for each cell.
        T[] ends = [.. attacks.Where(a => !a.IsEmpty).SelectMany(a => new[] { a.Above, a.AtMost }).Distinct().Order()];
        var (share, density) = (new T[ends.Length + 1], new T[ends.Length + 1]);
        Array.Fill(density, T.One);
        for (var cell = 0; cell < share.Length; cell++)
            share[cell] = (cell < ends.Length ? resolve.AtMost(ends[cell]) : T.One) - (cell > 0 ? resolve.AtMost(ends[cell - 1]) : T.Zero);

        var survival = new T[attacks.Length];
        for (var t = 0; t < survival.Length; t++)
        {
            var alive = T.Zero;
            for (var cell = 0; cell < share.Length; cell++)
            {
                var inside = cell > 0 && cell < ends.Length && ends[cell - 1] >= attacks[t].Above && ends[cell] <= attacks[t].AtMost;
                density[cell] = inside ? T.Zero : density[cell];
                alive += density[cell] * share[cell];
            }

            survival[t] = alive;
            for (var cell = 0; cell < share.Length; cell++)
                density[cell] = ((T.One - turnover) * density[cell]) + (turnover * alive);
        }

        return survival;
    }

    /// <summary>The attacks as a plan; the protégé has no choice of stance here.</summary>
    public static Moment<T>[] Moments<T>(StageOutlooks<T> outlooks, TypeRange<T>[] attacks)
        where T : struct, INumber<T>
    {
        Moment<T>[] next = [];
        for (var t = attacks.Length - 1; t >= 0; t--)
            next = [new() { Restrained = new(attacks[t], outlooks.At(t, false).ResistsBelow), Next = next }];
        return next;
    }
}
