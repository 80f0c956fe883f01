using Casus.Sweeps.Runs;

namespace Casus.Tests.Sweeps;

public class CheckpointTests
{
    [Fact]
    public void Any_changed_byte_is_found()
    {
        var plan = SweptCase.Plan(64);
        var kept = SweptCase.State(SweptCase.Swept(plan));
        for (var at = 0; at < kept.Length; at += Math.Max(1, kept.Length / 97))
        {
            var damaged = (byte[])kept.Clone();
            damaged[at] ^= 0x40;
            var run = new SweepRun(plan);
            var empty = SweptCase.State(run);

            Assert.NotNull(Checkpoint.Restore(run, damaged, "test"));
            Assert.Equal(empty, SweptCase.State(run));
        }
    }

    [Fact]
    public void Any_cut_is_found()
    {
        var plan = SweptCase.Plan(64);
        var kept = SweptCase.State(SweptCase.Swept(plan));
        foreach (var length in new[] { 0, 1, 40, kept.Length / 2, kept.Length - 1 })
            Assert.NotNull(Checkpoint.Restore(new(plan), kept.AsSpan(0, length), "test"));
    }

    [Fact]
    public void A_state_of_another_sweep_is_refused_with_the_reason()
    {
        var kept = SweptCase.State(SweptCase.Swept(SweptCase.Plan(64)));

        Assert.Contains("another sweep", Checkpoint.Restore(new(SweptCase.Plan(64, seed: 2)), kept, "test"), StringComparison.Ordinal);
        Assert.Contains("another sweep", Checkpoint.Restore(new(SweptCase.Plan(128)), kept, "test"), StringComparison.Ordinal);
        Assert.Contains("another sweep", Checkpoint.Restore(new(SweptCase.Plan(64)), kept, "other version"), StringComparison.Ordinal);
    }
}
