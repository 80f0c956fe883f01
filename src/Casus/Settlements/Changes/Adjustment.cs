using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements.Changes;

/// <summary>The cheapest change of some levers that makes every margin not negative.</summary>
public sealed class Adjustment<T>
    where T : struct, INumber<T>
{
    internal Adjustment(ImmutableArray<T> changes, T cost, ImmutableArray<T> prices)
    {
        Changes = changes;
        Cost = cost;
        Prices = prices;
        Levers = [.. Enumerable.Range(0, changes.Length).Where(lever => changes[lever] != T.Zero)];
    }

    /// <summary>The levers that move, in order.</summary>
    public ImmutableArray<int> Levers { get; }

    /// <summary>By how much each lever moves; zero for those left alone.</summary>
    public ImmutableArray<T> Changes { get; }

    /// <summary>The sum of the sizes of the changes, each times its lever's cost.</summary>
    public T Cost { get; }

    /// <summary>For each margin, what the cost would fall by if it were a unit greater to begin with (the dual solution).</summary>
    public ImmutableArray<T> Prices { get; }
}
