using System.Collections.Immutable;

namespace Casus.Reports.Drawings;

/// <summary>Lines over a quantity, with shaded ranges, limits and marked points.</summary>
public sealed class CurveChart(
    Axis x,
    Axis y,
    ImmutableArray<Curve> curves,
    ImmutableArray<AxisBand> bands = default,
    ImmutableArray<Limit> limits = default,
    ImmutableArray<MarkedPoint> marks = default
) : Drawing
{
    /// <summary>The quantity that moves.</summary>
    public Axis X { get; } = x;

    /// <summary>The quantity that follows.</summary>
    public Axis Y { get; } = y;

    /// <summary>The lines; six at most are told apart.</summary>
    public ImmutableArray<Curve> Curves { get; } = curves;

    /// <summary>Shaded stretches of the horizontal axis.</summary>
    public ImmutableArray<AxisBand> Bands { get; } = bands.IsDefault ? [] : bands;

    /// <summary>Straight limits across the chart.</summary>
    public ImmutableArray<Limit> Limits { get; } = limits.IsDefault ? [] : limits;

    /// <summary>Points to name.</summary>
    public ImmutableArray<MarkedPoint> Marks { get; } = marks.IsDefault ? [] : marks;
}

/// <summary>A line; its range is shaded where its points have one.</summary>
/// <param name="label">Written at the end of the line.</param>
/// <param name="points">From left to right.</param>
public sealed class Curve(string label, ImmutableArray<CurvePoint> points)
{
    /// <summary>Written at the end of the line.</summary>
    public string Label { get; } = label;

    /// <summary>From left to right.</summary>
    public ImmutableArray<CurvePoint> Points { get; } = points;
}
