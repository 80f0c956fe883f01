using System.Numerics;
using Casus.Scenarios;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>The game as one actor sees it, recomputed from the rules and the strategies.</summary>
internal sealed class ViewCheck<T>
    where T : struct, INumber<T>
{
    private readonly GuaranteeGame<T> _game;
    private readonly BeliefState<T> _beliefs;
    private readonly Dictionary<(int Period, bool Asserts), Seen> _seen = [];

    public ViewCheck(GuaranteeGame<T> game, BeliefState<T> beliefs) => (_game, _beliefs) = (game, beliefs);

    public T GuarantorRegret() => Largest(seen => seen.Guarantors);

    public T ProtegeRegret() => Largest(seen => seen.Protege);

    public CourseCheck.Attack<T> AttackAt(int period, bool asserts) => At(period, asserts).Attack;

    private T Largest(Func<Seen, T> part)
    {
        var largest = T.Zero;
        for (var t = 0; t < _game.Stages.Length; t++)
        {
            largest = T.Max(largest, part(At(t, false)));
            if (_game.MayAssert)
                largest = T.Max(largest, part(At(t, true)));
        }

        return largest;
    }

    private Seen At(int period, bool asserts)
    {
        // Periods that share their numbers are one.
        while (period > 0 && ReferenceEquals(_game.Stages[period], _game.Stages[period - 1]))
            period--;
        if (!_seen.TryGetValue((period, asserts), out var seen))
            _seen.Add((period, asserts), seen = Look(_game.Stages[period], asserts));
        return seen;
    }

    private Seen Look(StageGame<T> stage, bool asserts)
    {
        var regret = T.Zero;
        var forChallenger = (Win: T.Zero, Cost: T.Zero);
        var forProtege = T.Zero;
        foreach (var (reneging, challengerWeight, protegeWeight) in Laws(stage))
        {
            foreach (var (barred, chance) in Attributions(stage, asserts))
            {
                var check = Check(stage, reneging, barred);
                regret = T.Max(regret, check.LargestRegret());
                var (win, cost, damage) = check.Expect();
                forChallenger = (
                    forChallenger.Win + (challengerWeight * chance * win),
                    forChallenger.Cost + (challengerWeight * chance * cost)
                );
                forProtege += protegeWeight * chance * ((stage.Stake * win) + damage);
            }
        }

        // The protégé is told to resist below this pain; both ends of both stretches are looked at.
        var cut = stage.Stake - forProtege;
        var resists = stage.Pain.Below(cut);
        var attack = new CourseCheck.Attack<T>(
            stage.Stake * (T.One - resists + (resists * forChallenger.Win)),
            resists * forChallenger.Cost,
            ExpectedLoss(stage, forProtege, cut)
        );
        return new(regret, PainRegret(stage, forProtege, cut), attack);
    }

    // E over pain of the loss under the strategy: resisting loses lost + δ, conceding the stake.
    private static T ExpectedLoss(StageGame<T> stage, T lost, T cut)
    {
        var pain = stage.Pain;
        if (cut <= pain.Low)
            return stage.Stake;
        var (share, types) = pain.Between(pain.Low - T.One, T.Min(cut, pain.High));
        return (share * lost) + types + ((T.One - share) * stage.Stake);
    }

    private static T PainRegret(StageGame<T> stage, T lost, T cut)
    {
        var (low, high) = (stage.Pain.Low, stage.Pain.High);
        var at = T.Clamp(cut, low, high);
        var resistGain = cut > low ? T.Max(lost + low - stage.Stake, lost + at - stage.Stake) : T.Zero;
        var concedeGain = cut <= high ? T.Max(stage.Stake - (lost + at), stage.Stake - (lost + high)) : T.Zero;
        return T.Max(T.Zero, T.Max(resistGain, concedeGain));
    }

    private IEnumerable<(T[][] Reneging, T Challenger, T Protege)> Laws(StageGame<T> stage)
    {
        if (!stage.KnowsReading)
        {
            yield return ([.. stage.Guarantors.Select((g, j) => Averaged(g.Reneging, _beliefs.Guarantors[j]))], T.One, T.One);
            yield break;
        }

        for (var reading = 0; reading < stage.Readings; reading++)
        {
            var index = reading;
            yield return ([.. stage.Guarantors.Select(g => g.Reneging[index])], _beliefs.Challenger[index], _beliefs.Protege[index]);
        }
    }

    private static T[] Averaged(T[][] byReading, T[] belief)
    {
        var sum = new T[3];
        for (var i = 0; i < belief.Length; i++)
        {
            for (var k = 0; k < 3; k++)
                sum[k] += belief[i] * byReading[i][k];
        }

        return sum;
    }

    private static IEnumerable<(bool Barred, T Chance)> Attributions(StageGame<T> stage, bool asserts)
    {
        if (!stage.UnprovokedOnly)
            return [(false, T.One)];
        if (asserts)
            return [(true, T.One)];
        return T.IsZero(stage.Misattribution) ? [(false, T.One)] : [(false, T.One - stage.Misattribution), (true, stage.Misattribution)];
    }

    // The strategies under check come from the solver; the rules and the arithmetic of the check do not.
    private static ResponseCheck<T> Check(StageGame<T> stage, T[][] reneging, bool barred)
    {
        if (stage.Timing == GuarantorTiming.AtOnce && stage.Guarantors.Any(g => g.Saves.Any(s => !T.IsZero(s))))
            stage = stage.Foreseen(reneging, barred);
        var strategy = new ResponseGame<T>(stage.Baseline, stage.Guarantors, reneging, barred);
        return new(stage, reneging, barred, strategy.Responds);
    }

    private sealed record Seen(T Guarantors, T Protege, CourseCheck.Attack<T> Attack);
}
