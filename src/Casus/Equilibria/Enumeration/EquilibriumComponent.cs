using System.Collections.Immutable;
using Casus.Numerics;

namespace Casus.Equilibria.Enumeration;

/// <summary>A connected component of the equilibria of a two-player game: maximal Nash subsets that hang together.</summary>
/// <typeparam name="TCertificate">What certifies an extreme equilibrium.</typeparam>
public sealed class EquilibriumComponent<TCertificate>
{
    internal EquilibriumComponent(
        ImmutableArray<TCertificate> extremes,
        ImmutableArray<NashSubset> subsets,
        ImmutableArray<(Rational Least, Rational Most)> payoffs
    ) => (Extremes, Subsets, Payoffs) = (extremes, subsets, payoffs);

    /// <summary>Its extreme equilibria, each certified: pairs of an extreme point of either player's set in one of its Nash subsets.</summary>
    public ImmutableArray<TCertificate> Extremes { get; }

    /// <summary>Its maximal Nash subsets; the component is their union.</summary>
    public ImmutableArray<NashSubset> Subsets { get; }

    /// <summary>The least and the most that each player expects anywhere in the component.</summary>
    public ImmutableArray<(Rational Least, Rational Most)> Payoffs { get; }

    /// <summary>The largest dimension of its Nash subsets.</summary>
    public int Dimension => Subsets.Max(subset => subset.Dimension);

    /// <summary>Whether it is a single equilibrium, with no other near it.</summary>
    public bool IsIsolated => Extremes.Length == 1;
}
