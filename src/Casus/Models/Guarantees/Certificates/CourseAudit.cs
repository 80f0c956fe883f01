using System.Numerics;

namespace Casus.Models.Guarantees.Certificates;

/// <summary>Plays challenger's and protégé's plan through when resolve is drawn anew each period, over every public history, and weighs every other move.</summary>
internal sealed class CourseAudit<T>
    where T : struct, INumber<T>
{
    private readonly GuaranteeGame<T> _game;
    private readonly BeliefState<T> _beliefs;
    private readonly Aftermath<T>[][][] _help;
    private readonly Dictionary<Moment<T>, Visit> _visits = new(ReferenceEqualityComparer.Instance);

    /// <summary>An audit of one world.</summary>
    /// <param name="game">The rules.</param>
    /// <param name="beliefs">What is believed in it at signature.</param>
    /// <param name="help">For each period, stance and reading, what help does.</param>
    public CourseAudit(GuaranteeGame<T> game, BeliefState<T> beliefs, Aftermath<T>[][][] help) =>
        (_game, _beliefs, _help) = (game, beliefs, help);

    /// <summary>The largest regret of the challenger met so far.</summary>
    public T ChallengerRegret { get; private set; }

    /// <summary>The largest regret of the protégé met so far.</summary>
    public T ProtegeRegret { get; private set; }

    /// <summary>How many public histories were weighed.</summary>
    public int Histories { get; private set; }

    /// <summary>What the plan is worth to the challenger, and loses the protégé.</summary>
    public (T Challenger, T Protege) Play(Moment<T>[] start)
    {
        var seen = new T[_game.Stages[0].Readings];
        Array.Fill(seen, T.One);
        return Ahead(start, 0, seen);
    }

    private (T Challenger, T Protege) Ahead(Moment<T>[] options, int period, T[] seen)
    {
        if (period == _game.Stages.Length)
            return (T.Zero, T.Zero);
        // Where nobody knows which reading binds, an answer shows nothing, and a probe is no event.
        var probed = _game.Stages[0].FollowsReading ? _game.ProbeProbability : T.Zero;
        if (options.Length != (T.IsZero(probed) ? 1 : 3))
            throw new ArgumentException($"The plan has {options.Length} moments in period {period + 1}.", nameof(options));
        if (options.Length == 1)
            return At(options[0], period, seen);

        var (yes, no) = (new T[seen.Length], new T[seen.Length]);
        for (var reading = 0; reading < seen.Length; reading++)
        {
            var answered = _help[period][0][reading].AnyDirect;
            (yes[reading], no[reading]) = (seen[reading] * answered, seen[reading] * (T.One - answered));
        }

        var (quiet, ifYes, ifNo) = (At(options[0], period, seen), At(options[1], period, yes), At(options[2], period, no));
        var (byChallenger, byProtege) = (Expected(_beliefs.Challenger, seen, period), Expected(_beliefs.Protege, seen, period));
        T Weigh(T answered, T q, T y, T n) => ((T.One - probed) * q) + (probed * ((answered * y) + ((T.One - answered) * n)));
        return (
            Weigh(byChallenger.AnyDirect, quiet.Challenger, ifYes.Challenger, ifNo.Challenger),
            Weigh(byProtege.AnyDirect, quiet.Protege, ifYes.Protege, ifNo.Protege)
        );
    }

    private Aftermath<T> Expected(T[] prior, T[] seen, int period, bool asserts = false) =>
        Aftermath<T>.Expect(_help[period][asserts ? 1 : 0], Posterior(prior, seen));

    // Bayes' rule from the signature on; who held impossible what was seen goes by what it believed at signature.
    private static T[] Posterior(T[] prior, T[] seen)
    {
        var total = T.Zero;
        for (var i = 0; i < prior.Length; i++)
            total += prior[i] * seen[i];
        if (T.IsZero(total))
            return prior;
        var posterior = new T[prior.Length];
        for (var i = 0; i < prior.Length; i++)
            posterior[i] = prior[i] * seen[i] / total;
        return posterior;
    }

    private (T Challenger, T Protege) At(Moment<T> moment, int period, T[] seen)
    {
        var (byChallenger, byProtege) = (Posterior(_beliefs.Challenger, seen), Posterior(_beliefs.Protege, seen));
        // A moment met again by another way need not be weighed again if beliefs are the same.
        if (_visits.TryGetValue(moment, out var visit) && visit.Period == period && visit.IsSame(byChallenger, byProtege))
            return visit.Value;

        Histories++;
        var later = Ahead(moment.Next, period + 1, seen);
        var (waiting, loss) = (_game.Discount * later.Challenger, _game.Discount * later.Protege);
        var value = Stance(moment.Restrained, period, false, byChallenger, byProtege, waiting, loss);
        if (_game.MayAssert)
        {
            if (moment.Assertive is not { } plan)
                throw new ArgumentException("The plan does not say what follows an assertive stance.", nameof(moment));
            var assertive = Stance(plan, period, true, byChallenger, byProtege, waiting, loss);
            var (taken, left) = moment.Asserts ? (assertive, value) : (value, assertive);
            ProtegeRegret = T.Max(ProtegeRegret, taken.Protege - left.Protege);
            value = taken;
        }
        else if (moment.Asserts)
        {
            throw new ArgumentException("The plan takes a stance that is not open.", nameof(moment));
        }

        _visits[moment] = new(period, byChallenger, byProtege, value);
        return value;
    }

    private (T Challenger, T Protege) Stance(
        StancePlan<T> plan,
        int period,
        bool asserts,
        T[] byChallenger,
        T[] byProtege,
        T waiting,
        T lossLater
    )
    {
        var (stage, help) = (_game.Stages[period], _help[period][asserts ? 1 : 0]);
        var resistance = Resistance<T>.Of(stage, Aftermath<T>.Expect(help, byProtege), plan.ResistsBelow);
        ProtegeRegret = T.Max(ProtegeRegret, resistance.Regret);

        var (lure, price) = resistance.Attack(stage, Aftermath<T>.Expect(help, byChallenger));
        var peace = asserts ? waiting - _game.Provocation : waiting;
        ChallengerRegret = T.Max(ChallengerRegret, Regret(plan.Attacks, lure, price, peace));
        var (share, types) = Attackers(plan.Attacks);
        var loss = (share * resistance.Loss) + ((T.One - share) * lossLater);
        return ((types * lure) - (share * price) + ((T.One - share) * peace), asserts ? loss - _game.AssertivenessGain : loss);
    }

    // The gain of an attack is affine in resolve: largest, over those who wait and those who attack, at the ends of their ranges.
    private T Regret(TypeRange<T> attacks, T lure, T price, T peace)
    {
        var (low, high) = (_game.Resolve.Low, _game.Resolve.High);
        T Gain(T type) => (lure * type) - price - peace;
        if (attacks.IsEmpty || attacks.Above >= high || attacks.AtMost < low)
            return T.Max(Gain(low), Gain(high));
        var (from, to) = (T.Max(low, attacks.Above), T.Min(high, attacks.AtMost));
        var regret = T.Max(-Gain(from), -Gain(to));
        if (attacks.Above >= low)
            regret = T.Max(regret, T.Max(Gain(low), Gain(from)));
        return to < high ? T.Max(regret, T.Max(Gain(to), Gain(high))) : regret;
    }

    private (T Share, T Types) Attackers(TypeRange<T> attacks)
    {
        var law = _game.Resolve;
        if (attacks.IsEmpty || attacks.Above >= law.High)
            return (T.Zero, T.Zero);
        if (attacks.AtMost < law.High)
            return law.Between(attacks.Above, attacks.AtMost);
        var share = T.One - law.AtMost(attacks.Above);
        return (share, law.Excess(attacks.Above) + (attacks.Above * share));
    }

    private sealed record Visit(int Period, T[] Challenger, T[] Protege, (T Challenger, T Protege) Value)
    {
        public bool IsSame(T[] challenger, T[] protege) => AreClose(Challenger, challenger) && AreClose(Protege, protege);

        private static bool AreClose(T[] left, T[] right)
        {
            for (var i = 0; i < left.Length; i++)
            {
                if (!Slack<T>.AreClose(left[i], right[i]))
                    return false;
            }

            return true;
        }
    }
}
