using System.Collections.Immutable;

namespace Casus.Reports.Drawings;

/// <summary>How far one number moves as each assumption runs through its range, the widest first as given.</summary>
/// <param name="axis">The number that moves.</param>
/// <param name="central">Its value with every assumption as given.</param>
/// <param name="swings">One for each assumption.</param>
/// <param name="threshold">Where the verdict turns; null where nothing hangs on one number.</param>
/// <param name="thresholdLabel">What turns there.</param>
public sealed class TornadoChart(
    Axis axis,
    double central,
    ImmutableArray<Swing> swings,
    double? threshold = null,
    string thresholdLabel = ""
) : Drawing
{
    /// <summary>The number that moves.</summary>
    public Axis Axis { get; } = axis;

    /// <summary>Its value with every assumption as given.</summary>
    public double Central { get; } = central;

    /// <summary>One for each assumption.</summary>
    public ImmutableArray<Swing> Swings { get; } = swings;

    /// <summary>Where the verdict turns.</summary>
    public double? Threshold { get; } = threshold;

    /// <summary>What turns there.</summary>
    public string ThresholdLabel { get; } = thresholdLabel;
}

/// <summary>What one assumption does to the number.</summary>
/// <param name="Assumption">The assumption.</param>
/// <param name="LowInput">The low end of its range, as written.</param>
/// <param name="HighInput">The high end of its range, as written.</param>
/// <param name="AtLow">The number at the low end.</param>
/// <param name="AtHigh">The number at the high end.</param>
/// <param name="FlipsAt">The input at which the verdict turns, as written; empty where it does not turn within the range.</param>
public sealed record Swing(string Assumption, string LowInput, string HighInput, double AtLow, double AtHigh, string FlipsAt = "");
