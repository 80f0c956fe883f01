using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>The course when the same government with the same resolve decides throughout (model §3.10b).</summary>
/// <remarks>
/// A type attacks in the period t in which δ^t(p̄_tθ − c̄_t) is largest, if that is positive: the upper envelope of one line for each period and
/// the line of never attacking. A tie goes to the later attack.
/// </remarks>
internal static class LastingCourse
{
    public static Course<T> Solve<T>(GuaranteeGame<T> game, StageOutlooks<T> outlooks)
        where T : struct, INumber<T>
    {
        var periods = game.Stages.Length;
        // Index 0 is never; index i is period T - i, so that among equals the later comes first.
        var (slope, intercept, allowed) = (new T[periods + 1], new T[periods + 1], new bool[periods + 1]);
        var weight = T.One;
        allowed[0] = true;
        for (var t = 0; t < periods; t++, weight *= game.Discount)
        {
            var outlook = outlooks.At(t, false);
            (slope[periods - t], intercept[periods - t], allowed[periods - t]) = (weight * outlook.Lure, -(weight * outlook.Price), true);
        }

        var best = BestResponses<T>.Find(slope, intercept, allowed, game.Resolve);
        var (threshold, hazard, survival) = (new T[periods], new T[periods], new T[periods]);
        var burden = new T[game.Stages[0].Guarantors.Length];
        var (value, loss, alive) = (T.Zero, T.Zero, T.One);
        weight = T.One;
        for (var t = 0; t < periods; t++, weight *= game.Discount)
        {
            var i = periods - t;
            var (share, types) = best.Used[i] ? game.Resolve.Between(best.From[i], best.To[i]) : (T.Zero, T.Zero);
            var outlook = outlooks.At(t, false);
            threshold[t] = best.Used[i] ? best.From[i] : game.Resolve.High;
            hazard[t] = alive > T.Zero ? share / alive : T.Zero;
            survival[t] = alive -= share;
            value += (slope[i] * types) + (intercept[i] * share);
            loss += weight * share * outlook.ProtegeLoss;
            for (var j = 0; j < burden.Length; j++)
                burden[j] += weight * share * outlook.Burden[j];
        }

        return new()
        {
            Threshold = threshold,
            Hazard = hazard,
            Survival = survival,
            Asserts = new bool[periods],
            ChallengerValue = value,
            ProtegeLoss = loss,
            Burden = burden,
            First = outlooks.At(0, false),
            Start = KeptResolve.Moments(outlooks, KeptResolve.Backward(game, outlooks, T.Zero).Attacks),
            Error = CourseError.IsNone(game)
                ? 0
                : CourseError.Bound(
                    game,
                    [.. threshold.Select((_, t) => outlooks.At(t, false))],
                    [.. threshold.Select(c => new[] { c })],
                    T.One
                ),
        };
    }
}
