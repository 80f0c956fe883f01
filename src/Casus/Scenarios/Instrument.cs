using System.Collections.Immutable;

namespace Casus.Scenarios;

/// <summary>Something that can be committed in amounts – a contingent, aid, training, intelligence – and what a unit of it does in renewed war.</summary>
/// <remarks>
/// Resolve and denial are separate on purpose: whether forces bind their sender (Schelling 1966; doubted by Musgrave and Ward 2023) and whether
/// they blunt an attack (Reiter and Poast 2021) are different claims, and either may be zero.
/// </remarks>
/// <param name="Id">The key in the file.</param>
/// <param name="Name">The name shown.</param>
public sealed record Instrument(string Id, string Name)
{
    /// <summary>The unit of the amounts, in words.</summary>
    public string? Unit { get; init; }

    /// <summary>Added to every guarantor's cost of not fighting, per unit.</summary>
    public required Quantity Resolve { get; init; }

    /// <summary>Taken off the challenger's chance of winning, per unit, in the responses of <see cref="DenialApplies"/>.</summary>
    public required Quantity Denial { get; init; }

    /// <summary>The responses in which denial works. A contingent on the spot works in all; aid only where aid or more is sent.</summary>
    public required ImmutableArray<Response> DenialApplies { get; init; }

    /// <summary>Added to the challenger's cost of war, per unit, in the same responses.</summary>
    public required Quantity ChallengerCost { get; init; }

    /// <summary>What a unit costs each actor that pays for it, in the settlement.</summary>
    public ImmutableDictionary<string, Quantity> Budget { get; init; } = ImmutableDictionary<string, Quantity>.Empty;

    /// <summary>How effect grows with the amount.</summary>
    public ResponseCurve Curve { get; init; } = ResponseCurve.Linear;

    /// <summary>For a diminishing curve, the amount that has half the effect that no amount exceeds.</summary>
    public Quantity? HalfAt { get; init; }
}

/// <summary>How an instrument's effect grows with its amount s.</summary>
public enum ResponseCurve
{
    /// <summary>The effect is s.</summary>
    Linear,

    /// <summary>The effect is s/(s + half): each further unit adds less.</summary>
    Diminishing,
}
