using System.Runtime.CompilerServices;
using Casus.Models.Guarantees.Kernels;

namespace Casus.Models.Cases.Blocks;

/// <summary>Solves all games of a case for a group of draws, as many as a vector has lanes.</summary>
/// <remarks>
/// The same mathematics as <see cref="Casus.Models.Guarantees.GuaranteeSolution{T}"/> (model §3.3, §3.4, §3.8, §3.10a and §3.12). What is common to all
/// games is made ready once for a group; columns are read where they lie, so nothing is copied from game to game.
/// </remarks>
internal static class GroupSweep<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Makes ready what all games share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Begin(CasePlan plan, SweepShape shape, ColumnGroup<TLanes> group, SweepWork<TLanes> work)
    {
        var one = Lanes<TLanes>.One;
        ref var stage = ref work.Stage[0];
        var slots = plan.Slots;
        stage.Discount = group[ColumnLayout.Of(slots.Discount)];
        stage.Rearmament = group[ColumnLayout.Of(slots.Rearmament)];
        stage.Gain = group[ColumnLayout.Of(slots.Gain)];
        stage.Provocation = group[ColumnLayout.Of(slots.Provocation)];
        var (low, high) = (group[plan.Pain.Low], group[plan.Pain.High]);
        (stage.PainLow, stage.PainMean, stage.PainWidth) = (low, (low + high) * Lanes<TLanes>.Half, high - low);
        stage.PainScale = one / stage.PainWidth;
        stage.CasePoison = UnlessAbove(high, low);
        if (plan.Resolve.IsUniform)
        {
            (low, high) = (group[plan.Resolve.Low], group[plan.Resolve.High]);
            (stage.ResolveHigh, stage.ResolveWidth, stage.ResolveScale) = (high, high - low, one / (high - low));
            stage.CasePoison += UnlessAbove(high, low);
        }

        var (left, kept) = (one, one - group[ColumnLayout.Of(slots.Erosion)]);
        for (var t = 0; t < shape.Periods; t++, left *= kept)
            work.Retained[t] = left;
        for (var j = 0; j < shape.Guarantors; j++)
        {
            ref var helper = ref work.Helpers[j];
            var terms = plan.Guarantors[j];
            (helper.OwnNone, helper.OwnAid, helper.OwnDirect) = (group[terms.OwnCost[0]], group[terms.OwnCost[1]], group[terms.OwnCost[2]]);
            (helper.OnWinning, helper.OnCost) = (group[terms.OnWinning], group[terms.OnCost]);
            (low, high) = (group[plan.Stake(j).Low], group[plan.Stake(j).High]);
            (helper.StakeMean, helper.StakeHigh) = ((low + high) * Lanes<TLanes>.Half, high);
            (helper.HalfWidth, helper.Scale) = ((high - low) * Lanes<TLanes>.Half, one / (high - low));
            stage.CasePoison += UnlessAbove(high, low);
        }

        work.Nodes[shape.NodeAt[^1]] = default;
    }

    /// <summary>Solves one game.</summary>
    /// <param name="plan">The case.</param>
    /// <param name="shape">How much there is of everything.</param>
    /// <param name="game">The game.</param>
    /// <param name="group">The draws.</param>
    /// <param name="work">What <see cref="Begin"/> made ready.</param>
    /// <param name="to">Where results go.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Solve(
        CasePlan plan,
        SweepShape shape,
        GamePlan game,
        ColumnGroup<TLanes> group,
        SweepWork<TLanes> work,
        ResultPlace<TLanes> to
    )
    {
        var course = new CourseSweep<TLanes>(plan, shape, game, group, work, to);
        var moves = Prepare(plan, game, group, work);
        var text = game.Provision;
        var wears = text.IsText && plan.Wears;
        course.Begin();
        work.Seats.Clear();
        work.Shares.Clear();
        for (var seat = 0; seat < work.Seats.Length; seat++)
            work.Seats[seat].Survival = Lanes<TLanes>.One;
        var last = shape.Periods - 1;
        for (var t = last; t >= 0; t--)
        {
            var binds = t < text.LapsesAfter;
            if (t == last || moves)
                Help(game, work, t);
            else
                work.Stage[0].Alone = work.Stage[0].WinNone + (work.Stage[0].Rearmament * TLanes.All(t));
            if (t == last || moves || (wears && binds) || t == text.LapsesAfter - 1)
                course.Respond(binds && text.IsText ? work.Retained[t] : Lanes<TLanes>.Zero);
            course.Step(t);
        }

        course.Put();
    }

    // The effects of options; whether the challenger's chances move otherwise than all alike, since a bound stops one of them in some period.
    private static bool Prepare(CasePlan plan, GamePlan game, ColumnGroup<TLanes> group, SweepWork<TLanes> work)
    {
        ref var stage = ref work.Stage[0];
        var slots = plan.Slots;
        var share = group[game.Share];
        var shift = share * group[ColumnLayout.Of(slots.PowerShift)];
        stage.Poison =
            stage.CasePoison + TLanes.WhereAbove(group[game.Probe], Lanes<TLanes>.Zero, TLanes.All(double.NaN), Lanes<TLanes>.Zero);
        stage.WinNone = group[ColumnLayout.Of(slots.Win[0])] + shift;
        stage.WinAid = group[ColumnLayout.Of(slots.Win[1])] + shift;
        stage.WinDirect = group[ColumnLayout.Of(slots.Win[2])] + shift;
        stage.Cost = group[ColumnLayout.Of(slots.ChallengerCost[0])];
        var aid = group[ColumnLayout.Of(slots.ChallengerCost[1])];
        var direct = group[ColumnLayout.Of(slots.ChallengerCost[2])];
        stage.Tripwire = Lanes<TLanes>.Zero;
        foreach (var effect in game.Effects)
        {
            stage.Tripwire += group[effect.Resolve];
            stage.WinNone -= group[effect.Denial[0]];
            stage.WinAid -= group[effect.Denial[1]];
            stage.WinDirect -= group[effect.Denial[2]];
            stage.Cost += group[effect.ChallengerCost[0]];
            aid += group[effect.ChallengerCost[1]];
            direct += group[effect.ChallengerCost[2]];
        }

        stage.Damage = group[ColumnLayout.Of(slots.ProtegeCost[0])];
        stage.Stake = plan.Scenario.Play.StakeScalesWithRemaining ? Lanes<TLanes>.One - share : Lanes<TLanes>.One;
        stage.Misattribution = group[game.Provision.Misattribution];
        var damageAid = group[ColumnLayout.Of(slots.ProtegeCost[1])] - stage.Damage;
        var damageDirect = group[ColumnLayout.Of(slots.ProtegeCost[2])] - stage.Damage;
        foreach (ref var helper in work.Helpers)
        {
            helper.CostAid = helper.OnCost * (aid - stage.Cost);
            helper.CostDirect = helper.OnCost * (direct - aid);
            helper.DamageAid = helper.OnCost * damageAid;
            helper.DamageDirect = helper.OnCost * (damageDirect - damageAid);
        }

        return MeetsBounds(stage, work, plan.Scenario.Future!.Periods - 1);
    }

    private static bool MeetsBounds(in StandingLanes<TLanes> stage, SweepWork<TLanes> work, int last)
    {
        var moved = stage.Rearmament * TLanes.All(last);
        var (up, down) = (TLanes.Most(moved, Lanes<TLanes>.Zero), TLanes.Least(moved, Lanes<TLanes>.Zero));
        var most = TLanes.Most(stage.WinNone, TLanes.Most(stage.WinAid, stage.WinDirect)) + up;
        var least = TLanes.Least(stage.WinNone, TLanes.Least(stage.WinAid, stage.WinDirect)) + down;
        var over = TLanes.Most(most - Lanes<TLanes>.One, Lanes<TLanes>.Zero - least);
        Span<double> lanes = stackalloc double[TLanes.Count];
        over.Store(ref lanes[0], 0);
        foreach (var lane in lanes)
        {
            if (!(lane <= 0))
                return true;
        }

        return false;
    }

    // What help does to the challenger's chances in a period.
    private static void Help(GamePlan game, SweepWork<TLanes> work, int period)
    {
        ref var stage = ref work.Stage[0];
        var moved = stage.Rearmament * TLanes.All(period);
        stage.Alone = Lanes<TLanes>.Share(stage.WinNone + moved);
        // What the bounds take away, apart: so a draw has the same bytes whether or not bounds stop a draw beside it.
        var (none, aid, direct) = (Stopped(stage.WinNone + moved), Stopped(stage.WinAid + moved), Stopped(stage.WinDirect + moved));
        foreach (ref var helper in work.Helpers)
        {
            helper.WinAid = helper.OnWinning * (stage.WinNone - stage.WinAid + (none - aid));
            helper.WinDirect = helper.OnWinning * (stage.WinAid - stage.WinDirect + (aid - direct));
            stage.Poison += HelpSweep<TLanes>.Cuts(ref helper, game.Open);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Stopped(TLanes chance) => Lanes<TLanes>.Share(chance) - chance;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes UnlessAbove(TLanes a, TLanes b) => TLanes.WhereAbove(a, b, Lanes<TLanes>.Zero, TLanes.All(double.NaN));
}
