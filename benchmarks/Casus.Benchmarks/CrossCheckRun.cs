using System.Globalization;
using Casus.Tests.Equilibria.ManyPlayers;

namespace Casus.Benchmarks;

/// <summary>The large run of the cross-check of solvers for many players: <c>cross-check N</c>, seeds 0 to N − 1.</summary>
internal static class CrossCheckRun
{
    /// <summary>Runs and reports; the exit code is one if anything disagrees.</summary>
    public static int Run(int games, TextWriter report)
    {
        var (complete, equilibria, unfinished, wrong) = (0, 0L, 0, 0);
        var gate = new Lock();
        Parallel.For(
            0,
            games,
            seed =>
            {
                var outcome = CrossCheck.Run(seed);
                lock (gate)
                {
                    complete += outcome.IsComplete ? 1 : 0;
                    equilibria += outcome.Equilibria;
                    unfinished += outcome.Unfinished;
                    wrong += outcome.Complaints.IsEmpty ? 0 : 1;
                    foreach (var complaint in outcome.Complaints)
                        report.WriteLine(complaint);
                }
            }
        );
        report.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{games} games: {wrong} with disagreements; {complete} lists proven complete, {equilibria} equilibria; path solvers gave up {unfinished} times of {2 * games}"
            )
        );
        return wrong == 0 ? 0 : 1;
    }
}
