using System.Text;
using Casus.Workbench.Cases;
using Casus.Workbench.Catalog;
using Casus.Workbench.Exploring;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Casus.Workbench.Analyses;

/// <summary>Goes once through what a first visitor will ask, so that what is compiled on first use is compiled before it is waited for.</summary>
internal sealed partial class WarmUp(CaseStore cases, ILogger<WarmUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The page itself comes first.
        await Task.Delay(TimeSpan.FromMilliseconds(200), stoppingToken);
        try
        {
            await cases.List(archived: false, stoppingToken);
            await Task.Run(() => Explore(stoppingToken), stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The server ends before it was warm.
        }
#pragma warning disable CA1031 // Nobody asked for this; whoever asks for the same will be told what is wrong.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Failed(problem);
        }
    }

    private static void Explore(CancellationToken cancellation)
    {
        if (ShippedCases.All is not [var first, ..])
            return;
        var reading = new CaseReading(new("", 1, [.. first.Files.Select((f, i) => new CaseFile($"{i}", f.Name, 1, f.Content, default))]));
        var explored = Exploration.Of(reading, new(), cancellation);
        _ = Encoding.UTF8.GetByteCount(System.Text.Json.JsonSerializer.Serialize(explored, Hosting.WorkbenchJson.Options));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Warming up did not work")]
    private partial void Failed(Exception exception);
}
