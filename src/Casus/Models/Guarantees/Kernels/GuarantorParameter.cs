namespace Casus.Models.Guarantees.Kernels;

/// <summary>A number that each guarantor has. What aid and direct help change is counted from standing aside.</summary>
public enum GuarantorParameter
{
    /// <summary>By how much aid lowers the challenger's chance of winning; not negative.</summary>
    WinDropAid,

    /// <summary>By how much direct help lowers it; not less than aid does.</summary>
    WinDropDirect,

    /// <summary>By how much aid raises the challenger's cost.</summary>
    CostRiseAid,

    /// <summary>By how much direct help raises it.</summary>
    CostRiseDirect,

    /// <summary>By how much aid raises the protégé's cost.</summary>
    DamageRiseAid,

    /// <summary>By how much direct help raises it.</summary>
    DamageRiseDirect,

    /// <summary>What standing aside costs the guarantor itself.</summary>
    OwnCostNone,

    /// <summary>What aid costs it.</summary>
    OwnCostAid,

    /// <summary>What direct help costs it.</summary>
    OwnCostDirect,

    /// <summary>Added to its cost of not fighting under every reading; does not wear away.</summary>
    Tripwire,

    /// <summary>Its least stake.</summary>
    StakeLow,

    /// <summary>Its largest stake; above the least.</summary>
    StakeHigh,
}

/// <summary>A number that each guarantor has under each reading.</summary>
public enum PledgeParameter
{
    /// <summary>The guarantor's probability that the reading binds.</summary>
    GuarantorBelief,

    /// <summary>What standing aside costs it if the reading binds.</summary>
    RenegingNone,

    /// <summary>What sending only aid costs it if the reading binds.</summary>
    RenegingAid,
}
