using System.Collections.Immutable;
using Casus.Formats.Quantities;
using Casus.Formats.Yaml.Editing;
using Casus.Reports.Cases;
using Casus.Scenarios;
using Casus.Workbench.Analyses;
using Casus.Workbench.Cases;
using Casus.Workbench.Hosting;
using Casus.Workbench.Shapes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Workbench.Exploring;

/// <summary>What follows from a case, and what would follow if numbers were others.</summary>
internal static class ExploreRoutes
{
    private const int MostKeys = 20_000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/parameters", Parameters).WithSummary("Every number of a case.");
        api.MapPost("/cases/{caseId}/density", Density).WithSummary("What a number would be if it were written so.");
        api.MapGet("/cases/{caseId}/formulas", Formulas).WithSummary("The formulas and how they are laid out on the map.");
        api.MapPost("/cases/{caseId}/explore", Explore).WithSummary("What follows around other values; quick.");
        api.MapPost("/cases/{caseId}/explain", Explain).WithSummary("Why each takes or refuses a formula, and whether it deters.");
        api.MapPost("/cases/{caseId}/robustness", Robustness).WithSummary("What would turn the answers; seconds.");
        api.MapPost("/cases/{caseId}/compare", Compare).WithSummary("What differs between two ways the case could be.");
    }

    private static async Task<IResult> Parameters(
        string caseId,
        HttpContext context,
        CaseStore cases,
        CompiledCases compiled,
        AnalysisGate gate,
        CancellationToken gone,
        long? at = null
    )
    {
        var reading = compiled.Read(await cases.Snapshot(caseId, at, gone));
        var tag = $"\"{reading.Scenario.Hash[..32]}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
            return Results.StatusCode(StatusCodes.Status304NotModified);
        return Results.Ok(await gate.Run(_ => AllParameters(reading), gone));
    }

    internal static ParameterList AllParameters(CaseReading reading)
    {
        var lines = FileEntries
            .Of(reading.Snapshot.Scenario.Text)
            .DistinctBy(e => e.Path)
            .ToDictionary(e => e.Path, e => e.Line, StringComparer.Ordinal);
        var games = reading.MaybeModel?.GameSlotCount ?? 0;
        return new(
            reading.Snapshot.Revision,
            reading.Hash!,
            [
                .. reading.Parameters.Select(p =>
                    ParameterShape.Of(p, reading, lines, reading.MaybeModel?.Space.Find(p.Path) is not { } slot || slot.Index < games)
                ),
            ]
        );
    }

    private static async Task<DensityAnswer> Density(
        string caseId,
        DensityOrder body,
        CaseStore cases,
        CompiledCases compiled,
        AnalysisGate gate,
        CancellationToken gone
    )
    {
        var domain = Domain.Any;
        if (body.Path is { } path)
        {
            var reading = compiled.Read(await cases.Snapshot(caseId, null, gone));
            domain =
                reading.Parameter(path)?.Source.Domain
                ?? throw (Problem.Of(ProblemCode.UnknownParameter, $"The case has no number '{path}'.") with { Field = path }).Thrown();
        }
        else
            await cases.Row(caseId, gone);
        if (body.Text is not { Length: <= 2000 })
            throw Problem.Of(ProblemCode.BadRequest, "The text of a number has at most 2000 characters.").Thrown();
        return await gate.Run(_ => DensityAnswer.Of(QuantityText.Parse(body.Text, domain)), gone);
    }

    private static async Task<FormulaList> Formulas(
        string caseId,
        CaseStore cases,
        CompiledCases compiled,
        AnalysisGate gate,
        CancellationToken gone,
        long? at = null
    )
    {
        var reading = compiled.Read(await cases.Snapshot(caseId, at, gone));
        return await gate.Run(_ => AllFormulas(reading), gone);
    }

    internal static FormulaList AllFormulas(CaseReading reading)
    {
        var found = reading.Stated;
        var grid = found.Scenario.Formulas;
        return new(
            reading.Snapshot.Revision,
            [
                .. grid.Issues.Select(i => new IssueShape(
                    i.Id,
                    i.Question,
                    [.. i.Options.Select(o => new OptionShape(o.Id, o.Name, o.Means))]
                )),
            ],
            grid.Count,
            grid.Count > MostKeys ? null : [.. Enumerable.Range(0, grid.Count).Select(f => FormulaRef.KeyOf(grid, f))],
            grid.Issues.IsEmpty ? null : LayoutShape.Of(CaseFigures.Layout(found))
        );
    }

    private static async Task<Explored> Explore(
        string caseId,
        ExploreOrder body,
        CaseStore cases,
        CompiledCases compiled,
        AnalysisGate gate,
        CancellationToken gone
    )
    {
        var reading = compiled.Read(await cases.Snapshot(caseId, body.At, gone));
        return await gate.Run(cancellation => Exploration.Of(reading, body, cancellation), gone);
    }

    private static async Task<ExplainedShape> Explain(
        string caseId,
        ExploreOrder body,
        CaseStore cases,
        CompiledCases compiled,
        AnalysisGate gate,
        CancellationToken gone
    )
    {
        var reading = compiled.Read(await cases.Snapshot(caseId, body.At, gone));
        return await gate.Run(cancellation => ExplainedShape.Of(reading, body, cancellation), gone);
    }

    private static async Task<RobustnessShape> Robustness(
        string caseId,
        ExploreOrder body,
        CaseStore cases,
        CompiledCases compiled,
        AnalysisGate gate,
        CancellationToken gone
    )
    {
        var reading = compiled.Read(await cases.Snapshot(caseId, body.At, gone));
        return await gate.Run(cancellation => RobustnessShape.Of(reading, body, cancellation), gone);
    }

    private static async Task<Compared> Compare(
        string caseId,
        CompareOrder body,
        CaseStore cases,
        CompiledCases compiled,
        AnalysisGate gate,
        CancellationToken gone
    )
    {
        var first = compiled.Read(await cases.Snapshot(caseId, body.First.At, gone));
        var second = compiled.Read(await cases.Snapshot(caseId, body.Second.At, gone));
        return await gate.Run(cancellation => Compared.Of(first, body.First, second, body.Second, cancellation), gone);
    }
}

/// <summary>Every number of a case.</summary>
internal sealed record ParameterList(long Revision, string Hash, ImmutableArray<ParameterShape> Parameters);

/// <summary>Two ways a case could be.</summary>
internal sealed record CompareOrder(ExploreOrder First, ExploreOrder Second);
