namespace Casus.Uncertainty.Sensitivity;

/// <summary>An estimated number and the interval that the draws leave for it.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    /// <summary>Whether a share of variance, never negative in truth, was found negative beyond its error: more draws are needed.</summary>
    public bool NegativeBeyondError => High < 0;

    /// <summary>Whether a number lies in the interval, ends included.</summary>
    public bool Covers(double truth) => Low <= truth && truth <= High;
}
