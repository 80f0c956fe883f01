using Casus.Workbench.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Workbench.Cases;

/// <summary>The files of a case.</summary>
internal static class FileRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{caseId}/files", Add).WithSummary("Adds a file.");
        api.MapGet("/cases/{caseId}/files/{fileId}", Get).WithSummary("A file with its text.");
        api.MapGet("/cases/{caseId}/files/{fileId}/raw", Raw).WithSummary("The text of a file, to be kept.");
        api.MapPut("/cases/{caseId}/files/{fileId}", Put).WithSummary("Saves a text as a new revision.");
        api.MapPost("/cases/{caseId}/edits", Edit).WithSummary("Sets entries of a file; comments and order stay.");
        api.MapGet("/cases/{caseId}/fields", Fields).WithSummary("Every entry of a file, for forms.");
    }

    /// <summary>Says under which ETag the file that was changed is now found.</summary>
    public static Saved Tagged(HttpResponse response, Saved saved)
    {
        response.Headers.ETag = ETags.Of(saved.Files is [var only] ? only.Revision : saved.Revision);
        return saved;
    }

    private static async Task<IResult> Add(string caseId, NewFile body, HttpResponse response, CaseStore cases, CancellationToken gone)
    {
        var name = FileNames.Checked(body.Name);
        var snapshot = await cases.Snapshot(caseId, null, gone);
        if (snapshot.Files.Any(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)))
            throw Problem.Of(ProblemCode.State, $"The case has a file '{name}' already.").Thrown();
        var change = CaseChange.Of("file", body.Note, new FileChange(null, name, cases.Content(body.Text), 0));
        var saved = Tagged(response, await cases.Save(caseId, change, gone));
        return Results.Created($"/api/v1/cases/{caseId}/files/{saved.Files[0].Id}", saved);
    }

    private static async Task<FileWithText> Get(
        string caseId,
        string fileId,
        HttpResponse response,
        CaseStore cases,
        CancellationToken gone,
        long? at = null
    )
    {
        var file = (await cases.Snapshot(caseId, at, gone)).File(fileId);
        response.Headers.ETag = file.Tag;
        return new(file.Id, file.Name, file.Role, file.Revision, file.Content.Length, file.ChangedAt, file.Text);
    }

    private static async Task<IResult> Raw(string caseId, string fileId, CaseStore cases, CancellationToken gone, long? at = null)
    {
        var file = (await cases.Snapshot(caseId, at, gone)).File(fileId);
        return Downloads.Of(file.Content, "text/plain; charset=utf-8", file.Name.Split('/')[^1]);
    }

    private static async Task<Saved> Put(
        string caseId,
        string fileId,
        TextEdit body,
        HttpContext context,
        CaseStore cases,
        CancellationToken gone
    )
    {
        var expected = ETags.Expected(context.Request);
        var file = (await cases.Snapshot(caseId, null, gone)).File(fileId);
        var change = CaseChange.Of("edit", body.Note, new FileChange(file.Id, file.Name, cases.Content(body.Text), expected));
        return Tagged(context.Response, await cases.Save(caseId, change, gone));
    }

    private static async Task<Saved> Edit(string caseId, FieldEdits body, HttpContext context, CaseStore cases, CancellationToken gone)
    {
        var expected = ETags.Expected(context.Request);
        var snapshot = await cases.Snapshot(caseId, null, gone);
        var file = body.File is { } id ? snapshot.File(id) : snapshot.Scenario;
        // Made from an older text, the change is refused before it could be made to another one.
        var text = file.Revision == expected ? YamlForms.Apply(file, body.Edits) : file.Text;
        var change = CaseChange.Of("form", body.Note, new FileChange(file.Id, file.Name, cases.Content(text), expected));
        return Tagged(context.Response, await cases.Save(caseId, change, gone)) with { Text = text };
    }

    private static async Task<FieldList> Fields(
        string caseId,
        CaseStore cases,
        CancellationToken gone,
        string? file = null,
        long? at = null
    )
    {
        var snapshot = await cases.Snapshot(caseId, at, gone);
        return new(snapshot.Revision, FieldReader.Of(file is null ? snapshot.Scenario : snapshot.File(file)));
    }
}

/// <summary>A file with its text.</summary>
internal sealed record FileWithText(string Id, string Name, FileRole Role, long Revision, int Size, DateTimeOffset ChangedAt, string Text)
    : FileInfo(Id, Name, Role, Revision, Size, ChangedAt);
