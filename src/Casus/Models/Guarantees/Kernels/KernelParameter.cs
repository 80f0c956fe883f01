namespace Casus.Models.Guarantees.Kernels;

/// <summary>A number of the game that no guarantor and no reading has for itself.</summary>
public enum KernelParameter
{
    /// <summary>The challenger's chance of winning if nobody helps, in the first period.</summary>
    Win,

    /// <summary>The challenger's cost of war if nobody helps.</summary>
    Cost,

    /// <summary>The protégé's cost of war, beyond the outcome and its private pain, if nobody helps.</summary>
    Damage,

    /// <summary>The part of the stake that can still be lost; usually 1.</summary>
    Stake,

    /// <summary>Added to the challenger's chance of winning each period.</summary>
    Rearmament,

    /// <summary>The share of the costs of reneging on the text that a period wears away; read only if the shape wears.</summary>
    Erosion,

    /// <summary>What a period's delay leaves of a value, δ.</summary>
    Discount,

    /// <summary>The least resolve of a challenger.</summary>
    ResolveLow,

    /// <summary>The largest resolve of a challenger, Θ; above the least.</summary>
    ResolveHigh,

    /// <summary>The protégé's least pain of resisting.</summary>
    PainLow,

    /// <summary>The protégé's largest pain of resisting; above the least.</summary>
    PainHigh,
}

/// <summary>A number that each reading of the text has.</summary>
public enum ReadingParameter
{
    /// <summary>The challenger's probability that the reading binds. Over all readings the probabilities sum to one, here and for the others.</summary>
    ChallengerBelief,

    /// <summary>The protégé's probability.</summary>
    ProtegeBelief,
}
