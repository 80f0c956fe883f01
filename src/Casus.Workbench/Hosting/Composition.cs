using System.Net;
using Casus.Workbench.Sessions;
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

    public static void AddWorkbench(this IServiceCollection services, WorkbenchOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<RequestGuard>();
        services.AddSingleton<Failures>();
        services.ConfigureHttpJsonOptions(json => WorkbenchJson.Set(json.SerializerOptions));
        services.AddOpenApi("v1");
    }

    public static void UseWorkbench(this WebApplication app, WorkbenchOptions options)
    {
        var guard = app.Services.GetRequiredService<RequestGuard>();
        var failures = app.Services.GetRequiredService<Failures>();
        app.Use(next => context => SecurityHeaders.Add(context, next));
        app.Use(next => context => failures.Catch(context, next));
        app.Use(next => context => guard.Check(context, next));
        app.UseRouting();
        var api = app.MapGroup("/api/v1");
        SessionRoutes.Map(api);
        app.MapOpenApi("/api/{documentName}/openapi.json");
        var assets = new Assets(options.AssetFolder);
        app.MapMethods("/{**path}", [HttpMethods.Get, HttpMethods.Head], assets.Serve).ExcludeFromDescription();
    }
}
