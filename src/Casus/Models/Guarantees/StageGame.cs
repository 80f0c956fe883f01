using System.Numerics;
using Casus.Models.Guarantees.Certificates;
using Casus.Scenarios;

namespace Casus.Models.Guarantees;

/// <summary>One period of the guarantee game Γ with all its numbers (model §3.1–3.3).</summary>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public sealed record StageGame<T>
    where T : struct, INumber<T>
{
    /// <summary>The war if nobody helps.</summary>
    public required WarBaseline<T> Baseline { get; init; }

    /// <summary>The guarantors in the order in which they choose.</summary>
    public required GuarantorTerms<T>[] Guarantors { get; init; }

    /// <summary>How many readings the text admits; at least one.</summary>
    public required int Readings { get; init; }

    /// <summary>The law of the protégé's pain of resisting, δ.</summary>
    public required TypeLaw<T> Pain { get; init; }

    /// <summary>The part of the stake that can still be lost: 1, or what the challenger does not hold already.</summary>
    public T Stake { get; init; } = T.One;

    /// <summary>The probability that an unprovoked attack is taken for a provoked one and direct help is not due, ε.</summary>
    public T Misattribution { get; init; } = T.Zero;

    /// <summary>Whether direct help is not due if the protégé took an assertive stance.</summary>
    public bool UnprovokedOnly { get; init; }

    /// <summary>Whether a guarantor knows which reading binds when it acts.</summary>
    public bool KnowsReading { get; init; } = true;

    /// <summary>In which order guarantors choose.</summary>
    public GuarantorTiming Timing { get; init; }

    /// <summary>Which equilibrium is looked at if guarantors that choose at once have several.</summary>
    public HelpSelection Selection { get; init; }

    /// <summary>
    /// For each reading, what guarantors do whatever the protégé's stance, if that is given from outside, as a figure of reliability is, and not
    /// derived from what they want.
    /// </summary>
    public ResponseLaw<T>[]? Given { get; init; }

    /// <summary>Whether what guarantors do depends on which reading binds.</summary>
    internal bool FollowsReading => KnowsReading || Given is not null;

    /// <summary>For each reading, what guarantors will do if it binds and they know it.</summary>
    /// <param name="provoked">Whether the protégé took an assertive stance.</param>
    public ResponseLaw<T>[] LawsByReading(bool provoked)
    {
        if (Given is not null)
            return Given;
        var laws = new ResponseLaw<T>[Readings];
        for (var reading = 0; reading < Readings; reading++)
        {
            var index = reading;
            laws[reading] = Law([.. Guarantors.Select(g => g.Reneging[index])], provoked);
        }

        return laws;
    }

    /// <summary>What guarantors will do if each acts on its own belief about the reading (the second information structure of model §3.3).</summary>
    /// <param name="beliefs">For each guarantor, the probability of each reading.</param>
    /// <param name="provoked">Whether the protégé took an assertive stance.</param>
    public ResponseLaw<T> LawUnderBelief(T[][] beliefs, bool provoked)
    {
        ArgumentNullException.ThrowIfNull(beliefs);
        return Law([.. Guarantors.Select((g, j) => Average(g.Reneging, beliefs[j]))], provoked);
    }

    /// <summary>What every guarantor does in every situation, as cut-offs.</summary>
    /// <param name="beliefs">For each guarantor, the probability of each reading; used only if none knows which binds.</param>
    internal HelpPlan<T>? Plan(T[][] beliefs)
    {
        if (Given is not null)
            return null;
        var plan = new HelpPlan<T>(KnowsReading ? Readings : 1, Guarantors.Length);
        for (var reading = 0; reading < plan.Readings; reading++)
        {
            var binding = reading;
            T[][] reneging = [.. Guarantors.Select((g, j) => KnowsReading ? g.Reneging[binding] : Average(g.Reneging, beliefs[j]))];
            Write(plan, barred: false, reading, Played(reneging, directBarred: false));
            if (UnprovokedOnly)
                Write(plan, barred: true, reading, Played(reneging, directBarred: true));
        }

        return plan;
    }

    private void Write(HelpPlan<T> plan, bool barred, int reading, ResponseGame<T> played)
    {
        var ranges = new TypeRange<T>[3];
        for (var guarantor = 0; guarantor < Guarantors.Length; guarantor++)
        {
            for (var fighting = 0; fighting < (Timing == GuarantorTiming.AtOnce ? 1 : 1 << guarantor); fighting++)
            {
                var best = played.Responds(guarantor, fighting);
                for (var k = 0; k < ranges.Length; k++)
                    ranges[k] = best.Used[k] ? new(best.From[k], best.To[k]) : default;
                plan.Set(barred, reading, guarantor, fighting, ranges);
            }
        }
    }

    private static T[] Average(T[][] byReading, T[] belief)
    {
        var average = new T[3];
        for (var reading = 0; reading < belief.Length; reading++)
        {
            for (var k = 0; k < average.Length; k++)
                average[k] += belief[reading] * byReading[reading][k];
        }

        return average;
    }

    private ResponseLaw<T> Law(T[][] reneging, bool provoked)
    {
        if (provoked && UnprovokedOnly)
            return Attributed(reneging, directBarred: true);
        var due = Attributed(reneging, directBarred: false);
        return UnprovokedOnly && !T.IsZero(Misattribution)
            ? ResponseLaw<T>.Mix([due, Attributed(reneging, directBarred: true)], [T.One - Misattribution, Misattribution])
            : due;
    }

    private ResponseLaw<T> Attributed(T[][] reneging, bool directBarred) => Played(reneging, directBarred).Solve();

    private ResponseGame<T> Played(T[][] reneging, bool directBarred)
    {
        if (Timing == GuarantorTiming.InSequence || !Guarantors.Any(g => g.Saves.Any(s => !T.IsZero(s))))
            return new ResponseGame<T>(Baseline, Guarantors, reneging, directBarred);
        var outcome = Coordination.Solve(
            q => [.. AtOnce(q, reneging, directBarred).Solve().Probability.Select(p => double.CreateChecked(p[2]))],
            Guarantors.Length
        );
        return AtOnce(outcome.Equilibria[Selection == HelpSelection.Least ? 0 : ^1], reneging, directBarred);
    }

    /// <summary>All equilibria among guarantors that choose at once under a reading that they know.</summary>
    public CoordinationOutcome CoordinationUnder(int reading)
    {
        T[][] reneging = [.. Guarantors.Select(g => g.Reneging[reading])];
        return Coordination.Solve(
            q => [.. AtOnce(q, reneging, false).Solve().Probability.Select(p => double.CreateChecked(p[2]))],
            Guarantors.Length
        );
    }

    // Others' help is foreseen, not seen: it enters as an expected saving.
    private ResponseGame<T> AtOnce(double[] fighting, T[][] reneging, bool directBarred)
    {
        GuarantorTerms<T>[] terms =
        [
            .. Guarantors.Select(
                (g, j) =>
                {
                    var saved = T.Zero;
                    for (var other = 0; other < fighting.Length; other++)
                        saved += other == j ? T.Zero : g.Saves[other] * T.CreateChecked(fighting[other]);
                    return g with { OwnCost = [g.OwnCost[0], g.OwnCost[1], g.OwnCost[2] - saved], Saves = new T[fighting.Length] };
                }
            ),
        ];
        return new ResponseGame<T>(Baseline, terms, reneging, directBarred);
    }
}

/// <summary>Which of several equilibria among guarantors is looked at.</summary>
public enum HelpSelection
{
    /// <summary>The one with the least direct help.</summary>
    Least,

    /// <summary>The one with the most.</summary>
    Most,
}
