using System.Runtime.CompilerServices;
using Casus.Models.Guarantees.Kernels;

namespace Casus.Models.Cases.Blocks;

/// <summary>One game followed backward through its periods for a group of draws, as each seat foresees it.</summary>
internal readonly ref struct CourseSweep<TLanes>(
    CasePlan plan,
    SweepShape shape,
    GamePlan game,
    ColumnGroup<TLanes> group,
    SweepWork<TLanes> work,
    ResultPlace<TLanes> to
)
    where TLanes : struct, ILanes<TLanes>
{
    private readonly ColumnGroup<TLanes> _group = group;
    private readonly ResultPlace<TLanes> _to = to;
    private readonly SweepWork<TLanes> _work = work;
    private readonly int _readings = shape.Knows ? game.Provision.Readings : 1;

    /// <summary>Works out what guarantors do in a period.</summary>
    /// <param name="strength">What time has left of the text's force.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Respond(TLanes strength)
    {
        for (var set = 0; set < shape.Sets; set++)
        {
            for (var reading = 0; reading < _readings; reading++)
            {
                // If a mistake is possible or the protégé asserts, direct help may not be due.
                var restrained = shape.LawAt(set, 0, reading);
                Solve(set, reading, strength, barred: false, restrained);
                if (game.Provision.MayMistake)
                    Mix(set, reading, strength, restrained);
                if (!shape.Asserts)
                    continue;
                if (game.Provision.UnprovokedOnly)
                    Solve(set, reading, strength, barred: true, shape.LawAt(set, 1, reading));
                else
                    Copy(restrained, shape.LawAt(set, 1, reading));
            }
        }
    }

    /// <summary>Makes the game's beliefs ready.</summary>
    public void Begin()
    {
        var beliefs = game.Provision.Beliefs;
        for (var actor = 0; actor < beliefs.Length; actor++)
        {
            for (var r = 0; r < _readings; r++)
                _work.Beliefs[(actor * _readings) + r] = shape.Knows ? _group[beliefs[actor][r]] : Lanes<TLanes>.One;
        }
    }

    /// <summary>Plays a period, the later ones being known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Step(int period)
    {
        for (var seat = 0; seat < shape.Seats; seat++)
        {
            ref var play = ref _work.Plays[0];
            Play(seat, 0, ref play);
            var asserts = Lanes<TLanes>.Zero;
            if (shape.Asserts)
                asserts = Choose(seat, ref play);
            ref var state = ref _work.Seats[seat];
            var calm = Lanes<TLanes>.One - play.Hazard;
            Share(seat, in play, asserts, calm * _work.Stage[0].Discount);
            (state.Value, state.Loss) = (play.Value, play.Loss);
            if (period < plan.Within)
                state.Survival *= calm;
            if (seat == 0 && _to.ShowsHazards)
                _to.PutHazard(period, play.Hazard + _work.Stage[0].Poison);
        }
    }

    /// <summary>Hands over the results, each as the one whom it concerns foresees it.</summary>
    public void Put()
    {
        var poison = _work.Stage[0].Poison;
        _to.Put(0, Lanes<TLanes>.One - _work.Seats[0].Survival + poison);
        _to.Put(1, _work.Seats[0].Value + poison);
        _to.Put(2, _work.Seats[shape.Projects ? 1 : 0].Loss + poison);
        for (var j = 0; j < shape.Guarantors; j++)
            _to.Put(3 + j, _work.Shares[((shape.Projects ? 2 + j : 0) * shape.Guarantors) + j] + poison);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int[] Belief(int seat, int of) => game.Provision.Beliefs[shape.Projects ? seat : of];

    private void Solve(int set, int reading, TLanes strength, bool barred, int law)
    {
        for (var j = 0; j < shape.Guarantors; j++)
        {
            ref var helper = ref _work.Helpers[j];
            var (none, aid) = Due(set, j, reading, strength);
            // A duty to fight that is not due leaves the duty to send aid as it was.
            helper.ChargeNone = helper.OwnNone + (barred ? none - aid : none);
            helper.ChargeAid = barred ? helper.OwnAid : helper.OwnAid + aid;
            if (barred)
                HelpSweep<TLanes>.Cuts(ref helper, game.Open & ~OpenResponses.Direct);
        }

        HelpSweep<TLanes>.Solve(
            _work,
            plan,
            shape,
            _group,
            barred ? game.Open & ~OpenResponses.Direct : game.Open,
            ref _work.Laws[law],
            _work.Burdens.Slice(law * shape.Guarantors, shape.Guarantors)
        );
        for (var j = 0; barred && j < shape.Guarantors; j++)
            HelpSweep<TLanes>.Cuts(ref _work.Helpers[j], game.Open);
    }

    // What falling short of the text costs a guarantor: of one reading, or as it expects it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (TLanes None, TLanes Aid) Due(int set, int guarantor, int reading, TLanes strength)
    {
        var costs = game.Provision.Reneging[guarantor];
        var tripwire = _work.Stage[0].Tripwire;
        if (shape.Knows)
            return ((strength * _group[costs[reading].None]) + tripwire, (strength * _group[costs[reading].Aid]) + tripwire);
        var belief = Belief(set, 2 + guarantor);
        var (none, aid) = (Lanes<TLanes>.Zero, Lanes<TLanes>.Zero);
        for (var r = 0; r < costs.Length; r++)
        {
            none += _group[belief[r]] * ((strength * _group[costs[r].None]) + tripwire);
            aid += _group[belief[r]] * ((strength * _group[costs[r].Aid]) + tripwire);
        }

        return (none, aid);
    }

    private void Mix(int set, int reading, TLanes strength, int law)
    {
        var mistaken = shape.LawAt(set, 1, reading);
        Solve(set, reading, strength, barred: true, mistaken);
        var (doubt, trust) = (_work.Stage[0].Misattribution, Lanes<TLanes>.One - _work.Stage[0].Misattribution);
        ref var mixed = ref _work.Laws[law];
        ref readonly var other = ref _work.Laws[mistaken];
        mixed.Win = (trust * mixed.Win) + (doubt * other.Win);
        mixed.Cost = (trust * mixed.Cost) + (doubt * other.Cost);
        mixed.Damage = (trust * mixed.Damage) + (doubt * other.Damage);
        for (var j = 0; j < shape.Guarantors; j++)
        {
            ref var burden = ref _work.Burdens[(law * shape.Guarantors) + j];
            burden = (trust * burden) + (doubt * _work.Burdens[(mistaken * shape.Guarantors) + j]);
        }
    }

    private void Copy(int from, int to)
    {
        _work.Laws[to] = _work.Laws[from];
        _work.Burdens.Slice(from * shape.Guarantors, shape.Guarantors).CopyTo(_work.Burdens[(to * shape.Guarantors)..]);
    }

    // The stance that loses the protégé less; a tie goes to restraint.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private TLanes Choose(int seat, ref StagePlay<TLanes> play)
    {
        ref var other = ref _work.Plays[1];
        Play(seat, 1, ref other);
        var asserts = TLanes.WhereAbove(play.Loss, other.Loss, Lanes<TLanes>.One, Lanes<TLanes>.Zero);
        play.Choose(asserts, in other);
        return asserts;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<TLanes> Weights(int seat, int of) => _work.Beliefs.Slice((shape.Projects ? seat : of) * _readings, _readings);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Play(int seat, int stance, ref StagePlay<TLanes> play)
    {
        unchecked
        {
            ref readonly var stage = ref _work.Stage[0];
            var (win, cost, lost, damage) = (Lanes<TLanes>.Zero, Lanes<TLanes>.Zero, Lanes<TLanes>.Zero, Lanes<TLanes>.Zero);
            var challenger = Weights(seat, 0);
            var protege = Weights(seat, 1);
            var laws = _work.Laws.Slice(shape.LawAt(shape.Knows ? 0 : seat, stance, 0), challenger.Length);
            for (var r = 0; r < laws.Length; r++)
            {
                ref readonly var law = ref laws[r];
                var (weight, doubt, chance) = (challenger[r], protege[r], stage.Alone - law.Win);
                win += weight * chance;
                cost += weight * (stage.Cost + law.Cost);
                lost += doubt * chance;
                damage += doubt * (stage.Damage + law.Damage);
            }

            ref readonly var state = ref _work.Seats[seat];
            var peace = stage.Discount * state.Value;
            if (stance == 1)
                peace -= stage.Provocation;
            StagePlay<TLanes>.Attack(
                ref play,
                in stage,
                plan.Resolve,
                _work.Scratch,
                _group.Lane,
                win,
                cost,
                (stage.Stake * lost) + damage,
                peace
            );
            play.Loss = (play.Hazard * play.AttackLoss) + ((Lanes<TLanes>.One - play.Hazard) * (stage.Discount * state.Loss));
            if (stance == 1)
                play.Loss -= stage.Gain;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Share(int seat, in StagePlay<TLanes> play, TLanes asserts, TLanes later)
    {
        unchecked
        {
            // Who projects needs its own share alone.
            var (from, to) = shape.Projects ? (Math.Max(seat - 2, 0), seat - 1) : (0, shape.Guarantors);
            var (yields, set) = (Lanes<TLanes>.One - play.Resists, shape.Knows ? 0 : seat);
            for (var j = from; j < to; j++)
            {
                var mean = _work.Helpers[j].StakeMean;
                var burden = Burden(seat, j, mean, shape.LawAt(set, 0, 0));
                if (shape.Asserts)
                    burden = TLanes.WhereAbove(asserts, Lanes<TLanes>.Zero, Burden(seat, j, mean, shape.LawAt(set, 1, 0)), burden);
                ref var share = ref _work.Shares[(seat * shape.Guarantors) + j];
                share = (play.Hazard * ((play.Resists * burden) + (yields * mean))) + (later * share);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLanes Burden(int seat, int guarantor, TLanes mean, int law)
    {
        unchecked
        {
            var lost = mean * _work.Stage[0].Alone;
            var weights = Weights(seat, 2 + guarantor);
            var at = (law * shape.Guarantors) + guarantor;
            var sum = Lanes<TLanes>.Zero;
            for (var r = 0; r < weights.Length; r++, at += shape.Guarantors)
                sum += weights[r] * (lost + _work.Burdens[at]);
            return sum;
        }
    }
}
