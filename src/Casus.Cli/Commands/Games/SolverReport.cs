using System.Diagnostics;
using System.Globalization;
using Casus.Equilibria;

namespace Casus.Cli.Commands.Games;

/// <summary>Says on standard error how far a solver has come, twice a second at most, if somebody looks.</summary>
internal sealed class SolverReport : IProgress<SolverProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly bool _seen = !Console.IsErrorRedirected;
    private readonly Lock _turn = new();
    private long _last = Stopwatch.GetTimestamp();

    public void Report(SolverProgress value)
    {
        if (!_seen)
            return;
        lock (_turn)
        {
            if (Stopwatch.GetElapsedTime(_last) < Pause)
                return;
            _last = Stopwatch.GetTimestamp();
            var done = value.Done is { } share ? share.ToString(" 0 %", CultureInfo.InvariantCulture) : "";
            var regret = value.Regret is { } amount ? string.Create(CultureInfo.InvariantCulture, $", regret {amount:G3}") : "";
            Console.Error.WriteLine($"… {value.Stage}{done}{regret}");
        }
    }
}
