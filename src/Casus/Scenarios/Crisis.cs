using System.Collections.Immutable;

namespace Casus.Scenarios;

/// <summary>A crisis in which the protégé demands, backed by a guarantor whose promise may be read in two ways (methods, "Crisis bargaining").</summary>
/// <param name="ProtegeWinsAlone">The protégé's chance of winning without help.</param>
/// <param name="BackingAdds">What a guarantor that fights adds to it.</param>
/// <param name="ProtegeCost">What war costs the protégé.</param>
/// <param name="ChallengerCostAtMost">The challenger's cost of war is uniform from nothing to this.</param>
/// <param name="BackingPays">The part of the protégé's cost that the backing pays, per unit of the probability of backing.</param>
/// <param name="Intervention">For each reading, the probability that the guarantor fights if it binds.</param>
/// <param name="Provision">The provision whose beliefs apply.</param>
public sealed record Crisis(
    Quantity ProtegeWinsAlone,
    Quantity BackingAdds,
    Quantity ProtegeCost,
    Quantity ChallengerCostAtMost,
    Quantity BackingPays,
    ImmutableDictionary<string, Quantity> Intervention,
    string Provision
)
{
    /// <summary>A shift of power to come, if the case has one.</summary>
    public PowerShift? PowerShift { get; init; }
}

/// <summary>The side that is ahead now expects to fall behind (Fearon 1995).</summary>
/// <param name="WinsNow">The declining side's opponent's chance of winning now.</param>
/// <param name="WinsLater">Its chance after the shift.</param>
/// <param name="Discount">What a period's delay leaves of a value.</param>
/// <param name="WarCost">The present value of the declining side's cost of war.</param>
public sealed record PowerShift(Quantity WinsNow, Quantity WinsLater, Quantity Discount, Quantity WarCost);
