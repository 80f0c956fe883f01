using System.Collections.Immutable;
using System.Text.Json;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Exploring;

/// <summary>What to look at.</summary>
internal sealed record ExploreOrder
{
    public long? At { get; init; }

    public Dictionary<string, JsonElement>? Values { get; init; }

    public JsonElement? Formula { get; init; }

    public double? Width { get; init; }

    public ImmutableArray<string>? Parts { get; init; }
}

/// <summary>What follows.</summary>
internal sealed record Explored
{
    public required long Revision { get; init; }

    public required string Hash { get; init; }

    public required string Engine { get; init; }

    /// <summary>Milliseconds that the server took.</summary>
    public double Elapsed { get; init; }

    public FormulaRef? Formula { get; init; }

    public FormulaRef? Pick { get; init; }

    public string? PickReason { get; init; }

    public CountsShape? Counts { get; init; }

    public ImmutableArray<string> Answer { get; init; } = [];

    public ImmutableArray<KeyFactShape> KeyFacts { get; init; } = [];

    public ImmutableArray<FindingShape> Findings { get; init; } = [];

    public FormulaState? FormulaState { get; init; }

    public FigureShape? Map { get; init; }

    public FigureShape? Curve { get; init; }

    public FigureShape? Window { get; init; }

    public FigureShape? Zones { get; init; }

    public FigureShape? Hazard { get; init; }

    public ImmutableArray<WaterfallShape>? Waterfalls { get; init; }

    public HurdleShape? Hurdle { get; init; }

    /// <summary>The risk of war as a crisis is read, where the scenario has a crisis.</summary>
    public FigureShape? Crisis { get; init; }

    public CellsShape? Cells { get; init; }

    public FrontierShape? Frontier { get; init; }

    /// <summary>The parts that the case has, asked for or not.</summary>
    public ImmutableArray<string> Available { get; init; } = [];
}

/// <summary>How many formulas are what.</summary>
internal sealed record CountsShape(int Formulas, int Signed, int Deterring, int Both);
