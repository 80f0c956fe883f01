using System.Numerics;

namespace Casus.Models.Guarantees;

/// <summary>Types spread evenly over an interval: every integral in closed form, exact in exact arithmetic.</summary>
public sealed class UniformLaw<T> : TypeLaw<T>
    where T : struct, INumber<T>
{
    private static readonly T Two = T.One + T.One;
    private readonly T _width;

    /// <summary>A uniform law.</summary>
    /// <exception cref="ArgumentException"><paramref name="high"/> is not above <paramref name="low"/>.</exception>
    public UniformLaw(T low, T high)
    {
        if (high <= low)
            throw new ArgumentException("The upper end must lie above the lower end.", nameof(high));
        (Low, High, _width) = (low, high, high - low);
    }

    /// <inheritdoc/>
    public override T Low { get; }

    /// <inheritdoc/>
    public override T High { get; }

    /// <inheritdoc/>
    public override T Mean => (Low + High) / Two;

    /// <inheritdoc/>
    public override T AtMost(T type)
    {
        if (type <= Low)
            return T.Zero;
        return type >= High ? T.One : (type - Low) / _width;
    }

    /// <inheritdoc/>
    public override T Excess(T cutOff)
    {
        if (cutOff >= High)
            return T.Zero;
        if (cutOff <= Low)
            return Mean - cutOff;
        var above = High - cutOff;
        return above * above / (Two * _width);
    }
}
