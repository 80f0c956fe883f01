using System.Collections.Immutable;
using System.Numerics;

namespace Casus.Numerics.LinearPrograms;

/// <summary>Which way a linear condition points.</summary>
public enum RowSense
{
    /// <summary>The left side is at most the bound.</summary>
    AtMost,

    /// <summary>The left side is at least the bound.</summary>
    AtLeast,

    /// <summary>The left side equals the bound.</summary>
    Equal,
}

/// <summary>One linear condition: coefficients · x, a sense, and a bound.</summary>
/// <remarks>
/// Certificates speak of the row <em>turned to "at most"</em>: an at-least row with both sides negated, any other row as it stands.
/// </remarks>
public sealed class LinearRow<T>
    where T : struct, INumber<T>
{
    private LinearRow(ImmutableArray<T> coefficients, RowSense sense, T bound)
    {
        if (coefficients.IsDefault)
            throw new ArgumentException("A row needs its coefficients.", nameof(coefficients));
        Coefficients = coefficients;
        Sense = sense;
        Bound = bound;
    }

    /// <summary>coefficients · x ≤ bound.</summary>
    /// <exception cref="ArgumentException">The coefficients are a default array.</exception>
    public static LinearRow<T> AtMost(T bound, params ImmutableArray<T> coefficients) => new(coefficients, RowSense.AtMost, bound);

    /// <summary>coefficients · x ≥ bound.</summary>
    /// <exception cref="ArgumentException">The coefficients are a default array.</exception>
    public static LinearRow<T> AtLeast(T bound, params ImmutableArray<T> coefficients) => new(coefficients, RowSense.AtLeast, bound);

    /// <summary>coefficients · x = bound.</summary>
    /// <exception cref="ArgumentException">The coefficients are a default array.</exception>
    public static LinearRow<T> Equal(T bound, params ImmutableArray<T> coefficients) => new(coefficients, RowSense.Equal, bound);

    /// <summary>What multiplies each variable.</summary>
    public ImmutableArray<T> Coefficients { get; }

    /// <summary>Which way the condition points.</summary>
    public RowSense Sense { get; }

    /// <summary>The right side.</summary>
    public T Bound { get; }
}
