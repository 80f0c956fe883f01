using System.Net;
using Casus.Workbench.Analyses;
using Casus.Workbench.Cases;
using Casus.Workbench.Catalog;
using Casus.Workbench.Documents;
using Casus.Workbench.Events;
using Casus.Workbench.Evidence;
using Casus.Workbench.Exploring;
using Casus.Workbench.Playing;
using Casus.Workbench.Reporting;
using Casus.Workbench.Runs;
using Casus.Workbench.Sessions;
using Casus.Workbench.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Casus.Workbench.Hosting;

/// <summary>Puts the workbench together.</summary>
internal static class Composition
{
    public static void ListenLocalhostOr(this KestrelServerOptions kestrel, int port) => kestrel.Listen(IPAddress.Loopback, port);

    public static void AddWorkbench(this IServiceCollection services, WorkbenchOptions options, Database database)
    {
        services.AddSingleton(options);
        services.AddSingleton(_ => database);
        services.AddSingleton<RequestGuard>();
        services.AddSingleton<CompiledCases>();
        services.AddSingleton<AnalysisGate>();
        services.AddSingleton<EventHub>();
        services.AddSingleton<CaseStore>();
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<Acceptance>();
        services.AddSingleton<RunStore>();
        services.AddSingleton<RunDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<RunDesk>());
        services.AddHostedService<WarmUp>();
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddSingleton<Failures>();
        services.ConfigureHttpJsonOptions(json => WorkbenchJson.Set(json.SerializerOptions));
        services.AddOpenApi("v1");
    }

    public static void UseWorkbench(this WebApplication app, WorkbenchOptions options)
    {
        // Made now, so that the container lets go of it whatever comes next.
        _ = app.Services.GetRequiredService<Database>();
        var guard = app.Services.GetRequiredService<RequestGuard>();
        var failures = app.Services.GetRequiredService<Failures>();
        app.Use(next => context => SecurityHeaders.Add(context, next));
        app.Use(next => context => failures.Catch(context, next));
        app.Use(next => context => guard.Check(context, next));
        app.UseRouting();
        var api = app.MapGroup("/api/v1");
        SessionRoutes.Map(api);
        CatalogRoutes.Map(api);
        CaseRoutes.Map(api);
        FileRoutes.Map(api);
        RevisionRoutes.Map(api);
        ImportRoutes.Map(api);
        ExploreRoutes.Map(api);
        GameRoutes.Map(api);
        DocumentRoutes.Map(api);
        EvidenceRoutes.Map(api);
        RunRoutes.Map(api);
        ReportRoutes.Map(api);
        LinkRoutes.Map(api);
        EventRoutes.Map(api);
        app.MapOpenApi("/api/{documentName}/openapi.json");
        var assets = new Assets(options.AssetFolder);
        app.MapMethods("/{**path}", [HttpMethods.Get, HttpMethods.Head], assets.Serve).ExcludeFromDescription();
    }
}
