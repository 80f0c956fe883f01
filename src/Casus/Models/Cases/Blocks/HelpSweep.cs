using System.Runtime.CompilerServices;
using Casus.Models.Guarantees.Kernels;

namespace Casus.Models.Cases.Blocks;

/// <summary>What guarantors do under one reading, each in turn having seen those before it fight or not (model §3.3 and §3.8), for a group of draws.</summary>
internal static class HelpSweep<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    // A share that lies outside [0, 1] whatever is added to it …
    private const double Far = 1e200;

    // … except the least gap in cost, steepened.
    private const double Steep = 1e300;

    private static TLanes Nobody => TLanes.All(-Far);

    /// <summary>Makes the cuts ready that do not depend on later guarantors.</summary>
    /// <returns>NaN where a more involved response does less.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Cuts(ref HelperLanes<TLanes> helper, OpenResponses open)
    {
        var (none, aid, direct) = (open.HasFlag(OpenResponses.None), open.HasFlag(OpenResponses.Aid), open.HasFlag(OpenResponses.Direct));
        var poison = Cut(ref helper.AidOverNone, none, aid, helper.WinAid, in helper);
        poison += Cut(ref helper.DirectOverNone, none, direct, helper.WinAid + helper.WinDirect, in helper);
        return poison + Cut(ref helper.DirectOverAid, aid, direct, helper.WinDirect, in helper);
    }

    /// <summary>Solves one reading, <see cref="HelperLanes{TLanes}.ChargeNone"/> and its neighbour being set.</summary>
    /// <param name="work">What is made ready.</param>
    /// <param name="plan">The case.</param>
    /// <param name="shape">How much there is of everything.</param>
    /// <param name="group">The draws.</param>
    /// <param name="open">What is left open.</param>
    /// <param name="law">Takes what all do together.</param>
    /// <param name="burdens">Takes what each pays and loses, less its mean stake times the challenger's chance if nobody helps.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Solve(
        SweepWork<TLanes> work,
        CasePlan plan,
        SweepShape shape,
        ColumnGroup<TLanes> group,
        OpenResponses open,
        ref LawLanes<TLanes> law,
        Span<TLanes> burdens
    )
    {
        unchecked
        {
            for (var j = shape.Guarantors - 1; j >= 0; j--)
            {
                var patterns = shape.NodeAt[j + 1] - shape.NodeAt[j];
                for (var pattern = 0; pattern < patterns; pattern++)
                    Respond(work, plan, shape, group, open, j, pattern);
            }

            ref readonly var first = ref work.Nodes[0];
            (law.Win, law.Cost, law.Damage) = (first.Win, first.Cost, first.Damage);
            Burdens(work, plan, shape, burdens);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Cut(ref CutLanes<TLanes> cut, bool lessOpen, bool moreOpen, TLanes rise, in HelperLanes<TLanes> helper)
    {
        var zero = Lanes<TLanes>.Zero;
        if (!moreOpen || !lessOpen)
        {
            (cut.Slope, cut.Top) = (zero, TLanes.All(moreOpen ? Far : -Far));
            return zero;
        }

        cut.Slope = TLanes.WhereAbove(rise, zero, helper.Scale / rise, TLanes.All(Steep));
        cut.Top = TLanes.WhereAbove(rise, zero, helper.StakeHigh * helper.Scale, Nobody);
        return TLanes.WhereAbove(zero, rise, TLanes.All(double.NaN), zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Respond(
        SweepWork<TLanes> work,
        CasePlan plan,
        SweepShape shape,
        ColumnGroup<TLanes> group,
        OpenResponses open,
        int j,
        int pattern
    )
    {
        unchecked
        {
            ref var helper = ref work.Helpers[j];
            ref var node = ref work.Nodes[shape.NodeAt[j] + pattern];
            var bit = plan.SaviorBit[j];
            var last = j == shape.Guarantors - 1;
            ref readonly var without = ref work.Nodes[last ? shape.NodeAt[^1] : shape.NodeAt[j + 1] + pattern];
            ref readonly var with = ref work.Nodes[
                last ? shape.NodeAt[^1]
                : bit >= 0 ? shape.NodeAt[j + 1] + (pattern | (1 << bit))
                : shape.NodeAt[j + 1] + pattern
            ];
            var charge = helper.OwnDirect;
            for (var other = 0; other < j; other++)
            {
                if (plan.SaviorBit[other] >= 0 && (pattern >> plan.SaviorBit[other] & 1) != 0)
                    charge -= group[plan.Guarantors[j].Saves[other]];
            }

            var winByDirect = helper.WinDirect;
            var (overNone, overAid) = (helper.DirectOverNone, helper.DirectOverAid);
            if (bit >= 0 && !last && open.HasFlag(OpenResponses.Direct))
            {
                winByDirect += with.Win - without.Win;
                var (none, aid) = (open.HasFlag(OpenResponses.None), open.HasFlag(OpenResponses.Aid));
                var poison = Cut(ref overNone, none, moreOpen: true, helper.WinAid + winByDirect, in helper);
                work.Stage[0].Poison += poison + Cut(ref overAid, aid, moreOpen: true, winByDirect, in helper);
            }

            var (aidGap, lastGap) = (helper.ChargeAid - helper.ChargeNone, charge - helper.ChargeAid);
            var byAid = helper.AidOverNone.Top - (aidGap * helper.AidOverNone.Slope);
            var byDirect = overNone.Top - ((charge - helper.ChargeNone) * overNone.Slope);
            // Where aid is never best, the order of the three crossings is turned round, and both shares are those of direct help over none.
            var sends = Lanes<TLanes>.Share(TLanes.Most(byAid, byDirect));
            var fights = Lanes<TLanes>.Share(TLanes.Least(overAid.Top - (lastGap * overAid.Slope), byDirect));
            (node.Aid, node.Direct, node.WinByDirect) = (sends, fights, winByDirect);
            node.Charge = helper.ChargeNone + (sends * aidGap) + (fights * lastGap);
            node.Win = without.Win + (sends * helper.WinAid) + (fights * winByDirect);
            node.Cost = without.Cost + (sends * helper.CostAid) + (fights * (helper.CostDirect + with.Cost - without.Cost));
            node.Damage = without.Damage + (sends * helper.DamageAid) + (fights * (helper.DamageDirect + with.Damage - without.Damage));
        }
    }

    // Walks forward over who fights; those with the highest stakes do most, so that what is lost is weighed by other stakes than the mean.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Burdens(SweepWork<TLanes> work, CasePlan plan, SweepShape shape, Span<TLanes> burdens)
    {
        unchecked
        {
            var (zero, one) = (Lanes<TLanes>.Zero, Lanes<TLanes>.One);
            (work.Reach[0], work.Drop[0]) = (one, zero);
            for (var j = 0; j < shape.Guarantors; j++)
            {
                ref readonly var helper = ref work.Helpers[j];
                var bit = plan.SaviorBit[j];
                var (patterns, burden) = (shape.NodeAt[j + 1] - shape.NodeAt[j], zero);
                for (var pattern = 0; pattern < patterns; pattern++)
                {
                    ref readonly var node = ref work.Nodes[shape.NodeAt[j] + pattern];
                    var (reach, drop, sends, fights) = (work.Reach[pattern], work.Drop[pattern], node.Aid, node.Direct);
                    // What is lost at the mean stake, and what those spare who send or fight and have higher stakes than the mean.
                    var bySending = helper.HalfWidth * helper.WinAid * sends * (one - sends);
                    var byFighting = helper.HalfWidth * node.WinByDirect * fights * (one - fights);
                    burden += (reach * (node.Charge - bySending - byFighting)) - (helper.StakeMean * ((reach * node.Win) + drop));
                    var byAid = reach * helper.WinAid;
                    if (bit < 0)
                    {
                        work.Drop[pattern] = drop + (byAid * sends) + (reach * helper.WinDirect * fights);
                        continue;
                    }

                    var joined = pattern | (1 << bit);
                    work.Reach[pattern] = reach * (one - fights);
                    work.Reach[joined] = reach * fights;
                    work.Drop[pattern] = (drop * (one - fights)) + (byAid * (sends - fights));
                    work.Drop[joined] = (drop + byAid + (reach * helper.WinDirect)) * fights;
                }

                burdens[j] = burden;
            }
        }
    }
}
