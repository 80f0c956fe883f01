namespace Casus.Models.Reliability;

/// <summary>A yearly probability in other forms (survival analysis; model §1.7).</summary>
/// <param name="Yearly">The probability that it happens within a year, from 0 to below 1.</param>
public readonly record struct HazardRate(double Yearly)
{
    /// <summary>The rate in continuous time, −ln(1 − h), per year.</summary>
    public double Continuous => -Math.Log(1 - Yearly);

    /// <summary>The probability that it does not happen within so many years.</summary>
    /// <param name="years">The years.</param>
    /// <param name="ratio">A factor on the rate, as proportional hazards have it: S(t) becomes S(t)^ratio.</param>
    public double Survival(double years, double ratio = 1) => Math.Pow(1 - Yearly, years * ratio);
}
