using Casus.Numerics;

namespace Casus.Scenarios;

/// <summary>Which values a number may take: a closed interval, either end of which may be open to infinity.</summary>
/// <param name="Least">The least value, or none.</param>
/// <param name="Most">The largest value, or none.</param>
/// <param name="Name">How an error names it: "a probability from 0 to 1".</param>
public sealed record Domain(Rational? Least, Rational? Most, string Name)
{
    /// <summary>A probability or a share, from 0 to 1.</summary>
    public static Domain Probability { get; } = new(Rational.Zero, Rational.One, "a probability from 0 to 1");

    /// <summary>A share of a whole, from 0 to 1.</summary>
    public static Domain Share { get; } = new(Rational.Zero, Rational.One, "a share from 0 to 1");

    /// <summary>Zero or more.</summary>
    public static Domain NotNegative { get; } = new(Rational.Zero, null, "a number of at least 0");

    /// <summary>Any number.</summary>
    public static Domain Any { get; } = new(null, null, "a number");

    /// <summary>Whether a value lies within.</summary>
    public bool Contains(Rational value) => (Least is not { } least || value >= least) && (Most is not { } most || value <= most);
}
