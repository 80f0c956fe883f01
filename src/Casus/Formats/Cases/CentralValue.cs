using Casus.Numerics;
using Casus.Scenarios;

namespace Casus.Formats.Cases;

/// <summary>What checks of one number against another go by.</summary>
internal static class CentralValue
{
    /// <summary>The central value of a number that depends on nothing; otherwise none.</summary>
    public static Rational? Central(this Quantity quantity) => quantity.Value is QuantityValue.Stated { Law: var law } ? law.Central : null;
}
