using System.Collections.Immutable;
using Casus.Formats;
using Casus.Reports;
using Casus.Reports.Rendering;
using Casus.Workbench.Analyses;
using Casus.Workbench.Cases;
using Casus.Workbench.Hosting;
using Casus.Workbench.Shapes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Workbench.Reporting;

/// <summary>Reports put together by choice.</summary>
internal static class ReportRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{caseId}/report/sections", Sections).WithSummary("What may be chosen for a report.");
        api.MapPost("/cases/{caseId}/report", Preview).WithSummary("A report, for the page.");
        api.MapPost("/cases/{caseId}/report/{format}", Download).WithSummary("A report as a file: html, md, json.");
    }

    private static async Task<SectionChoices> Sections(
        string caseId,
        ReportOrder body,
        CaseStore cases,
        CompiledCases compiled,
        AnalysisGate gate,
        CancellationToken gone
    )
    {
        var report = await Write(caseId, body with { Parts = null }, cases, compiled, gate, gone);
        return new([
            .. report.Sections.Select(s => new SectionChoice(s.Id.Name, s.Heading, s.AllBlocks().Count(b => b is Block.Illustration))),
        ]);
    }

    private static async Task<ReportPreview> Preview(
        string caseId,
        ReportOrder body,
        CaseStore cases,
        CompiledCases compiled,
        AnalysisGate gate,
        CancellationToken gone
    )
    {
        var report = await Write(caseId, body, cases, compiled, gate, gone);
        return new(
            report.Title,
            report.Stamp.Hash,
            report.Stamp.Engine,
            report.Stamp.Seed,
            HtmlFragment.Of(report.Question),
            [.. report.Answer.Select(HtmlFragment.Of)],
            KeyFactShape.Of(report.KeyFacts),
            SectionShape.Of(report)
        );
    }

    private static async Task<IResult> Download(
        string caseId,
        string format,
        ReportOrder body,
        CaseStore cases,
        CompiledCases compiled,
        AnalysisGate gate,
        CancellationToken gone
    )
    {
        if (format is not ("html" or "md" or "json"))
            throw Problem.Of(ProblemCode.NotFound, "A report is written as html, md or json.").Thrown();
        var report = await Write(caseId, body, cases, compiled, gate, gone);
        return format switch
        {
            "html" => Downloads.Of(HtmlRenderer.Render(report), "text/html; charset=utf-8", Downloads.Named(report.Title, ".html")),
            "md" => Downloads.Of(MarkdownRenderer.Render(report), "text/markdown; charset=utf-8", Downloads.Named(report.Title, ".md")),
            _ => Downloads.Of(ReportJson.Write(report), "application/json", Downloads.Named(report.Title, ".json")),
        };
    }

    private static async Task<Report> Write(
        string caseId,
        ReportOrder order,
        CaseStore cases,
        CompiledCases compiled,
        AnalysisGate gate,
        CancellationToken gone
    )
    {
        var reading = compiled.Read(await cases.Snapshot(caseId, order.At, gone));
        return await gate.Run(cancellation => WrittenReport.Of(reading, order, cancellation), gone);
    }
}

/// <summary>The sections that may be chosen.</summary>
internal sealed record SectionChoices(ImmutableArray<SectionChoice> Sections);

/// <summary>A section that may be chosen.</summary>
internal sealed record SectionChoice(string Id, string Heading, int Figures);
