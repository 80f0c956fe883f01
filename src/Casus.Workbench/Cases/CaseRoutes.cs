using System.Collections.Immutable;
using System.Text;
using Casus.Formats;
using Casus.Workbench.Analyses;
using Casus.Workbench.Catalog;
using Casus.Workbench.Documents;
using Casus.Workbench.Hosting;
using Casus.Workbench.Runs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Workbench.Cases;

/// <summary>Cases as a whole.</summary>
internal static class CaseRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/cases",
                async (CaseStore cases, CancellationToken gone, bool archived = false) => new CaseList(await cases.List(archived, gone))
            )
            .WithSummary("All cases, latest change first.");
        api.MapPost("/cases", Create).WithSummary("Makes a case of a shipped one, a template or files.");
        api.MapGet("/cases/{caseId}", Get).WithSummary("A case with its files, documents and runs.");
        api.MapPatch("/cases/{caseId}", Patch).WithSummary("Puts a case away, or takes it back.");
        api.MapGet("/cases/{caseId}/check", Check).WithSummary("What is wrong with a case, as casus check says it.");
        api.MapPost("/cases/{caseId}/check", CheckTexts).WithSummary("The same for texts that are not saved.");
        api.MapGet("/cases/{caseId}/archive", Archive).WithSummary("The files as a .zip.");
    }

    public static async Task<CaseShape> Shape(string id, CaseStore cases, DocumentStore documents, RunStore runs, CancellationToken gone)
    {
        var row = await cases.Row(id, gone);
        var snapshot = await cases.Snapshot(id, row.Revision, gone);
        var s = CaseStore.Summary(row);
        return new(
            s.Id,
            s.Title,
            s.Question,
            s.Origin,
            s.Revision,
            s.State,
            s.Archived,
            s.CreatedAt,
            s.ChangedAt,
            [.. snapshot.Files.Select(f => f.Info)],
            await documents.List(id, gone),
            await runs.List(id, gone)
        );
    }

    private static async Task<IResult> Create(
        NewCase body,
        HttpResponse response,
        CaseStore cases,
        DocumentStore documents,
        RunStore runs,
        CancellationToken gone
    )
    {
        var (origin, files) = Source(body, cases);
        var row = await cases.Create(origin, files, gone);
        response.Headers.ETag = ETags.Of(row.Revision);
        return Results.Created($"/api/v1/cases/{row.Id}", await Shape(row.Id, cases, documents, runs, gone));
    }

    private static (Origin, List<(string, byte[])>) Source(NewCase body, CaseStore cases)
    {
        if (new object?[] { body.Shipped, body.Template, body.Files }.Count(s => s is not null) != 1)
            throw Problem.Of(ProblemCode.BadRequest, "Name one of: shipped, template, files.").Thrown();
        if (body.Shipped is { } shipped)
        {
            var found =
                ShippedCases.All.FirstOrDefault(c => c.Id == shipped)
                ?? throw Problem.Of(ProblemCode.NotFound, "There is no such shipped case; /api/v1/catalog lists them.").Thrown();
            return (new("shipped", found.Id), [.. found.Files]);
        }

        if (body.Template is { } template)
        {
            var text =
                Templates.Find(template)
                ?? throw Problem
                    .Of(ProblemCode.NotFound, $"There is no such template. There are: {string.Join(", ", Templates.Names)}.")
                    .Thrown();
            return (new("template", template), [(CaseFile.ScenarioName, Encoding.UTF8.GetBytes(text))]);
        }

        var given = body.Files!.Value;
        if (given.IsDefault)
            throw Problem.Of(ProblemCode.BadRequest, "files is a list of names and texts.").Thrown();
        return (
            new("upload", given.FirstOrDefault()?.Name ?? ""),
            [.. given.Select(f => (FileNames.Checked(f.Name), cases.Content(f.Text)))]
        );
    }

    private static async Task<CaseShape> Get(
        string caseId,
        HttpResponse response,
        CaseStore cases,
        DocumentStore documents,
        RunStore runs,
        CancellationToken gone
    )
    {
        var shape = await Shape(caseId, cases, documents, runs, gone);
        response.Headers.ETag = ETags.Of(shape.Revision);
        return shape;
    }

    private static async Task<CaseShape> Patch(
        string caseId,
        CasePatch body,
        CaseStore cases,
        DocumentStore documents,
        RunStore runs,
        CancellationToken gone
    )
    {
        await cases.Archive(caseId, body.Archived, gone);
        return await Shape(caseId, cases, documents, runs, gone);
    }

    private static async Task<Checked> Check(
        string caseId,
        CaseStore cases,
        CompiledCases compiled,
        CancellationToken gone,
        long? at = null
    ) => Checked.Of(compiled.Read(await cases.Snapshot(caseId, at, gone)));

    private static async Task<Checked> CheckTexts(string caseId, UnsavedTexts body, CaseStore cases, CancellationToken gone)
    {
        var snapshot = await cases.Snapshot(caseId, null, gone);
        foreach (var id in body.Files.Keys)
            snapshot.File(id);
        // Not kept: the next key typed makes another text.
        return Checked.Of(new(snapshot.With(body.Files.ToDictionary(f => f.Key, f => cases.Content(f.Value), StringComparer.Ordinal))));
    }

    private static async Task<IResult> Archive(string caseId, CaseStore cases, CancellationToken gone, long? at = null)
    {
        var row = await cases.Row(caseId, gone);
        var snapshot = await cases.Snapshot(caseId, at, gone);
        return Downloads.Of(CaseArchive.Write(snapshot.Files), "application/zip", Downloads.Named(row.Title, ".zip"));
    }
}

/// <summary>All cases.</summary>
internal sealed record CaseList(ImmutableArray<CaseSummary> Cases);

/// <summary>From what a case is to be made: one of the three.</summary>
internal sealed record NewCase(string? Shipped = null, string? Template = null, ImmutableArray<NewFile>? Files = null);
