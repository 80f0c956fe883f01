namespace Casus.Reports.Drawings;

/// <summary>A point of a curve, with the range it stands for where there is one.</summary>
/// <param name="X">Along the horizontal axis.</param>
/// <param name="Y">Along the vertical axis.</param>
/// <param name="Low">The lower end of its range.</param>
/// <param name="High">The upper end of its range.</param>
public readonly record struct CurvePoint(double X, double Y, double? Low = null, double? High = null);

/// <summary>A point of the chart to name.</summary>
/// <param name="X">Along the horizontal axis.</param>
/// <param name="Y">Along the vertical axis.</param>
/// <param name="Label">Its name.</param>
public sealed record MarkedPoint(double X, double Y, string Label);
