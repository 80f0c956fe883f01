using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>What one guarantor brings to a renewed war, and what each response costs it. Arrays run over responses, from none to direct.</summary>
/// <typeparam name="T">The number in which the game is solved.</typeparam>
public sealed record GuarantorTerms<T>
    where T : struct, INumber<T>
{
    /// <summary>By how much the response lowers the challenger's chance of winning.</summary>
    public required T[] WinDrop { get; init; }

    /// <summary>By how much the response raises the challenger's cost.</summary>
    public required T[] CostRise { get; init; }

    /// <summary>By how much the response raises the protégé's cost.</summary>
    public required T[] DamageRise { get; init; }

    /// <summary>What the response costs the guarantor itself, κ.</summary>
    public required T[] OwnCost { get; init; }

    /// <summary>For each reading, what falling short of direct help costs, ρ and the tripwire's part hf together.</summary>
    public required T[][] Reneging { get; init; }

    /// <summary>Which responses the agreement leaves open.</summary>
    public required bool[] Allowed { get; init; }

    /// <summary>The law of its private stake τ.</summary>
    public required TypeLaw<T> Stake { get; init; }

    /// <summary>What it saves when it fights beside each other guarantor, λ.</summary>
    public required T[] Saves { get; init; }
}
