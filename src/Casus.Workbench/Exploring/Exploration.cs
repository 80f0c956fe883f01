using System.Collections.Immutable;
using Casus.Findings;
using Casus.Reports;
using Casus.Reports.Cases;
using Casus.Reports.Rendering;
using Casus.Workbench.Analyses;
using Casus.Workbench.Shapes;

namespace Casus.Workbench.Exploring;

/// <summary>Looks at a case around some values: everything that is drawn anew while a slider moves.</summary>
internal static class Exploration
{
    private static readonly ImmutableArray<string> Usual = ["map", "curve", "window", "zones", "waterfalls", "hazard", "hurdle", "crisis"];

    // The anchor by which a part is known among the figures of a report.
    private static readonly ImmutableArray<(string Part, string Anchor)> Drawn =
    [
        ("map", "map"),
        ("curve", "attack-by-belief"),
        ("window", "window"),
        ("zones", "zones"),
        ("hazard", "hazard"),
        ("waterfalls", "reasons-pick-0"),
    ];

    public static Explored Of(CaseReading reading, ExploreOrder order, CancellationToken cancellation)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var explored = reading.MaybeModel is null ? Crisis(reading, order, cancellation) : Case(reading, order, cancellation);
        return explored with { Elapsed = Math.Round(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds, 2) };
    }

    /// <summary>What follows around the values of an order, without what would turn it.</summary>
    public static CaseFindings Findings(CaseReading reading, ExploreOrder order, bool searches, CancellationToken cancellation)
    {
        var moved = MovedValues.Of(reading, order.Values);
        if (moved.Count == 0 && !searches)
            return reading.Stated;
        var model = MovedValues.Around(reading.Model, moved);
        return CaseAnalysis.At(model, reading.Ledgers, searches, null, cancellation);
    }

    private static Explored Case(CaseReading reading, ExploreOrder order, CancellationToken cancellation)
    {
        var found = Findings(reading, order, searches: false, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var (grid, names) = (found.Scenario.Formulas, reading.Names);
        var formula = FormulaRef.Find(grid, order.Formula, found.Pick);
        var parts = order.Parts is { IsDefault: false } asked ? asked : Usual;
        var width = FigureShape.Fitting(order.Width);
        var figures = CaseFigures.About(found, formula).ToList();
        var (answer, facts) = CaseFigures.Answer(found);

        FigureShape? Part(string part, string anchor) =>
            parts.Contains(part) && figures.Find(f => f.Anchor.Name == anchor) is { } figure ? FigureShape.Of(figure, width) : null;
        return new()
        {
            Revision = reading.Snapshot.Revision,
            Hash = reading.Hash!,
            Engine = EngineVersion.Text,
            Formula = FormulaRef.Of(grid, formula),
            Pick = FormulaRef.Of(grid, found.Pick),
            PickReason = Word(found.PickReason),
            Counts = Counts(found),
            Answer = [.. answer.Select(HtmlFragment.Of)],
            KeyFacts = KeyFactShape.Of(facts),
            Findings = [.. found.Findings.Select(f => FindingShape.Of(f, names))],
            FormulaState = FormulaState.Of(found, formula),
            Map = Part("map", "map"),
            Curve = Part("curve", "attack-by-belief"),
            Window = Part("window", "window"),
            Zones = Part("zones", "zones"),
            Hazard = Part("hazard", "hazard"),
            Waterfalls = parts.Contains("waterfalls") ? Waterfalls(found, figures, width) : null,
            Hurdle = parts.Contains("hurdle") ? HurdleShape.Of(found, Part("hurdle", "deficits"), names) : null,
            Cells = parts.Contains("cells") ? CellsShape.Of(found) : null,
            Frontier = parts.Contains("frontier") ? FrontierShape.Of(found, cancellation) : null,
            Available =
            [
                .. Drawn.Where(d => figures.Exists(f => f.Anchor.Name == d.Anchor)).Select(d => d.Part),
                "hurdle",
                "frontier",
                "cells",
                .. reading.Scenario.Crisis is null ? Enumerable.Empty<string>() : ["crisis"],
            ],
            Crisis =
                reading.Scenario.Crisis is not null && parts.Contains("crisis") ? CrisisFigure(reading, order, width, cancellation) : null,
        };
    }

    public static CountsShape Counts(CaseFindings found) =>
        new(found.Scenario.Formulas.Count, found.SignedFormulas.Count, found.Deterring.Count, found.Both.Count);

    private static ImmutableArray<WaterfallShape> Waterfalls(CaseFindings found, List<Figure> figures, double width) =>
        [
            .. found
                .Outcome.Model.Demands.Select((demand, i) => (demand, Figure: figures.Find(f => f.Anchor.Name == $"reasons-pick-{i}")))
                .Where(d => d.Figure is not null)
                .Select(d => new WaterfallShape(d.demand.Actor.Id, FigureShape.Of(d.Figure!, width))),
        ];

    private static FigureShape? CrisisFigure(CaseReading reading, ExploreOrder order, double width, CancellationToken cancellation)
    {
        var found = CrisisAnalysis.Run(reading.Scenario, MovedValues.Of(reading, order.Values), searches: false, cancellation);
        return CrisisReport
            .Of(found, EngineVersion.Text)
            .AllBlocks()
            .OfType<Block.Illustration>()
            .Select(b => FigureShape.Of(b.Figure, width))
            .FirstOrDefault();
    }

    private static Explored Crisis(CaseReading reading, ExploreOrder order, CancellationToken cancellation)
    {
        if (reading.Crisis is not { } stated)
            throw Hosting
                .Problem.Of(
                    Hosting.ProblemCode.InvalidScenario,
                    "The scenario has neither a renewed war nor a crisis, so there is nothing to explore."
                )
                .Thrown();
        var moved = MovedValues.Of(reading, order.Values);
        var found = moved.Count == 0 ? stated : CrisisAnalysis.Run(reading.Scenario, moved, searches: false, cancellation);
        var report = CrisisReport.Of(found, EngineVersion.Text);
        return new()
        {
            Revision = reading.Snapshot.Revision,
            Hash = reading.Hash!,
            Engine = EngineVersion.Text,
            Answer = [.. report.Answer.Select(HtmlFragment.Of)],
            KeyFacts = KeyFactShape.Of(report.KeyFacts),
            Findings = [.. found.Findings.Select(f => FindingShape.Of(f, reading.Names))],
            Available = ["crisis"],
            Crisis = report.AllBlocks().OfType<Block.Illustration>().FirstOrDefault() is { } drawn
                ? FigureShape.Of(drawn.Figure, FigureShape.Fitting(order.Width))
                : null,
        };
    }

    private static string Word(PickReason reason) =>
        reason switch
        {
            PickReason.SignedAndDeters => "signed-and-deters",
            PickReason.OnlySigned => "only-signed",
            _ => "nearest-miss",
        };
}
