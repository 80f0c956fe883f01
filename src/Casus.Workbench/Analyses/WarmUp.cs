using System.Text.Json;
using Casus.Workbench.Cases;
using Casus.Workbench.Catalog;
using Casus.Workbench.Exploring;
using Casus.Workbench.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Casus.Workbench.Analyses;

/// <summary>Goes once through what a first visitor will ask, so that what is compiled on first use is compiled before it is waited for.</summary>
internal sealed partial class WarmUp(CaseStore cases, ILogger<WarmUp> log) : BackgroundService
{
    private static readonly Lazy<Task> Library = new(() => Task.Run(Walk));

    /// <summary>Begins with the library, which needs no server; the server starts meanwhile.</summary>
    public static void Begin() => _ = Library.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await cases.List(archived: false, stoppingToken);
            await Library.Value.WaitAsync(stoppingToken);
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

    private static void Walk()
    {
        if (ShippedCases.All is not [.., var shipped])
            return;
        var reading = new CaseReading(new("", 1, [.. shipped.Files.Select((f, i) => new CaseFile($"{i}", f.Name, 1, f.Content, default))]));
        Write(ExploreRoutes.AllParameters(reading));
        Write(ExploreRoutes.AllFormulas(reading));
        Write(Exploration.Of(reading, new(), default));
        if (reading.Parameters.FirstOrDefault(p => p.IsFree) is { } first)
        {
            var central = JsonSerializer.SerializeToElement((double)first.Central, WorkbenchJson.Options);
            Write(Exploration.Of(reading, new() { Values = new() { [first.Path] = central } }, default));
        }
    }

    private static void Write<T>(T answer) => _ = JsonSerializer.SerializeToUtf8Bytes(answer, WorkbenchJson.Options);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Warming up did not work")]
    private partial void Failed(Exception exception);
}
