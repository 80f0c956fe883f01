namespace Casus.Findings.Flips;

/// <summary>How a number moves when one assumption goes to either end of its plausible range.</summary>
/// <param name="Path">The assumption.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
/// <param name="AtLow">The number at the lower end.</param>
/// <param name="AtHigh">The number at the upper end.</param>
public sealed record Swing(string Path, double Low, double High, double AtLow, double AtHigh)
{
    /// <summary>How far apart the two numbers are.</summary>
    public double Size => Math.Abs(AtHigh - AtLow);
}
