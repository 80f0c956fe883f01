using System.Collections.Immutable;

namespace Casus.Reports.Drawings;

/// <summary>The chance of an end in each period, and the chance that none came yet, for several formulas.</summary>
public sealed class HazardChart(string period, string hazard, string survival, ImmutableArray<HazardSeries> series) : Drawing
{
    /// <summary>What a period is, such as "year".</summary>
    public string Period { get; } = period;

    /// <summary>What the bars show, such as "attack in the year".</summary>
    public string Hazard { get; } = hazard;

    /// <summary>What the line shows, such as "no attack so far".</summary>
    public string Survival { get; } = survival;

    /// <summary>One for each formula.</summary>
    public ImmutableArray<HazardSeries> Series { get; } = series;
}

/// <summary>The hazards of one formula.</summary>
/// <param name="label">The formula.</param>
/// <param name="hazards">The chance in each period, given that none came before; from 0 to 1.</param>
public sealed class HazardSeries(string label, ImmutableArray<double> hazards)
{
    /// <summary>The formula.</summary>
    public string Label { get; } = label;

    /// <summary>The chance in each period, given that none came before.</summary>
    public ImmutableArray<double> Hazards { get; } = hazards;

    /// <summary>The chance that none came by the end of each period: the product of one minus each hazard so far.</summary>
    public ImmutableArray<double> Survival()
    {
        var left = 1.0;
        return [.. Hazards.Select(hazard => left *= 1 - hazard)];
    }
}
