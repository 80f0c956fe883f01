using System.Collections.Immutable;
using Casus.Dossiers;
using Casus.Models.Cases;
using Casus.Reports;
using Casus.Scenarios;
using Casus.Workbench.Analyses;

namespace Casus.Workbench.Exploring;

/// <summary>A number of a case.</summary>
internal sealed record ParameterShape
{
    public required string Path { get; init; }

    public required string Label { get; init; }

    public required string Group { get; init; }

    public required string GroupLabel { get; init; }

    public int? Line { get; init; }

    public string? File { get; init; }

    public required DomainShape Domain { get; init; }

    public required double Central { get; init; }

    public required string CentralText { get; init; }

    public double Low { get; init; }

    public double High { get; init; }

    public bool HasRange { get; init; }

    public bool IsFree { get; init; }

    public required StatedShape Stated { get; init; }

    public DensityShape? Density { get; init; }

    public string? Because { get; init; }

    public ImmutableArray<EvidenceRef> Evidence { get; init; } = [];

    public Confidence? Confidence { get; init; }

    public Backing Backing { get; init; }

    /// <summary>Whether it can change a game, or only what outcomes are worth.</summary>
    public required string Touches { get; init; }

    public BeliefRef? Belief { get; init; }

    public required SliderShape Slider { get; init; }

    public static ParameterShape Of(Parameter parameter, CaseReading reading, IReadOnlyDictionary<string, int> lines, bool touchesGames)
    {
        var source = parameter.Source;
        var (group, groupLabel) = ParameterGroups.Of(parameter.Path);
        return new()
        {
            Path = parameter.Path,
            Label = reading.Names.Of(parameter.Path),
            Group = group,
            GroupLabel = groupLabel,
            Line = lines.TryGetValue(parameter.Path, out var line) ? line : null,
            File = lines.ContainsKey(parameter.Path) ? reading.Snapshot.Scenario.Id : null,
            Domain = new(
                source.Domain.Least is { } least ? (double)least : null,
                source.Domain.Most is { } most ? (double)most : null,
                source.Domain.Name
            ),
            Central = (double)parameter.Central,
            CentralText = NumberText.Plain((double)parameter.Central),
            Low = parameter.Low,
            High = parameter.High,
            HasRange = parameter.HasRange,
            IsFree = parameter.IsFree,
            Stated = StatedShape.Of(source.Value),
            Density = source.Value is QuantityValue.Stated { Law: var law } ? DensityShape.Of(law) : null,
            Because = source.Because,
            Evidence = [.. source.Evidence.Select(id => EvidenceRef.Of(id, reading.Scenario.Dossier))],
            Confidence = source.Confidence,
            Backing = source.Backing,
            Touches = touchesGames ? "games" : "worths",
            Belief = BeliefRef.Of(parameter.Path, reading.Scenario),
            Slider = SliderShape.Of(parameter),
        };
    }
}

/// <summary>Which values a number may take.</summary>
internal sealed record DomainShape(double? Least, double? Most, string Text);

/// <summary>A statement named as evidence.</summary>
internal sealed record EvidenceRef(string Id, string? Speaker, string? Said)
{
    public static EvidenceRef Of(string id, Dossier dossier) =>
        dossier.Statements.FirstOrDefault(s => s.Id == id) is { } statement
            ? new(id, statement.Speaker, statement.Said)
            : new(id, null, null);
}
