using System.Numerics;

namespace Casus.Settlements.Changes;

/// <summary>How fast a deficit falls as a parameter rises: −∂deficit/∂π, on either side, since deficits have kinks where the binding actor changes.</summary>
/// <param name="Below">Its rate of fall just below the point.</param>
/// <param name="Above">Its rate of fall just above the point.</param>
public readonly record struct ShadowPrice<T>(T Below, T Above)
    where T : struct, INumber<T>
{
    /// <summary>The shadow price at a point by difference quotients.</summary>
    /// <param name="deficit">The deficit as a function of the parameter.</param>
    /// <param name="at">The parameter's value.</param>
    /// <param name="step">How far to step to each side; positive. Exact for any step where the deficit is affine within it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is not positive.</exception>
    public static ShadowPrice<T> Of(Func<T, T> deficit, T at, T step)
    {
        ArgumentNullException.ThrowIfNull(deficit);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        var here = deficit(at);
        return new((deficit(at - step) - here) / step, (here - deficit(at + step)) / step);
    }

    /// <summary>The mean of both sides: the central difference.</summary>
    public T Value => (Below + Above) / (T.One + T.One);

    /// <summary>Whether the two sides differ by more than a tolerance, so that no single price holds.</summary>
    public bool IsKink(T tolerance) => T.Abs(Above - Below) > tolerance;
}
