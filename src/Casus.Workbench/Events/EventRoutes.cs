using System.Text;
using Casus.Workbench.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Casus.Workbench.Events;

/// <summary>Server-sent events.</summary>
internal static class EventRoutes
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/events", (HttpContext context, EventHub hub, IHostApplicationLifetime life) => Send(context, hub, null, life))
            .WithSummary("What happens in all cases, as server-sent events.");
        api.MapGet(
                "/cases/{caseId}/events",
                async (string caseId, HttpContext context, EventHub hub, CaseStore cases, IHostApplicationLifetime life) =>
                {
                    await cases.Row(caseId, context.RequestAborted);
                    await Send(context, hub, caseId, life);
                }
            )
            .WithSummary("What happens in a case, as server-sent events.");
    }

    private static async Task Send(HttpContext context, EventHub hub, string? caseId, IHostApplicationLifetime life)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        using var stream = hub.Listen(context.Request.Headers["Last-Event-ID"] is [{ Length: < 60 } since] ? since : null);
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await Write(context, "retry: 1000\n: connected\n\n", ended.Token);
        try
        {
            while (!ended.IsCancellationRequested)
                await Next(context, stream, caseId, ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The page left, or the server stops; either way there is no more to say.
        }
    }

    private static async Task Next(HttpContext context, EventStream stream, string? caseId, CancellationToken ended)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(ended);
        quiet.CancelAfter(Silence);
        try
        {
            var happened = await stream.Events.ReadAsync(quiet.Token);
            if (caseId is null || happened.CaseId == caseId || happened.CaseId.Length == 0)
                await Write(context, $"id: {happened.Id}\nevent: {happened.Kind}\ndata: {happened.Data}\n\n", ended);
        }
        catch (OperationCanceledException) when (!ended.IsCancellationRequested)
        {
            await Write(context, ": still here\n\n", ended);
        }
    }

    private static async Task Write(HttpContext context, string text, CancellationToken ended)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), ended);
        await context.Response.Body.FlushAsync(ended);
    }
}
