using System.Numerics;
using Casus.Models.Guarantees.Certificates;

namespace Casus.Models.Guarantees;

/// <summary>The course when every period draws the challenger's resolve anew (model §3.10a).</summary>
/// <remarks>
/// Backward from the last period: waiting keeps the option alive, so θ*_t = (c̄_t + δV_{t+1})/p̄_t and
/// V_t = δV_{t+1} + p̄_t·E[(θ − θ*_t)₊], here with resistance and stance besides. Exact for exact numbers and uniform resolve.
/// </remarks>
internal static class RenewingCourse
{
    public static Course<T> Solve<T>(GuaranteeGame<T> game, StageOutlooks<T> outlooks)
        where T : struct, INumber<T>
    {
        var periods = game.Stages.Length;
        var (threshold, hazard, asserts) = (new T[periods], new T[periods], new bool[periods]);
        var (value, loss) = (T.Zero, T.Zero);
        var burden = new T[game.Stages[0].Guarantors.Length];
        Moment<T>[] start = [];
        for (var t = periods - 1; t >= 0; t--)
        {
            var step = PeriodStep<T>.Choose(game, outlooks, t, game.Discount * value, game.Discount * loss);
            (threshold[t], hazard[t], asserts[t]) = (step.Threshold, step.Hazard, step.Asserts);
            (value, loss) = (step.ChallengerValue, step.ProtegeLoss);
            start = [step.Moment(start)];
            for (var j = 0; j < burden.Length; j++)
                burden[j] = (step.Hazard * step.Outlook.Burden[j]) + ((T.One - step.Hazard) * game.Discount * burden[j]);
        }

        return new()
        {
            Threshold = threshold,
            Hazard = hazard,
            Survival = Survivals(hazard),
            Asserts = asserts,
            ChallengerValue = value,
            ProtegeLoss = loss,
            Burden = burden,
            First = outlooks.At(0, asserts[0]),
            Start = start,
            Error = CourseError.IsNone(game)
                ? 0
                : CourseError.Bound(
                    game,
                    [.. asserts.Select((a, t) => outlooks.At(t, a))],
                    [.. threshold.Select(c => new[] { c })],
                    T.Zero
                ),
        };
    }

    internal static T[] Survivals<T>(T[] hazard)
        where T : struct, INumber<T>
    {
        var survival = new T[hazard.Length];
        var alive = T.One;
        for (var t = 0; t < hazard.Length; t++)
            survival[t] = alive *= T.One - hazard[t];
        return survival;
    }
}
