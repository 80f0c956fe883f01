using System.Numerics;

namespace Casus.Settlements.Ranges;

/// <summary>What an actor's surplus asks of one divisible share: at least so much, at most so much, anything, or nothing that can be had.</summary>
public abstract class ShareDemand<T>
    where T : struct, INumber<T>
{
    private ShareDemand() { }

    /// <summary>At least a limit.</summary>
    public sealed class AtLeast(T limit) : ShareDemand<T>
    {
        /// <summary>The least share accepted.</summary>
        public T Limit { get; } = limit;
    }

    /// <summary>At most a limit.</summary>
    public sealed class AtMost(T limit) : ShareDemand<T>
    {
        /// <summary>The greatest share accepted.</summary>
        public T Limit { get; } = limit;
    }

    /// <summary>Any share is accepted.</summary>
    public sealed class Anything : ShareDemand<T>;

    /// <summary>No share is accepted.</summary>
    public sealed class Never : ShareDemand<T>;

    /// <summary>The demand of an actor whose surplus is intercept + slope × share: exact on exact numbers, and not cut to any bounds.</summary>
    public static ShareDemand<T> Affine(T intercept, T slope)
    {
        if (slope > T.Zero)
            return new AtLeast(-intercept / slope);
        if (slope < T.Zero)
            return new AtMost(-intercept / slope);
        return intercept >= T.Zero ? new Anything() : new Never();
    }
}
