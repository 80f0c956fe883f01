namespace Casus.Findings.Flips;

/// <summary>A change of one assumption, everything else at its central value, that turns a claim.</summary>
/// <param name="Path">The assumption.</param>
/// <param name="From">Its central value.</param>
/// <param name="To">The nearest value at which the claim turns.</param>
/// <param name="Beyond">A value just past it at which the claim was seen to have turned.</param>
/// <param name="WithinRange">Whether the file calls that value plausible.</param>
/// <param name="Distance">The change in units of half the plausible range, or of the central value where no range is stated.</param>
public sealed record Flip(string Path, double From, double To, double Beyond, bool WithinRange, double Distance);
