using System.Text;
using System.Text.Json;
using Casus.Workbench.Analyses;
using Casus.Workbench.Cases;
using Casus.Workbench.Hosting;
using Casus.Workbench.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Casus.Workbench.Reporting;

/// <summary>Links that show exactly what was seen.</summary>
internal static class LinkRoutes
{
    private const int LargestView = 32 << 10;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{caseId}/links", Make).WithSummary("Makes a link to what is seen now.");
        api.MapGet("/links/{linkId}", Follow).WithSummary("What a link shows.");
    }

    private static async Task<IResult> Make(
        string caseId,
        LinkOrder body,
        CaseStore cases,
        CompiledCases compiled,
        Database database,
        WorkbenchOptions options,
        CancellationToken gone
    )
    {
        var snapshot = await cases.Snapshot(caseId, body.Order.At, gone);
        var reading = compiled.Read(snapshot);
        if (body.View is { } view && view.GetRawText().Length > LargestView)
            throw (
                Problem.Of(ProblemCode.TooLarge, $"What the page keeps with a link has at most {LargestView} characters.") with
                {
                    Limit = LargestView,
                }
            ).Thrown();
        // Values that the case does not have, or cannot have, would lead to nowhere.
        MovedValues.Of(reading, body.Order.Values);
        var kept = new KeptLink(body.Order with { At = snapshot.Revision }, body.View, reading.Scenario.Hash, EngineVersion.Text);
        var content = JsonSerializer.Serialize(kept, WorkbenchJson.Options);
        // The same view of the same case has the same link.
        var id = Ids.Of(Encoding.UTF8.GetBytes($"{caseId}\n{content}"));
        await database.Write(
            async context =>
            {
                if (!await context.Links.AnyAsync(l => l.Id == id, gone))
                    context.Links.Add(
                        new()
                        {
                            Id = id,
                            CaseId = caseId,
                            Content = content,
                            At = options.Clock.GetUtcNow(),
                        }
                    );
                return true;
            },
            gone
        );
        return Results.Created($"/api/v1/links/{id}", new LinkMade(id, $"/links/{id}", kept.Hash, kept.Engine, kept.Order.Seed));
    }

    private static async Task<LinkShape> Follow(
        string linkId,
        Database database,
        CaseStore cases,
        CompiledCases compiled,
        CancellationToken gone
    )
    {
        await using var context = database.Read();
        var row =
            await context.Links.FirstOrDefaultAsync(l => l.Id == linkId, gone)
            ?? throw Problem.Of(ProblemCode.NotFound, "There is no such link here. Links lead to cases in this data folder.").Thrown();
        var kept = JsonSerializer.Deserialize<KeptLink>(row.Content, WorkbenchJson.Options)!;
        var hash = compiled.Read(await cases.Snapshot(row.CaseId, kept.Order.At, gone)).Hash;
        var same = kept.Engine == EngineVersion.Text;
        var note =
            same && hash == kept.Hash ? null
            : same ? $"The scenario reads differently now: its hash was {kept.Hash}."
            : $"The link was made by Casus {kept.Engine}; this is {EngineVersion.Text}, so numbers may differ in what the versions differ in.";
        return new(linkId, row.CaseId, kept.Order, kept.View, kept.Hash, kept.Engine, kept.Order.Seed, same, note);
    }
}

/// <summary>What a link is to show.</summary>
internal sealed record LinkOrder(ReportOrder Order, JsonElement? View = null);

/// <summary>What is kept of it.</summary>
internal sealed record KeptLink(ReportOrder Order, JsonElement? View, string Hash, string Engine);
