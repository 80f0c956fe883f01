using Casus.Numerics;

namespace Casus.Models.Library;

/// <summary>Something that a published model needs to be told.</summary>
/// <param name="Name">Its name, as the source or the methods page writes the symbol.</param>
/// <param name="Meaning">What it is, with its unit.</param>
/// <param name="Least">The least number it may be, if it is a number with a bound.</param>
/// <param name="Most">The largest.</param>
public sealed record ModelInput(string Name, string Meaning, Rational? Least = null, Rational? Most = null)
{
    /// <summary>A probability or a share.</summary>
    public static ModelInput Share(string name, string meaning) => new(name, meaning, Rational.Zero, Rational.One);

    /// <summary>A number of at least zero.</summary>
    public static ModelInput Positive(string name, string meaning) => new(name, meaning, Rational.Zero);
}
