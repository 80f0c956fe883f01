using System.Numerics;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>Recomputes, by walking every history of responses, what guarantors' strategies bring and how much any type of any of them regrets.</summary>
/// <remarks>
/// Knows the rules (<see cref="GuarantorTerms{T}"/>) and the strategies to be checked, and nothing of how they were found. A guarantor's payoff is
/// affine in its stake, so within a stretch of stakes that are told to do the same the regret is convex and largest at an end.
/// </remarks>
internal sealed class ResponseCheck<T>
    where T : struct, INumber<T>
{
    private const int Direct = 2;
    private readonly StageGame<T> _stage;
    private readonly T[][] _reneging;
    private readonly bool _directBarred;
    private readonly Func<int, int, BestResponses<T>> _strategy;

    /// <summary>A check of one law of responses.</summary>
    /// <param name="stage">The rules.</param>
    /// <param name="reneging">For each guarantor and response, what falling short costs.</param>
    /// <param name="directBarred">Whether direct help is not due.</param>
    /// <param name="strategy">For a guarantor and the set of those who fight already: which stakes are told which response.</param>
    public ResponseCheck(StageGame<T> stage, T[][] reneging, bool directBarred, Func<int, int, BestResponses<T>> strategy) =>
        (_stage, _reneging, _directBarred, _strategy) = (stage, reneging, directBarred, strategy);

    /// <summary>The largest regret of any stake of any guarantor after any history.</summary>
    public T LargestRegret()
    {
        var largest = T.Zero;
        for (var guarantor = 0; guarantor < _stage.Guarantors.Length; guarantor++)
        {
            for (var fighting = 0; fighting < 1 << guarantor; fighting++)
                largest = T.Max(largest, Regret(guarantor, fighting));
        }

        return largest;
    }

    /// <summary>The challenger's expected chance of winning, its cost and the protégé's, and whether anyone fights, from one guarantor on.</summary>
    public (T Win, T Cost, T Damage) Expect()
    {
        var (drop, rise, damage) = From(0, 0);
        return (_stage.Baseline.Win - drop, _stage.Baseline.Cost + rise, _stage.Baseline.Damage + damage);
    }

    private (T Drop, T Rise, T Damage) From(int guarantor, int fighting)
    {
        if (guarantor == _stage.Guarantors.Length)
            return (T.Zero, T.Zero, T.Zero);
        var (drop, rise, damage) = (T.Zero, T.Zero, T.Zero);
        var terms = _stage.Guarantors[guarantor];
        var told = _strategy(guarantor, fighting);
        for (var k = 0; k <= Direct; k++)
        {
            if (!told.Used[k])
                continue;
            var share = terms.Stake.AtMost(told.To[k]) - terms.Stake.AtMost(told.From[k]);
            var later = From(guarantor + 1, After(guarantor, fighting, k));
            drop += share * (terms.WinDrop[k] + later.Drop);
            rise += share * (terms.CostRise[k] + later.Rise);
            damage += share * (terms.DamageRise[k] + later.Damage);
        }

        return (drop, rise, damage);
    }

    private T Regret(int guarantor, int fighting)
    {
        var terms = _stage.Guarantors[guarantor];
        var told = _strategy(guarantor, fighting);
        var (covered, largest) = (T.Zero, T.Zero);
        for (var k = 0; k <= Direct; k++)
        {
            if (!told.Used[k])
                continue;
            covered += terms.Stake.AtMost(told.To[k]) - terms.Stake.AtMost(told.From[k]);
            foreach (var end in new[] { told.From[k], told.To[k] })
            {
                var stake = T.Clamp(end, terms.Stake.Low, terms.Stake.High);
                for (var other = 0; other <= Direct; other++)
                {
                    if (MayChoose(terms, other))
                        largest = T.Max(largest, Payoff(guarantor, fighting, other, stake) - Payoff(guarantor, fighting, k, stake));
                }
            }
        }

        // A strategy that leaves stakes without an answer is none: what is missing counts as regret in full.
        return T.Max(largest, T.Abs(T.One - covered));
    }

    private bool MayChoose(GuarantorTerms<T> terms, int response) => terms.Allowed[response] && !(_directBarred && response == Direct);

    private T Payoff(int guarantor, int fighting, int response, T stake)
    {
        var terms = _stage.Guarantors[guarantor];
        var later = From(guarantor + 1, After(guarantor, fighting, response)).Drop;
        var payoff = (stake * (terms.WinDrop[response] + later)) - terms.OwnCost[response];
        payoff -=
            _directBarred && response != Direct ? _reneging[guarantor][response] - _reneging[guarantor][1] : _reneging[guarantor][response];
        for (var other = 0; response == Direct && other < guarantor; other++)
        {
            if ((fighting & (1 << other)) != 0)
                payoff += terms.Saves[other];
        }

        return payoff;
    }

    private static int After(int guarantor, int fighting, int response) => response == Direct ? fighting | (1 << guarantor) : fighting;
}
