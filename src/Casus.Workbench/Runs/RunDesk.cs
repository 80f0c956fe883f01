using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Casus.Sweeps.Runs;
using Casus.Workbench.Analyses;
using Casus.Workbench.Cases;
using Casus.Workbench.Hosting;
using Casus.Workbench.Storage.Rows;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Casus.Workbench.Runs;

/// <summary>Works on runs, one after the other, and takes up those that were not over when the server ended.</summary>
internal sealed partial class RunDesk(
    RunStore runs,
    CaseStore cases,
    CompiledCases compiled,
    WorkbenchOptions options,
    ILogger<RunDesk> log
) : BackgroundService
{
    private readonly Channel<string> _queue = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, RunRow> _waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _working = new(StringComparer.Ordinal);

    /// <summary>Puts a run in line.</summary>
    public void Enqueue(RunRow row)
    {
        if (_waiting.TryAdd(row.Id, row))
            _queue.Writer.TryWrite(row.Id);
    }

    /// <summary>Stops a run; what is done is kept.</summary>
    public async Task<RunRow> Cancel(RunRow row)
    {
        if (RunStates.IsOver(row.State))
            throw Problem.Of(ProblemCode.State, $"The run is over ({row.State}); there is nothing to cancel.").Thrown();
        if (_working.TryGetValue(row.Id, out var working))
        {
            await working.CancelAsync();
            return row;
        }

        _waiting.TryRemove(row.Id, out _);
        return await runs.Update(row.Id, r => (r.State, r.EndedAt) = (RunStates.Cancelled, options.Clock.GetUtcNow()));
    }

    public async Task<RunRow> Resume(RunRow row)
    {
        if (row.State is not (RunStates.Cancelled or RunStates.Failed) || _working.ContainsKey(row.Id))
            throw Problem.Of(ProblemCode.State, $"The run is {row.State}; only one that was cancelled or failed is taken up.").Thrown();
        var changed = await runs.Update(row.Id, r => (r.State, r.EndedAt, r.Problem) = (RunStates.Waiting, null, null));
        Enqueue(changed);
        return changed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var row in await runs.Unfinished(stoppingToken))
            Enqueue(row);
        await foreach (var id in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            if (!_waiting.TryRemove(id, out var row))
                continue;
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            _working[id] = stop;
            try
            {
                await Task.Run(() => Work(row, stop.Token), CancellationToken.None);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The server ends; the run stays as one that is running, and is taken up at the next start.
                return;
            }
            catch (OperationCanceledException)
            {
                await End(row, RunStates.Cancelled, null);
            }
            catch (Exception problem) when (problem is ProblemException or NothingToFindException or ArgumentException)
            {
                await End(row, RunStates.Failed, problem.Message);
            }
#pragma warning disable CA1031 // One run that goes wrong must not take the others with it.
            catch (Exception problem)
#pragma warning restore CA1031
            {
                Unexpected(problem, id);
                await End(row, RunStates.Failed, $"{problem.GetType().Name}: {problem.Message}");
            }
            finally
            {
                _working.TryRemove(id, out _);
            }
        }
    }

    private async Task Work(RunRow row, CancellationToken cancellation)
    {
        var order = RunStore.OrderOf(row);
        var scenario = compiled.Read(await cases.Snapshot(row.CaseId, row.CaseRevision, cancellation)).Scenario;
        await runs.Update(row.Id, r => r.State = RunStates.Running);
        row.State = RunStates.Running;
        var run = new SweepRun(order.Plan(scenario));
        // One core is left for whoever looks at the page meanwhile.
        var threads = Math.Max(1, Environment.ProcessorCount - 1);
        if (order.Kind == RunKind.Sweep)
        {
            var work = new SweepWork(runs, row, run);
            await work.Resume(cancellation);
            await work.Advance(threads, cancellation);
            await End(row, RunStates.Done, null);
            return;
        }

        var report = StudyWork.Of(run, order, threads, cancellation);
        var kept = JsonSerializer.SerializeToUtf8Bytes(KeptReport.Of(report), WorkbenchJson.Options);
        await runs.Update(
            row.Id,
            r => (r.State, r.Done, r.EndedAt) = (RunStates.Done, r.Total, options.Clock.GetUtcNow()),
            (RunStore.Report, kept)
        );
    }

    private Task<RunRow> End(RunRow row, string state, string? problem) =>
        runs.Update(row.Id, r => (r.State, r.EndedAt, r.Problem) = (state, options.Clock.GetUtcNow(), problem));

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {Id} ended in an error that should not happen")]
    private partial void Unexpected(Exception exception, string id);
}
