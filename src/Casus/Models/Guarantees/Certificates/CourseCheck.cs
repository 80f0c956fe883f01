using System.Numerics;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>Recomputes what a course brings the challenger, period by period from the last, and how much any resolve regrets what it is told.</summary>
internal static class CourseCheck
{
    /// <summary>What an attack in a period is worth to the challenger: lure times resolve, less price; and what it costs the protégé.</summary>
    internal readonly record struct Attack<T>(T Lure, T Price, T ProtegeLoss)
        where T : struct, INumber<T>;

    /// <summary>Resolve drawn anew each period: one-shot deviations of every resolve in every period, and of the protégé's stance.</summary>
    public static T Renewing<T>(GuaranteeGame<T> game, Course<T> course, Func<int, bool, Attack<T>> attack)
        where T : struct, INumber<T>
    {
        var (value, loss, largest) = (T.Zero, T.Zero, T.Zero);
        for (var t = game.Stages.Length - 1; t >= 0; t--)
        {
            var asserts = course.Asserts[t];
            var now = attack(t, asserts);
            var peace = (game.Discount * value) - (asserts ? game.Provocation : T.Zero);
            largest = T.Max(largest, Regret(game.Resolve, course.Threshold[t], now, peace));
            var (share, types) = game.Resolve.Between(course.Threshold[t], game.Resolve.High);
            var later = game.Discount * loss;
            if (game.MayAssert)
                largest = T.Max(
                    largest,
                    StanceRegret(game, attack(t, !asserts), !asserts, game.Discount * value, later, Loss(game, now, share, later, asserts))
                );
            value = ((T.One - share) * peace) + (now.Lure * types) - (now.Price * share);
            loss = Loss(game, now, share, later, asserts);
        }

        return T.Max(largest, T.Abs(value - course.ChallengerValue));
    }

    /// <summary>The same government throughout: every resolve against attacking in any other period, or never.</summary>
    public static T Lasting<T>(GuaranteeGame<T> game, Course<T> course, Func<int, bool, Attack<T>> attack)
        where T : struct, INumber<T>
    {
        var periods = game.Stages.Length;
        var lines = new (T Slope, T Intercept)[periods];
        var weight = T.One;
        for (var t = 0; t < periods; t++, weight *= game.Discount)
            lines[t] = (weight * attack(t, false).Lure, -(weight * attack(t, false).Price));
        var used = Enumerable.Range(0, periods).Where(t => course.Hazard[t] > T.Zero).OrderBy(t => course.Threshold[t]).ToList();
        var largest = T.Zero;
        T Regrets(T type, T own)
        {
            var best = T.Zero;
            foreach (var (slope, intercept) in lines)
                best = T.Max(best, (slope * type) + intercept);
            return best - own;
        }

        var low = used.Count > 0 ? T.Clamp(course.Threshold[used[0]], game.Resolve.Low, game.Resolve.High) : game.Resolve.High;
        largest = T.Max(largest, T.Max(Regrets(game.Resolve.Low, T.Zero), Regrets(low, T.Zero)));
        for (var i = 0; i < used.Count; i++)
        {
            var (slope, intercept) = lines[used[i]];
            var to = i + 1 < used.Count ? course.Threshold[used[i + 1]] : game.Resolve.High;
            foreach (var end in new[] { course.Threshold[used[i]], to })
            {
                var type = T.Clamp(end, game.Resolve.Low, game.Resolve.High);
                largest = T.Max(largest, Regrets(type, (slope * type) + intercept));
            }
        }

        return largest;
    }

    private static T Regret<T>(TypeLaw<T> resolve, T threshold, Attack<T> attack, T peace)
        where T : struct, INumber<T>
    {
        var cut = T.Clamp(threshold, resolve.Low, resolve.High);
        var largest = T.Zero;
        T Gain(T type) => (attack.Lure * type) - attack.Price - peace;
        if (threshold > resolve.Low)
            largest = T.Max(largest, T.Max(Gain(resolve.Low), Gain(cut)));
        if (threshold < resolve.High)
            largest = T.Max(largest, T.Max(-Gain(cut), -Gain(resolve.High)));
        return largest;
    }

    private static T Loss<T>(GuaranteeGame<T> game, Attack<T> attack, T share, T later, bool asserts)
        where T : struct, INumber<T> =>
        (share * attack.ProtegeLoss) + ((T.One - share) * later) - (asserts ? game.AssertivenessGain : T.Zero);

    // The challenger sees the stance and answers the other one with its best reply to it.
    private static T StanceRegret<T>(GuaranteeGame<T> game, Attack<T> other, bool asserts, T waiting, T later, T own)
        where T : struct, INumber<T>
    {
        var peace = waiting - (asserts ? game.Provocation : T.Zero);
        var share = other.Lure > T.Zero ? T.One - game.Resolve.AtMost((other.Price + peace) / other.Lure) : T.Zero;
        return own - Loss(game, other, share, later, asserts);
    }
}
