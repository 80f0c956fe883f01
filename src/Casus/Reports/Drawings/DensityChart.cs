using System.Collections.Immutable;

namespace Casus.Reports.Drawings;

/// <summary>What is believed of several numbers: the shape of each law, each on a scale of its own.</summary>
public sealed class DensityChart(ImmutableArray<DensityRow> rows) : Drawing
{
    /// <summary>The numbers from the top.</summary>
    public ImmutableArray<DensityRow> Rows { get; } = rows;
}

/// <summary>The law of one number.</summary>
/// <param name="Label">The number.</param>
/// <param name="Text">Its middle and spread, as written at the end of the row.</param>
/// <param name="Shape">Its density from left to right, each from 0 to 1 of the scale and of the highest; of single values bars.</param>
/// <param name="IsDiscrete">Whether it has single values with weight and nothing between.</param>
/// <param name="ClaimsNoOdds">Whether only a range is stated, so that the shape says nothing of odds.</param>
public sealed record DensityRow(string Label, string Text, ImmutableArray<CurvePoint> Shape, bool IsDiscrete, bool ClaimsNoOdds);
