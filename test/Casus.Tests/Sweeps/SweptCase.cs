using Casus.Sweeps;
using Casus.Sweeps.Runs;
using Casus.Tests.Formats;

namespace Casus.Tests.Sweeps;

/// <summary>Sweeps of the small case, which take no time.</summary>
internal static class SweptCase
{
    public static SweepPlan Plan(long draws, ulong seed = 1, DesignKind design = DesignKind.Sobol, int? replicates = null) =>
        new(SmallCase.Read(SmallCase.Text).Value!, draws, seed, design, replicates);

    public static SweepRun Swept(SweepPlan plan, int threads = 1)
    {
        var run = new SweepRun(plan);
        run.Advance(run.Blocks, threads);
        return run;
    }

    public static byte[] State(SweepRun run) => Checkpoint.Write(run, "test");
}
