using System.Collections.Immutable;
using Casus.Numerics.Distributions;

namespace Casus.Scenarios;

/// <summary>What each actor knows only of itself, as the law from which the others think it drawn.</summary>
/// <param name="Resolve">The challenger's value of the whole stake; the protégé's is 1.</param>
/// <param name="PainOfResisting">What resisting costs the protégé beyond the outcome of the war.</param>
/// <param name="Stakes">Each guarantor's value of the stake.</param>
public sealed record PrivateTypes(PrivateType Resolve, PrivateType PainOfResisting, ImmutableDictionary<string, PrivateType> Stakes);

/// <summary>A private type: its law, and how the law depends on numbers that one may doubt.</summary>
/// <remarks>
/// The upper end of a law is what analysts argue about ("how resolved could Moscow be?"), so it is a <see cref="Quantity"/> of its own: changing it
/// stretches the law, and flip conditions and sweeps may change it.
/// </remarks>
/// <param name="Law">The law as written.</param>
/// <param name="Scale">A factor by which all types are multiplied; centrally 1.</param>
public sealed record PrivateType(Distribution Law, Quantity Scale)
{
    /// <summary>The author's reason, if one is given.</summary>
    public string? Because { get; init; }

    /// <summary>Identifiers of statements of the dossier that bear on it.</summary>
    public ImmutableArray<string> Evidence { get; init; } = [];
}
