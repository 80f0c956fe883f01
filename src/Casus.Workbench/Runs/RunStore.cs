using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Casus.Workbench.Events;
using Casus.Workbench.Hosting;
using Casus.Workbench.Storage;
using Casus.Workbench.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Casus.Workbench.Runs;

/// <summary>Runs as they are kept: what was asked, how far they are, from where they go on, and what came of them.</summary>
internal sealed class RunStore(Database database, EventHub events, WorkbenchOptions options)
{
    public const string Checkpoint = "checkpoint";
    public const string Report = "report";

    // How far runs are between two states that are written down.
    private readonly ConcurrentDictionary<string, (long Done, double Rate)> _live = new(StringComparer.Ordinal);

    public async Task<ImmutableArray<Run>> List(string caseId, CancellationToken gone)
    {
        await using var context = database.Read();
        var rows = await context.Runs.Where(r => r.CaseId == caseId).OrderByDescending(r => r.StartedAt).ToListAsync(gone);
        return [.. rows.Select(r => Shape(Live(r)))];
    }

    public async Task<RunRow> Row(string caseId, string runId, CancellationToken gone)
    {
        await using var context = database.Read();
        return Live(
            await context.Runs.FirstOrDefaultAsync(r => r.CaseId == caseId && r.Id == runId, gone)
                ?? throw Problem.Of(ProblemCode.NotFound, "The case has no such run.").Thrown()
        );
    }

    /// <summary>The runs that are not over, oldest first.</summary>
    public async Task<List<RunRow>> Unfinished(CancellationToken gone)
    {
        await using var context = database.Read();
        return await context
            .Runs.Where(r => r.State == RunStates.Waiting || r.State == RunStates.Running)
            .OrderBy(r => r.StartedAt)
            .ToListAsync(gone);
    }

    public async Task<RunRow> Add(string caseId, long revision, string hash, RunOrder order, long total, CancellationToken gone)
    {
        var row = new RunRow
        {
            Id = Ids.New(),
            CaseId = caseId,
            CaseRevision = revision,
            Hash = hash,
            Kind = order.Kind.ToString().ToLowerInvariant(),
            Order = JsonSerializer.Serialize(order, WorkbenchJson.Options),
            State = RunStates.Waiting,
            Total = total,
            StartedAt = options.Clock.GetUtcNow(),
        };
        await database.Write(
            context =>
            {
                context.Runs.Add(row);
                return Task.FromResult(true);
            },
            gone
        );
        Tell(row);
        return row;
    }

    /// <summary>Changes a run, and keeps bytes with it in the same breath.</summary>
    public async Task<RunRow> Update(string runId, Action<RunRow> change, params (string Kind, byte[] Bytes)[] contents)
    {
        var row = await database.Write(
            async context =>
            {
                var row = await context.Runs.AsTracking().FirstAsync(r => r.Id == runId);
                change(row);
                foreach (var (kind, bytes) in contents)
                {
                    var kept = await context.RunContents.AsTracking().FirstOrDefaultAsync(c => c.RunId == runId && c.Kind == kind);
                    if (kept is null)
                        context.RunContents.Add(
                            new()
                            {
                                RunId = runId,
                                Kind = kind,
                                Bytes = bytes,
                            }
                        );
                    else
                        kept.Bytes = bytes;
                }

                return row;
            },
            CancellationToken.None
        );
        Tell(row);
        return row;
    }

    public async Task<byte[]?> Content(string runId, string kind, CancellationToken gone)
    {
        await using var context = database.Read();
        return (await context.RunContents.FirstOrDefaultAsync(c => c.RunId == runId && c.Kind == kind, gone))?.Bytes;
    }

    /// <summary>Says how far a run is, without writing it down.</summary>
    public void Tell(RunRow row)
    {
        if (row is { State: RunStates.Running, Live: { } live })
            _live[row.Id] = live;
        else if (row.State != RunStates.Running)
            _live.TryRemove(row.Id, out _);
        events.Publish("run", row.CaseId, Shape(row));
    }

    private RunRow Live(RunRow row)
    {
        if (row.State == RunStates.Running && _live.TryGetValue(row.Id, out var live))
            row.Live = live;
        return row;
    }

    public static RunOrder OrderOf(RunRow row) => JsonSerializer.Deserialize<RunOrder>(row.Order, WorkbenchJson.Options)!;

    public static Run Shape(RunRow row)
    {
        using var order = JsonDocument.Parse(row.Order);
        var isSweep = row.Kind == "sweep";
        var (done, rate) = row is { State: RunStates.Running, Live: { } live } ? live : (row.Done, row.Rate);
        return new(
            row.Id,
            row.Kind,
            row.State,
            row.CaseId,
            row.CaseRevision,
            row.Hash,
            order.RootElement.Clone(),
            done,
            row.Total,
            Math.Round(rate, 1),
            row.State == RunStates.Running && rate > 0 ? Math.Round((row.Total - done) / rate, 1) : null,
            row.StartedAt,
            row.EndedAt,
            row.Problem,
            isSweep ? (row.Done > 0 ? ["html", "json", "csv", "parquet"] : [])
                : row.State == RunStates.Done ? ["html", "json"]
                : []
        );
    }
}
