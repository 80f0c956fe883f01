using Casus.Models.Guarantees.Kernels;

namespace Casus.Models.Cases.Blocks;

/// <summary>A guarantor's numbers for a group of draws: those of the case, and those of the game and period at hand.</summary>
/// <remarks>
/// By v = top − gap·slope a response is preferred to a less involved one by the share v of types, once cut to [0, 1]; gap is by how much it costs
/// more. Of two responses that do the same all types take the cheaper, and at equal cost the less involved; one that is barred none.
/// </remarks>
internal struct HelperLanes<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public const int Vectors = 23;

    public TLanes OwnNone;
    public TLanes OwnAid;
    public TLanes OwnDirect;
    public TLanes OnWinning;
    public TLanes OnCost;
    public TLanes StakeMean;
    public TLanes StakeHigh;
    public TLanes HalfWidth;

    /// <summary>One by the width of the law of its stake.</summary>
    public TLanes Scale;

    /// <summary>By how much aid adds to standing aside, and direct help to aid.</summary>
    public TLanes WinAid;
    public TLanes WinDirect;
    public TLanes CostAid;
    public TLanes CostDirect;
    public TLanes DamageAid;
    public TLanes DamageDirect;

    public CutLanes<TLanes> AidOverNone;
    public CutLanes<TLanes> DirectOverNone;
    public CutLanes<TLanes> DirectOverAid;

    /// <summary>What standing aside and sending aid cost under the reading at hand, the text's due included.</summary>
    public TLanes ChargeNone;
    public TLanes ChargeAid;
}

/// <summary>Where two responses cross, as a share of types.</summary>
internal struct CutLanes<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public TLanes Slope;
    public TLanes Top;
}
