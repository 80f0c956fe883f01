namespace Casus.Numerics.Distributions;

/// <summary>A number computed by quadrature with a bound on its error.</summary>
/// <param name="Value">The number.</param>
/// <param name="Error">The true number lies within this distance of <paramref name="Value"/>.</param>
public readonly record struct Enclosed(double Value, double Error)
{
    /// <summary>A number without error.</summary>
    public static Enclosed Exactly(double value) => new(value, 0);
}
