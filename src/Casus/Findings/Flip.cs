using System.Collections.Immutable;

namespace Casus.Findings;

/// <summary>A change of one assumption, everything else at its central value, that turns a claim.</summary>
/// <param name="Path">The assumption.</param>
/// <param name="From">Its central value.</param>
/// <param name="To">The nearest value at which the claim turns.</param>
/// <param name="Beyond">A value just past it at which the claim was seen to have turned.</param>
/// <param name="WithinRange">Whether the file calls that value plausible.</param>
/// <param name="Distance">The change in units of half the plausible range, or of the central value where no range is stated.</param>
public sealed record Flip(string Path, double From, double To, double Beyond, bool WithinRange, double Distance);

/// <summary>A change of several assumptions together that turns a claim, with the least distance found.</summary>
/// <param name="Changes">What changes.</param>
/// <param name="Distance">The root of the sum of squared changes, each in units of half its plausible range.</param>
public sealed record JointFlip(ImmutableArray<Change> Changes, double Distance);

/// <summary>A change of one assumption.</summary>
/// <param name="Path">The assumption.</param>
/// <param name="From">Its central value.</param>
/// <param name="To">Its changed value.</param>
public sealed record Change(string Path, double From, double To);

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
