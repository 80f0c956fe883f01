using System.Diagnostics;
using Casus.Sweeps.Runs;
using Casus.Workbench.Storage.Rows;

namespace Casus.Workbench.Runs;

/// <summary>Works on a sweep: block after block, with a checkpoint every second or two.</summary>
internal sealed class SweepWork(RunStore runs, RunRow row, SweepRun run)
{
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenWords = TimeSpan.FromMilliseconds(250);

    /// <summary>Takes up the state kept last, if it fits.</summary>
    public async Task Resume(CancellationToken cancellation)
    {
        if (await runs.Content(row.Id, RunStore.Checkpoint, cancellation) is not { } kept)
            return;
        // A state of another version is not taken up; then the sweep begins anew, which costs time and changes nothing.
        _ = Checkpoint.Restore(run, kept, EngineVersion.Text);
        row.Done = run.DrawsDone;
    }

    /// <summary>Goes on until it is done, or stopped; either way what is done is kept.</summary>
    public async Task Advance(int threads, CancellationToken cancellation)
    {
        var chunk = (long)Math.Max(threads, run.Plan.Replicates);
        var (kept, told) = (Stopwatch.GetTimestamp(), 0L);
        try
        {
            while (!run.IsDone)
            {
                var (start, before) = (Stopwatch.GetTimestamp(), run.DrawsDone);
                run.Advance(chunk, threads, null, cancellation);
                var took = Stopwatch.GetElapsedTime(start);
                row.Rate = Smoothed(row.Rate, (run.DrawsDone - before) / Math.Max(1e-6, took.TotalSeconds));
                row.Done = run.DrawsDone;
                // What a chunk holds changes no result, so it may go by the clock.
                chunk = took < BetweenWords / 2 ? chunk * 2 : took > BetweenCheckpoints ? Math.Max(threads, chunk / 2) : chunk;
                if (run.IsDone || Stopwatch.GetElapsedTime(kept) >= BetweenCheckpoints)
                {
                    await Keep();
                    kept = Stopwatch.GetTimestamp();
                }
                else if (told == 0 || Stopwatch.GetElapsedTime(told) >= BetweenWords)
                {
                    runs.Tell(row);
                    told = Stopwatch.GetTimestamp();
                }
            }
        }
        catch (OperationCanceledException)
        {
            await Keep();
            throw;
        }
    }

    private Task Keep() =>
        runs.Update(
            row.Id,
            r => (r.Done, r.Rate) = (run.DrawsDone, row.Rate),
            (RunStore.Checkpoint, Checkpoint.Write(run, EngineVersion.Text))
        );

    private static double Smoothed(double before, double now) => before <= 0 ? now : (0.7 * before) + (0.3 * now);
}
