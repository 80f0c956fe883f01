using Casus.Models.Guarantees.Kernels;

namespace Casus.Models.Cases.Blocks;

/// <summary>What belongs to no guarantor: the numbers of the case, and those of the game and period at hand.</summary>
internal struct StandingLanes<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public const int Vectors = 22;

    public TLanes Discount;
    public TLanes Rearmament;
    public TLanes PainLow;
    public TLanes PainMean;
    public TLanes PainWidth;
    public TLanes PainScale;
    public TLanes ResolveHigh;
    public TLanes ResolveWidth;
    public TLanes ResolveScale;
    public TLanes Gain;
    public TLanes Provocation;

    /// <summary>The challenger's chance of winning by response in the first period, as it would be without bounds.</summary>
    public TLanes WinNone;
    public TLanes WinAid;
    public TLanes WinDirect;

    /// <summary>The chance without help in the period at hand.</summary>
    public TLanes Alone;
    public TLanes Cost;
    public TLanes Damage;
    public TLanes Stake;
    public TLanes Tripwire;
    public TLanes Misattribution;

    /// <summary>Zero where the draws are in the sweep's domain, otherwise NaN; of the case …</summary>
    public TLanes CasePoison;

    /// <summary>… and of the game.</summary>
    public TLanes Poison;
}

/// <summary>What one seat foresees from the period at hand onwards.</summary>
internal struct SeatLanes<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public const int Vectors = 3;

    public TLanes Value;
    public TLanes Loss;
    public TLanes Survival;
}
