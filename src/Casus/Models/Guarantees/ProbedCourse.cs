using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>The course when probes below the threshold of war may show which reading binds (model §3.13); resolve is drawn anew each period.</summary>
/// <remarks>
/// Every period a probe comes with a given probability, is answered by direct help as likely as an attack would be under the reading that binds, and
/// moves all beliefs by Bayes' rule; then the challenger decides. All public histories are followed exactly. Where nothing wears away, histories with
/// the same numbers of answered and unanswered probes are one state; otherwise 3^T histories are, so periods are limited to <see cref="ProbedPeriods.Most"/>.
/// </remarks>
internal sealed class ProbedCourse<T>
    where T : struct, INumber<T>
{
    private readonly GuaranteeGame<T> _game;
    private readonly StageOutlooks<T> _outlooks;
    private readonly bool _constant;
    private readonly Dictionary<(int Period, int Answered, int Unanswered), Ahead> _known = [];

    private ProbedCourse(GuaranteeGame<T> game, StageOutlooks<T> outlooks)
    {
        (_game, _outlooks) = (game, outlooks);
        _constant = game.Stages.All(stage => ReferenceEquals(stage, game.Stages[0]));
    }

    public static Course<T> Solve(GuaranteeGame<T> game, StageOutlooks<T> outlooks, BeliefState<T> beliefs)
    {
        var course = new ProbedCourse<T>(game, outlooks);
        if (!course._constant && game.Stages.Length > ProbedPeriods.Most)
            throw new InvalidOperationException(
                $"Probes with a guarantee that changes over time are followed for at most {ProbedPeriods.Most} periods."
            );
        var ahead = course.Look(0, 0, 0, beliefs);
        var periods = game.Stages.Length;
        var survival = new T[periods];
        var alive = T.One;
        for (var t = 0; t < periods; t++)
        {
            for (var reading = 0; reading < game.Evaluation.Length; reading++)
                alive -= game.Evaluation[reading] * ahead.Attack[reading][t];
            survival[t] = alive;
        }

        var quiet = RenewingCourse.Solve(game, outlooks.Under(beliefs));
        return quiet with
        {
            Hazard = [.. survival.Select((s, t) => Hazard(t == 0 ? T.One : survival[t - 1], s))],
            Survival = survival,
            ChallengerValue = ahead.Value,
            ProtegeLoss = ahead.Loss,
            Burden = ahead.Burden,
        };
    }

    private static T Hazard(T before, T after) => before > T.Zero ? (before - after) / before : T.Zero;

    private Ahead Look(int period, int answered, int unanswered, BeliefState<T> beliefs)
    {
        if (period == _game.Stages.Length)
            return Ahead.Nothing(_game);
        if (_constant && _known.TryGetValue((period, answered, unanswered), out var known))
            return known;

        var likelihood = new T[_game.Stages[period].Readings];
        var converse = new T[likelihood.Length];
        for (var reading = 0; reading < likelihood.Length; reading++)
        {
            likelihood[reading] = _outlooks.Laws(period)[reading].AnyDirect;
            converse[reading] = T.One - likelihood[reading];
        }

        var quiet = Decide(period, answered, unanswered, beliefs);
        var yes = Decide(period, answered + 1, unanswered, beliefs.After(likelihood));
        var no = Decide(period, answered, unanswered + 1, beliefs.After(converse));
        var ahead = Ahead.Mix(_game, beliefs, likelihood, quiet, yes, no);
        if (_constant)
            _known[(period, answered, unanswered)] = ahead;
        return ahead;
    }

    private Ahead Decide(int period, int answered, int unanswered, BeliefState<T> beliefs)
    {
        var later = Look(period + 1, answered, unanswered, beliefs);
        var outlooks = _outlooks.Under(beliefs);
        var step = PeriodStep<T>.Choose(_game, outlooks, period, _game.Discount * later.Value, _game.Discount * later.Loss);
        return later.Before(_game, period, step);
    }

    /// <summary>What lies ahead of a public history: values, and for each reading the probability of an attack in each period.</summary>
    private sealed record Ahead(T Value, T Loss, T[] Burden, T[][] Attack)
    {
        public static Ahead Nothing(GuaranteeGame<T> game) =>
            new(T.Zero, T.Zero, new T[game.Stages[0].Guarantors.Length], [.. game.Evaluation.Select(_ => new T[game.Stages.Length])]);

        public Ahead Before(GuaranteeGame<T> game, int period, PeriodStep<T> step)
        {
            var peace = T.One - step.Hazard;
            T[] burden = [.. Burden.Select((b, j) => (step.Hazard * step.Outlook.Burden[j]) + (peace * game.Discount * b))];
            T[][] attack =
            [
                .. Attack.Select(byPeriod =>
                {
                    T[] masses = [.. byPeriod.Select(mass => peace * mass)];
                    masses[period] = step.Hazard;
                    return masses;
                }),
            ];
            return new(step.ChallengerValue, step.ProtegeLoss, burden, attack);
        }

        // Each actor weighs the probe's answers by its own belief; the masses by reading need no belief.
        public static Ahead Mix(GuaranteeGame<T> game, BeliefState<T> beliefs, T[] likelihood, Ahead quiet, Ahead yes, Ahead no)
        {
            var probed = game.ProbeProbability;
            T Weigh(T[] belief, T q, T y, T n)
            {
                var answered = BeliefState<T>.Expect(belief, likelihood);
                return ((T.One - probed) * q) + (probed * ((answered * y) + ((T.One - answered) * n)));
            }

            T[] burden = [.. quiet.Burden.Select((b, j) => Weigh(beliefs.Guarantors[j], b, yes.Burden[j], no.Burden[j]))];
            T[][] attack =
            [
                .. quiet.Attack.Select(
                    (byPeriod, reading) =>
                        byPeriod
                            .Select(
                                (mass, t) =>
                                    ((T.One - probed) * mass)
                                    + (
                                        probed
                                        * (
                                            (likelihood[reading] * yes.Attack[reading][t])
                                            + ((T.One - likelihood[reading]) * no.Attack[reading][t])
                                        )
                                    )
                            )
                            .ToArray()
                ),
            ];
            return new(
                Weigh(beliefs.Challenger, quiet.Value, yes.Value, no.Value),
                Weigh(beliefs.Protege, quiet.Loss, yes.Loss, no.Loss),
                burden,
                attack
            );
        }
    }
}

/// <summary>How far probes are followed.</summary>
internal static class ProbedPeriods
{
    /// <summary>The most periods if a guarantee's strength changes over time, since every history is then a state of its own.</summary>
    public const int Most = 11;
}
