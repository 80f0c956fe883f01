namespace Casus.Reports.Drawings;

/// <summary>A shaded stretch of the horizontal axis.</summary>
/// <param name="Low">Where it begins.</param>
/// <param name="High">Where it ends.</param>
/// <param name="Label">What it is.</param>
public sealed record AxisBand(double Low, double High, string Label);

/// <summary>A straight limit across a chart.</summary>
/// <param name="Value">Where it stands.</param>
/// <param name="Label">What it is.</param>
/// <param name="IsVertical">Whether it stands on the horizontal axis; else it lies at a height.</param>
public sealed record Limit(double Value, string Label, bool IsVertical = false);
