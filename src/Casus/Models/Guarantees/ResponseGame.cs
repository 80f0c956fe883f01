using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>The guarantors' part of Γ under one reading: each in turn, having seen those before it fight or not, chooses by its private stake.</summary>
/// <remarks>
/// Solved from the last guarantor to the first. Stakes are private and independent, so a guarantor's cut-offs depend only on who fights already
/// (through what it saves) and on what its own choice moves later guarantors to do (model §3.3 and §3.8). It saves beside those who join later, too. Unique up to ties. Costs
/// O(2^J·J) for J guarantors.
/// </remarks>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
internal sealed class ResponseGame<T>
    where T : struct, INumber<T>
{
    private const int Responses = 3;
    private const int Direct = 2;
    private readonly WarBaseline<T> _baseline;
    private readonly GuarantorTerms<T>[] _guarantors;
    private readonly T[][] _reneging;
    private readonly bool _directBarred;
    private readonly bool _foresees;

    // Both by guarantor and who fights already: those of guarantor j begin at 2^j - 1.
    private readonly Continuation[] _continuations;
    private readonly Choice[] _choices;

    /// <summary>The game in which falling short costs each guarantor what <paramref name="reneging"/> says.</summary>
    /// <param name="baseline">The war without help.</param>
    /// <param name="guarantors">In the order in which they choose.</param>
    /// <param name="reneging">For each guarantor, the cost of falling short by response.</param>
    /// <param name="directBarred">Whether the trigger has not fallen due, so that nobody fights and only standing aside can cost anything.</param>
    public ResponseGame(WarBaseline<T> baseline, GuarantorTerms<T>[] guarantors, T[][] reneging, bool directBarred)
    {
        (_baseline, _guarantors, _reneging, _directBarred) = (baseline, guarantors, reneging, directBarred);
        _foresees = guarantors.Where((g, j) => g.Saves.Skip(j + 1).Any(s => !T.IsZero(s))).Any();
        _continuations = new Continuation[(1 << guarantors.Length) - 1];
        _choices = new Choice[_continuations.Length];
    }

    /// <summary>Solves the game and looks at it from before any stake is known.</summary>
    public ResponseLaw<T> Solve()
    {
        var whole = Continue(0, 0);
        var probability = new T[_guarantors.Length][];
        var burden = new T[_guarantors.Length];
        var reach = new T[1 << _guarantors.Length];
        var drop = new T[reach.Length];
        reach[0] = T.One;
        for (var j = 0; j < _guarantors.Length; j++)
            Forward(j, reach, drop, probability[j] = new T[Responses], out burden[j]);

        return new()
        {
            Win = _baseline.Win - whole.WinDrop,
            Cost = _baseline.Cost + whole.CostRise,
            Damage = _baseline.Damage + whole.DamageRise,
            Probability = probability,
            AnyDirect = whole.AnyDirect,
            Burden = burden,
        };
    }

    /// <summary>The cut-offs of a guarantor, given who fights already.</summary>
    public BestResponses<T> Responds(int guarantor, int fighting)
    {
        var (slope, intercept, allowed) = (new T[Responses], new T[Responses], new bool[Responses]);
        Lines(guarantor, fighting, slope, intercept, allowed);
        return BestResponses<T>.Find(slope, intercept, allowed, _guarantors[guarantor].Stake);
    }

    private static int Place(int guarantor, int fighting) => (1 << guarantor) - 1 + fighting;

    private Continuation Continue(int guarantor, int fighting)
    {
        if (guarantor == _guarantors.Length)
            return new(T.Zero, T.Zero, T.Zero, fighting == 0 ? T.Zero : T.One, null);
        ref var known = ref _continuations[Place(guarantor, fighting)];
        if (!known.IsKnown)
            known = Look(guarantor, fighting);
        return known;
    }

    private ref Choice ChoiceAt(int guarantor, int fighting)
    {
        ref var choice = ref _choices[Place(guarantor, fighting)];
        if (!choice.IsKnown)
            Choose(guarantor, fighting, ref choice);
        return ref choice;
    }

    private Continuation Look(int guarantor, int fighting)
    {
        var terms = _guarantors[guarantor];
        ref var choice = ref ChoiceAt(guarantor, fighting);
        var (win, cost, damage, any) = (T.Zero, T.Zero, T.Zero, T.Zero);
        var joins = _foresees ? new T[_guarantors.Length] : null;
        joins?[guarantor] = choice.Share[Direct];
        for (var k = 0; k < Responses; k++)
        {
            if (!choice.Used[k])
                continue;
            var next = Continue(guarantor + 1, Next(guarantor, fighting, k));
            var share = choice.Share[k];
            for (var later = guarantor + 1; next.Joins is { } those && later < those.Length; later++)
                joins![later] += share * those[later];
            win += share * (terms.WinDrop[k] + next.WinDrop);
            cost += share * (terms.CostRise[k] + next.CostRise);
            damage += share * (terms.DamageRise[k] + next.DamageRise);
            any += share * next.AnyDirect;
        }

        return new(win, cost, damage, any, joins);
    }

    private void Choose(int guarantor, int fighting, ref Choice choice)
    {
        Three<T> slope = default;
        Three<T> intercept = default;
        Three<bool> allowed = default;
        Three<T> from = default;
        Three<T> to = default;
        Lines(guarantor, fighting, slope, intercept, allowed);
        var stake = _guarantors[guarantor].Stake;
        BestResponses<T>.Find(slope, intercept, allowed, stake, choice.Used, from, to);
        for (var k = 0; k < Responses; k++)
        {
            if (choice.Used[k])
                (choice.Share[k], choice.Integral[k]) = stake.Between(from[k], to[k]);
        }

        choice.IsKnown = true;
    }

    private void Lines(int guarantor, int fighting, Span<T> slope, Span<T> intercept, Span<bool> allowed)
    {
        var terms = _guarantors[guarantor];
        terms.Allowed.CopyTo(allowed);
        allowed[Direct] &= !_directBarred;
        if (!allowed[0] && !allowed[1] && !allowed[Direct])
            allowed[0] = true;
        for (var k = 0; k < Responses; k++)
        {
            slope[k] = terms.WinDrop[k] + Continue(guarantor + 1, Next(guarantor, fighting, k)).WinDrop;
            intercept[k] = -Charge(guarantor, fighting, k);
        }
    }

    // What the response costs the guarantor apart from the stake.
    private T Charge(int guarantor, int fighting, int response)
    {
        var terms = _guarantors[guarantor];
        var charge = terms.OwnCost[response] + Reneging(guarantor, response);
        if (response != Direct)
            return charge;
        for (var other = 0; other < guarantor; other++)
        {
            if ((fighting >> other & 1) != 0)
                charge -= terms.Saves[other];
        }

        // Those who come later are not seen yet, but how likely they are to join is foreseen.
        if (
            _foresees
            && guarantor + 1 < _guarantors.Length
            && Continue(guarantor + 1, Next(guarantor, fighting, Direct)).Joins is { } joins
        )
        {
            for (var later = guarantor + 1; later < joins.Length; later++)
                charge -= terms.Saves[later] * joins[later];
        }

        return charge;
    }

    // A duty to fight that is not due leaves the duty to send aid as it was: only the difference to it can be charged.
    private T Reneging(int guarantor, int response) =>
        _directBarred && response != Direct ? _reneging[guarantor][response] - _reneging[guarantor][1] : _reneging[guarantor][response];

    private static int Next(int guarantor, int fighting, int response) => response == Direct ? fighting | (1 << guarantor) : fighting;

    // Walks one guarantor forward: reach[mask] is the probability that just these fight, drop[mask] that times the fall in win chance so far.
    private void Forward(int guarantor, T[] reach, T[] drop, T[] probability, out T burden)
    {
        var terms = _guarantors[guarantor];
        burden = T.Zero;
        for (var mask = (1 << guarantor) - 1; mask >= 0; mask--)
        {
            if (T.IsZero(reach[mask]))
                continue;
            var (arrived, dropped) = (reach[mask], drop[mask]);
            ref var choice = ref ChoiceAt(guarantor, mask);
            reach[mask] = drop[mask] = T.Zero;
            for (var k = 0; k < Responses; k++)
            {
                if (!choice.Used[k])
                    continue;
                var (share, stake) = (choice.Share[k], choice.Integral[k]);
                var next = Next(guarantor, mask, k);
                var later = terms.WinDrop[k] + Continue(guarantor + 1, next).WinDrop;
                burden += (((_baseline.Win - later) * arrived) - dropped) * stake;
                burden += arrived * share * Charge(guarantor, mask, k);
                probability[k] += arrived * share;
                reach[next] += arrived * share;
                drop[next] += (dropped + (arrived * terms.WinDrop[k])) * share;
            }
        }
    }

    private struct Choice
    {
        public bool IsKnown;
        public Three<bool> Used;
        public Three<T> Share;
        public Three<T> Integral;
    }

    /// <summary>What later guarantors will add, and the probability that each of them fights, if anybody foresees saving by it.</summary>
    private readonly struct Continuation(T winDrop, T costRise, T damageRise, T anyDirect, T[]? joins)
    {
        public bool IsKnown { get; } = true;

        public T WinDrop { get; } = winDrop;

        public T CostRise { get; } = costRise;

        public T DamageRise { get; } = damageRise;

        public T AnyDirect { get; } = anyDirect;

        public T[]? Joins { get; } = joins;
    }
}

/// <summary>The war if nobody helps.</summary>
/// <param name="Win">The challenger's chance of winning.</param>
/// <param name="Cost">The challenger's cost.</param>
/// <param name="Damage">The protégé's cost beyond the outcome and its private pain.</param>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public readonly record struct WarBaseline<T>(T Win, T Cost, T Damage)
    where T : struct, INumber<T>;
