namespace Casus.Findings.Flips;

/// <summary>A change of one assumption.</summary>
/// <param name="Path">The assumption.</param>
/// <param name="From">Its central value.</param>
/// <param name="To">Its changed value.</param>
public sealed record Change(string Path, double From, double To);
