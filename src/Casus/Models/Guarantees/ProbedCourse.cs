using System.Numerics;
using Casus.Models.Guarantees.Certificates;

namespace Casus.Models.Guarantees;

/// <summary>The course when probes below the threshold of war may show which reading binds (model §3.13); resolve is drawn anew each period.</summary>
/// <remarks>
/// Every period a probe comes with a given probability, is answered by direct help as likely as an attack would be under the reading that binds, and
/// moves all beliefs by Bayes' rule; then the challenger decides. All public histories are followed exactly. Where nothing wears away, histories with
/// the same numbers of answered and unanswered probes are one state; otherwise 3^T histories are, so periods are limited to <see cref="ProbedPeriods.Most"/>.
/// An actor that held impossible what was answered goes by what it believed at signature.
/// </remarks>
internal sealed class ProbedCourse<T>
    where T : struct, INumber<T>
{
    private readonly GuaranteeGame<T> _game;
    private readonly StageOutlooks<T> _outlooks;
    private readonly BeliefState<T> _prior;
    private readonly bool _constant;
    private readonly Dictionary<(int Period, int Answered, int Unanswered), Ahead> _known = [];

    private ProbedCourse(GuaranteeGame<T> game, StageOutlooks<T> outlooks, BeliefState<T> prior)
    {
        (_game, _outlooks, _prior) = (game, outlooks, prior);
        _constant = game.Stages.All(stage => ReferenceEquals(stage, game.Stages[0]));
    }

    public static Course<T> Solve(GuaranteeGame<T> game, StageOutlooks<T> outlooks, BeliefState<T> beliefs)
    {
        var course = new ProbedCourse<T>(game, outlooks, beliefs);
        if (!course._constant && game.Stages.Length > ProbedPeriods.Most)
            throw new InvalidOperationException(
                $"Probes with a guarantee that changes over time are followed for at most {ProbedPeriods.Most} periods."
            );
        var nothingSeen = new T[game.Evaluation.Length];
        Array.Fill(nothingSeen, T.One);
        var ahead = course.Look(0, 0, 0, nothingSeen);
        var periods = game.Stages.Length;
        var survival = new T[periods];
        var alive = T.One;
        for (var t = 0; t < periods; t++)
        {
            for (var reading = 0; reading < game.Evaluation.Length; reading++)
                alive -= game.Evaluation[reading] * ahead.Attack[reading][t];
            survival[t] = alive;
        }

        var quiet = QuietPath(ahead.Start);
        return new()
        {
            Threshold = [.. quiet.Select(m => (m.Asserts ? m.Assertive!.Value : m.Restrained).Attacks.Above)],
            Hazard = [.. survival.Select((s, t) => Hazard(t == 0 ? T.One : survival[t - 1], s))],
            Survival = survival,
            Asserts = [.. quiet.Select(m => m.Asserts)],
            ChallengerValue = ahead.Value,
            ProtegeLoss = ahead.Loss,
            Burden = ahead.Burden,
            First = outlooks.Under(beliefs).At(0, quiet[0].Asserts),
            Start = ahead.Start,
            Error = CourseError.IsNone(game) ? 0 : course.Error(ahead.Start),
        };
    }

    // Every history has its own cut-off: the bound is taken along the quiet path, with the cut-offs of all ways through each period.
    private double Error(Moment<T>[] start)
    {
        var (outlooks, cutOffs) = (new List<Outlook<T>>(), new List<T[]>());
        var now = new HashSet<Moment<T>>(start, ReferenceEqualityComparer.Instance);
        while (now.Count > 0)
        {
            var quiet = now.First();
            outlooks.Add(_outlooks.Under(_prior).At(outlooks.Count, quiet.Asserts));
            cutOffs.Add([.. now.Select(m => (m.Asserts ? m.Assertive!.Value : m.Restrained).Attacks.Above)]);
            now = new(now.SelectMany(m => m.Next), ReferenceEqualityComparer.Instance);
        }

        return CourseError.Bound(_game, [.. outlooks], [.. cutOffs], T.Zero);
    }

    private static List<Moment<T>> QuietPath(Moment<T>[] start)
    {
        var path = new List<Moment<T>>();
        for (var next = start; next.Length > 0; next = next[0].Next)
            path.Add(next[0]);
        return path;
    }

    private static T Hazard(T before, T after) => before > T.Zero ? (before - after) / before : T.Zero;

    // What was seen so far, seen, is how likely the answers to all probes were under each reading.
    private Ahead Look(int period, int answered, int unanswered, T[] seen)
    {
        if (period == _game.Stages.Length)
            return Ahead.Nothing(_game);
        var likelihood = new T[seen.Length];
        var (seenYes, seenNo) = (new T[seen.Length], new T[seen.Length]);
        for (var reading = 0; reading < seen.Length; reading++)
        {
            likelihood[reading] = _outlooks.Laws(period)[reading].AnyDirect;
            seenYes[reading] = seen[reading] * likelihood[reading];
            seenNo[reading] = seen[reading] * (T.One - likelihood[reading]);
        }

        var quiet = Decide(period, answered, unanswered, seen);
        var yes = Decide(period, answered + 1, unanswered, seenYes);
        var no = Decide(period, answered, unanswered + 1, seenNo);
        return Ahead.Mix(_game, _prior.After(seen), likelihood, quiet, yes, no);
    }

    private Ahead Decide(int period, int answered, int unanswered, T[] seen)
    {
        if (_constant && _known.TryGetValue((period, answered, unanswered), out var known))
            return known;
        var later = Look(period + 1, answered, unanswered, seen);
        var outlooks = _outlooks.Under(_prior.After(seen));
        var step = PeriodStep<T>.Choose(_game, outlooks, period, _game.Discount * later.Value, _game.Discount * later.Loss);
        var ahead = later.Before(_game, period, step);
        if (_constant)
            _known[(period, answered, unanswered)] = ahead;
        return ahead;
    }

    /// <summary>What lies ahead of a public history: values, and for each reading the probability of an attack in each period.</summary>
    private sealed record Ahead(T Value, T Loss, T[] Burden, T[][] Attack, Moment<T>[] Start)
    {
        public static Ahead Nothing(GuaranteeGame<T> game) =>
            new(T.Zero, T.Zero, new T[game.Stages[0].Guarantors.Length], [.. game.Evaluation.Select(_ => new T[game.Stages.Length])], []);

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
            return new(step.ChallengerValue, step.ProtegeLoss, burden, attack, [step.Moment(Start)]);
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
                attack,
                [quiet.Start[0], yes.Start[0], no.Start[0]]
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
