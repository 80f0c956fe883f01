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

    public async Task<ImmutableArray<Run>> List(string caseId, CancellationToken gone)
    {
        await using var context = database.Read();
        var rows = await context.Runs.Where(r => r.CaseId == caseId).OrderByDescending(r => r.StartedAt).ToListAsync(gone);
        return [.. rows.Select(Shape)];
    }

    public async Task<RunRow> Row(string caseId, string runId, CancellationToken gone)
    {
        await using var context = database.Read();
        return await context.Runs.FirstOrDefaultAsync(r => r.CaseId == caseId && r.Id == runId, gone)
            ?? throw Problem.Of(ProblemCode.NotFound, "The case has no such run.").Thrown();
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
                        context.RunContents.Add(new() { RunId = runId, Kind = kind, Bytes = bytes });
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
    public void Tell(RunRow row) => events.Publish("run", row.CaseId, Shape(row));

    public static RunOrder OrderOf(RunRow row) => JsonSerializer.Deserialize<RunOrder>(row.Order, WorkbenchJson.Options)!;

    public static Run Shape(RunRow row)
    {
        using var order = JsonDocument.Parse(row.Order);
        var isSweep = row.Kind == "sweep";
        return new(
            row.Id,
            row.Kind,
            row.State,
            row.CaseId,
            row.CaseRevision,
            row.Hash,
            order.RootElement.Clone(),
            row.Done,
            row.Total,
            Math.Round(row.Rate, 1),
            row.State == RunStates.Running && row.Rate > 0 ? Math.Round((row.Total - row.Done) / row.Rate, 1) : null,
            row.StartedAt,
            row.EndedAt,
            row.Problem,
            isSweep ? (row.Done > 0 ? ["html", "json", "csv", "parquet"] : [])
                : row.State == RunStates.Done ? ["html", "json"]
                : []
        );
    }
}
