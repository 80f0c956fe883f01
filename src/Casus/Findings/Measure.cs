using Casus.Numerics;

namespace Casus.Findings;

/// <summary>The number that decides a claim.</summary>
/// <param name="Name">What it is: "probability of an attack within 10 periods".</param>
/// <param name="Value">Its value with every assumption at its central value.</param>
/// <param name="Threshold">The value at which the claim turns.</param>
/// <param name="Status">How the value was obtained.</param>
public sealed record Measure(string Name, double Value, double Threshold, Status Status)
{
    /// <summary>The value as an exact fraction, where there is one.</summary>
    public Rational? Exact { get; init; }

    /// <summary>The least value when any one assumption moves within its plausible range.</summary>
    public double Low { get; init; } = Value;

    /// <summary>The largest value when any one assumption moves within its plausible range.</summary>
    public double High { get; init; } = Value;
}

/// <summary>How a number was obtained, and how far it can be off for that reason alone.</summary>
public abstract record Status
{
    private Status() { }

    /// <summary>In exact fractions, from central values that are exact; the certificate's regret is exactly zero.</summary>
    public sealed record Exact : Status
    {
        /// <inheritdoc/>
        public override string ToString() => "exact";
    }

    /// <summary>In double precision by closed form; an independent check found no player's regret above the bound.</summary>
    /// <param name="LargestRegret">The largest regret found.</param>
    public sealed record Verified(double LargestRegret) : Status
    {
        /// <inheritdoc/>
        public override string ToString() =>
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"verified (regret ≤ {LargestRegret:0.0e+0})");
    }

    /// <summary>By quadrature or on a grid.</summary>
    /// <param name="Error">A bound on the error.</param>
    /// <param name="LargestRegret">The largest regret found.</param>
    public sealed record Numerical(double Error, double LargestRegret) : Status
    {
        /// <inheritdoc/>
        public override string ToString() =>
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"numerical (error ≤ {Error:0.0e+0}, regret ≤ {LargestRegret:0.0e+0})"
            );
    }
}
