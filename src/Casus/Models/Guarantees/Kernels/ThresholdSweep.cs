using System.Runtime.CompilerServices;

namespace Casus.Models.Guarantees.Kernels;

/// <summary>The kernel's mathematics, for any width: made ready once for a group of lanes, then followed backward through the periods (model §3.10a).</summary>
internal static class ThresholdSweep<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public static void Run(KernelShape shape, KernelBlock block)
    {
        var work = KernelWork<TLanes>.In(block.Work, shape);
        for (var lane = 0; lane < block.Lanes; lane += TLanes.Count)
        {
            var draws = new DrawGroup<TLanes>(shape, block, lane);
            KernelPreparation<TLanes>.Prepare(draws, work);
            Follow(draws, work);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Follow(DrawGroup<TLanes> draws, KernelWork<TLanes> work)
    {
        unchecked
        {
            var shape = draws.Shape;
            ref readonly var stage = ref work.Stage;
            var (zero, one, half) = (Lanes<TLanes>.Zero, Lanes<TLanes>.One, Lanes<TLanes>.Half);
            var (value, loss, survival) = (zero, zero, one);
            var help = default(ExpectedHelp<TLanes>);
            var last = shape.Periods - 1;
            for (var t = last; t >= 0; t--)
            {
                var binds = t < shape.LapsesAfter;
                if (t == last || (binds && (shape.Wears || t == shape.LapsesAfter - 1)))
                    help = ExpectedHelp<TLanes>.Of(work, binds ? work.Retained[t] : zero);

                var alone = stage.Win + (stage.Rearmament * TLanes.All(t));
                var lost = (stage.Stake * (alone - help.WinDropToProtege)) + (stage.Damage + help.DamageRise);
                var bearable = (stage.Stake - lost - stage.PainLow) * stage.PainScale;
                var resists = Lanes<TLanes>.Share(bearable);
                var yields = one - resists;
                var spared = stage.PainWidth * yields * (TLanes.Most(zero, one - bearable) - (half * yields));

                var lure = stage.Stake * (yields + (resists * (alone - help.WinDropToChallenger)));
                var peace = stage.Discount * value;
                var forgone = (resists * (stage.Cost + help.CostRise)) + peace;
                var above = (stage.ResolveHigh - (forgone / lure)) * stage.ResolveScale;
                var attacks = Lanes<TLanes>.Share(above);
                var gain = lure * stage.ResolveWidth * attacks * (TLanes.Most(zero, above) - (half * attacks));

                // Where there is nothing to win whatever the resolve, all attack if peace is worse than war, and none otherwise.
                var better = zero - forgone;
                var hazard = TLanes.WhereAbove(lure, zero, attacks, TLanes.WhereAbove(better, zero, one, zero));
                value = peace + TLanes.WhereAbove(lure, zero, gain, TLanes.Most(better, zero));
                var calm = one - hazard;
                var later = calm * stage.Discount;
                loss = (hazard * (lost + stage.PainMean - spared)) + (later * loss);
                if (t < shape.AttackWithin)
                    survival *= calm;
                if (shape.ShowsHazards)
                    draws.Put(shape.HazardAt + t, hazard + stage.Poison);
                for (var j = 0; j < work.Guarantors.Length; j++)
                {
                    ref var guarantor = ref work.Guarantors[j];
                    var burden = (resists * ((guarantor.StakeMean * alone) + guarantor.Relief)) + (yields * guarantor.StakeMean);
                    guarantor.Burden = (hazard * burden) + (later * guarantor.Burden);
                }
            }

            draws.Put(0, one - survival + stage.Poison);
            draws.Put(1, value + stage.Poison);
            draws.Put(2, loss + stage.Poison);
            for (var j = 0; j < work.Guarantors.Length; j++)
                draws.Put(3 + j, work.Guarantors[j].Burden + stage.Poison);
        }
    }
}
