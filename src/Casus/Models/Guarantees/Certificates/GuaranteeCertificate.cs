using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Casus.Scenarios;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>What a check of a profile of the guarantee game against its rules alone has found. Only <see cref="Check"/> issues one.</summary>
/// <remarks>
/// <para>Knows no solver. What guarantors bring about is found by playing every response after every other; what waiting is worth, by playing the
/// plan itself to the end. At every information set, on the path and off it, every type is offered every other move, to be followed by the plan: by
/// the one-shot-deviation principle nobody can gain by a longer departure if nobody gains by one of these. Payoffs are affine in a player's own type,
/// so over the types that do the same the largest gain lies at an end of their range, and the regret stated is the exact supremum over all types
/// from the law's least to its largest, whether or not a law on points gives them weight.</para>
/// <para>Each player weighs readings by its own belief, moved by Bayes' rule along its own way through the probes; under projection, each world that
/// somebody imagines is checked whole.</para>
/// </remarks>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public sealed class GuaranteeCertificate<T>
    where T : struct, INumber<T>
{
    // Private, and no record: a certificate that anyone could make, or change by 'with', would certify nothing.
    private GuaranteeCertificate(GuaranteeGame<T> game)
    {
        (Game, Periods) = (game, game.Stages.Length);
        _guarantorRegrets = new T[game.Stages[0].Guarantors.Length];
    }

    private readonly T[] _guarantorRegrets;

    /// <summary>The rules against which the profile was checked.</summary>
    public GuaranteeGame<T> Game { get; }

    /// <summary>How many periods were checked.</summary>
    public int Periods { get; }

    /// <summary>The largest gain of any type of challenger from another move at any history, in its payoff.</summary>
    public T ChallengerRegret { get; private set; }

    /// <summary>The protégé's, by stance or by resistance.</summary>
    public T ProtegeRegret { get; private set; }

    /// <summary>Each guarantor's.</summary>
    public ImmutableArray<T> GuarantorRegrets => [.. _guarantorRegrets];

    /// <summary>The largest regret of all seats: zero if the profile is a perfect Bayesian equilibrium.</summary>
    public T LargestRegret
    {
        get
        {
            var largest = T.Max(ChallengerRegret, ProtegeRegret);
            foreach (var regret in _guarantorRegrets)
                largest = T.Max(largest, regret);
            return largest;
        }
    }

    /// <summary>What the plan is worth to the challenger as it sees it, by playing it: to be compared with what a solver claims.</summary>
    public T ChallengerValue { get; private set; }

    /// <summary>What the plan loses the protégé as it sees it, by playing it.</summary>
    public T ProtegeLoss { get; private set; }

    /// <summary>How many public histories were weighed, over all worlds.</summary>
    public int Histories { get; private set; }

    /// <summary>
    /// Whether every figure is exact: in exact fractions, for laws in closed form. Otherwise it carries floating-point rounding and the laws' own
    /// error.
    /// </summary>
    public bool IsExact => Slack<T>.IsExact;

    /// <summary>What was checked, in one sentence.</summary>
    public string Scope => ScopeText.Of(Game, Histories, IsExact);

    /// <summary>Checks a profile against the rules of a game.</summary>
    /// <exception cref="ArgumentException">The profile does not fit the game, or leaves a type without a move.</exception>
    public static GuaranteeCertificate<T> Check(GuaranteeGame<T> game, GuaranteeProfile<T> profile)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(profile);
        var certificate = new GuaranteeCertificate<T>(game);
        var own = game.Beliefs;
        BeliefState<T> Everybody(T[] belief) => new(belief, belief, Array.ConvertAll(own.Guarantors, _ => belief));
        BeliefState<T>[] worlds =
            game.Closure == Closure.AgreeToDisagree
                ? [own]
                : [Everybody(own.Challenger), Everybody(own.Protege), .. own.Guarantors.Select(Everybody)];
        if (profile.Worlds.Length != worlds.Length)
            throw new ArgumentException($"The profile has {profile.Worlds.Length} worlds, not {worlds.Length}.", nameof(profile));
        for (var world = 0; world < worlds.Length; world++)
        {
            var (challenger, protege) = certificate.Add(worlds[world], profile.Worlds[world]);
            if (world == 0)
                (certificate.ChallengerValue, certificate.ProtegeLoss) = (challenger, protege);
            else if (world == 1)
                certificate.ProtegeLoss = protege;
        }

        return certificate;
    }

    private (T Challenger, T Protege) Add(BeliefState<T> beliefs, WorldPlan<T> plan)
    {
        if (plan.Help.Length != Periods)
            throw new ArgumentException("The plan of help has other periods than the game.", nameof(plan));
        var help = new Aftermath<T>[Periods][][];
        for (var t = 0; t < Periods; t++)
        {
            var isSame = t > 0 && ReferenceEquals(Game.Stages[t], Game.Stages[t - 1]) && ReferenceEquals(plan.Help[t], plan.Help[t - 1]);
            help[t] = isSame ? help[t - 1] : HelpAudit<T>.Check(Game.Stages[t], plan.Help[t], beliefs.Guarantors, _guarantorRegrets);
        }

        // Probes are played with resolve drawn anew, whatever the game says of the challenger.
        var isProbed = !T.IsZero(Game.ProbeProbability) && Game.Stages[0].FollowsReading;
        var isRenewed = isProbed || Game.Challenger == ChallengerOverTime.NewGovernmentEachPeriod;
        return isRenewed ? Renewed(beliefs, plan.Start, help) : Kept(beliefs, plan.Start, help);
    }

    private (T Challenger, T Protege) Renewed(BeliefState<T> beliefs, Moment<T>[] start, Aftermath<T>[][][] help)
    {
        var audit = new CourseAudit<T>(Game, beliefs, help);
        var value = audit.Play(start);
        Raise(audit.ChallengerRegret, audit.ProtegeRegret, audit.Histories);
        return value;
    }

    private (T Challenger, T Protege) Kept(BeliefState<T> beliefs, Moment<T>[] start, Aftermath<T>[][][] help)
    {
        var path = new List<Moment<T>>(Periods);
        for (var next = start; next.Length == 1; next = next[0].Next)
            path.Add(next[0]);
        if (path.Count != Periods)
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The plan has {path.Count} periods, not {Periods}."),
                nameof(start)
            );
        Moment<T>[] moments = [.. path];
        var turnover = Game.Challenger == ChallengerOverTime.Changing ? Game.Turnover : T.Zero;
        var audit = new KeptAudit<T>(Game, turnover, moments);
        var value = audit.Play(
            moments,
            t => Aftermath<T>.Expect(help[t][0], beliefs.Challenger),
            t => Aftermath<T>.Expect(help[t][0], beliefs.Protege)
        );
        Raise(audit.ChallengerRegret, audit.ProtegeRegret, Periods);
        return value;
    }

    private void Raise(T challenger, T protege, int histories)
    {
        (ChallengerRegret, ProtegeRegret) = (T.Max(ChallengerRegret, challenger), T.Max(ProtegeRegret, protege));
        Histories += histories;
    }
}
