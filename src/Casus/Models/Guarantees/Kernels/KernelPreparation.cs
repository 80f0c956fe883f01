using System.Runtime.CompilerServices;

namespace Casus.Models.Guarantees.Kernels;

/// <summary>What does not change over readings and periods, worked out once for a group of draws: all divisions by what help does to the war.</summary>
internal static class KernelPreparation<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    // A share that lies outside [0, 1] whatever is added to it …
    private const double Far = 1e200;

    // … except the least gap in cost, steepened: of two responses that do the same, all types take the cheaper, and the less involved at equal cost.
    private const double Steep = 1e300;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Prepare(DrawGroup<TLanes> draws, KernelWork<TLanes> work)
    {
        var shape = draws.Shape;
        ref var stage = ref work.Stage;
        Fill(draws, ref stage);
        var left = Lanes<TLanes>.One;
        var kept = shape.Wears ? Lanes<TLanes>.One - draws[KernelParameter.Erosion] : Lanes<TLanes>.One;
        for (var t = 0; t < shape.Periods; t++, left *= kept)
            work.Retained[t] = left;
        for (var r = 0; r < shape.Readings; r++)
        {
            work.Readings[r].Challenger = draws[ReadingParameter.ChallengerBelief, r];
            work.Readings[r].Protege = draws[ReadingParameter.ProtegeBelief, r];
        }

        for (var j = 0; j < shape.Guarantors; j++)
        {
            Fill(draws, j, ref work.Guarantors[j]);
            stage.Poison += FillCuts(draws, j, ref work.Guarantors[j]);
            for (var r = 0; r < shape.Readings; r++)
            {
                ref var pledge = ref work.Pledges[(j * shape.Readings) + r];
                pledge.Belief = draws[PledgeParameter.GuarantorBelief, j, r];
                pledge.RenegingNone = draws[PledgeParameter.RenegingNone, j, r];
                pledge.RenegingAid = draws[PledgeParameter.RenegingAid, j, r];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(DrawGroup<TLanes> draws, ref StageLanes<TLanes> stage)
    {
        var (painLow, painHigh) = (draws[KernelParameter.PainLow], draws[KernelParameter.PainHigh]);
        var (resolveLow, resolveHigh) = (draws[KernelParameter.ResolveLow], draws[KernelParameter.ResolveHigh]);
        stage.Win = draws[KernelParameter.Win];
        stage.Rearmament = draws[KernelParameter.Rearmament];
        stage.Cost = draws[KernelParameter.Cost];
        stage.Damage = draws[KernelParameter.Damage];
        stage.Stake = draws[KernelParameter.Stake];
        stage.Discount = draws[KernelParameter.Discount];
        stage.PainLow = painLow;
        stage.PainMean = (painLow + painHigh) * Lanes<TLanes>.Half;
        stage.PainWidth = painHigh - painLow;
        stage.PainScale = Lanes<TLanes>.One / stage.PainWidth;
        stage.ResolveHigh = resolveHigh;
        stage.ResolveWidth = resolveHigh - resolveLow;
        stage.ResolveScale = Lanes<TLanes>.One / stage.ResolveWidth;
        stage.Poison = UnlessAbove(painHigh, painLow) + UnlessAbove(resolveHigh, resolveLow);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(DrawGroup<TLanes> draws, int j, ref GuarantorLanes<TLanes> guarantor)
    {
        guarantor.OwnCostNone = draws[GuarantorParameter.OwnCostNone, j];
        guarantor.OwnCostAid = draws[GuarantorParameter.OwnCostAid, j];
        guarantor.OwnCostDirect = draws[GuarantorParameter.OwnCostDirect, j];
        guarantor.Tripwire = draws[GuarantorParameter.Tripwire, j];
        guarantor.WinAid = draws[GuarantorParameter.WinDropAid, j];
        guarantor.WinDirect = draws[GuarantorParameter.WinDropDirect, j] - guarantor.WinAid;
        guarantor.CostAid = draws[GuarantorParameter.CostRiseAid, j];
        guarantor.CostDirect = draws[GuarantorParameter.CostRiseDirect, j] - guarantor.CostAid;
        guarantor.DamageAid = draws[GuarantorParameter.DamageRiseAid, j];
        guarantor.DamageDirect = draws[GuarantorParameter.DamageRiseDirect, j] - guarantor.DamageAid;
        var (low, high) = (draws[GuarantorParameter.StakeLow, j], draws[GuarantorParameter.StakeHigh, j]);
        guarantor.StakeMean = (low + high) * Lanes<TLanes>.Half;
        guarantor.HalfWidthWinAid = (high - low) * Lanes<TLanes>.Half * guarantor.WinAid;
        guarantor.HalfWidthWinDirect = (high - low) * Lanes<TLanes>.Half * guarantor.WinDirect;
        guarantor.Burden = Lanes<TLanes>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TLanes FillCuts(DrawGroup<TLanes> draws, int j, ref GuarantorLanes<TLanes> guarantor)
    {
        var open = draws.Shape.Open[j];
        var (none, aid) = (open.HasFlag(OpenResponses.None), open.HasFlag(OpenResponses.Aid));
        var direct = open.HasFlag(OpenResponses.Direct);
        var (low, high) = (draws[GuarantorParameter.StakeLow, j], draws[GuarantorParameter.StakeHigh, j]);
        var scale = Lanes<TLanes>.One / (high - low);
        var whole = draws[GuarantorParameter.WinDropDirect, j];
        (guarantor.AidOverNoneSlope, guarantor.AidOverNoneTop, var first) = Cut(none, aid, guarantor.WinAid, scale, high);
        (guarantor.DirectOverNoneSlope, guarantor.DirectOverNoneTop, var second) = Cut(none, direct, whole, scale, high);
        (guarantor.DirectOverAidSlope, guarantor.DirectOverAidTop, var third) = Cut(aid, direct, guarantor.WinDirect, scale, high);
        return UnlessAbove(high, low) + (first + (second + third));
    }

    // Where two responses cross, as a share of types; see GuarantorLanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TLanes Slope, TLanes Top, TLanes Poison) Cut(bool lessOpen, bool moreOpen, TLanes rise, TLanes scale, TLanes high)
    {
        var zero = Lanes<TLanes>.Zero;
        if (!moreOpen)
            return (zero, TLanes.All(-Far), zero);
        if (!lessOpen)
            return (zero, TLanes.All(Far), zero);
        return (
            TLanes.WhereAbove(rise, zero, scale / rise, TLanes.All(Steep)),
            TLanes.WhereAbove(rise, zero, high * scale, TLanes.All(-Far)),
            TLanes.WhereAbove(zero, rise, TLanes.All(double.NaN), zero)
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes UnlessAbove(TLanes high, TLanes low) => TLanes.WhereAbove(high, low, Lanes<TLanes>.Zero, TLanes.All(double.NaN));
}
