using System.Diagnostics;
using System.Globalization;

namespace Casus.Cli.Commands.Sweeps;

/// <summary>Says on standard error how far a sweep is, how fast it goes and how long it will still take.</summary>
internal sealed class SweepProgress(long all, long before) : IProgress<long>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly bool _seen = !Console.IsErrorRedirected;
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Lock _lock = new();
    private TimeSpan _last = TimeSpan.Zero;
    private long _counted;

    /// <summary>What earlier chunks came to.</summary>
    public void Add(long done) => _counted += done;

    public void Report(long value)
    {
        if (!_seen)
            return;
        lock (_lock)
        {
            var elapsed = Stopwatch.GetElapsedTime(_start);
            if (elapsed - _last < Pause)
                return;
            _last = elapsed;
            var done = _counted + value;
            var left = TimeSpan.FromSeconds(elapsed.TotalSeconds / Math.Max(1, done) * (all - before - done));
            Console.Error.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\r… {100.0 * (before + done) / all:0.0} % of the blocks, {done / elapsed.TotalSeconds:0} a second, {left:h\\:mm\\:ss} left   "
                )
            );
        }
    }

    /// <summary>Ends the line.</summary>
    public void Close()
    {
        if (_seen && _last > TimeSpan.Zero)
            Console.Error.WriteLine();
    }
}
