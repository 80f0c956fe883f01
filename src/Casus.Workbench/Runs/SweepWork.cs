using System.Diagnostics;
using Casus.Sweeps.Runs;
using Casus.Workbench.Storage.Rows;

namespace Casus.Workbench.Runs;

/// <summary>Works on a sweep: block after block, with a checkpoint every second or two.</summary>
internal sealed class SweepWork(RunStore runs, RunRow row, SweepRun run)
{
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenWords = TimeSpan.FromMilliseconds(250);

    private readonly SweepRun _run = run;
    private readonly Lock _lock = new();
    private long _before;
    private long _told;

    /// <summary>Takes up the state kept last, if it fits.</summary>
    public async Task Resume(CancellationToken cancellation)
    {
        if (await runs.Content(row.Id, RunStore.Checkpoint, cancellation) is not { } kept)
            return;
        // A state of another version is not taken up; then the sweep begins anew, which costs time and changes nothing.
        _ = Checkpoint.Restore(_run, kept, EngineVersion.Text);
        row.Done = _before = _run.DrawsDone;
        row.Live = null;
    }

    /// <summary>Goes on until it is done, or stopped; either way what is done is kept.</summary>
    public async Task Advance(int threads, CancellationToken cancellation)
    {
        // The first chunk is small, so that first results come early; from one block of each replicate on they mean something.
        long chunk = _run.BlocksDone == 0 ? _run.Plan.Replicates : Math.Max(threads, _run.Plan.Replicates);
        var kept = Stopwatch.GetTimestamp();
        try
        {
            while (!_run.IsDone)
            {
                var start = Stopwatch.GetTimestamp();
                _run.Advance(chunk, threads, new Words(this, start), cancellation);
                Told(_run.DrawsDone, _run.DrawsDone - _before, start);
                _before = _run.DrawsDone;
                var took = Stopwatch.GetElapsedTime(start);
                // What a chunk holds changes no result, so it may go by the clock.
                chunk =
                    took < BetweenCheckpoints / 2 ? chunk * 2
                    : took > BetweenCheckpoints * 2 ? Math.Max(threads, chunk / 2)
                    : chunk;
                if (!_run.IsDone && Stopwatch.GetElapsedTime(kept) < BetweenCheckpoints)
                    continue;
                await Keep();
                kept = Stopwatch.GetTimestamp();
            }
        }
        catch (OperationCanceledException)
        {
            await Keep();
            throw;
        }
    }

    private void Told(long done, long counted, long since)
    {
        lock (_lock)
        {
            row.Live = (Math.Min(done, _run.Plan.Draws), counted / Math.Max(1e-6, Stopwatch.GetElapsedTime(since).TotalSeconds));
            if (_told != 0 && Stopwatch.GetElapsedTime(_told) < BetweenWords)
                return;
            _told = Stopwatch.GetTimestamp();
        }

        runs.Tell(row);
    }

    // Blocks are counted for each variant; all of them together make draws.
    private sealed class Words(SweepWork work, long start) : IProgress<long>
    {
        public void Report(long value)
        {
            var draws = value * work._run.BlockDraws / work._run.Plan.Variants.Length;
            work.Told(work._before + draws, draws, start);
        }
    }

    private async Task Keep()
    {
        row.Done = _run.DrawsDone;
        await runs.Update(
            row.Id,
            r => (r.Done, r.Rate) = (_run.DrawsDone, row.Live?.Rate ?? 0),
            (RunStore.Checkpoint, Checkpoint.Write(_run, EngineVersion.Text))
        );
    }
}
