using System.Numerics;

namespace Casus.Games.ActionGraphs;

/// <summary>What an action pays.</summary>
/// <param name="action">The action, as a node of the graph.</param>
/// <param name="counts">The counts of its neighbours, in their order.</param>
public delegate T ActionPayoff<out T>(int action, ReadOnlySpan<int> counts)
    where T : struct, INumber<T>;
