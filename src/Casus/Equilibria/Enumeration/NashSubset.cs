using System.Collections.Immutable;
using Casus.Numerics;

namespace Casus.Equilibria.Enumeration;

/// <summary>A maximal Nash subset: a largest pair of convex sets of plans of which every pair is an equilibrium.</summary>
/// <remarks>
/// Also called a maximal exchangeable set (Heuer and Millham 1976; Jansen 1981). In a strategic form a plan is a mixed strategy; in a tree
/// it gives a weight to every sequence of the player.
/// </remarks>
public sealed class NashSubset
{
    internal NashSubset(ImmutableArray<ImmutableArray<Rational>> first, ImmutableArray<ImmutableArray<Rational>> second) =>
        (First, Second, Dimension) = (first, second, PlanHull.DimensionOf(first) + PlanHull.DimensionOf(second));

    /// <summary>The extreme points of the first player's set.</summary>
    public ImmutableArray<ImmutableArray<Rational>> First { get; }

    /// <summary>The extreme points of the second player's set.</summary>
    public ImmutableArray<ImmutableArray<Rational>> Second { get; }

    /// <summary>The dimension of the product: zero for a single equilibrium.</summary>
    public int Dimension { get; }
}
