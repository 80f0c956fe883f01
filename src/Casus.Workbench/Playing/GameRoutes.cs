using Casus.Workbench.Analyses;
using Casus.Workbench.Cases;
using Casus.Workbench.Exploring;
using Casus.Workbench.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Workbench.Playing;

/// <summary>The game behind a formula.</summary>
internal static class GameRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{caseId}/game", Game).WithSummary("The tree of a formula's game, with probabilities, beliefs and certificate.");
        api.MapPost("/cases/{caseId}/game/efg", Efg).WithSummary("The game as a Gambit .efg file.");
    }

    private static async Task<GameShape> Game(
        string caseId,
        ExploreOrder body,
        CaseStore cases,
        CompiledCases compiled,
        AnalysisGate gate,
        CancellationToken gone
    )
    {
        var reading = compiled.Read(await cases.Snapshot(caseId, body.At, gone));
        return await gate.Run(cancellation => GameShape.Of(reading, body, cancellation), gone);
    }

    private static async Task<IResult> Efg(
        string caseId,
        ExploreOrder body,
        CaseStore cases,
        CompiledCases compiled,
        AnalysisGate gate,
        CancellationToken gone
    )
    {
        var reading = compiled.Read(await cases.Snapshot(caseId, body.At, gone));
        var (text, formula) = await gate.Run(cancellation => WrittenGame.Of(reading, body, cancellation), gone);
        return Downloads.Of(text, "text/plain; charset=utf-8", Downloads.Named($"{reading.Title} {formula.Key}", ".efg"));
    }
}
