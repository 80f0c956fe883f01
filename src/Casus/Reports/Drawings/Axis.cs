namespace Casus.Reports.Drawings;

/// <summary>How the numbers along an axis are written.</summary>
public enum AxisKind
{
    /// <summary>As decimals.</summary>
    Number,

    /// <summary>As percentages of one.</summary>
    Probability,
}

/// <summary>A named axis between two ends.</summary>
/// <param name="Label">What is measured, with its unit.</param>
/// <param name="Low">The left or lower end.</param>
/// <param name="High">The right or upper end; above <paramref name="Low"/>, else the axis is drawn one unit long.</param>
/// <param name="Kind">How its numbers are written.</param>
public sealed record Axis(string Label, double Low, double High, AxisKind Kind = AxisKind.Number)
{
    /// <summary>A probability from 0 to 1.</summary>
    public static Axis Probability(string label) => new(label, 0, 1, AxisKind.Probability);

    /// <summary>A number of this axis as it is written.</summary>
    public string Write(double value) => Kind == AxisKind.Probability ? NumberText.Probability(value) : NumberText.Plain(value);
}
