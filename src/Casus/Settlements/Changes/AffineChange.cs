using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements.Changes;

/// <summary>What may be changed to make every margin not negative: the cheapest way, and every smallest set of levers that can do it.</summary>
public sealed class AffineChange<T>
    where T : struct, INumber<T>
{
    internal AffineChange(Adjustment<T>? cheapest, ImmutableArray<Adjustment<T>> minimalSupports)
    {
        Cheapest = cheapest;
        MinimalSupports = minimalSupports;
    }

    /// <summary>The cheapest adjustment of all; it may move more levers than it must, each as far as it is cheap. Null if none will do.</summary>
    public Adjustment<T>? Cheapest { get; }

    /// <summary>
    /// For every set of levers that will do while no smaller part of it will, its cheapest adjustment; cheapest first. Where nothing need
    /// change, the one empty adjustment; where nothing will do, none.
    /// </summary>
    public ImmutableArray<Adjustment<T>> MinimalSupports { get; }
}
