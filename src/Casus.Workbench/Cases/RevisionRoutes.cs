using System.Collections.Immutable;
using Casus.Workbench.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Workbench.Cases;

/// <summary>What a case was before.</summary>
internal static class RevisionRoutes
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/revisions", List).WithSummary("The revisions of a case, latest first.");
        api.MapGet("/cases/{caseId}/revisions/{number:long}", Get).WithSummary("A revision with the texts before and after.");
        api.MapPost("/cases/{caseId}/revisions/{number:long}/restore", Restore).WithSummary("Takes files back to what they were.");
    }

    private static async Task<RevisionList> List(
        string caseId,
        Database database,
        CaseStore cases,
        CancellationToken gone,
        long? before = null,
        int limit = 50
    )
    {
        await cases.Row(caseId, gone);
        await using var context = database.Read();
        var (revisions, more) = await CaseQueries.Revisions(context, caseId, before, Math.Clamp(limit, 1, Most), gone);
        return new([.. revisions], more);
    }

    private static async Task<Revision> Get(string caseId, long number, Database database, CaseStore cases, CancellationToken gone)
    {
        await cases.Row(caseId, gone);
        await using var context = database.Read();
        return await CaseQueries.RevisionOf(context, caseId, number, gone);
    }

    private static async Task<Saved> Restore(
        string caseId,
        long number,
        RestoreOrder body,
        HttpContext context,
        CaseStore cases,
        CancellationToken gone
    )
    {
        var expected = ETags.Expected(context.Request);
        var now = await cases.Snapshot(caseId, null, gone);
        var then = await cases.Snapshot(caseId, number, gone);
        var wanted = body.Files?.ToHashSet(StringComparer.Ordinal);
        var back = then
            .Files.Where(f => wanted?.Contains(f.Id) ?? true)
            .Where(f => now.Files.FirstOrDefault(n => n.Id == f.Id) is not { } same || !same.Content.AsSpan().SequenceEqual(f.Content))
            .Select(f => new FileChange(f.Id, f.Name, f.Content, null));
        // What was added since goes again; like everything else it can be restored.
        var added = now
            .Files.Where(f => then.Files.All(t => t.Id != f.Id) && (wanted?.Contains(f.Id) ?? true))
            .Select(f => new FileChange(f.Id, f.Name, null, null));
        var change = new CaseChange("restore", $"as at revision {number}", [.. back, .. added]) { ExpectedCase = expected };
        var saved = await cases.Save(caseId, change, gone);
        context.Response.Headers.ETag = ETags.Of(saved.Revision);
        return saved;
    }
}

/// <summary>Which files to take back; all if nothing is said.</summary>
internal sealed record RestoreOrder(ImmutableArray<string>? Files = null);

/// <summary>Revisions, latest first.</summary>
internal sealed record RevisionList(ImmutableArray<Revision> Revisions, bool More);
