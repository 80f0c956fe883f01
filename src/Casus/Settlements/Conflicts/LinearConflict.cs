using System.Collections.Immutable;
using System.Numerics;
using Casus.Numerics.LinearPrograms;

namespace Casus.Settlements.Conflicts;

/// <summary>A set of linear demands that cannot be met together, with the weights that show it.</summary>
/// <remarks>Made only by <see cref="LinearConflicts{T}"/>, after the weights have been checked.</remarks>
public sealed class LinearConflict<T>
    where T : struct, INumber<T>
{
    internal LinearConflict(ImmutableArray<int> demands, ImmutableArray<LinearRow<T>> rows, ImmutableArray<T> multipliers, T gap)
    {
        var largest = multipliers.Select(T.Abs).Max();
        Demands = demands;
        Rows = rows;
        Multipliers = [.. multipliers.Select(multiplier => multiplier / largest)];
        Gap = gap / largest;
    }

    /// <summary>The demands, in order.</summary>
    public ImmutableArray<int> Demands { get; }

    /// <summary>The rows weighted: those of the background first, then those of each demand in order.</summary>
    public ImmutableArray<LinearRow<T>> Rows { get; }

    /// <summary>One weight per row turned to "at most", the largest in size being one (Farkas 1902).</summary>
    public ImmutableArray<T> Multipliers { get; }

    /// <summary>The rows so weighted add up to "nothing is at most minus this"; positive.</summary>
    public T Gap { get; }
}
