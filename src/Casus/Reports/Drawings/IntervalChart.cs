using System.Collections.Immutable;

namespace Casus.Reports.Drawings;

/// <summary>What each actor accepts along one axis, and the zone common to all, for one group of bars or several.</summary>
public sealed class IntervalChart(Axis axis, ImmutableArray<IntervalGroup> groups) : Drawing
{
    /// <summary>The quantity shared by all.</summary>
    public Axis Axis { get; } = axis;

    /// <summary>The groups, such as formulas, from the top.</summary>
    public ImmutableArray<IntervalGroup> Groups { get; } = groups;
}

/// <summary>The bars of one formula, and what is common to them.</summary>
public sealed class IntervalGroup
{
    /// <summary>A group.</summary>
    /// <exception cref="ArgumentException">There is no bar.</exception>
    public IntervalGroup(string heading, ImmutableArray<ActorInterval> bars)
    {
        if (bars.IsDefaultOrEmpty)
            throw new ArgumentException("A group needs a bar.", nameof(bars));
        Heading = heading;
        Bars = bars;
        BindsLow = bars.MaxBy(bar => bar.Low)!;
        BindsHigh = bars.MinBy(bar => bar.High)!;
    }

    /// <summary>What the group is; may be empty for a single one.</summary>
    public string Heading { get; }

    /// <summary>One for each actor.</summary>
    public ImmutableArray<ActorInterval> Bars { get; }

    /// <summary>The first actor whose lower end is the highest.</summary>
    public ActorInterval BindsLow { get; }

    /// <summary>The first actor whose upper end is the lowest.</summary>
    public ActorInterval BindsHigh { get; }

    /// <summary>How wide the common zone is; below zero, how far apart the demands are.</summary>
    public double Width => BindsHigh.High - BindsLow.Low;
}
