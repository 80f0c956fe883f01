namespace Casus.Models.Guarantees.Kernels;

/// <summary>What belongs to neither guarantor nor reading, made ready.</summary>
internal struct StageLanes<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public const int Vectors = 14;

    public TLanes Win;
    public TLanes Rearmament;
    public TLanes Cost;
    public TLanes Damage;
    public TLanes Stake;
    public TLanes Discount;
    public TLanes PainLow;
    public TLanes PainMean;
    public TLanes PainWidth;
    public TLanes PainScale;
    public TLanes ResolveHigh;
    public TLanes ResolveWidth;
    public TLanes ResolveScale;

    /// <summary>Zero where a draw is in the kernel's domain, otherwise NaN: added to every result.</summary>
    public TLanes Poison;
}

/// <summary>What others believe of a reading, and what it does to the war.</summary>
internal struct ReadingLanes<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public const int Vectors = 3;

    public TLanes Challenger;
    public TLanes Protege;

    /// <summary>By how much all guarantors together lower the challenger's chance of winning if the reading binds.</summary>
    public TLanes WinDrop;
}
