using Casus.Workbench.Analyses;
using Casus.Workbench.Hosting;
using Casus.Workbench.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Casus.Workbench;

/// <summary>Start here: the library over HTTP on the loopback address, and the page that uses it.</summary>
public sealed class WorkbenchServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WorkbenchServer(WebApplication app) => _app = app;

    /// <summary>Where it answers.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts a workbench.</summary>
    /// <exception cref="IOException">The port is taken, or the data folder cannot be used.</exception>
    public static async Task<WorkbenchServer> StartAsync(WorkbenchOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        WarmUp.Begin();
        // Empty on purpose: no settings file of the folder one stands in, and no variable of the environment, may open another door.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // A port that is taken is told in a sentence, not in a stack.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.Limits.Archive;
            kestrel.ListenLocalhostOr(options.Port);
        });
        builder.Services.AddWorkbench(options, Database.Open(options.DataFolder));
        var app = builder.Build();
        app.UseWorkbench(options);
        try
        {
            await app.StartAsync(cancellation);
            return new(app);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            throw new PortTakenException(options.Port, taken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until it is told to stop, by a signal or by <paramref name="cancellation"/>.</summary>
    public Task WaitAsync(CancellationToken cancellation = default) => _app.WaitForShutdownAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
