using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>The course when each period brings a new government with some probability and the old one stays otherwise (model §3.10c).</summary>
/// <remarks>Solved by <see cref="KeptResolve"/>: exact for exact numbers and laws in closed form.</remarks>
internal static class ChangingCourse
{
    public static Course<T> Solve<T>(GuaranteeGame<T> game, StageOutlooks<T> outlooks)
        where T : struct, INumber<T>
    {
        var (attacks, value) = KeptResolve.Backward(game, outlooks, game.Turnover);
        var survival = KeptResolve.Survivals(game.Resolve, attacks, game.Turnover);
        var hazard = new T[survival.Length];
        var burden = new T[game.Stages[0].Guarantors.Length];
        var (loss, weight, before) = (T.Zero, T.One, T.One);
        for (var t = 0; t < hazard.Length; t++, weight *= game.Discount)
        {
            var attacked = T.Max(T.Zero, before - survival[t]);
            hazard[t] = before > T.Zero ? attacked / before : T.Zero;
            loss += weight * attacked * outlooks.At(t, false).ProtegeLoss;
            for (var j = 0; j < burden.Length; j++)
                burden[j] += weight * attacked * outlooks.At(t, false).Burden[j];
            before = survival[t];
        }

        return new()
        {
            Threshold = [.. attacks.Select(a => a.IsEmpty ? game.Resolve.High : a.Above)],
            Hazard = hazard,
            Survival = survival,
            Asserts = new bool[hazard.Length],
            ChallengerValue = value,
            ProtegeLoss = loss,
            Burden = burden,
            First = outlooks.At(0, false),
            Start = KeptResolve.Moments(outlooks, attacks),
            Error = CourseError.IsNone(game)
                ? 0
                : CourseError.Bound(
                    game,
                    [.. attacks.Select((_, t) => outlooks.At(t, false))],
                    [.. attacks.Select(a => new[] { a.Above, a.AtMost })],
                    T.One - game.Turnover
                ),
        };
    }
}
