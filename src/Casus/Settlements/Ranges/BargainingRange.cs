using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements.Ranges;

/// <summary>The shares that everyone accepts, and who binds each end.</summary>
/// <remarks>
/// Fearon 1995, International Organization 49: 379–414: the range between what the one side would rather fight than go below and the other
/// than go above. The width is negative where there is no such share, and then says by how much the demands miss each other. One pass.
/// </remarks>
public sealed class BargainingRange<T>
    where T : struct, INumber<T>
{
    private BargainingRange(T low, T high, ImmutableArray<int> bindLow, ImmutableArray<int> bindHigh, ImmutableArray<int> neverSuited)
    {
        Low = low;
        High = high;
        BindLow = bindLow;
        BindHigh = bindHigh;
        NeverSuited = neverSuited;
    }

    /// <summary>The range left by some demands within the shares that can be had.</summary>
    /// <param name="demands">One per actor.</param>
    /// <param name="lowest">The least share there can be.</param>
    /// <param name="highest">The greatest share there can be.</param>
    /// <exception cref="ArgumentException">The bounds are not in order.</exception>
    public static BargainingRange<T> Of(ImmutableArray<ShareDemand<T>> demands, T lowest, T highest)
    {
        if (lowest > highest)
            throw new ArgumentException("The bounds must be in order.", nameof(highest));
        var floors = demands.Select((demand, actor) => (actor, (demand as ShareDemand<T>.AtLeast)?.Limit)).ToArray();
        var ceilings = demands.Select((demand, actor) => (actor, (demand as ShareDemand<T>.AtMost)?.Limit)).ToArray();
        var low = floors.Aggregate(lowest, (most, floor) => T.Max(most, floor.Limit ?? lowest));
        var high = ceilings.Aggregate(highest, (least, ceiling) => T.Min(least, ceiling.Limit ?? highest));
        return new(
            low,
            high,
            [.. floors.Where(floor => floor.Limit == low).Select(floor => floor.actor)],
            [.. ceilings.Where(ceiling => ceiling.Limit == high).Select(ceiling => ceiling.actor)],
            [.. Enumerable.Range(0, demands.Length).Where(actor => demands[actor] is ShareDemand<T>.Never)]
        );
    }

    /// <summary>The least share that all who ask for a least accept.</summary>
    public T Low { get; }

    /// <summary>The greatest share that all who allow a greatest accept.</summary>
    public T High { get; }

    /// <summary>High less low; negative where the demands miss each other.</summary>
    public T Width => High - Low;

    /// <summary>Whether no share suits everyone.</summary>
    public bool IsEmpty => Width < T.Zero || !NeverSuited.IsEmpty;

    /// <summary>The actors whose demand is the low end; none if the least share there can be is.</summary>
    public ImmutableArray<int> BindLow { get; }

    /// <summary>The actors whose demand is the high end; none if the greatest share there can be is.</summary>
    public ImmutableArray<int> BindHigh { get; }

    /// <summary>The actors whom no share suits.</summary>
    public ImmutableArray<int> NeverSuited { get; }
}
