using System.Collections.Immutable;
using System.Text.Json;
using Casus.Formats.Sweeps;
using Casus.Reports;
using Casus.Reports.Sweeps;
using Casus.Sweeps.Answers;
using Casus.Sweeps.Runs;
using Casus.Workbench.Analyses;
using Casus.Workbench.Cases;
using Casus.Workbench.Hosting;
using Casus.Workbench.Shapes;
using Casus.Workbench.Storage.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Workbench.Runs;

/// <summary>Long work as resources.</summary>
internal static class RunRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{caseId}/runs", Start).WithSummary("Starts a run.");
        api.MapGet(
                "/cases/{caseId}/runs",
                async (string caseId, CaseStore cases, RunStore runs, CancellationToken gone) =>
                {
                    await cases.Row(caseId, gone);
                    return new RunList(await runs.List(caseId, gone));
                }
            )
            .WithSummary("The runs of a case, latest first.");
        api.MapGet(
                "/cases/{caseId}/runs/{runId}",
                async (string caseId, string runId, RunStore runs, CancellationToken gone) =>
                    RunStore.Shape(await runs.Row(caseId, runId, gone))
            )
            .WithSummary("A run.");
        api.MapPost(
                "/cases/{caseId}/runs/{runId}/cancel",
                async (string caseId, string runId, RunStore runs, RunDesk desk, CancellationToken gone) =>
                    RunStore.Shape(await desk.Cancel(await runs.Row(caseId, runId, gone)))
            )
            .WithSummary("Stops a run; what is done is kept.");
        api.MapPost(
                "/cases/{caseId}/runs/{runId}/resume",
                async (string caseId, string runId, RunStore runs, RunDesk desk, CancellationToken gone) =>
                    RunStore.Shape(await desk.Resume(await runs.Row(caseId, runId, gone)))
            )
            .WithSummary("Takes a run up again.");
        api.MapGet("/cases/{caseId}/runs/{runId}/results", Results).WithSummary("What a run has found so far.");
        api.MapGet("/cases/{caseId}/runs/{runId}/results.{format}", Download).WithSummary("What a run has found so far, as a file.");
    }

    private static async Task<IResult> Start(
        string caseId,
        RunOrder body,
        CaseStore cases,
        CompiledCases compiled,
        RunStore runs,
        RunDesk desk,
        CancellationToken gone
    )
    {
        var snapshot = await cases.Snapshot(caseId, body.At, gone);
        var scenario = compiled.Read(snapshot).Scenario;
        var plan = body.Plan(scenario);
        if (body.Formula is not null)
            FormulaRef.Find(scenario.Formulas, body.Formula, 0);
        var row = await runs.Add(caseId, snapshot.Revision, scenario.Hash, body, plan.Draws, gone);
        desk.Enqueue(row);
        return Microsoft.AspNetCore.Http.Results.Created($"/api/v1/cases/{caseId}/runs/{row.Id}", RunStore.Shape(row));
    }

    private static async Task<RunResults> Results(
        string caseId,
        string runId,
        CaseStore cases,
        CompiledCases compiled,
        RunStore runs,
        AnalysisGate gate,
        CancellationToken gone,
        double? width = null
    )
    {
        var row = await runs.Row(caseId, runId, gone);
        if (row.Kind != "sweep")
        {
            var kept = await Kept(runs, row, gone);
            return new(RunStore.Shape(row), row.State == RunStates.Done, kept.Title, kept.Answer, kept.KeyFacts, kept.Sections, []);
        }

        var run = await SoFar(row, cases, compiled, runs, gone);
        return await gate.Run(
            _ =>
            {
                var report = SweepReport.Of(new SweepAnswer(run), EngineVersion.Text);
                var shown = KeptReport.Of(report);
                var wide = FigureShape.Fitting(width);
                ImmutableArray<FigureShape> figures =
                [
                    .. report.AllBlocks().OfType<Block.Illustration>().Select(b => FigureShape.Of(b.Figure, wide)),
                ];
                return new RunResults(RunStore.Shape(row), run.IsDone, shown.Title, shown.Answer, shown.KeyFacts, shown.Sections, figures);
            },
            gone
        );
    }

    private static async Task<IResult> Download(
        string caseId,
        string runId,
        string format,
        CaseStore cases,
        CompiledCases compiled,
        RunStore runs,
        CancellationToken gone
    )
    {
        var row = await runs.Row(caseId, runId, gone);
        if (row.Kind != "sweep")
        {
            var kept = await Kept(runs, row, gone);
            return format switch
            {
                "html" => Downloads.Of(kept.Html, "text/html; charset=utf-8", $"{row.Kind}.html"),
                "json" => Downloads.Of(kept.Json, "application/json", $"{row.Kind}.json"),
                _ => throw Missing(format),
            };
        }

        var run = await SoFar(row, cases, compiled, runs, gone);
        var answer = new SweepAnswer(run);
        return format switch
        {
            "html" => Downloads.Of(
                Reports.Rendering.HtmlRenderer.Render(SweepReport.Of(answer, EngineVersion.Text)),
                "text/html; charset=utf-8",
                "sweep.html"
            ),
            "json" => Downloads.Of(SweepJson.Write(answer, EngineVersion.Text), "application/json", "sweep.json"),
            "csv" => Downloads.Of(SweepCsv.Write(SweepColumns.Of(answer)), "text/csv; charset=utf-8", "formulas.csv"),
            "parquet" => Downloads.Of(
                await ResultParquet.WriteAsync(SweepColumns.Of(answer), ResultParquet.About(run.Plan, EngineVersion.Text), gone),
                "application/vnd.apache.parquet",
                "formulas.parquet"
            ),
            _ => throw Missing(format),
        };
    }

    private static async Task<SweepRun> SoFar(RunRow row, CaseStore cases, CompiledCases compiled, RunStore runs, CancellationToken gone)
    {
        var kept =
            await runs.Content(row.Id, RunStore.Checkpoint, gone)
            ?? throw Problem.Of(ProblemCode.State, "The run has no results yet; the first come after a second or two.").Thrown();
        var scenario = compiled.Read(await cases.Snapshot(row.CaseId, row.CaseRevision, gone)).Scenario;
        var run = new SweepRun(RunStore.OrderOf(row).Plan(scenario));
        return Checkpoint.Restore(run, kept, EngineVersion.Text) is { } problem
            ? throw Problem.Of(ProblemCode.State, $"The results cannot be used: {problem}. Resume the run, or start it again.").Thrown()
            : run;
    }

    private static async Task<KeptReport> Kept(RunStore runs, RunRow row, CancellationToken gone)
    {
        var bytes =
            await runs.Content(row.Id, RunStore.Report, gone)
            ?? throw Problem.Of(ProblemCode.State, $"The run is {row.State}; it has results only when it is done.").Thrown();
        return JsonSerializer.Deserialize<KeptReport>(bytes, WorkbenchJson.Options)!;
    }

    private static ProblemException Missing(string format) =>
        Problem.Of(ProblemCode.NotFound, $"The run has no results as '{(format.Length > 20 ? format[..20] : format)}'.").Thrown();
}

/// <summary>The runs of a case.</summary>
internal sealed record RunList(ImmutableArray<Run> Runs);
