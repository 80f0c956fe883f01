using Casus.Workbench.Hosting;

namespace Casus.Workbench.Analyses;

/// <summary>Lets so many analyses be worked on at once; others wait, and too many are sent away.</summary>
internal sealed class AnalysisGate(WorkbenchOptions options) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private readonly SemaphoreSlim _places = new(Math.Max(1, Math.Min(options.Limits.Analyses, Environment.ProcessorCount)));
    private int _waiting;

    /// <summary>Does a piece of work on its turn, off the threads that answer requests.</summary>
    public async Task<T> Run<T>(Func<CancellationToken, T> work, CancellationToken gone)
    {
        if (Interlocked.Increment(ref _waiting) > options.Limits.WaitingAnalyses)
        {
            Interlocked.Decrement(ref _waiting);
            throw Problem.Of(ProblemCode.Busy, $"{options.Limits.WaitingAnalyses} analyses wait already. Ask again in a moment.").Thrown();
        }

        using var late = CancellationTokenSource.CreateLinkedTokenSource(gone);
        late.CancelAfter(Longest);
        try
        {
            await _places.WaitAsync(late.Token);
            try
            {
                return await Task.Run(() => work(late.Token), late.Token);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            throw Problem
                .Of(
                    ProblemCode.Busy,
                    $"The analysis took longer than {Longest.TotalSeconds:0} seconds and was given up. A smaller case, or a run, gets further."
                )
                .Thrown();
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Dispose() => _places.Dispose();
}
