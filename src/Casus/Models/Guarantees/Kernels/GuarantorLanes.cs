namespace Casus.Models.Guarantees.Kernels;

/// <summary>A guarantor's numbers made ready for all readings and periods, and what it adds up.</summary>
/// <remarks>
/// By v = top − gap·slope a response is preferred to a less involved one by the share v of types, once cut to [0, 1]: gap is by how much it costs
/// more. Where one of the two is barred, or both do the same to the war, slope and top say so by numbers far outside; so there is nothing to ask
/// when it comes to the responses themselves.
/// </remarks>
internal struct GuarantorLanes<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public const int Vectors = 21;

    public TLanes AidOverNoneSlope;
    public TLanes AidOverNoneTop;
    public TLanes DirectOverNoneSlope;
    public TLanes DirectOverNoneTop;
    public TLanes DirectOverAidSlope;
    public TLanes DirectOverAidTop;
    public TLanes OwnCostNone;
    public TLanes OwnCostAid;
    public TLanes OwnCostDirect;
    public TLanes Tripwire;
    public TLanes StakeMean;
    public TLanes HalfWidthWinAid;
    public TLanes HalfWidthWinDirect;

    // What aid adds to standing aside, and direct help to aid.
    public TLanes WinAid;
    public TLanes WinDirect;
    public TLanes CostAid;
    public TLanes CostDirect;
    public TLanes DamageAid;
    public TLanes DamageDirect;

    /// <summary>Its burden from resisted attack in the period at hand, less its mean stake times the challenger's chance if nobody helps.</summary>
    public TLanes Relief;

    /// <summary>Its burden from the period at hand onwards.</summary>
    public TLanes Burden;
}

/// <summary>A guarantor's numbers under one reading.</summary>
internal struct PledgeLanes<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public const int Vectors = 3;

    public TLanes Belief;
    public TLanes RenegingNone;
    public TLanes RenegingAid;
}
