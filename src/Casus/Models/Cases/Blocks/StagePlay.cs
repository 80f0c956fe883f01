using System.Runtime.CompilerServices;
using Casus.Models.Guarantees.Kernels;

namespace Casus.Models.Cases.Blocks;

/// <summary>One period under one stance of the protégé, for a group of draws.</summary>
internal struct StagePlay<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public TLanes Resists;
    public TLanes Hazard;

    /// <summary>What the option to attack is worth.</summary>
    public TLanes Value;

    /// <summary>What an attack costs the protégé …</summary>
    public TLanes AttackLoss;

    /// <summary>… and what it loses from the period on.</summary>
    public TLanes Loss;

    public const int Vectors = 5;

    /// <summary>The period's attack (model §3.4, equation ★).</summary>
    /// <param name="play">Takes it.</param>
    /// <param name="stage">The numbers.</param>
    /// <param name="resolve">The law of the challenger's resolve.</param>
    /// <param name="scratch">Room for four vectors.</param>
    /// <param name="lane">The first of the draws.</param>
    /// <param name="win">The challenger's chance as it expects it.</param>
    /// <param name="cost">Its cost as it expects it.</param>
    /// <param name="lost">What the protégé expects to lose if it resists, apart from its pain.</param>
    /// <param name="peace">What waiting is worth to the challenger.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Attack(
        ref StagePlay<TLanes> play,
        in StandingLanes<TLanes> stage,
        TypeColumns resolve,
        Span<TLanes> scratch,
        int lane,
        TLanes win,
        TLanes cost,
        TLanes lost,
        TLanes peace
    )
    {
        var (zero, one, half) = (Lanes<TLanes>.Zero, Lanes<TLanes>.One, Lanes<TLanes>.Half);
        var bearable = (stage.Stake - lost - stage.PainLow) * stage.PainScale;
        var resists = Lanes<TLanes>.Share(bearable);
        var yields = one - resists;
        var spared = stage.PainWidth * yields * (TLanes.Most(zero, one - bearable) - (half * yields));
        var lure = stage.Stake * (yields + (resists * win));
        var forgone = (resists * cost) + peace;
        TLanes attacks;
        TLanes gain;
        if (resolve.IsUniform)
        {
            var above = (stage.ResolveHigh - (forgone / lure)) * stage.ResolveScale;
            attacks = Lanes<TLanes>.Share(above);
            gain = lure * stage.ResolveWidth * attacks * (TLanes.Most(zero, above) - (half * attacks));
        }
        else
        {
            (scratch[0], scratch[1]) = (forgone, lure);
            AskLaws(resolve, scratch, lane);
            (attacks, gain) = (scratch[2], scratch[3]);
        }

        // Where there is nothing to win whatever the resolve, all attack if peace is worse than war, and none otherwise.
        var better = zero - forgone;
        play.Resists = resists;
        play.Hazard = TLanes.WhereAbove(lure, zero, attacks, TLanes.WhereAbove(better, zero, one, zero));
        play.Value = peace + TLanes.WhereAbove(lure, zero, gain, TLanes.Most(better, zero));
        play.AttackLoss = lost + stage.PainMean - spared;
    }

    /// <summary>Takes over the other where the choice is above zero.</summary>
    public void Choose(TLanes choice, in StagePlay<TLanes> other)
    {
        var zero = Lanes<TLanes>.Zero;
        Resists = TLanes.WhereAbove(choice, zero, other.Resists, Resists);
        Hazard = TLanes.WhereAbove(choice, zero, other.Hazard, Hazard);
        Value = TLanes.WhereAbove(choice, zero, other.Value, Value);
        Loss = TLanes.WhereAbove(choice, zero, other.Loss, Loss);
    }

    // A law that is not evenly spread is asked draw by draw.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AskLaws(TypeColumns resolve, Span<TLanes> scratch, int lane)
    {
        var numbers = System.Runtime.InteropServices.MemoryMarshal.Cast<TLanes, double>(scratch);
        var count = TLanes.Count;
        for (var i = 0; i < count; i++)
        {
            var (forgone, lure) = (numbers[i], numbers[count + i]);
            var known = lure > 0 && lane + i < resolve.Laws.Length;
            numbers[(2 * count) + i] = known ? 1 - resolve.Laws[lane + i].AtMost(forgone / lure) : 0;
            numbers[(3 * count) + i] = known ? lure * resolve.Laws[lane + i].Excess(forgone / lure) : 0;
        }
    }
}
