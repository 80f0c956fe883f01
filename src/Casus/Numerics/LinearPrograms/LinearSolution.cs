using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Numerics.LinearPrograms;

/// <summary>What a linear program turned out to be, each case with the numbers that prove it.</summary>
/// <remarks>
/// Multipliers belong to rows turned to "at most" (see <see cref="LinearRow{T}"/>): never negative on an inequality, any sign on an equality.
/// </remarks>
public abstract class LinearSolution<T>
    where T : struct, INumber<T>
{
    private LinearSolution() { }

    /// <summary>A point that costs least.</summary>
    public sealed class Optimal(ImmutableArray<T> point, T value, ImmutableArray<T> multipliers) : LinearSolution<T>
    {
        /// <summary>The point.</summary>
        public ImmutableArray<T> Point { get; } = point;

        /// <summary>Its cost.</summary>
        public T Value { get; } = value;

        /// <summary>What one unit of slack on each row would save: the dual solution, whose value −multipliers · bounds equals the cost.</summary>
        public ImmutableArray<T> Multipliers { get; } = multipliers;
    }

    /// <summary>No point satisfies the rows.</summary>
    public sealed class Infeasible(ImmutableArray<T> multipliers, T gap) : LinearSolution<T>
    {
        /// <summary>Farkas multipliers: the rows so weighted add up to "nothing is at most −<see cref="Gap"/>".</summary>
        public ImmutableArray<T> Multipliers { get; } = multipliers;

        /// <summary>By how much the weighted rows contradict themselves; positive.</summary>
        public T Gap { get; } = gap;
    }

    /// <summary>The cost falls for ever.</summary>
    public sealed class Unbounded(ImmutableArray<T> point, ImmutableArray<T> ray) : LinearSolution<T>
    {
        /// <summary>A point to start from.</summary>
        public ImmutableArray<T> Point { get; } = point;

        /// <summary>A direction that keeps every row and lowers the cost.</summary>
        public ImmutableArray<T> Ray { get; } = ray;
    }

    /// <summary>The solver stopped before it could prove anything: the best point and multipliers so far, near optimal at most.</summary>
    public sealed class Unfinished(ImmutableArray<T> point, ImmutableArray<T> multipliers, string reason) : LinearSolution<T>
    {
        /// <summary>The point; it need not satisfy the rows.</summary>
        public ImmutableArray<T> Point { get; } = point;

        /// <summary>The dual point; it need not be legal either.</summary>
        public ImmutableArray<T> Multipliers { get; } = multipliers;

        /// <summary>Why it stopped, in words.</summary>
        public string Reason { get; } = reason;
    }
}
