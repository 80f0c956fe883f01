using Casus.Models.Guarantees.Kernels;

namespace Casus.Models.Cases.Blocks;

/// <summary>What a guarantor does once those before it fight or not, and what it and all later ones change from there on.</summary>
internal struct NodeLanes<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public const int Vectors = 7;

    public TLanes Win;
    public TLanes Cost;
    public TLanes Damage;

    /// <summary>The share of types that send aid or fight.</summary>
    public TLanes Aid;

    /// <summary>The share of types that fight.</summary>
    public TLanes Direct;

    /// <summary>By how much its fighting lowers the challenger's chance beyond its aid, with what that moves others to do.</summary>
    public TLanes WinByDirect;

    /// <summary>What it pays on average.</summary>
    public TLanes Charge;
}

/// <summary>What all guarantors change under one reading.</summary>
internal struct LawLanes<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    public const int Vectors = 3;

    public TLanes Win;
    public TLanes Cost;
    public TLanes Damage;
}
