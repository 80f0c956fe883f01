using Casus.Workbench.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Casus.Workbench.Sessions;

/// <summary>What a page needs to know before anything else.</summary>
internal static class SessionRoutes
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/session",
                (RequestGuard guard, WorkbenchOptions options) => new Session(guard.Token, EngineVersion.Text, "v1", options.Limits)
            )
            .WithSummary("The token for changes, the version, the limits.");
}

/// <summary>The token for changes, the version, the limits.</summary>
internal sealed record Session(string Token, string Engine, string Api, Limits Limits);
