using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Settlements.Changes;

/// <summary>Something that must not be negative, and that changes in proportion to each parameter's change.</summary>
/// <param name="present">Its value as things are.</param>
/// <param name="slopes">What a unit's rise of each parameter adds.</param>
public sealed class AffineMargin<T>(T present, ImmutableArray<T> slopes)
    where T : struct, INumber<T>
{
    /// <summary>Its value as things are.</summary>
    public T Present { get; } = present;

    /// <summary>What a unit's rise of each parameter adds.</summary>
    public ImmutableArray<T> Slopes { get; } = slopes;
}

/// <summary>A parameter that may be changed, how far, and what a unit of change costs.</summary>
public sealed class Lever<T>
    where T : struct, INumber<T>
{
    /// <summary>A lever with its limits.</summary>
    /// <param name="cost">What a unit of change either way costs; positive.</param>
    /// <param name="mostDown">The furthest it may fall, not negative; left out, any way.</param>
    /// <param name="mostUp">The furthest it may rise, not negative; left out, any way.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cost is not positive or a limit is negative.</exception>
    public Lever(T cost, T? mostDown = null, T? mostUp = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cost);
        ArgumentOutOfRangeException.ThrowIfNegative(mostDown ?? T.Zero, nameof(mostDown));
        ArgumentOutOfRangeException.ThrowIfNegative(mostUp ?? T.Zero, nameof(mostUp));
        Cost = cost;
        MostDown = mostDown;
        MostUp = mostUp;
    }

    /// <summary>What a unit of change either way costs.</summary>
    public T Cost { get; }

    /// <summary>The furthest it may fall; null for any way.</summary>
    public T? MostDown { get; }

    /// <summary>The furthest it may rise; null for any way.</summary>
    public T? MostUp { get; }
}
